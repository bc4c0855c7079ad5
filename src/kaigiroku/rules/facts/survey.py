"""The survey: everything that rules look at, gathered in one walk through a document.

Level: sound. Rules ask the survey for all things of a class, what an id names, what a thing stands
in; so that many rules cost one walk. The functions that walk are written from the shapes of the
model, one a class, as those that read it are: nothing that the model has can be forgotten here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property, wraps
from itertools import count
from typing import Any, Final, Generic, TypeVar, cast

from kaigiroku.extensions import Extensions
from kaigiroku.findings import Finding
from kaigiroku.model import (
    CLASSES,
    AgendaItem,
    AnyUnit,
    Minutes,
    Section,
    Sitting,
    Unit,
)
from kaigiroku.pointer import ROOT
from kaigiroku.shapes import (
    ArrayShape,
    ExtensionsShape,
    Field,
    ObjectShape,
    Shape,
    StringShape,
    UnionShape,
    fields_of,
    is_empty,
    wire_name,
)

__all__ = ["Node", "Survey", "once"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Node(Generic[T_co]):
    """A thing of the model at its place in a document."""

    __slots__ = ("_step", "parent", "rank", "thing")

    def __init__(self, thing: T_co, parent: "Node[Any] | None", step: str, rank: int) -> None:
        self.thing = thing
        self.parent = parent
        self.rank = rank
        """How many things stand before it in the document."""
        self._step = step

    @property
    def pointer(self) -> str:
        """The place, as a JSON Pointer."""
        return self._step if self.parent is None else self.parent.pointer + self._step

    def at(self, field: str, number: int | None = None) -> str:
        """Return the pointer to a field of the thing (its Python name) or to an entry of it."""
        step = f"{self.pointer}/{wire_name(field)}"
        return step if number is None else f"{step}/{number}"

    def above(self) -> "Iterator[Node[Any]]":
        """Go through all that the thing stands in, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def inside(self, cls: type[T]) -> "Node[T] | None":
        """Return the nearest thing of a class (or one derived from it) that this stands in."""
        for node in self.above():
            if isinstance(node.thing, cls):
                return node
        return None


class Survey:
    """A document, looked through once."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes: Final = minutes
        self.units: Final[list[Node[AnyUnit]]] = []
        """All units in the order of the document: decisions in the agenda, then the proceedings."""
        self.ids: Final[dict[str, Node[Any]]] = {}
        """What has an id, by it; if an id stands twice, the first that has it."""
        self.repeated: Final[list[Node[Any]]] = []
        """What has an id that something before it has."""
        self.references: Final[Mapping[str, list[tuple[Node[Any], tuple[str, ...]]]]] = {
            field: [] for field in _naming_fields()
        }
        """What names something by its id, with the ids, by the (Python) name of the field."""
        self.texts: Final[list[str]] = []
        """All free text, for a quick look; `places` tells where it stands."""
        self.applied: Final[dict[str, list[Finding]]] = {}
        """The rules applied so far, by code, and what they found; for the rules on waivers."""
        self._nodes: dict[type[Any], list[Node[Any]]] = {cls: [] for cls in CLASSES}
        self.known: Final[dict[Callable[[Survey], Any], Any]] = {}
        """What `once` has worked out."""
        _walker()(minutes, self, self._nodes)

    def of(self, cls: type[T]) -> Sequence[Node[T]]:
        """Return all things of just this class, in the order of the document."""
        return self._nodes[cls]

    def stated(self, field: str) -> str:
        """Return the pointer to a field of the root, or to the root if nothing is stated in it.

        The field holds a thing of the model or a tuple of them.
        """
        value = getattr(self.minutes, field)
        empty = not value if isinstance(value, tuple) else is_empty(value)
        return ROOT if empty else f"/{wire_name(field)}"

    def find(self, id: str, cls: type[T]) -> Node[T] | None:  # noqa: A002 -- it is an id
        """Return what an id names if it is of this class or one derived from it, else None."""
        node = self.ids.get(id)
        return node if node is not None and isinstance(node.thing, cls) else None

    def items_of(self, unit: Node[Any]) -> tuple[Node[AgendaItem], ...]:
        """Return the agenda items a unit belongs to: its own, and those of what it stands in.

        A decision in the agenda belongs to the item it stands in.
        """
        found: dict[str, Node[AgendaItem]] = {}
        for node in (unit, *unit.above()):
            if isinstance(node.thing, AgendaItem):
                found.setdefault(node.pointer, cast("Node[AgendaItem]", node))
            elif isinstance(node.thing, Unit):
                for one in node.thing.items:
                    if (item := self.find(one, AgendaItem)) is not None:
                        found.setdefault(item.pointer, item)
        return tuple(found.values())

    def sitting_of(self, unit: Node[Any]) -> Node[Sitting] | None:
        """Return the sitting a unit belongs to: its section's, or the only one there is."""
        for node in (unit, *unit.above()):
            if isinstance(node.thing, Section) and node.thing.sitting is not None:
                return self.find(node.thing.sitting, Sitting)
        sittings = self.sittings
        return sittings[0] if len(sittings) == 1 else None

    @cached_property
    def sittings(self) -> Sequence[Node[Sitting]]:
        """The sittings of this meeting, without the next one."""
        return [node for node in self.of(Sitting) if not node.pointer.endswith("/nextMeeting")]

    def places(self) -> Iterator[tuple[Node[Any], str, str]]:
        """Go through all free text: the thing it belongs to, its pointer, the text itself."""
        for cls, nodes in self._nodes.items():
            free = _free_fields(cls)
            for node in nodes:
                for field in free:
                    for pointer, text in _texts_at(
                        getattr(node.thing, field.name), f"{node.pointer}/{field.wire}"
                    ):
                        yield node, pointer, text


