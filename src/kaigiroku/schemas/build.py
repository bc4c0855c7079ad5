"""The JSON Schema of the model, derived from its shapes.

Level: valid. The form is the portable one: one file, only local ``$ref``s, closed flat objects, no
private keywords, patterns of ASCII classes. Descriptions and examples come in from outside (see
``tools/generate.py``), because they are read from the source and from the tested examples.
"""

from collections.abc import Callable
from typing import Any, Final

import attrs

from kaigiroku.constraints import Pattern
from kaigiroku.extensions import EXTENSION_KEY
from kaigiroku.model import CLASSES, Minutes
from kaigiroku.schemas import VERSION
from kaigiroku.shapes import (
    ArrayShape,
    ConstantShape,
    ExtensionsShape,
    Field,
    IntegerShape,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
)
from kaigiroku.vocabulary import FOREIGN_CODE, CodeList

__all__ = ["Annotations", "build"]

Json = dict[str, Any]

_DRAFT: Final = (
    "Draft: version 1.0 of the format is not released and may still change."
    " 草案：形式1.0は確定しておらず、変わることがあります。"
)


@attrs.frozen
class Annotations:
    """The words and examples that go into a schema beside its assertions."""

    describe_class: Callable[[type[Any]], str]
    """The description of a class, or of the base class of a union."""

    describe_field: Callable[[type[Any], Field], str]
    """The description of a field of a class."""

    examples: Callable[[type[Any], Field], list[Any]]
    """Example values of a field of a class."""


def build(annotations: Annotations, *, diagnostic: bool) -> Json:
    """Build the schema, canonical or as its diagnostic twin."""
    return _Builder(annotations, diagnostic=diagnostic).document()


class _Builder:
    def __init__(self, annotations: Annotations, *, diagnostic: bool) -> None:
        self.annotations = annotations
        self.diagnostic = diagnostic
        self.unions: dict[str, UnionShape] = {}

    def document(self) -> Json:
        twin = ":diagnostic" if self.diagnostic else ""
        root = self.object(Minutes)
        defs = {cls.__name__: self.object(cls) for cls in CLASSES if cls is not Minutes}
        defs |= {name: self.union(shape) for name, shape in self.unions.items()}
        defs["Extensions"] = self.extensions()
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"urn:kaigiroku:schema:{VERSION}:minutes{twin}",
            "$comment": _DRAFT,
            **root,
            "$defs": defs,
        }

    def object(self, cls: type[Any]) -> Json:
        fields = fields_of(cls)
        required = [field.wire for field in fields if field.required]
        schema: Json = {
            "title": cls.__name__,
            "description": self.annotations.describe_class(cls),
            "type": "object",
            "properties": {field.wire: self.property(cls, field) for field in fields},
        }
        schema |= {"required": required} if required else {"minProperties": 1}
        return schema | {"additionalProperties": False}

    def property(self, cls: type[Any], field: Field) -> Json:
        shape = self.shape(field.shape)
        if "$ref" in shape:
            # A reference with words beside it makes some code generators copy the definition.
            shape = {"allOf": [shape]}
        return {
            "description": self.annotations.describe_field(cls, field),
            **shape,
            "examples": self.annotations.examples(cls, field),
        }

    def shape(self, shape: Shape) -> Json:
        match shape:
            case StringShape(codes=CodeList() as codes):
                return self.codes(codes)
            case StringShape(pattern=Pattern() as pattern):
                return {"type": "string", "pattern": pattern.regex}
            case StringShape(may_be_blank=blank):
                return {"type": "string"} if blank else {"type": "string", "minLength": 1}
            case ConstantShape(value):
                return {"type": "string", "const": value}
            case IntegerShape(bounds):
                return {"type": "integer", "minimum": bounds.minimum, "maximum": bounds.maximum}
            case ArrayShape(item):
                return {"type": "array", "items": self.shape(item), "minItems": 1}
            case ExtensionsShape():
                return {"$ref": "#/$defs/Extensions"}
            case ObjectShape(cls):
                return {"$ref": f"#/$defs/{cls.__name__}"}
            case UnionShape(base):
                self.unions[base.__name__] = shape
                return {"$ref": f"#/$defs/{base.__name__}"}

    def codes(self, codes: CodeList) -> Json:
        ours = list(codes.codes)
        if not codes.open:
            return {"type": "string", "enum": ours}
        if self.diagnostic:
            words = "|".join(code.replace(".", "[.]") for code in ours)
            return {"type": "string", "pattern": f"^(?:{words}|{FOREIGN_CODE})$"}
        return {
            "anyOf": [
                {"type": "string", "enum": ours},
                {"type": "string", "pattern": f"^{FOREIGN_CODE}$"},
            ]
        }

    def union(self, shape: UnionShape) -> Json:
        named: Json = {
            "title": shape.base.__name__,
            "description": self.annotations.describe_class(shape.base),
        }
        refs = {kind: {"$ref": f"#/$defs/{cls.__name__}"} for kind, cls in shape.options.items()}
        if not self.diagnostic:
            return named | {"oneOf": list(refs.values())}
        return named | {
            "type": "object",
            "properties": {"kind": {"type": "string", "enum": list(refs)}},
            "required": ["kind"],
            "allOf": [{"if": _is(kind), "then": ref} for kind, ref in refs.items()],
        }

    def extensions(self) -> Json:
        return {
            "title": "Extensions",
            "description": "独自項目（接頭辞:名前 → 文字列）。\n\n"
            "What an office or a tool adds under names of its own, prefix:name to a string.",
            "type": "object",
            "patternProperties": {EXTENSION_KEY.regex: {"type": "string", "minLength": 1}},
            "minProperties": 1,
            "additionalProperties": False,
        }


def _is(kind: str) -> Json:
    return {
        "type": "object",
        "properties": {"kind": {"type": "string", "const": kind}},
        "required": ["kind"],
    }
