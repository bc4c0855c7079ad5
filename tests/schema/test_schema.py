"""The published schema: it is sound, others can use it, and it keeps to the house rules."""

import copy
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

import kaigiroku
from kaigiroku import model, schemas
from kaigiroku.model import CLASSES
from tools.agreement import NODE, ajv
from tools.examples import ROOT, example_files

Json = dict[str, Any]

FOLDER: Final = ROOT / "schema" / "1.0"
FILES: Final = {
    "canonical": FOLDER / "minutes.schema.json",
    "diagnostic": FOLDER / "minutes.diagnostic.schema.json",
}
SCHEMAS: Final[dict[str, Json]] = {
    form: json.loads(path.read_text(encoding="utf-8")) for form, path in FILES.items()
}
CANONICAL: Final = SCHEMAS["canonical"]
TWIN: Final = SCHEMAS["diagnostic"]

UNIONS: Final = {name: d for name, d in CANONICAL["$defs"].items() if "oneOf" in d}

BOTH = pytest.mark.parametrize("form", FILES)

# What must be refused, so that a validator that accepts everything is noticed.
WRONG: Final[list[Json]] = [
    {},
    {"kaigiroku": "2.0"},
    {"kaigiroku": "1.0", "nonsense": "あ"},
    {"kaigiroku": "1.0", "proceedings": []},
    {"kaigiroku": "1.0", "proceedings": [{"kind": "nonsense"}]},
    {"kaigiroku": "1.0", "meeting": {"sittings": [{"date": "2026-02-29"}]}},
    {"kaigiroku": "1.0", "extensions": {"without prefix": "あ"}},
]