def once(function: Callable[[Survey], T]) -> Callable[[Survey], T]:
    """Let a function of the survey be worked out once for each document."""

    @wraps(function)
    def remembered(survey: Survey) -> T:
        known = survey.known
        if function not in known:
            known[function] = function(survey)
        return cast("T", known[function])

    return remembered


# ---------------------------------------------------------------------------------- the walk


@cache
def _naming_fields() -> tuple[str, ...]:
    """Return the names of the fields that name something by its id."""
    names = (f.name for cls in CLASSES for f in fields_of(cls) if _names_something(f.shape))
    return tuple(dict.fromkeys(names))


def _names_something(shape: Shape) -> bool:
    shape = shape.item if isinstance(shape, ArrayShape) else shape
    return isinstance(shape, StringShape) and shape.refers is not None


def _free_fields(cls: type[Any]) -> list[Field]:
    return [field for field in fields_of(cls) if _is_free(field.shape)]


def _is_free(shape: Shape) -> bool:
    """Tell whether a shape is text of any form, or holds only such text."""
    if isinstance(shape, ArrayShape):
        return _is_free(shape.item)
    if isinstance(shape, StringShape):
        return shape.pattern is None and shape.codes is None
    return isinstance(shape, ExtensionsShape)


def _texts_at(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, tuple):
        for number, entry in enumerate(value):
            yield from _texts_at(entry, f"{pointer}/{number}")
    elif isinstance(value, Extensions):
        for key, entry in value.items():
            yield f"{pointer}/{key}", entry


@cache
def _walker() -> Callable[[Minutes, Survey, dict[type[Any], list[Node[Any]]]], None]:
    """Write and compile the function that walks: one inner function for each class."""
    lines = ["def walk(minutes, survey, nodes):"]
    lines += [
        " ids, again = survey.ids, survey.repeated.append",
        " text, texts, unit = survey.texts.append, survey.texts.extend, survey.units.append",
    ]
    lines.append(" tick = count().__next__")
    lines += [f" refer_{f} = survey.references[{f!r}].append" for f in _naming_fields()]
    lines += [f" add_{cls.__name__} = nodes[{cls.__name__}].append" for cls in CLASSES]
    lines += [f" {line}" for cls in CLASSES for line in _source(cls)]
    for cls in CLASSES:
        for field in fields_of(cls):
            shape = field.shape.item if isinstance(field.shape, ArrayShape) else field.shape
            if isinstance(shape, UnionShape):
                pairs = (f"{c.__name__}: visit_{c.__name__}" for c in shape.options.values())
                lines.append(f" visit_{shape.base.__name__} = {{{', '.join(pairs)}}}")
    lines.append(" visit_Minutes(minutes, None, '')")
    space: dict[str, Any] = {cls.__name__: cls for cls in CLASSES}
    space |= {"Node": Node, "count": count}
    exec(compile("\n".join(lines), "<kaigiroku.rules.facts.survey>", "exec"), space)  # noqa: S102 -- own
    return cast("Callable[..., None]", space["walk"])


def _source(cls: type[Any]) -> Iterator[str]:
    """Write the function that visits the things of one class."""
    name = cls.__name__
    yield f"def visit_{name}(o, parent, step):"
    yield " n = Node(o, parent, step, tick())"
    yield f" add_{name}(n)"
    if issubclass(cls, Unit):
        yield " unit(n)"
    for field in fields_of(cls):
        yield from (f" {line}" for line in _field_source(cls, field))


def _field_source(cls: type[Any], field: Field) -> Iterator[str]:
    value, wire = f"o.{field.name}", field.wire
    if field.name == "id" and cls is not Minutes:
        yield f"if (v := {value}) is not None:"
        yield " if v in ids: again(n)"
        yield " else: ids[v] = n"
        return
    match field.shape:
        case StringShape(refers=refers) if refers is not None:
            yield f"if (v := {value}) is not None: refer_{field.name}((n, (v,)))"
        case ArrayShape(StringShape(refers=refers)) if refers is not None:
            yield f"if v := {value}: refer_{field.name}((n, v))"
        case StringShape(pattern=None, codes=None):
            yield f"if (v := {value}) is not None: text(v)"
        case ArrayShape(StringShape(pattern=None, codes=None)):
            yield f"if v := {value}: texts(v)"
        case ArrayShape(ArrayShape(StringShape())):
            yield f"for v in {value}: texts(v)"
        case ExtensionsShape():
            yield f"if v := {value}: texts(v.values())"
        case ObjectShape(of):
            yield f"if (v := {value}) is not None: visit_{of.__name__}(v, n, '/{wire}')"
        case ArrayShape(ObjectShape(of)):
            yield f"for i, v in enumerate({value}): visit_{of.__name__}(v, n, f'/{wire}/{{i}}')"
        case ArrayShape(UnionShape(base)):
            visit = f"visit_{base.__name__}[v.__class__]"
            yield f"for i, v in enumerate({value}): {visit}(v, n, f'/{wire}/{{i}}')"
        case _:
            pass
