"""A quick look at the installed wheel; `make wheel` runs it outside the source tree.

It needs the library and its required dependencies only: no extra, no pytest.
"""

import json
import sys
from importlib.metadata import entry_points, version
from pathlib import Path

import kaigiroku
from kaigiroku import testing


def main() -> None:
    """Show that the package works from where pip put it."""
    package = Path(kaigiroku.__file__).resolve().parent
    assert package.is_relative_to(Path(sys.prefix).resolve()), f"not the installed wheel: {package}"
    assert (package / "py.typed").is_file(), "py.typed is missing from the wheel"

    schema = kaigiroku.schema()
    assert isinstance(schema, dict), type(schema)
    assert schema, "the schema is empty"

    minimal = '{"kaigiroku":"1.0"}'
    written = kaigiroku.dumps(kaigiroku.loads(minimal))
    assert json.loads(written) == json.loads(minimal), written

    report = kaigiroku.check('{"kaigiroku":"1.0","meeting":{"openness":{"status":"closed"}}}')
    assert [finding.code for finding in report.findings] == ["OPN001"], report

    for group in ("hypothesis", "pytest11"):
        assert entry_points(group=group, name="kaigiroku"), f"no entry point in {group}"
    testing.is_sound(minimal)
    data = package / "data"
    assert list(data.glob("examples/*.kaigiroku.json")), "the examples are missing from the wheel"
    assert list(data.glob("schema/conformance/rules/*.json")), "the vectors are missing"

    print(f"kaigiroku {version('kaigiroku')}: the wheel works in {sys.prefix}")


if __name__ == "__main__":
    main()
