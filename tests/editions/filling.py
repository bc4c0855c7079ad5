"""Things of the model with every field filled, made from its shapes: a new field is filled too."""

from typing import Any, get_args

from kaigiroku.extensions import Extensions
from kaigiroku.model import Openness, Reason, Section
from kaigiroku.model.values import Id, Sha256, Url
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

ID, URL, HASH = (get_args(of)[1] for of in (Id, Url, Sha256))
DEPTH = 5
REFERENCES = {
    (): "remark",
    ("AgendaItem",): "item",
    ("Attendee", "Group"): "entry",
    ("Decision",): "decision",
    ("Material",): "material",
    ("Remark",): "remark",
    ("Sitting",): "sitting",
    ("Unit",): "remark",
}
"""What stands openly in every document of these tests, by what may be named."""


class Filling:
    """Fills things; every text is another, and all that were used are kept."""

    def __init__(self, word: str, latin: str) -> None:
        self.word, self.latin = word, latin
        self.used: dict[str, tuple[type[Any], str]] = {}
        """Every text, id, address and hash, with class and field that it was made for."""

    def thing(self, cls: type[Any], depth: int = DEPTH, **given: Any) -> Any:
        """Return a thing of a class with all its fields filled but those given."""
        for field in fields_of(cls):
            deep = isinstance(field.shape, ObjectShape | UnionShape) or (
                isinstance(field.shape, ArrayShape)
                and isinstance(field.shape.item, ObjectShape | UnionShape)
            )
            skipped = isinstance(field.shape, ConstantShape) or field.name in {"openness", "spans"}
            if field.name not in given and not skipped and (depth > 0 or not deep):
                given[field.name] = self.value(field.shape, field, cls, depth)
        if any(field.name == "spans" for field in fields_of(cls)):
            given.setdefault("spans", ())
        return cls(**given)

    def value(self, shape: Shape, field: Field, cls: type[Any], depth: int) -> Any:
        match shape:
            case StringShape(refers=refers) if refers is not None:
                return REFERENCES[refers.to]
            case StringShape(pattern=pattern) if pattern in {ID, URL, HASH, None}:
                return (
                    shape.codes.codes and next(iter(shape.codes.codes))
                    if shape.codes
                    else (self.text(pattern, cls, field.name))
                )
            case StringShape(pattern=pattern):
                return pattern.example if pattern else ""
            case IntegerShape(bounds):
                return min(7, bounds.maximum)
            case ArrayShape(item):
                options = list(item.options.values()) if isinstance(item, UnionShape) else [None]
                made = []
                for option in options:
                    if option is None:
                        made.append(self.value(item, field, cls, depth - 1))
                    elif not (option is Section and depth < DEPTH):
                        made.append(self.thing(option, depth - 1))
                return tuple(made)
            case ObjectShape(of):
                return self.thing(of, depth - 1)
            case ExtensionsShape():
                return Extensions({"x:note": self.text(None, cls, field.name)})
            case _:
                raise AssertionError(shape)

    def text(self, pattern: Any, cls: type[Any], field: str) -> str:
        number = len(self.used) + 1
        made = {
            ID: f"{self.latin}{number}",
            URL: f"https://{self.latin}{number}.example.jp/",
            HASH: f"{number:064x}".replace("0", "e"),
        }.get(pattern, f"{self.word}{number}号")
        self.used[made] = (cls, field)
        return made


def closed(**more: Any) -> Openness:
    return Openness(status="closed", reasons=(Reason(code="personal"),), **more)
