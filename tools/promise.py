"""Does a change of the schema keep the promise? ``python -m tools.promise OLD [NEW]``

The promise of ``schema/README.md``: what the schema of a minor version accepts, that of every later
minor accepts. Documents are made from the old schema so that each of its keys, codes, bounds, forms
and kinds is in one of them, then combined at random; all have to be accepted by the old schema, to
be worth anything, and by the new one. NEW is the schema that the model gives now, if not named.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, Final

import attrs
import jsonschema_rs
from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from tools.examples import ROOT

__all__ = ["Broken", "broken", "documents"]

_RANDOM: Final = 2000
_FORMS: Final = 12


@attrs.frozen
class Broken:
    """A document that the old schema accepts and the new one does not."""

    document: Any
    place: str
    """Where the new schema refuses it."""

    why: str
    """What it says."""


def broken(documents: Iterable[Any], new: dict[str, Any]) -> list[Broken]:
    """Return what a new schema refuses of what was made of an old one, each place once."""
    validator = jsonschema_rs.validator_for(new)
    found: dict[tuple[str, str], Broken] = {}
    for document in documents:
        error = next(iter(validator.iter_errors(document)), None)
        if error is not None:
            place = "/" + "/".join(str(step) for step in error.instance_path)
            found.setdefault((place, error.message), Broken(document, place, error.message))
    return list(found.values())


def documents(schema: dict[str, Any]) -> Iterator[Any]:
    """Make documents of a schema: first every single thing in it, then things at random.

    All of them are valid.
    """
    validator = jsonschema_rs.validator_for(schema)
    maker, chance = _Maker(schema), Random(1)
    at_random = (maker.anything(schema, chance, 5) for _ in range(_RANDOM))
    for document in chain(maker.everything(), at_random):
        if not validator.is_valid(document):
            raise AssertionError(f"made wrongly: {document}")
        yield document


class _Maker:
    """Makes values of the schemas in a schema; it knows the keywords that ours are written in."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._root: Final = schema
        self._ways: Final = dict(self._find_ways())

    def everything(self) -> Iterator[Any]:
        """Make a document for each key, code, bound, form and kind of every definition."""
        for name, way in self._ways.items():
            definition = self._root if not name else self._root["$defs"][name]
            for value in self._variants(definition):
                yield self._wrapped(value, way)

    # ------------------------------------------------------------------------------- ways

    def _find_ways(self) -> Iterator[tuple[str, tuple[tuple[Any, str], ...]]]:
        """Find for each definition the keys that lead to it, from the document down."""
        waiting: list[tuple[str, tuple[tuple[Any, str], ...]]] = [("", ())]
        met = {""}
        while waiting:
            name, way = waiting.pop(0)
            yield name, way
            definition = self._root if not name else self._root["$defs"][name]
            if "oneOf" in definition:
                steps = [("", definition)]
            else:
                steps = list(definition.get("properties", {}).items())
            for key, inner in steps:
                for reference, in_list in _references(inner):
                    if reference not in met:
                        met.add(reference)
                        further = (*way, (definition, key + "[]" * in_list)) if key else way
                        waiting.append((reference, further))

    def _wrapped(self, value: Any, way: Sequence[tuple[Any, str]]) -> Any:
        for definition, key in reversed(way):
            name = key.rstrip("[]")
            for _ in range(key.count("[]")):
                value = [value]
            value = self._least(definition, without=name) | {name: value}
        return value

    # ----------------------------------------------------------------------------- values

    def _variants(self, schema: Mapping[str, Any]) -> Iterator[Any]:
        """Make values of a schema, one for each thing in it; other definitions by their least."""
        match schema:
            case {"$ref": _}:
                yield self._least(self._meant(schema))
            case {"const": value}:
                yield value
            case {"enum": values}:
                yield from values
            case {"oneOf": options} | {"anyOf": options} | {"allOf": options}:
                for option in options:
                    yield from self._variants(option)
            case {"type": "string"}:
                yield from _strings(schema)
            case {"type": "integer"}:
                low, high = schema["minimum"], schema["maximum"]
                yield from (low, high, (low + high) // 2)
            case {"type": "array", "items": items}:
                values = list(self._variants(items))
                yield from ([value] for value in values)
                yield values[:3] * 2
            case {"type": "object"}:
                yield from self._objects(schema)
            case _:
                raise AssertionError(f"no such schema is ours: {schema}")

    def _objects(self, schema: Mapping[str, Any]) -> Iterator[Any]:
        yield self._least(schema)
        for key, inner in schema.get("properties", {}).items():
            for value in self._variants(inner):
                yield self._least(schema, without=key) | {key: value}
        for pattern, inner in schema.get("patternProperties", {}).items():
            for key in _forms(pattern):
                yield from ({key: value} for value in self._variants(inner))

    def _least(self, schema: Mapping[str, Any], without: str = "") -> Any:
        """Make the least value of a schema; of an object, without a key that is added later."""
        if "oneOf" in schema:
            return self._least(self._meant(schema["oneOf"][1]))
        if schema.get("type") != "object":
            return next(self._variants(schema))
        for pattern, inner in schema.get("patternProperties", {}).items():
            return {_forms(pattern)[0]: next(self._variants(inner))}
        keys = [key for key in schema.get("required", ()) if key != without]
        if not keys and not without:
            keys = [k for k, v in schema.get("properties", {}).items() if "string" in str(v)][:1]
        return {key: next(self._variants(schema["properties"][key])) for key in keys}

    def _meant(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        meant: Mapping[str, Any] = self._root["$defs"][schema["$ref"].rpartition("/")[2]]
        return meant

    def anything(self, schema: Mapping[str, Any], chance: Random, depth: int) -> Any:
        """Make some value of a schema, with many things in it."""
        match schema:
            case {"$ref": _}:
                return self.anything(self._meant(schema), chance, depth)
            case {"oneOf": options} | {"anyOf": options} | {"allOf": options}:
                return self.anything(chance.choice(options), chance, depth)
            case {"type": "array", "items": items}:
                number = chance.randint(1, 3) if depth > 0 else 1
                return [self.anything(items, chance, depth - 1) for _ in range(number)]
            case {"type": "object", "properties": properties}:
                made = self._least(schema)
                for key in chance.sample(list(properties), min(len(properties), 4)):
                    if depth > 0:
                        made[key] = self.anything(properties[key], chance, depth - 1)
                return made
            case _:
                return chance.choice(list(self._variants(schema)))


def _references(schema: Mapping[str, Any], lists: int = 0) -> Iterator[tuple[str, int]]:
    """Go through the definitions that a schema refers to, and in how many lists each stands."""
    if "$ref" in schema:
        yield schema["$ref"].rpartition("/")[2], lists
    for keyword in ("allOf", "oneOf", "anyOf"):
        for inner in schema.get(keyword, ()):
            yield from _references(inner, lists)
    if "items" in schema:
        yield from _references(schema["items"], lists + 1)


def _strings(schema: Mapping[str, Any]) -> Iterator[str]:
    if "pattern" in schema:
        yield from _forms(schema["pattern"])
    else:
        yield from ("会議録", "𠮷野家の\n葛󠄀城", "x")
        if not schema.get("minLength"):
            yield ""


@cache
def _forms(pattern: str) -> tuple[str, ...]:
    """Return some strings of a pattern, always the same."""
    found: list[str] = []

    @seed(1)
    @settings(
        max_examples=_FORMS,
        database=None,
        deadline=None,
        phases=[Phase.generate],
    )
    @given(st.from_regex(pattern, fullmatch=True))
    def collect(text: str) -> None:
        found.append(text)

    collect()
    return tuple(dict.fromkeys(found))


def main() -> int:
    """Compare two schemas and print what is broken; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.promise")
    parser.add_argument("old", type=Path)
    parser.add_argument(
        "new", type=Path, nargs="?", default=ROOT / "schema/1.0/minutes.schema.json"
    )
    asked = parser.parse_args()
    old, new = (json.loads(path.read_text("utf-8")) for path in (asked.old, asked.new))
    tried = list(documents(old))
    found = broken(tried, new)
    for one in found:
        print(f"BROKEN at {one.place}: {one.why}")
        print(f"  {json.dumps(one.document, ensure_ascii=False)}")
    print(
        f"{len(tried):,} documents of the old schema, {len(found)} places at which the new refuses"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
