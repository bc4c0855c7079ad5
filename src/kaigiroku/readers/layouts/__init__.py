"""Layouts: the ways in which minutes set off who speaks, one module each.

Which of them are in force in a document is told by repetition over the whole text, never by one
line: signs and brackets have no fixed meaning. `leads_in` decides.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from kaigiroku.japanese import narrow
from kaigiroku.readers.cast import Cast, ends_in_role, is_role
from kaigiroku.readers.layouts.bare import Bare
from kaigiroku.readers.layouts.bracket import Bracket
from kaigiroku.readers.layouts.colon import Colon
from kaigiroku.readers.layouts.glyph import Glyph
from kaigiroku.readers.layouts.lead import Layout, Lead
from kaigiroku.readers.layouts.legend import Legend, legend_in
from kaigiroku.readers.layouts.question import Question
from kaigiroku.readers.layouts.table import Table
from kaigiroku.readers.lines import Line

__all__ = ["LAYOUTS", "LAYOUT_NAMES", "Lead", "Leads", "leads_in", "legend_in", "lists_people"]

LAYOUTS: Final[tuple[Layout, ...]] = (Question(), Table(), Bracket(), Glyph(), Colon(), Bare())
"""The layouts that are tried, those first that need the most particular signs."""

LAYOUT_NAMES: Final = ("legend", *(layout.name for layout in LAYOUTS))
"""What the layouts are called in hints."""

_GOOD: Final = 2
_KNOWN: Final = 3
_SENTENCE_ENDS: Final = "。？！?!」）)"
_LONG: Final = 24
_LONGEST_NAME: Final = 20
_ASIDES: Final = re.compile(r"\([^()]*\)")
_PROSE: Final = re.compile("[^ ぁ-ん][をがはのにでとも]|ます|です|する|した")


@attrs.frozen(eq=False)
class Leads:
    """Which lines begin something that is said, and how it was told."""

    by_line: Mapping[int, Lead]
    """The leads by the numbers of their lines."""

    in_force: tuple[str, ...]
    """The layouts in force, the commonest first."""

    legend: Mapping[str, str]
    """What symbols mean, if a legend tells."""

    legend_lines: frozenset[int]
    """The lines that the legend stands in."""


def leads_in(lines: Sequence[Line], cast: Cast, *, only: str | None = None) -> Leads:
    """Tell who speaks where.

    Args:
        lines: The whole text: form and body, for a form repeats nothing that a body does.
        cast: Who may speak.
        only: The name of the one layout to try.
    """
    meanings, legend_lines = legend_in(lines, cast)
    layouts = (Legend(meanings), *LAYOUTS) if meanings else LAYOUTS
    told = {line.number for line in legend_lines}
    candidates: dict[str, dict[int, Lead]] = {}
    for layout in layouts:
        if only is not None and layout.name != only:
            continue
        by_mark: dict[str, dict[int, Lead]] = defaultdict(dict)
        for line in lines:
            lead = None if line.number in told else layout.lead(line, cast)
            if lead is not None:
                by_mark[lead.mark][line.number] = lead
        for mark, leads in by_mark.items():
            kept = _in_force(layout, leads, lines, symbols=set(meanings))
            if kept:
                candidates[f"{layout.name} {mark}"] = kept
    return _chosen(candidates, meanings, legend_lines)


def _in_force(
    layout: Layout, leads: Mapping[int, Lead], lines: Sequence[Line], symbols: set[str]
) -> dict[int, Lead]:
    """Return the leads of one mark that are real, none if the mark is not in force."""
    labels = {number: lines[number].text[lead.start : lead.end] for number, lead in leads.items()}
    times = Counter(labels.values())
    speaking = {
        number: _says_something(lines, number, lead, leads) for number, lead in leads.items()
    }
    good = [number for number, lead in leads.items() if lead.weight >= _GOOD and speaking[number]]
    if layout.name == "legend":
        said = [number for number in leads if speaking[number]]
        return {number: leads[number] for number in said} if len(said) > 1 else {}
    if layout.name == "question":
        parts = Counter(leads[number].part for number in leads)
        if not (parts["question"] and parts["answer"]):
            return {}
        return dict(leads)
    known = sum(leads[number].weight == _KNOWN for number in good)
    if (
        len(good) < layout.least
        and not (layout.least == _GOOD and (known or _sure(layout, good, leads, lines)))
        and not _repeats(layout, leads, times, speaking)
    ):
        return {}
    if (
        layout.name == "glyph"
        and symbols
        and sum(1 for n in leads if leads[n].weight == 0) > len(good)
    ):
        return {}
    return {
        number: lead
        for number, lead in leads.items()
        if _is_real(layout, lead, says=speaking[number], repeated=times[labels[number]] > _KNOWN)
    }


def _repeats(
    layout: Layout, leads: Mapping[int, Lead], times: Counter[str], speaking: Mapping[int, bool]
) -> bool:
    """Tell whether what may be names is set off by a sign again and again, the same ones too."""
    named = [number for number, lead in leads.items() if lead.weight and speaking[number]]
    again = sum(one for one in times.values() if one > 1)
    return (
        layout.name in {"glyph", "bracket", "colon"}
        and len(named) > _KNOWN
        and len(named) == len(leads)
        and 2 * again >= len(leads)
    )


def _is_real(layout: Layout, lead: Lead, *, says: bool, repeated: bool) -> bool:
    """Tell whether a lead of a mark in force is one."""
    if lead.weight >= _GOOD:
        return says or layout.name != "bare"
    if not says or layout.name == "bare":
        return False
    short = lead.end - lead.start <= 12
    return lead.weight == 1 or (repeated and short and layout.name in {"bracket", "table"})


def _sure(
    layout: Layout, good: Sequence[int], leads: Mapping[int, Lead], lines: Sequence[Line]
) -> bool:
    """Tell whether one lead of a mark is enough: words with an end of sentence behind it."""
    return layout.name in {"colon", "table", "bracket"} and any(
        "。" in lines[number].text[leads[number].rest :] for number in good
    )


def _says_something(
    lines: Sequence[Line], number: int, lead: Lead, leads: Mapping[int, Lead]
) -> bool:
    """Tell whether what stands behind a label reads like something said."""
    rest = lines[number].text[lead.rest :]
    if rest and lists_people(rest):
        return False
    if rest:
        if "。" in rest or rest.endswith("説明") or rest[-1] in _SENTENCE_ENDS or len(rest) > _LONG:
            return True
        if number + 1 < len(lines) and number + 1 not in leads and lead.layout != "table":
            following = lines[number + 1].text
            return len(rest) > _LONG // 2 and ("。" in following or len(following) > _LONG)
        return lead.layout not in {"bare", "colon", "table"} or bool(
            lead.weight == _KNOWN and lead.layout == "table"
        )
    for line in lines[number + 1 : number + 3]:
        if line.number in leads:
            return False
        text = line.text
        if "。" in text or len(text) > _LONG or text.endswith(("説明", *_SENTENCE_ENDS)):
            return True
    return False


def lists_people(text: str) -> bool:
    """Tell whether a text is a list of people, as behind a label of the form, and nothing said."""
    parts = [part.strip() for part in re.split("[、，,]", _ASIDES.sub("", narrow(text)))]
    if "。" in text or len(parts) < _GOOD:
        return False
    words = [part.split() for part in parts if part]
    called = [one for one in words if is_role(one[0]) or ends_in_role(one[0])]
    prose = sum(_PROSE.search(part) is not None for part in parts)
    are_names = len(words) > _GOOD and all(len("".join(one)) <= _LONGEST_NAME for one in words)
    return (bool(called) or are_names) and len(words) > 1 and 4 * prose <= len(words)


def _chosen(
    candidates: Mapping[str, Mapping[int, Lead]],
    meanings: Mapping[str, str],
    legend_lines: Sequence[Line],
) -> Leads:
    """Put the leads of all marks in force together; the mark used more often has a line."""
    order = sorted(candidates, key=lambda key: -len(candidates[key]))
    has_legend = any(key.startswith("legend ") for key in order)
    by_line: dict[int, Lead] = {}
    counts: Counter[str] = Counter()
    for key in order:
        layout = key.partition(" ")[0]
        leads = candidates[key]
        for number, lead in leads.items():
            if number not in by_line or (
                has_legend
                and layout != "legend"
                and by_line[number].layout == "legend"
                and lead.weight >= _GOOD
            ):
                by_line[number] = lead
                counts[layout] += 1
    return Leads(
        by_line=dict(sorted(by_line.items())),
        in_force=tuple(name for name, _ in counts.most_common()),
        legend=meanings,
        legend_lines=frozenset(line.number for line in legend_lines),
    )
