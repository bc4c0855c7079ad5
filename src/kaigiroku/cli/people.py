"""People in words, for the terminal: as the print calls them."""

from collections.abc import Mapping, Sequence
from typing import Any

from kaigiroku.cli.terms import Terms
from kaigiroku.model import Attendee, Group, Person, Presence

__all__ = ["attendee", "named", "people", "person", "remarks_on"]


def person(person: Person) -> str:
    """Return what a person is called: the label of the print, or what is known instead."""
    if person.label:
        return person.label
    said = [person.affiliation, person.position or person.role, person.name]
    return " ".join(part for part in said if part)


def people(persons: Sequence[Person], words: Terms) -> str:
    """Return several people as a list."""
    return words.listed([person(one) for one in persons])


def attendee(entry: Attendee, group: Group, words: Terms) -> str:
    """Return an entry of the attendance with what sets it apart from its group."""
    label = person(entry)
    seat = f"{entry.seat} " if entry.seat and not label.startswith(entry.seat) else ""
    status = None if entry.status == group.status else entry.status
    mode = None if entry.mode == group.mode else entry.mode
    said = [
        words.code("AttendanceStatus", status),
        words.code("AttendanceMode", mode),
        *(_presence(stretch, words) for stretch in entry.presence),
        words["for"].format(person(entry.proxy_for)) if entry.proxy_for else "",
        words.code("OpennessStatus", entry.openness.status) if entry.openness else "",
        entry.note or "",
    ]
    said = [word for word in dict.fromkeys(said) if word and word not in label]
    return f"{seat}{label}{words.bracketed(said)}"


def _presence(stretch: Presence, words: Terms) -> str:
    if stretch.printed:
        return stretch.printed
    times = ""
    if stretch.start_time or stretch.end_time:
        times = f"{stretch.start_time or ''}{words['from-to']}{stretch.end_time or ''}"
    return " ".join(
        part
        for part in (
            times,
            words.code("AttendanceStatus", stretch.status),
            words.code("AttendanceMode", stretch.mode),
        )
        if part
    )


def remarks_on(group: Group, words: Terms) -> str:
    """Return what is said of a group as a whole: how it attended, and how many there were."""
    number = ""
    if group.count is not None:
        number = words["people"].format(group.count) if group.count else words["nobody"]
    return words["slash"].join(
        part
        for part in (
            words.codes(AttendanceStatus=group.status, AttendanceMode=group.mode),
            number,
            words["seats"].format(group.seats) if group.seats is not None else "",
        )
        if part
    )


def named(ids: Sequence[str], index: Mapping[str, Any], words: Terms) -> str:
    """Return what ids refer to by the names the document has for it."""
    return words.listed([_name_of(index.get(identifier), identifier) for identifier in ids])


def _name_of(thing: Any, identifier: str) -> str:
    if isinstance(thing, Person):
        return thing.name or person(thing) or identifier
    keys = ("number", "label", "title", "name", "heading")
    parts: list[str | None] = [getattr(thing, key, None) for key in keys]
    return " ".join(part for part in parts if part) or identifier
