"""Printing: an invented meeting in the habits of an invented office, with what must be read."""

from typing import Any, Literal

import attrs

from tools.offices.agenda import Agendas
from tools.offices.body import Body, Remark
from tools.offices.calls import Calls
from tools.offices.chance import Chance
from tools.offices.dates import Dates
from tools.offices.fields import Fields
from tools.offices.form import Form
from tools.offices.labels import LABELS
from tools.offices.lettering import Lettering
from tools.offices.lines import Cell, Line
from tools.offices.markup import html, markdown, with_boxes
from tools.offices.naming import name_meeting
from tools.offices.page import Page
from tools.offices.people import People
from tools.offices.setting import Setting
from tools.offices.truth import Truth
from tools.offices.wording import Wording

__all__ = ["Habits", "Printed", "print_minutes"]

Container = Literal["text", "markdown", "html"]


@attrs.frozen
class Habits:
    """The habits of an office that everything else is drawn from."""

    family: str
    container: Container
    minimal: bool
    """Whether the form has only the most necessary."""

    results: bool
    """Whether only results and bullets are told (narrated minutes)."""

    dated: bool
    """Whether the date stands under the title, without a label."""

    encoding: str | None
    """The encoding, if the minutes are handed over as bytes."""

    @classmethod
    def draw(cls, rng: Chance, family: str) -> "Habits":
        """Choose the habits of an office."""
        containers: tuple[Container, ...] = ("text",) * 17 + ("html", "html", "markdown")
        if family == "table":
            containers = ("text", "text", "html", "markdown")
        return cls(
            family=family,
            container=rng.choice(containers),
            minimal=rng.happens(0.08),
            results=family == "narrated" and rng.happens(0.25),
            dated=rng.happens(0.06),
            encoding=rng.choice((None,) * 8 + ("utf-8", "utf-8-sig", "cp932", "utf-16")),
        )


@attrs.frozen
class Printed:
    """Minutes as an office printed them, and what a reader must find in them."""

    text: str | bytes
    source: str
    """The text, also where the minutes are bytes."""

    format: Container
    remarks: tuple[Remark, ...]
    header: dict[str, Any]
    """The canonical fields and their values, as far as they are printed."""


def print_minutes(truth: Truth, habits: Habits, rng: Chance) -> Printed:
    """Print a meeting in the habits of an office."""
    letters = Lettering.draw(rng)
    setting = Setting.draw(rng, habits.family)
    naming = name_meeting(truth, letters, rng, results=habits.results)
    dates = Dates.draw(rng, letters)
    form = Form.draw(rng, letters, setting.taken)
    agendas = Agendas.draw(rng, letters, truth, setting.taken)
    papers = agendas.papers(truth)
    nodes = agendas.nodes(truth, papers)
    fields = Fields(
        truth=truth,
        letters=letters,
        dates=dates,
        people=People.draw(rng, letters, truth),
        papers=papers,
        nodes=nodes,
        agenda_indent=agendas.indent,
        rng=rng,
        nested=habits.container == "html" or (habits.container == "text" and form.nested),
    )
    before = fields.before(naming.in_cell, minimal=habits.minimal)
    after = fields.after()
    wording = Wording.draw(rng, letters, dates, setting)
    body = Body(
        truth=truth,
        setting=setting,
        calls=Calls.draw(rng, letters, truth, habits.family),
        wording=wording,
        agendas=agendas,
        nodes=nodes,
        papers=papers,
        roster=fields.roster,
        rng=rng,
    )
    lines = body.lines(results=habits.results)
    if habits.family == "legend":
        legend = _legend(truth, setting)
        if rng.happens(0.5):
            before.append(Cell("凡例", (legend,)))
        else:
            lines.insert(0, Line(f"（{legend}）", whole=True))
    if habits.family == "table":
        lines.insert(
            0, Line(row=rng.choice((("発言者", "発言内容"), ("発言者", "内容"))), heading=True)
        )
    agenda_label = next((c.words for c in before if c.words in LABELS["agenda"]), "")
    heading = rng.choice([one for one in LABELS["proceedings"] if one != agenda_label])
    header = {"name": naming.expected["name"], "numbers": naming.expected["numbers"]}
    header |= fields.expected
    if habits.container == "markdown":
        source = markdown(naming.lines, before, lines, after, heading)
    elif habits.container == "html":
        source = html(naming.lines, before, lines, after, heading, rng)
    else:
        taken = setting.taken if habits.family in {"glyph", "legend"} else ""
        page = Page.draw(rng, naming.lines[0], taken)
        source = _text(habits, naming.lines, before, lines, after, heading, form, page)
    text: str | bytes = source
    if habits.encoding is not None and habits.container == "text":
        text, source = _encoded(source, habits.encoding)
    return Printed(text, source, habits.container, tuple(body.remarks), header)


def _text(  # noqa: PLR0913, PLR0917 -- the parts of a page
    habits: Habits,
    title: tuple[str, ...],
    before: list[Cell],
    lines: list[Line],
    after: list[Cell],
    heading: str,
    form: Form,
    page: Page,
) -> str:
    rng = page.rng
    top = [Line(line, whole=True) for line in title]
    dated = [cell for cell in before if cell.words in LABELS["date"]]
    if habits.dated and dated and len(dated[0].lines) == 1:
        before = [cell for cell in before if cell is not dated[0]]
        top.append(Line(dated[0].lines[0], whole=True))
    printed = form.lines(before, 1)
    if printed:
        printed[0] = attrs.evolve(printed[0], gap=True)
    head = Line(form.label(heading, len(before) + 1, spread=False), gap=True, whole=True)
    if page.ornament:
        printed.append(Line(page.ornament, whole=True))
    lines[0] = attrs.evolve(lines[0], gap=rng.happens(0.6))
    behind = form.lines(after, len(before) + 2)
    if behind:
        behind[0] = attrs.evolve(behind[0], gap=True)
    source = page.lay([*top, *printed, head, *lines, *behind])
    if form.nested and rng.happens(0.5):
        source = with_boxes(source)
    return source


def _legend(truth: Truth, setting: Setting) -> str:
    kind = truth.kind
    meant = [(setting.before[0], kind.chair), (setting.before[1], kind.member)]
    meant.append((setting.before[2], "事務局"))
    if any(official.explains for official in truth.officials):
        meant.append((setting.before[3], "説明員"))
    return "　".join(f"{sign}：{words}" for sign, words in meant)


def _encoded(source: str, encoding: str) -> tuple[bytes, str]:
    """Return the bytes, and the text that is in them: old encodings know only one wave dash."""
    if encoding == "cp932":
        source = source.replace("\u301c", "\uff5e")
    try:
        return source.encode(encoding), source
    except UnicodeEncodeError:
        return source.encode("utf-8"), source
