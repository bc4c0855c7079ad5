"""What was released stays: schemas byte for byte, and the documents of the archive load for ever."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import kaigiroku
from tools.examples import ROOT, example_files

ARCHIVE = ROOT / "tests" / "archive"
DRAFT = "Draft: version"


def faults(archive: Path, schemas: Path) -> list[str]:
    """Return what is not as it was released."""
    hashes: dict[str, Any] = json.loads((archive / "hashes.json").read_text("utf-8"))
    found: list[str] = []
    for folder in sorted(path for path in schemas.iterdir() if path.name[:1].isdigit()):
        files = sorted(folder.glob("*.schema.json"))
        pinned = {name for name in hashes["schemas"] if name.startswith(f"{folder.name}/")}
        names = {f"{folder.name}/{file.name}" for file in files}
        if any(DRAFT not in file.read_text("utf-8") for file in files) and pinned != names:
            found.append(f"{folder.name} is no draft, and its hashes are not written down")
    for name, pinned_hash in hashes["schemas"].items():
        path = schemas / name
        if not path.exists() or sha256(path.read_bytes()).hexdigest() != pinned_hash:
            found.append(f"schema/{name} is not what was released")
    documents = {
        path.relative_to(archive).as_posix(): path for path in archive.rglob("*.kaigiroku.json")
    }
    if documents.keys() != hashes["documents"].keys():
        found.append("the documents are not those of hashes.json")
    for name, path in documents.items():
        try:
            made = sha256(kaigiroku.dumps(kaigiroku.load(path))).hexdigest()
        except kaigiroku.DecodeError:
            found.append(f"{name} does not load any more")
            continue
        if made != hashes["documents"].get(name):
            found.append(f"{name} is read differently")
    return found


def test_all_is_as_it_was_released() -> None:
    assert faults(ARCHIVE, ROOT / "schema") == []


def made_up(tmp_path: Path) -> tuple[Path, Path]:
    """Release what there is today, in a folder of its own."""
    archive, schemas = tmp_path / "archive", tmp_path / "schema"
    (archive / "1.0").mkdir(parents=True)
    (schemas / "1.0").mkdir(parents=True)
    hashes: dict[str, dict[str, str]] = {"schemas": {}, "documents": {}}
    for file in sorted((ROOT / "schema" / "1.0").glob("*.schema.json")):
        text = file.read_text("utf-8").replace(DRAFT, "Version")
        (schemas / "1.0" / file.name).write_text(text, encoding="utf-8")
        hashes["schemas"][f"1.0/{file.name}"] = sha256(text.encode()).hexdigest()
    for file in example_files()[:4]:
        (archive / "1.0" / file.name).write_bytes(file.read_bytes())
        canonical = kaigiroku.dumps(kaigiroku.load(file))
        hashes["documents"][f"1.0/{file.name}"] = sha256(canonical).hexdigest()
    (archive / "hashes.json").write_text(json.dumps(hashes), encoding="utf-8")
    return archive, schemas


def test_a_release_is_guarded(tmp_path: Path) -> None:
    archive, schemas = made_up(tmp_path)
    assert faults(archive, schemas) == []
    schema = next((schemas / "1.0").iterdir())
    schema.write_text(schema.read_text("utf-8") + "\n", encoding="utf-8")
    assert faults(archive, schemas) == [f"schema/1.0/{schema.name} is not what was released"]


def test_a_release_without_hashes_is_told(tmp_path: Path) -> None:
    archive, schemas = made_up(tmp_path)
    (archive / "hashes.json").write_text('{"schemas": {}, "documents": {}}', encoding="utf-8")
    assert "1.0 is no draft, and its hashes are not written down" in faults(archive, schemas)
    assert "the documents are not those of hashes.json" in faults(archive, schemas)


def test_a_document_that_is_lost_or_read_otherwise_is_told(tmp_path: Path) -> None:
    archive, schemas = made_up(tmp_path)
    first, second, third, _ = sorted((archive / "1.0").iterdir())
    first.write_text('{"kaigiroku": "1.0", "mood": "glad"}', encoding="utf-8")
    second.write_text('{"kaigiroku": "1.0", "title": "会議録"}', encoding="utf-8")
    third.unlink()
    assert set(faults(archive, schemas)) == {
        "the documents are not those of hashes.json",
        f"1.0/{first.name} does not load any more",
        f"1.0/{second.name} is read differently",
    }
