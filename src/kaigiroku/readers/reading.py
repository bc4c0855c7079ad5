"""Reading: printed minutes in, a document out, and an account of every character."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

import attrs

from kaigiroku._version import __version__
from kaigiroku.codec import MAX_BYTES, from_dict
from kaigiroku.model import Minutes
from kaigiroku.readers.body import body_of, starts_body
from kaigiroku.readers.cast import Cast
from kaigiroku.readers.coverage import Coverage
from kaigiroku.readers.draft import ALSO, Draft, Finished, Guess, coverage, finish, uncovered
from kaigiroku.readers.facts import Facts, facts_of
from kaigiroku.readers.form import Form, form_of
from kaigiroku.readers.layouts import Leads, leads_in, lists_people
from kaigiroku.readers.lines import Line, lines_of
from kaigiroku.readers.notes import Note
from kaigiroku.readers.people import capacity_of
from kaigiroku.readers.rows import table_of, units_of
from kaigiroku.readers.sheet import Ink, Sheet
from kaigiroku.readers.sources import lay_out

__all__ = ["Format", "Hints", "Reading", "read"]

Format = Literal["text", "markdown", "html", "docx", "csv"]


@attrs.frozen(kw_only=True)
class Hints:
    """What is known of a source from elsewhere. Nothing of it is needed."""

    format: Format | None = None
    """What the source is; told by its content if not stated."""

    encoding: str | None = None
    """The encoding of its bytes; told by its content if not stated."""

    layout: str | None = None
    """The name of the one layout that sets off who speaks (`kaigiroku.readers.layouts`)."""

    government: str | None = None
    """The name of the municipality, prefecture or ministry."""


@attrs.frozen(eq=False)
class Reading:
    """What was read of a source."""

    minutes: Minutes
    """The document."""

    coverage: Coverage
    """Where in the document every character of the source is."""

    notes: tuple[Note, ...]
    """What the reader of the document should know of how it was read."""


def read(source: str | bytes | os.PathLike[str], *, hints: Hints | None = None) -> Reading:
    """Make a document of printed minutes.

    Read are plain text, Markdown, HTML, mixtures of them, Word (.docx), and tables with a remark in
    each row (CSV). Nothing of the source is lost: what is not understood stands as an unclassified
    passage in its place. Nothing is invented: values that were not printed are listed in
    ``record.provenance.inferred``. The same source always gives the same document. Nothing is
    fetched and nothing executed.

    Args:
        source: The text of minutes (a `str` is always the text itself), the bytes of a file, or the
            path of a file (a `pathlib.Path`).
        hints: What is known of the source from elsewhere.

    Returns:
        The document, where in it every character of the source is, and notes.

    Raises:
        SourceError: The source is empty, binary, too large, in no encoding known, or holds half a
            character (a lone surrogate).
        OSError: The file cannot be read.
    """
    hints = hints or Hints()
    if isinstance(source, os.PathLike):
        with Path(source).open("rb") as file:
            source = file.read(MAX_BYTES + 1)
    sheet = lay_out(source, format=hints.format, encoding=hints.encoding)
    return _read_table(sheet, hints) if sheet.format == "csv" else _read(sheet, hints)


class _Ids:
    """Makes ids: a letter for the kind of thing, and a number."""

    def __init__(self) -> None:
        self._counts: Final[Counter[str]] = Counter()

    def __call__(self, prefix: str) -> str:
        self._counts[prefix] += 1
        return f"{prefix}{self._counts[prefix]}"


def _read(sheet: Sheet, hints: Hints) -> Reading:
    lines = lines_of(sheet)
    text = [line for line in lines if line.text]
    ids = _Ids()
    leads = leads_in(text, Cast(), only=hints.layout)
    form = _form(text, leads, Cast())
    facts = facts_of(form, ids, legend=leads.legend, government=hints.government)
    cast = Cast(tuple(facts.known))
    again = leads_in(text, cast, only=hints.layout)
    if _first_line(again) != _first_line(leads):
        ids = _Ids()
        form = _form(text, again, cast)
        facts = facts_of(form, ids, legend=leads.legend, government=hints.government)
        cast = Cast(tuple(facts.known))
        again = leads_in(text, cast, only=hints.layout)
    body_lines = _with_rest(form, lines)
    inside = {line.number for line in form.body}
    body_leads = attrs.evolve(
        again, by_line={n: lead for n, lead in again.by_line.items() if n in inside}
    )
    body = body_of(body_lines, body_leads, cast, facts.items, facts.listed, ids)
    finished = _finish(sheet, _document(form, facts, body.units, body_leads.legend))
    return _reading(sheet, finished, again, body.unresolved, has_body=bool(form.body))


def _read_table(sheet: Sheet, hints: Hints) -> Reading:
    """Read a table of remarks: what stands over it as a form, its rows as they say."""
    table = table_of(sheet)
    over = [line for line in lines_of(sheet) if line.text and line.ink.start < table.start]
    ids = _Ids()
    form = form_of(over, {}, lambda _: False, lambda _: False)
    facts = facts_of(form, ids, legend={}, government=hints.government)
    units, unresolved, is_closed = units_of(table, Cast(tuple(facts.known)), facts.items)
    if is_closed:
        facts.record["edition"] = Guess("full")
    draft = _document(form, facts, units, {})
    draft[ALSO] = [*draft[ALSO], *table.head]
    return _reading(sheet, _finish(sheet, draft), None, unresolved, has_body=bool(units))


def _finish(sheet: Sheet, draft: Draft) -> Finished:
    """Make data of a draft, with what it has lost, if anything, as passages at the end."""
    finished = finish(draft)
    lost = uncovered(sheet, finished)
    if lost:
        draft["proceedings"] = [
            *draft["proceedings"],
            *({"kind": "passage", "text": Ink(sheet, (place,))} for place in lost),
        ]
        finished = finish(draft)
    return finished


def _first_line(leads: Leads) -> tuple[tuple[int, int], ...]:
    return tuple((number, lead.end) for number, lead in leads.by_line.items())


def _form(text: list[Line], leads: Leads, cast: Cast) -> Form:
    def speaks(number: int) -> bool:
        lead = leads.by_line[number]
        line = text[number]
        rest = line.text[lead.rest :]
        if lead.part != "speaker":
            return True
        if lead.layout == "table":
            return "。" in rest
        if lists_people(rest):
            return False
        if "。" in rest or rest.endswith(("？", "?", "！", "」")):
            return True
        if not rest or len(rest) > 24:
            return (
                any(
                    "。" in one.text
                    for one in text[number + 1 : number + 4]
                    if one.number not in leads.by_line
                )
                or len(rest) > 40
            )
        return False

    return form_of(text, leads.by_line, lambda line: starts_body(line, cast), speaks)


def _with_rest(form: Form, lines: list[Line]) -> list[Line]:
    """Return the lines of the body, with the empty one that holds the last furniture."""
    rest = [line for line in lines if not line.text]
    return [*form.body, *rest]


def _document(form: Form, facts: Facts, units: list[Draft], meanings: Mapping[str, str]) -> Draft:
    cells = [cell.draft() for cell in form.cells]
    if (cells or form.after) and not any(cell.field == "proceedings" for cell in form.cells):
        cells.append({"field": "proceedings"})
    cells += [cell.draft() for cell in form.after]
    title = Ink.join("\n", form.title) if form.title else None
    legend = [
        {"mark": mark, "meaning": meaning, "capacity": capacity_of(meaning)}
        for mark, meaning in meanings.items()
    ]
    return {
        "kaigiroku": "1.0",
        "title": title,
        "form": cells,
        "meeting": facts.meeting,
        "record": facts.record,
        "attendance": facts.attendance,
        "agenda": facts.agenda,
        "proceedings": units,
        "materials": facts.materials,
        "statedNone": list(dict.fromkeys(facts.stated_none)),
        "legend": legend,
        ALSO: list(form.heads),
    }


def _reading(
    sheet: Sheet,
    finished: Finished,
    leads: Leads | None,
    unresolved: Sequence[str],
    *,
    has_body: bool,
) -> Reading:
    data = finished.data
    record = data.setdefault("record", {})
    provenance = {"tool": "kaigiroku", "version": __version__}
    if finished.inferred:
        provenance["inferred"] = list(finished.inferred)  # type: ignore[assignment] # a value of JSON
    record["provenance"] = provenance
    minutes = from_dict(data)
    passages = _passages(data.get("proceedings", []), "/proceedings")
    covered = attrs.evolve(coverage(sheet, finished), unclassified=frozenset(passages))
    notes = _notes(data, leads, unresolved, passages, has_body=has_body)
    return Reading(minutes, covered, tuple(notes))


def _passages(units: list[Draft], pointer: str) -> list[str]:
    found: list[str] = []
    for number, unit in enumerate(units):
        place = f"{pointer}/{number}"
        if unit["kind"] == "passage":
            found.append(place)
        found += _passages(unit.get("units", []), f"{place}/units")
    return found


def _notes(
    data: Draft,
    leads: Leads | None,
    unresolved: Sequence[str],
    passages: list[str],
    *,
    has_body: bool,
) -> list[Note]:
    notes: list[Note] = []
    if leads is not None and leads.in_force:
        notes.append(Note("layout", (", ".join(leads.in_force),)))
    if not data.get("form") and not data.get("title"):
        notes.append(Note("no-form", ()))
    if not has_body:
        notes.append(Note("no-body", ()))
    elif leads is not None and not leads.by_line:
        notes.append(Note("no-speakers", ()))
    notes += [Note("unresolved-speaker", (label,)) for label in unresolved]
    notes += [Note("unclassified", (), pointer) for pointer in passages[:50]]
    if len(passages) > 50:
        notes.append(Note("more-unclassified", (str(len(passages) - 50),)))
    return notes
