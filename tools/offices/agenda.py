"""How an office prints the agenda, its headings in the body, and the materials."""

from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.lettering import Lettering
from tools.offices.truth import Item, Material, Truth

__all__ = ["Agendas", "Node", "Papers"]

_STYLES: Final = (
    "{}　",
    "{}　",
    "{} ",
    "{}．",
    "{}. ",
    "({})　",
    "({}) ",
    "（{}）",
    "（{}）　",
    "{}）",
    "①",
)
_INNER: Final = ("({})　", "({}) ", "（{}）", "（{}）　", "①", "ア")
_NAMED: Final = ("議題{}　", "議案第{}号　", "日程第{}　", "第{}号議案　", "報告第{}号　", "第{}　")
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_KANA: Final = "アイウエオカキクケコサシスセソ"


@attrs.frozen
class Node:
    """A line of the agenda."""

    number: str | None
    """Its number as printed, without what stands between it and the title."""

    between: str
    title: str
    behind: str
    """Marks behind the title that are no part of it."""

    depth: int
    item: Item | None
    prefix: str = ""
    """What stands before the number in the heading, but not in the agenda."""

    @property
    def text(self) -> str:
        """The line."""
        return f"{self.number or ''}{self.between}{self.title}{self.behind}"


@attrs.frozen
class Papers:
    """The materials as they are printed."""

    labels: dict[Material, str]
    lines: tuple[str, ...]
    expected: tuple[tuple[str | None, str], ...]


@attrs.frozen
class Agendas:
    """The habits of printing agenda and materials."""

    style: str
    inner: str
    first: int
    """The number of the first item; a series of bills goes on from meeting to meeting."""

    nested: bool
    """Whether the items stand beneath 議事, between 開会 and 閉会."""

    refers: bool
    """Whether the items name their materials."""

    indent: str
    heading: str
    """How headings differ from the agenda: ``same``, ``short``, ``case``."""

    ornament: str
    office: bool
    """Whether materials tell who made them."""

    handed: str
    one_line: bool
    dash: str
    lost: bool
    """Whether the blanks behind numbers were lost."""

    gap: str
    """Between the label of a material and its title."""

    letters: Lettering

    @classmethod
    def draw(cls, rng: Chance, letters: Lettering, truth: Truth, taken: str) -> "Agendas":
        """Choose the agenda of an office."""
        grouped = any(item.group for item in truth.items)
        formal = truth.items[0].formal
        nested = formal and (grouped or rng.happens(0.6))
        named = not grouped and not nested and not any(item.formal for item in truth.items)
        style = rng.choice(_NAMED if named and rng.happens(0.4) else _STYLES)
        plain_outer = tuple(one for one in _STYLES if one.startswith("{}") and "）" not in one)
        if nested:
            style = rng.choice(plain_outer)
        running = "議案" in style or "報告" in style
        return cls(
            style=style,
            inner=rng.choice(_INNER),
            first=rng.randint(1, 40) if running else 1,
            nested=nested,
            refers=rng.happens(0.12),
            indent=rng.choice(("　", "　", "", "　　")),
            heading=rng.choice(("same", "same", "short", "case")),
            ornament=rng.choice(("",) * 8 + tuple(one for one in "■◆" if one not in taken)),
            office=rng.happens(0.15),
            handed=rng.choice(("",) * 10 + ("（事前配布）", "（当日配布）")),
            one_line=rng.happens(0.08),
            dash=rng.choice(("-", "－", "の")),
            lost=rng.happens(0.04) and style[0] in "({（①",
            gap=rng.choice(("　", "　", "　", " ", "　　", "：")),
            letters=letters,
        )

    def nodes(self, truth: Truth, papers: Papers) -> tuple[Node, ...]:
        """Print the agenda as lines of a tree, in order."""
        items = truth.items
        nodes: list[Node] = []
        if not self.nested:
            self._flat(nodes, items, self.style, 0, papers)
            return tuple(nodes)
        real = [item for item in items if not item.formal]
        number = 0
        done = False
        for item in items:
            if item.formal:
                number += 1
                nodes.append(self._node(self.style, number, item.title, 0, item, papers))
            elif not done:
                done = True
                groups = list(dict.fromkeys(one.group for one in real))
                for group in groups:
                    number += 1
                    nodes.append(self._node(self.style, number, group or "議事", 0, None, papers))
                    own = tuple(one for one in real if one.group == group)
                    self._flat(nodes, own, self.inner, 1, papers)
        return tuple(nodes)

    def _flat(
        self, nodes: list[Node], items: tuple[Item, ...], style: str, depth: int, papers: Papers
    ) -> None:
        group: str | None = None
        number = self.first - 1
        for item in items:
            if item.group != group and item.group is not None and depth == 0:
                group, number = item.group, self.first - 1
                nodes.append(Node(None, "", item.group, "", 0, None))
            number += 1
            deeper = depth + (depth == 0 and item.group is not None)
            if item.formal and depth == 0 and any(one.group for one in items):
                nodes.append(Node(None, "", item.title, "", 0, item))
            else:
                nodes.append(self._node(style, number, item.title, deeper, item, papers))

    def _node(  # noqa: PLR0913, PLR0917 -- the parts of a line
        self, style: str, number: int, title: str, depth: int, item: Item | None, papers: Papers
    ) -> Node:
        if style == "①":
            shown, between = _CIRCLED[number - 1], "" if self.lost else "　"
        elif style == "ア":
            shown, between = _KANA[number - 1], "　"
        else:
            whole = self.letters(style.format(number))
            if self.lost and not title[0].isdigit():
                whole = whole.rstrip("　 ")
            shown = whole.rstrip("　 ．.")
            between = whole[len(shown) :]
        behind = ""
        if item is not None:
            if item.mark:
                behind += f"（{item.mark}）"
            if item.closed:
                behind += "【非公開】"
            if self.refers and item.materials:
                behind += "（" + "、".join(papers.labels[one] for one in item.materials) + "）"
        return Node(shown, between, self.letters(title), self.letters(behind), depth, item)

    def headed(self, node: Node) -> str:
        """Print a node as a heading in the body, perhaps in other words."""
        title = node.title
        if self.heading == "short":
            title = title.removesuffix("について") or title
        elif self.heading == "case" and title.endswith("について") and "案" not in title:
            title = title.removesuffix("について") + self.letters("（案）") + "について"
        behind = "" if node.item is None or not node.item.closed else "【非公開】"
        return f"{self.ornament}{node.number or ''}{node.between}{title}{behind}"

    def papers(self, truth: Truth) -> Papers:
        """Print the list of the materials."""
        labels: dict[Material, str] = {}
        lines = []
        expected: list[tuple[str | None, str]] = []
        for material in truth.materials:
            number = self.letters(self.dash.join(str(one) for one in material.number))
            label = labels[material] = material.name + number
            title = self.letters(material.title)
            behind = self.letters(self.handed) + (f"【{material.office}】" if self.office else "")
            lines.append(f"{label}{self.gap}{title}{behind}")
            expected.append((label, title))
        if self.one_line:
            lines = [self.letters.comma.join(lines)]
        return Papers(labels, tuple(lines), tuple(expected))
