"""What all tests share."""

import shutil
from pathlib import Path

import pytest

NODE_PACKAGES = Path(__file__).parent / "node" / "node_modules"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests marked `node` where node or its packages are missing."""
    if shutil.which("node") and NODE_PACKAGES.is_dir():
        return
    skip = pytest.mark.skip(reason="needs node and tests/node/node_modules (`make test`)")
    for item in items:
        if item.get_closest_marker("node"):
            item.add_marker(skip)
