"""What all tests share."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

NODE_PACKAGES = Path(__file__).parent / "node" / "node_modules"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
NEEDED: Mapping[str, bool] = {
    "node": shutil.which("node") is not None and NODE_PACKAGES.is_dir(),
    "browser": any(shutil.which(name) for name in BROWSERS),
}
"""The markers of tests that need something beside Python, and whether it is here."""

# The same documents every time, so that a failure is a failure for everybody; `make agreement`
# and `--hypothesis-profile=search` look further.
settings.register_profile("suite", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("suite")


def pytest_report_header() -> list[str]:
    """Say whether the tests that need node or a browser are part of this run."""
    absent = "absent, its tests are not part of this run"
    return [f"{name}: {'present' if here else absent}" for name, here in NEEDED.items()]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests marked with what is not here."""
    absent = [name for name, here in NEEDED.items() if not here]
    left_out = [item for item in items if any(map(item.get_closest_marker, absent))]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]
