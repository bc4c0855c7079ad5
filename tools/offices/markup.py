"""The same print as Markdown or HTML."""

from collections.abc import Iterator
from html import escape
from typing import Final

from tools.offices.chance import Chance
from tools.offices.lines import Cell, Line

__all__ = ["html", "markdown", "with_boxes"]

_BOXES: Final = {
    "☑": '<input type="checkbox" checked>',
    "☐": '<input type="checkbox">',
}


def with_boxes(text: str) -> str:
    """Print check boxes as a web page does; text taken out of one may still have them so."""
    for sign, box in _BOXES.items():
        text = text.replace(sign, box)
    return text


def markdown(
    title: tuple[str, ...], before: list[Cell], body: list[Line], after: list[Cell], heading: str
) -> str:
    """Print as Markdown: the form as a table, headings as headings."""
    parts = [f"# {title[0]}", *title[1:]]
    parts.append(_pipes(_rows(before)))
    parts.append(f"## {heading}")
    rows: list[tuple[str, ...]] = []
    head: tuple[str, ...] = ()
    for line in [*body, Line()]:
        if line.row and line.heading:
            head = line.row
            continue
        if line.row:
            rows = rows or [head]
            rows.append(line.row)
            continue
        if rows:
            parts.append(_pipes(rows))
            rows = []
        if line.text:
            parts.append(f"### {line.text}" if line.heading else line.text)
    if after:
        parts.append(_pipes(_rows(after)))
    return "\n\n".join(parts) + "\n"


def _rows(cells: list[Cell]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for cell in cells:
        lines = list(cell.lines)
        for inner in cell.cells:
            lines.append(f"（{inner.words}）" + inner.lines[0])
            lines += inner.lines[1:]
        rows.append((cell.words + cell.note, "\n".join(lines)))
    return rows


def _pipes(rows: list[tuple[str, ...]]) -> str:
    shown = ["| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |" for row in rows]
    return "\n".join([shown[0], "|" + " --- |" * len(rows[0]), *shown[1:]])


def html(  # noqa: PLR0913, PLR0917 -- the parts of a page
    title: tuple[str, ...],
    before: list[Cell],
    body: list[Line],
    after: list[Cell],
    heading: str,
    rng: Chance,
) -> str:
    """Print as an HTML page, in one of the ways of offices."""
    boxes = rng.happens(0.5)
    tag = rng.choice(("h2", "h3", "p"))
    parts = ["<!DOCTYPE html>", '<html lang="ja">', "<head>", '<meta charset="utf-8">']
    parts.append(f"<title>{_text(''.join(title))}</title>")
    parts += ["</head>", "<body>", f"<h1>{'<br>'.join(map(_text, title))}</h1>"]
    parts += _html_form(before, boxes=boxes)
    parts.append(f"<h2>{_text(heading)}</h2>")
    parts += _html_body(body, tag)
    if after:
        parts += _html_form(after, boxes=boxes)
    parts += ["</body>", "</html>"]
    return "\n".join(parts) + "\n"


def _html_form(cells: list[Cell], *, boxes: bool) -> Iterator[str]:
    def value(lines: tuple[str, ...]) -> str:
        text = "<br>".join(map(_text, lines))
        return with_boxes(text) if boxes else text

    yield "<table>"
    for cell in cells:
        if not cell.cells:
            label = f"<th>{cell.words}{cell.note}</th>"
            yield f'<tr>{label}<td colspan="2">{value(cell.lines)}</td></tr>'
            continue
        rows = [(inner.words + inner.note, (*inner.lines, *_under(inner))) for inner in cell.cells]
        label = f'<th rowspan="{len(rows)}">{cell.words}</th>'
        for place, (words, lines) in enumerate(rows):
            yield f"<tr>{'' if place else label}<th>{words}</th><td>{value(lines)}</td></tr>"
    yield "</table>"


def _under(cell: Cell) -> tuple[str, ...]:
    return tuple(f"{inner.words}：{line}" for inner in cell.cells for line in inner.lines)


def _html_body(body: list[Line], tag: str) -> Iterator[str]:
    in_table = False
    for line in body:
        if line.row and line.heading and not in_table:
            yield "<table>"
            in_table = True
        if in_table and not line.row and line.heading and tag != "p":
            yield f'<tr><td colspan="2"><b>{_text(line.text)}</b></td></tr>'
        elif in_table and not line.row:
            yield f'<tr><td colspan="2">{_text(line.text)}</td></tr>'
        elif line.row:
            cell = "th" if line.heading else "td"
            shown = (_text(one).replace("\n", "<br>") for one in line.row)
            yield "<tr>" + "".join(f"<{cell}>{one}</{cell}>" for one in shown) + "</tr>"
        elif line.heading:
            yield f"<{tag}>{_text(line.text)}</{tag}>"
        else:
            yield f"<p>{_text(line.text)}</p>"
    if in_table:
        yield "</table>"


def _text(text: str) -> str:
    return escape(text, quote=False)
