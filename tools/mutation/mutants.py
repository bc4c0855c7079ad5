"""Mutants: a module with one small mistake in it, as a programmer might make it.

A mutation is a replacement of a piece of the source, found in its syntax tree. What is no behaviour
is left alone: annotations, docstrings, strings (wording, patterns), f-strings, what a rule's
declaration says of it, memories (`cache` and its like), and the words of an error that is raised.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs

__all__ = ["ROOT", "Mutant", "functions", "mutants"]

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository."""


@attrs.frozen(kw_only=True)
class Mutant:
    """One mutation of one module."""

    module: str
    """The file, from the root of the repository."""

    function: str
    """The qualified name of the outermost function in which it is, or what it is outside of any."""

    inside: bool
    """Whether it is in the body of that function, so that only what runs there is another."""

    line: int
    """Where it begins."""

    lines: range
    """From where its statement begins to where it ends: no test that runs none of it can notice."""

    was: str
    """The lines that it changes, in one."""

    now: str
    """What they are then."""

    nth: int
    """Which of several with the same words in the same function, from 1."""

    path: Path
    """The file."""

    start: int
    """Where in its bytes the replaced piece begins."""

    end: int
    """Where it ends."""

    text: str
    """What is put there."""

    @property
    def source(self) -> bytes:
        """The whole module, mutated."""
        whole = self.path.read_bytes()
        return whole[: self.start] + self.text.encode() + whole[self.end :]

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """What it is known by, wherever its line may move."""
        return (self.module, self.function, self.was, self.now, self.nth)


@attrs.frozen
class _Edit:
    start: int
    end: int
    text: str
    function: str
    inside: bool
    statement: int
    """The line in which its statement begins."""


COMPARISONS: Final[dict[type[ast.cmpop], tuple[str, ...]]] = {
    ast.Eq: ("!=",),
    ast.NotEq: ("==",),
    ast.Lt: ("<=", ">="),
    ast.LtE: ("<", ">"),
    ast.Gt: (">=", "<="),
    ast.GtE: (">", "<"),
    ast.Is: ("is not",),
    ast.IsNot: ("is",),
    ast.In: ("not in",),
    ast.NotIn: ("in",),
}
"""A comparison becomes its opposite, or moves its bound by one."""

OPPOSITES: Final = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)
"""Comparisons of which nothing but the opposite is tried."""

OPERATORS: Final[dict[type[ast.operator], str]] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "//",
    ast.FloorDiv: "*",
    ast.Div: "*",
    ast.Mod: "//",
    ast.Pow: "*",
    ast.BitOr: "&",
    ast.BitAnd: "|",
    ast.BitXor: "|",
    ast.LShift: ">>",
    ast.RShift: "<<",
}

TWINS: Final = {"all": "any", "any": "all", "min": "max", "max": "min"}
"""Functions that are mistaken for each other."""

MEMORIES: Final = {"cache", "cached_property", "once", "lru_cache", "remembered"}
"""Decorators without which the same is worked out again."""

DECLARATIONS: Final = {"rule", "frozen", "define", "field", "final", "overload", "wraps"}
"""Decorators that declare; what they are given is held by tests of its own or is words."""

_LOOSE: Final = (ast.BoolOp, ast.IfExp, ast.Lambda, ast.NamedExpr, ast.BinOp)
"""Expressions that bind less than what they may be put beside."""

_SIGN: Final = re.compile(rb"not\s+in\b|is\s+not\b|is\b|in\b|\*\*|//|<<|>>|[=!<>]=|[-+*/%|&^<>]")


def mutants(path: Path) -> list[Mutant]:
    """Make all mutants of a module, in the order of its lines."""
    source = path.read_bytes()
    module = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    made: list[Mutant] = []
    seen: dict[tuple[str, str, str], int] = {}
    edits = sorted(set(_Maker(source).edits()), key=lambda one: (one.start, one.end, one.text))
    for edit in edits:
        mutated = source[: edit.start] + edit.text.encode() + source[edit.end :]
        first = source.rfind(b"\n", 0, edit.start) + 1
        last = source.find(b"\n", edit.end)
        last = len(source) if last < 0 else last
        was = _in_one(source[first:last])
        now = _in_one(mutated[first : last + len(mutated) - len(source)])
        same = (edit.function, was, now)
        seen[same] = seen.get(same, 0) + 1
        line = source.count(b"\n", 0, edit.start) + 1
        end = source.count(b"\n", 0, edit.end) + 1
        one = Mutant(
            module=module,
            function=edit.function,
            inside=edit.inside,
            line=line,
            lines=range(min(line, edit.statement), end + 1),
            was=was,
            now=now,
            nth=seen[same],
            path=path,
            start=edit.start,
            end=edit.end,
            text=edit.text,
        )
        made.append(one)
    return made