def check_jsonschema(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the check-jsonschema of this environment."""
    program = shutil.which("check-jsonschema", path=str(Path(sys.executable).parent))
    assert program is not None
    return subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=False)


def node_validate(schema: Path, lines: str = "") -> subprocess.CompletedProcess[str]:
    """Run tests/node/validate.mjs."""
    return subprocess.run(
        ["node", NODE / "validate.mjs", schema],
        input=lines,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def subschemas(schema: Json) -> Iterator[tuple[str, Json]]:
    """Yield every subschema with its JSON Pointer; examples and constants are not schemas."""
    waiting = [("", schema)]
    while waiting:
        pointer, here = waiting.pop()
        yield pointer, here
        for key in ("properties", "patternProperties", "$defs"):
            waiting += [(f"{pointer}/{key}/{n}", s) for n, s in here.get(key, {}).items()]
        for key in ("anyOf", "oneOf", "allOf"):
            waiting += [(f"{pointer}/{key}/{n}", s) for n, s in enumerate(here.get(key, []))]
        for key in ("items", "if", "then"):
            if key in here:
                waiting.append((f"{pointer}/{key}", here[key]))


def objects(schema: Json) -> dict[str, Json]:
    """Return the objects of the schema by their names: the root, and all $defs but the unions."""
    defs = {name: d for name, d in schema["$defs"].items() if name not in UNIONS}
    return {schema["title"]: schema} | defs


def properties(schema: Json) -> dict[str, Json]:
    """Return all properties of all objects, by names such as ``Remark.text``."""
    return {
        f"{name}.{key}": subschema
        for name, definition in objects(schema).items()
        for key, subschema in definition.get("properties", {}).items()
    }


# ------------------------------------------------------------------------------ soundness


@BOTH
def test_the_schema_is_a_2020_12_schema(form: str) -> None:
    assert SCHEMAS[form]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMAS[form])
    jsonschema_rs.meta.validate(SCHEMAS[form])


def test_check_jsonschema_finds_both_schemas_valid() -> None:
    done = check_jsonschema("--check-metaschema", *FILES.values())
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.node
@BOTH
def test_the_schema_compiles_in_the_strict_mode_of_ajv(form: str) -> None:
    done = node_validate(FILES[form])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.node
@pytest.mark.parametrize(
    "fault",
    [
        {"nonsense": 1},
        {"minLength": 1},
        {"type": "object", "required": ["a"]},
        {"$ref": "#/$defs/A"},
    ],
    ids=["unknown keyword", "no type", "required but not defined", "no such definition"],
)
def test_the_strict_mode_of_ajv_is_on(tmp_path: Path, fault: Json) -> None:
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(fault), encoding="utf-8")
    assert node_validate(path, "{}\n").returncode != 0


# ------------------------------------------------------------------------------- examples


def documents() -> dict[str, Json]:
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in example_files()}


def test_there_are_examples() -> None:
    assert len(documents()) > 1


@BOTH
def test_jsonschema_accepts_the_examples(form: str) -> None:
    validator = schemas.validator(diagnostic=form == "diagnostic")
    assert [name for name, value in documents().items() if not validator.is_valid(value)] == []
    assert [value for value in WRONG if validator.is_valid(value)] == []


@BOTH
def test_jsonschema_rs_accepts_the_examples(form: str) -> None:
    validator = jsonschema_rs.validator_for(SCHEMAS[form])
    assert [name for name, value in documents().items() if not validator.is_valid(value)] == []
    assert [value for value in WRONG if validator.is_valid(value)] == []


@pytest.mark.node
@BOTH
def test_ajv_accepts_the_examples(form: str) -> None:
    named = documents()
    lines = [json.dumps(value, ensure_ascii=False) for value in [*named.values(), *WRONG]]
    answers = ajv(lines, diagnostic=form == "diagnostic")
    assert answers is not None
    assert len(answers) == len(lines)
    right, wrong = answers[: len(named)], answers[len(named) :]
    assert [name for name, valid in zip(named, right, strict=True) if not valid] == []
    assert [value for value, valid in zip(WRONG, wrong, strict=True) if valid] == []


@BOTH
def test_check_jsonschema_accepts_the_examples(form: str, tmp_path: Path) -> None:
    done = check_jsonschema("--schemafile", FILES[form], *example_files())
    assert done.returncode == 0, done.stdout + done.stderr
    for number, value in enumerate(WRONG):
        (tmp_path / f"{number}.json").write_text(json.dumps(value), encoding="utf-8")
    done = check_jsonschema("--schemafile", FILES[form], "-o", "json", *tmp_path.glob("*.json"))
    refused = {error["filename"] for error in json.loads(done.stdout)["errors"]}
    assert len(refused) == len(WRONG)


# ---------------------------------------------------------------------------- house rules


KEYWORDS: Final = {
    "canonical": {"allOf", "anyOf", "oneOf"},
    "diagnostic": {"allOf", "if", "then"},
}
KEYWORDS_OF_BOTH: Final = {
    "title",
    "description",
    "examples",
    "$ref",
    "type",
    "enum",
    "const",
    "pattern",
    "minLength",
    "minimum",
    "maximum",
    "items",
    "minItems",
    "properties",
    "patternProperties",
    "required",
    "minProperties",
    "additionalProperties",
}
KEYWORDS_OF_THE_ROOT: Final = {"$schema", "$id", "$comment", "$defs"}


@BOTH
def test_all_refs_are_local_and_all_definitions_are_used(form: str) -> None:
    refs = {s["$ref"] for _, s in subschemas(SCHEMAS[form]) if "$ref" in s}
    assert refs == {f"#/$defs/{name}" for name in SCHEMAS[form]["$defs"]}


@BOTH
def test_no_other_keyword_is_used(form: str) -> None:
    allowed = KEYWORDS_OF_BOTH | KEYWORDS[form]
    used = {
        (keyword, "at the root" if not pointer else "below")
        for pointer, subschema in subschemas(SCHEMAS[form])
        for keyword in subschema
    }
    assert {k for k, where in used if where == "below"} <= allowed
    assert {k for k, where in used if where == "at the root"} <= allowed | KEYWORDS_OF_THE_ROOT
    assert {k for k, _ in used} == allowed | KEYWORDS_OF_THE_ROOT, "the list allows too much"


@BOTH
def test_every_object_is_closed_and_never_empty(form: str) -> None:
    named = {id(definition) for definition in objects(SCHEMAS[form]).values()}
    for pointer, subschema in subschemas(SCHEMAS[form]):
        if id(subschema) in named:
            assert subschema["type"] == "object", pointer
            assert subschema["additionalProperties"] is False, pointer
            assert ("required" in subschema) != ("minProperties" in subschema), pointer
            assert subschema.get("required") != [], pointer
            assert subschema.get("minProperties", 1) == 1, pointer
        elif subschema.get("type") == "object":  # only the twin's ways of looking at `kind`
            assert pointer.split("/")[2] in UNIONS, pointer
            assert set(subschema["properties"]) == {"kind"}, pointer


@BOTH
def test_everything_is_described_in_japanese_and_english(form: str) -> None:
    described = properties(SCHEMAS[form]) | objects(SCHEMAS[form])
    described |= {name: SCHEMAS[form]["$defs"][name] for name in UNIONS}
    for name, subschema in described.items():
        paragraphs = subschema["description"].split("\n\n")
        assert len(paragraphs) == 2, name
        japanese, english = paragraphs
        assert re.search("[ぁ-んァ-ヶ一-龠]", japanese), name
        assert re.match("[A-Z]", english), name
        assert japanese.endswith("。") and english.endswith((".", "…")), name
        assert "\n" not in japanese + english, name


@BOTH
def test_every_definition_is_titled_with_its_name(form: str) -> None:
    assert {n: d["title"] for n, d in SCHEMAS[form]["$defs"].items()} == {
        name: name for name in SCHEMAS[form]["$defs"]
    }


@BOTH
def test_every_property_has_examples(form: str) -> None:
    assert [name for name, s in properties(SCHEMAS[form]).items() if not s["examples"]] == []


@BOTH
def test_every_example_of_a_property_is_valid_there(form: str) -> None:
    wrong = []
    for name, subschema in properties(SCHEMAS[form]).items():
        validator = jsonschema_rs.Draft202012Validator(
            {**subschema, "$defs": SCHEMAS[form]["$defs"]}
        )
        wrong += [f"{name}: {e}" for e in subschema["examples"] if not validator.is_valid(e)]
    assert wrong == []


# One token of a portable pattern. No backslash, so no \d and no back-reference; no group but
# (?:…), so no look-around; no dot, no lazy or possessive quantifier. In a class no [, \ or doubled
# sign, which Rust and JavaScript's v flag take for nesting and set operations.
TOKEN: Final = re.compile(
    r"(?P<start>\^)|(?P<end>\$)|(?P<or>\|)|(?P<open>\(\?:)|(?P<close>\))"
    r"|(?P<atom>[A-Za-z0-9:/,;=@_~-]|\[\^?(?!\])(?:(?!([-&~!#$%*+,.:;<=>?@^`])\7)[^\[\]\\])+\])"
    r"|(?P<times>[*+?]|\{[0-9]+(?:,[0-9]*)?\})"
)


def unportable(pattern: str) -> str | None:
    """Say what in a pattern is not portable or not anchored, if anything."""
    depth, at, before = 0, 0, "or"
    while at < len(pattern):
        token = TOKEN.match(pattern, at)
        if token is None:
            return f"not portable: {pattern[at:]}"
        kind = next(k for k, v in token.groupdict().items() if v is not None)
        depth += (kind == "open") - (kind == "close")
        if depth == 0 and (before == "or") != (kind == "start"):
            return f"not anchored at the start of: {pattern[at:]}"
        if depth == 0 and (before == "end") != (kind == "or"):
            return f"not anchored at the end: {pattern[:at]}"
        if depth > 0 and kind in {"start", "end"}:
            return f"an anchor in a group: {pattern[at:]}"
        if kind == "times" and before not in {"atom", "close"}:
            return f"repeats nothing, or is lazy: {pattern[at:]}"
        before = kind if depth == 0 or kind != "or" else "or in group"
        at = token.end()
    return None if before == "end" else "not anchored at the end"


@BOTH
def test_every_pattern_is_anchored_and_portable(form: str) -> None:
    patterns = {s["pattern"] for _, s in subschemas(SCHEMAS[form]) if "pattern" in s}
    patterns |= {p for _, s in subschemas(SCHEMAS[form]) for p in s.get("patternProperties", {})}
    assert len(patterns) > 1
    assert [f"{p}: {fault}" for p in patterns if (fault := unportable(p))] == []


@pytest.mark.parametrize(
    "pattern",
    [
        "a$",
        "^a",
        "a",
        "",
        "^a|b$",
        "^(?:a$|b)$",
        "^^a$",
        "^a$$",
        "^a|$",
        r"^\d$",
        r"^\w$",
        r"^\p{L}$",
        r"^\.$",
        "^(a)$",
        "^(?=a)a$",
        "^(?!a)b$",
        "^(?<=a)b$",
        r"^(?:a)\1$",
        "^(?P<n>a)$",
        "^.$",
        "^a+?$",
        "^a++$",
        "^[[a]]$",
        "^[a&&b]$",
        "^[a--b]$",
        "^é$",
    ],
)
def test_the_check_of_patterns_notices(pattern: str) -> None:
    assert unportable(pattern) is not None


@pytest.mark.parametrize("pattern", ["^a$", "^(?:a|b[0-9]{2})?-[^/~]+$", "^a$|^(?:b|c)*-$"])
def test_the_check_of_patterns_lets_pass(pattern: str) -> None:
    assert unportable(pattern) is None


@BOTH
def test_the_schema_says_that_it_is_a_draft(form: str) -> None:
    comment = SCHEMAS[form]["$comment"]
    assert comment.startswith("Draft")
    assert "草案" in comment


@BOTH
def test_the_schema_is_named_by_a_urn(form: str) -> None:
    name = "urn:kaigiroku:schema:1.0:minutes" + (":diagnostic" if form == "diagnostic" else "")
    assert SCHEMAS[form]["$id"] == name


@BOTH
def test_the_definitions_are_the_classes_of_the_model(form: str) -> None:
    classes = [cls.__name__ for cls in CLASSES]
    assert sorted(objects(SCHEMAS[form])) == sorted([*classes, "Extensions"])
    assert SCHEMAS[form]["title"] == "Minutes"
    assert set(UNIONS) == {"Unit", "Span"}


@pytest.mark.parametrize("name", UNIONS)
def test_a_union_has_all_classes_of_its_kind(name: str) -> None:
    base = getattr(model, name)
    options = [ref["$ref"].rpartition("/")[2] for ref in UNIONS[name]["oneOf"]]
    assert options == [cls.__name__ for cls in CLASSES if issubclass(cls, base)]
    kinds = [CANONICAL["$defs"][option]["properties"]["kind"]["const"] for option in options]
    assert len(set(kinds)) == len(kinds)


# ------------------------------------------------------------------------------- the twin


def test_the_twin_differs_only_in_unions_and_open_codes() -> None:
    assert list(TWIN["$defs"]) == list(CANONICAL["$defs"])
    assert list(properties(TWIN)) == list(properties(CANONICAL))
    open_codes = {name for name, s in properties(CANONICAL).items() if "anyOf" in s}
    for name, definition in objects(CANONICAL).items():
        theirs = copy.deepcopy(objects(TWIN)[name])
        for key, subschema in definition.get("properties", {}).items():
            if f"{name}.{key}" in open_codes:
                theirs["properties"][key] = subschema
        without = {"$id", "$defs"}
        assert {k: v for k, v in theirs.items() if k not in without} == {
            k: v for k, v in definition.items() if k not in without
        }


def test_the_twin_has_the_same_open_codes_in_one_pattern() -> None:
    for name, subschema in properties(CANONICAL).items():
        if "anyOf" not in subschema:
            continue
        ours, foreign = subschema["anyOf"]
        theirs = properties(TWIN)[name]
        assert set(theirs) == set(subschema) - {"anyOf"} | {"type", "pattern"}, name
        pattern = re.compile(theirs["pattern"])
        listed, own = pattern.pattern.removeprefix("^(?:").removesuffix(")$").rsplit("|", 1)
        assert [word.replace("[.]", ".") for word in listed.split("|")] == ours["enum"], name
        assert f"^{own}$" == foreign["pattern"], name
        assert all(pattern.fullmatch(code) for code in [*ours["enum"], "kaede-city:word"]), name
        assert not pattern.fullmatch("nonsense"), name


@pytest.mark.parametrize("name", UNIONS)
def test_the_twin_tells_the_same_kinds_apart(name: str) -> None:
    theirs = TWIN["$defs"][name]
    branches = {
        branch["if"]["properties"]["kind"]["const"]: branch["then"] for branch in theirs["allOf"]
    }
    assert list(branches) == theirs["properties"]["kind"]["enum"]
    assert list(branches.values()) == UNIONS[name]["oneOf"]
    for kind, ref in branches.items():
        definition = TWIN["$defs"][ref["$ref"].rpartition("/")[2]]
        assert definition["properties"]["kind"]["const"] == kind


SPAN: Final = {"kind": "note", "start": 0, "end": 1, "note": "注"}
FAULTS: Final[dict[str, tuple[Json, str, str]]] = {
    "unknown kind": ({"kind": "nonsense"}, "/kind", "enum"),
    "no kind": ({"text": "あ"}, "", "required"),
    "missing required": ({"kind": "summary"}, "", "required"),
    "misspelt key": ({"kind": "remark", "speeker": {"label": "会長"}}, "", "additionalProperties"),
    "bad nested value": ({"kind": "remark", "speaker": {"label": 1}}, "/speaker/label", "type"),
    "unknown code": ({"kind": "remark", "fidelity": "exact"}, "/fidelity", "enum"),
    "unknown code of an open list": ({"kind": "event", "event": "nap"}, "/event", "pattern"),
    "unknown span": ({"kind": "remark", "spans": [{"kind": "x"}]}, "/spans/0/kind", "enum"),
    "bad span": ({"kind": "remark", "spans": [{**SPAN, "end": "1"}]}, "/spans/0/end", "type"),
    "deep": (
        {"kind": "section", "units": [{"kind": "section", "units": [{"kind": "summary"}]}]},
        "/units/0/units/0",
        "required",
    ),
}


@pytest.mark.parametrize(("unit", "place", "keyword"), FAULTS.values(), ids=FAULTS)
def test_the_twin_reports_one_fault_once_and_at_its_place(
    unit: Json, place: str, keyword: str
) -> None:
    document: Json = {"kaigiroku": "1.0", "proceedings": [unit]}
    (vague,) = schemas.validator().iter_errors(document)
    assert "is not valid under any of the given schemas" in vague.message
    (good,) = schemas.validator(diagnostic=True).iter_errors(document)
    assert "".join(f"/{step}" for step in good.absolute_path) == f"/proceedings/0{place}"
    assert good.validator == keyword
    assert not good.context


# ------------------------------------------------------------------------------ the package


@BOTH
def test_the_package_gives_the_published_schema(form: str) -> None:
    assert kaigiroku.schema(diagnostic=form == "diagnostic") == SCHEMAS[form]
    assert schemas.text(diagnostic=form == "diagnostic") == FILES[form].read_text(encoding="utf-8")


def test_the_package_holds_the_same_files() -> None:
    folder = ROOT / "src" / "kaigiroku" / "schemas" / schemas.VERSION
    ours = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert ours == {path.name: path.read_bytes() for path in FOLDER.glob("*.json")}


@BOTH
def test_every_schema_returned_is_a_new_dict(form: str) -> None:
    mine = kaigiroku.schema(diagnostic=form == "diagnostic")
    mine["$defs"].clear()
    assert kaigiroku.schema(diagnostic=form == "diagnostic") == SCHEMAS[form]
