"""``python -m kaigiroku``: the command line."""

import sys

from kaigiroku.cli import main

if __name__ == "__main__":
    sys.exit(main())