def functions(path: Path) -> dict[str, tuple[int, int]]:
    """Return the first and last line of every outermost function or method, by qualified name."""
    found: dict[str, tuple[int, int]] = {}

    def visit(body: list[ast.stmt], outer: str) -> None:
        for one in body:
            if isinstance(one, ast.ClassDef):
                visit(one.body, f"{outer}{one.name}.")
            elif isinstance(one, ast.FunctionDef):
                first = min([one.lineno, *(decorator.lineno for decorator in one.decorator_list)])
                found[outer + one.name] = (first, one.end_lineno or one.lineno)

    visit(ast.parse(path.read_bytes()).body, "")
    return found


def _in_one(lines: bytes) -> str:
    return " ".join(lines.decode().split())


def _name(node: ast.expr) -> str:
    """Return the last name of a decorator or of what is called."""
    if isinstance(node, ast.Call):
        return _name(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


class _Maker:
    """Walks a module and says what can be replaced."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.function = ""
        self.inside = False
        self.line = 0
        self.lines = [0]
        for line in source.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))

    def edits(self) -> Iterator[_Edit]:
        yield from self.block(ast.parse(self.source).body, "")

    # ------------------------------------------------------------------------ places

    def start(self, node: ast.AST) -> int:
        place: Any = node  # one of those that have a place
        return self.lines[int(place.lineno) - 1] + int(place.col_offset)

    def end(self, node: ast.AST) -> int:
        place: Any = node
        return self.lines[int(place.end_lineno) - 1] + int(place.end_col_offset)

    def text(self, node: ast.AST) -> str:
        """Return the text of an operand, in brackets where it needs them."""
        text = self.source[self.start(node) : self.end(node)].decode()
        return f"({text})" if isinstance(node, _LOOSE) else text

    def replaced(self, node: ast.AST, text: str) -> _Edit:
        return self.edit(self.start(node), self.end(node), text)

    def edit(self, start: int, end: int, text: str) -> _Edit:
        return _Edit(start, end, text, self.function, self.inside, self.line)

    def sign(self, left: ast.AST, right: ast.AST, text: str) -> _Edit:
        """Replace the sign between two operands."""
        found = _SIGN.search(self.source, self.end(left), self.start(right))
        if found is None:
            raise ValueError(f"no sign behind {self.text(left)}")
        return self.edit(*found.span(), text)

    # ------------------------------------------------------------------- definitions

    def block(self, body: list[ast.stmt], outer: str) -> Iterator[_Edit]:
        """Go through the statements of a module or class."""
        for one in body:
            self.function, self.inside = outer.removesuffix("."), False
            match one:
                case ast.ClassDef():
                    yield from self.decorators(one)
                    yield from self.block(one.body, f"{outer}{one.name}.")
                case ast.FunctionDef():
                    self.function = outer + one.name
                    yield from self.decorators(one)
                    yield from self.defaults(one.args)
                    self.inside = True
                    yield from self.statements(one.body)
                case ast.Assign() | ast.AnnAssign():
                    target = one.targets[0] if isinstance(one, ast.Assign) else one.target
                    name = target.id if isinstance(target, ast.Name) else ""
                    if name == "__all__" or one.value is None or _is_type(one):
                        continue
                    self.function = outer + name
                    yield from self.expression(one.value)
                case ast.If(test=ast.Name("TYPE_CHECKING")):
                    pass
                case _:
                    yield from self.statement(one)

    def decorators(self, node: ast.ClassDef | ast.FunctionDef) -> Iterator[_Edit]:
        for one in node.decorator_list:
            if _name(one) not in MEMORIES | DECLARATIONS:
                yield self.edit(self.start(one) - 1, self.end(one), "")

    def defaults(self, arguments: ast.arguments) -> Iterator[_Edit]:
        for one in (*arguments.defaults, *arguments.kw_defaults):
            if one is not None:
                yield from self.expression(one)

    # -------------------------------------------------------------------- statements

    def statements(self, body: list[ast.stmt]) -> Iterator[_Edit]:
        for one in body:
            yield from self.statement(one)

    def statement(self, node: ast.stmt) -> Iterator[_Edit]:  # noqa: PLR0912 -- one case a kind
        self.line = node.lineno
        match node:
            case ast.Expr(ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.Assert():
                return
            case ast.FunctionDef():
                yield from self.decorators(node)
                yield from self.defaults(node.args)
                yield from self.statements(node.body)
                return
            case ast.Raise():  # what the error says is no behaviour
                yield self.replaced(node, "pass")
                return
            case ast.Expr() | ast.Delete():
                yield self.replaced(node, "pass")
            case ast.Assign(targets=[ast.Subscript() | ast.Attribute()]):
                yield self.replaced(node, "pass")
            case ast.AugAssign():
                yield self.sign(node.target, node.value, f"{OPERATORS[type(node.op)]}")
            case ast.Return(value=None):
                yield self.replaced(node, "pass")
            case ast.Return(ast.Constant(None | bool())):  # nothing is as good as False
                pass
            case ast.Return():
                yield self.replaced(node, "return None")
            case ast.If():
                yield from self.condition(node.test)
                yield from self.statements([*node.body, *node.orelse])
                return
            case ast.While():
                yield self.replaced(node.test, "False")
            case ast.For():
                yield self.replaced(node.iter, "()")
            case ast.Break():
                yield self.replaced(node, "continue")
            case ast.Continue():
                yield self.replaced(node, "break")
            case ast.Try():
                for handler in node.handlers:
                    if handler.type is not None:
                        self.line = handler.lineno
                        yield self.replaced(handler.type, "()")
            case ast.Match():
                yield from self.expression(node.subject)
                for case in node.cases:
                    yield from self.case(case)
                return
            case _:
                pass
        yield from self.children(node)

    def case(self, node: ast.match_case) -> Iterator[_Edit]:
        """Never take a case, or take it without its guard."""
        self.line = node.pattern.lineno
        if node.guard is not None:
            yield from self.condition(node.guard)
        else:
            end = self.end(node.pattern)
            yield self.edit(end, end, " if False")
        yield from self.statements(node.body)

    # ------------------------------------------------------------------- expressions

    def children(self, node: ast.AST) -> Iterator[_Edit]:
        """Go into everything but annotations."""
        for field, value in ast.iter_fields(node):
            if field == "annotation":
                continue
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, ast.stmt):
                    yield from self.statement(one)
                elif isinstance(one, ast.expr):
                    yield from self.expression(one)
                elif isinstance(one, ast.AST):
                    yield from self.children(one)

    def condition(self, node: ast.expr) -> Iterator[_Edit]:
        yield self.replaced(node, "True")
        yield self.replaced(node, "False")
        yield from self.expression(node, decides=True)

    def expression(  # noqa: PLR0912 -- one case a kind
        self, node: ast.expr, *, decides: bool = False
    ) -> Iterator[_Edit]:
        """Mutate an expression and what is in it.

        `decides` tells that it is tried as true and as false, or left out: then its opposite would
        be noticed by whatever notices one of these.
        """
        match node:
            case ast.JoinedStr():  # Python 3.11 does not know where the parts stand
                return
            case ast.Call(ast.Name("cast"), [_, value]):  # the first argument is a type
                yield from self.expression(value)
                return
            case ast.Compare():
                operands = (node.left, *node.comparators)
                for left, sign, right in zip(operands, node.ops, operands[1:], strict=False):
                    for other in COMPARISONS[type(sign)]:
                        if not (decides and type(sign) in OPPOSITES):
                            yield self.sign(left, right, other)
            case ast.BoolOp():
                yield from self.boolean(node)
                for one in node.values:
                    yield from self.expression(one, decides=True)
                return
            case ast.UnaryOp(ast.Not()):
                if not decides:
                    yield self.replaced(node, self.text(node.operand))
            case ast.UnaryOp(ast.USub()):
                yield self.replaced(node, self.text(node.operand))
            case ast.BinOp() if not _is_text(node):
                yield self.sign(node.left, node.right, OPERATORS[type(node.op)])
            case ast.Constant(bool() as value):
                yield self.replaced(node, str(not value))
            case ast.Constant(int() | float() as value):
                yield self.replaced(node, str(value + 1))
                yield self.replaced(node, str(value - 1))
            case ast.IfExp():
                yield from self.condition(node.test)
                yield from self.expression(node.body)
                yield from self.expression(node.orelse)
                return
            case ast.Call(ast.Name(name)) if name in TWINS:
                yield self.replaced(node.func, TWINS[name])
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                for loop in node.generators:
                    yield from self.expression(loop.iter)
                    if not loop.ifs:
                        yield self.replaced(loop.iter, "()")
                    for test in loop.ifs:
                        yield from self.condition(test)
                made = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
                for one in made:
                    yield from self.expression(one)
                return
            case ast.Lambda():
                yield from self.expression(node.body)
                return
            case _:
                pass
        yield from self.children(node)

    def boolean(self, node: ast.BoolOp) -> Iterator[_Edit]:
        """Take the other operator, and leave out each operand."""
        is_and = isinstance(node.op, ast.And)
        texts = [self.text(one) for one in node.values]
        yield self.replaced(node, (" or " if is_and else " and ").join(texts))
        for number in range(len(texts)):
            rest = texts[:number] + texts[number + 1 :]
            yield self.replaced(node, (" and " if is_and else " or ").join(rest))


def _is_type(node: ast.Assign | ast.AnnAssign) -> bool:
    """Tell whether an assignment names a type: `Json = dict[str, Any]`, `T = TypeVar("T")`."""
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"
    value = node.value
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, ast.BitOr) and not isinstance(value.left, ast.Constant)
    return isinstance(value, ast.Subscript) or _name(value) in {"TypeVar", "ParamSpec"}


def _is_text(node: ast.BinOp) -> bool:
    """Tell whether an operand is text, or a list or tuple, so that only ``+`` makes sense."""
    written = (ast.JoinedStr, ast.List, ast.Tuple)
    return any(
        isinstance(side, written)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        or (isinstance(side, ast.BinOp) and _is_text(side))
        for side in (node.left, node.right)
    )
