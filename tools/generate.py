"""Write the generated files anew from the model: ``python -m tools.generate``.

With ``--check`` nothing is written; the exit code is 1 if a committed file is not what the model
and the examples give.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kaigiroku.schemas import VERSION
from kaigiroku.schemas.build import Annotations, build
from tools.command_pages import command_pages
from tools.examples import ROOT, Cuttings, example_files
from tools.hard_cases import hard_case_pages
from tools.picture import pictures
from tools.reference import pages
from tools.reference.book import FOLDERS as BOOKS
from tools.vectors import FOLDERS, vectors
from tools.words import class_words, field_words


def generated() -> Iterator[tuple[Path, str]]:
    """Yield every generated file with the text it should have."""
    cuttings = Cuttings(example_files())
    if missing := list(cuttings.missing()):
        raise SystemExit("no example has: " + ", ".join(missing))
    annotations = Annotations(
        describe_class=lambda cls: class_words(cls).both(),
        describe_field=lambda cls, field: field_words(cls, field).both(),
        examples=cuttings.best,
    )
    for name, diagnostic in (("minutes", False), ("minutes.diagnostic", True)):
        schema = build(annotations, diagnostic=diagnostic)
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for folder in (ROOT / "schema", ROOT / "src" / "kaigiroku" / "schemas"):
            yield folder / VERSION / f"{name}.schema.json", text
    yield from pages()
    yield from hard_case_pages()
    yield from pictures()
    yield from command_pages()
    yield from vectors()


def _is_generated(page: Path) -> bool:
    return page.read_text(encoding="utf-8").startswith("<!-- Generated")


def main() -> int:
    """Write or check the files; return the exit code."""
    check = "--check" in sys.argv[1:]
    stale: list[str] = []
    left_over = {path for folder in FOLDERS for path in folder.glob("*.json")}
    left_over |= {path for book in BOOKS for path in book.rglob("*.md") if _is_generated(path)}
    left_over |= set((ROOT / "schema" / VERSION / "codes").glob("*.csv"))
    for path, text in generated():
        left_over.discard(path)
        if path.exists() and path.read_bytes() == text.encode():
            continue
        stale.append(str(path.relative_to(ROOT)))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    for path in sorted(left_over):
        stale.append(str(path.relative_to(ROOT)))
        if not check:
            path.unlink()
    verb = "not up to date" if check else "written"
    for name in stale:
        print(f"{verb}: {name}")
    if check and stale:
        print("mend it with: make generate")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
