"""What all tests share."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

NODE_PACKAGES = Path(__file__).parent / "node" / "node_modules"
HAS_NODE = shutil.which("node") is not None and NODE_PACKAGES.is_dir()

# The same documents every time, so that a failure is a failure for everybody; `make agreement`
# and `--hypothesis-profile=search` look further.
settings.register_profile("suite", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("suite")


def pytest_report_header() -> str:
    """Say whether the tests that need node are part of this run."""
    return f"node: {'present' if HAS_NODE else 'absent, its tests are not part of this run'}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests marked `node` where node or its packages are missing."""
    if HAS_NODE:
        return
    left_out = [item for item in items if item.get_closest_marker("node")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]
