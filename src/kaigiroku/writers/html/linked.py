"""Linked data: what search engines are told of the meeting, in the vocabulary of schema.org.

Only what the document states is said, and nothing that its openness keeps from the public.
"""

import json
from typing import Any, Final

from kaigiroku.model import Meeting, Minutes, Sitting
from kaigiroku.writers.form import title_of
from kaigiroku.writers.html.markup import EMPTY, Markup
from kaigiroku.writers.wording import meeting_name

__all__ = ["linked_data"]

_MODES: Final = {
    "in-person": "https://schema.org/OfflineEventAttendanceMode",
    "online": "https://schema.org/OnlineEventAttendanceMode",
    "hybrid": "https://schema.org/MixedEventAttendanceMode",
}
_TOKYO: Final = "Asia/Tokyo"
_ESCAPES: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_WHOLE_DAY: Final = len("2026-03-18")


def linked_data(minutes: Minutes, json_url: str | None) -> Markup:
    """Return a script element with the meeting as an event; nothing if it has no name or day."""
    meeting = minutes.meeting
    name = meeting_name(meeting)
    dated = [sitting for sitting in meeting.sittings if sitting.date]
    if not name or not dated:
        return EMPTY
    event = {"@context": "https://schema.org", **_event(name, dated[0], meeting)}
    if len(dated) > 1:
        event |= {
            "endDate": _moment(dated[-1].end_date or dated[-1].date, dated[-1].end_time, dated[-1])
        }
        event["subEvent"] = [
            _event(sitting.name or sitting.body or name, sitting, meeting) for sitting in dated
        ]
    event["organizer"] = [
        {"@type": "Organization", "name": body.name} for body in meeting.bodies if body.name
    ]
    event["subjectOf"] = _document(minutes, json_url)
    told = json.dumps(_stated(event), ensure_ascii=False).translate(_ESCAPES)
    return Markup(f'<script type="application/ld+json">{told}</script>')


def _event(name: str, sitting: Sitting, meeting: Meeting) -> dict[str, Any]:
    place = {"@type": "Place", "name": sitting.location} if sitting.location else None
    return {
        "@type": "Event",
        "name": name,
        "startDate": _moment(sitting.date, sitting.start_time, sitting),
        "endDate": _moment(sitting.end_date or sitting.date, sitting.end_time, sitting),
        "eventAttendanceMode": _MODES.get(sitting.mode or meeting.mode or ""),
        "location": place,
    }


def _moment(date: str | None, time: str | None, sitting: Sitting) -> str | None:
    """Return a day, or a moment where the time and the zone it is told in are known."""
    if date is None or time is None or len(date) < _WHOLE_DAY:
        return date
    zone = "+09:00" if (sitting.time_zone or _TOKYO) == _TOKYO else ""
    return f"{date}T{time}{zone}"


def _document(minutes: Minutes, json_url: str | None) -> dict[str, Any]:
    licence = minutes.record.licence or ""
    data = {"@type": "MediaObject", "encodingFormat": "application/json", "contentUrl": json_url}
    return {
        "@type": "CreativeWork",
        "name": title_of(minutes),
        "inLanguage": minutes.record.language,
        "license": licence if licence.startswith(("https://", "http://")) else None,
        "encoding": data if json_url else None,
    }


def _stated(value: Any) -> Any:
    """Return the same without what is not stated."""
    if isinstance(value, dict):
        return {key: _stated(inner) for key, inner in value.items() if inner}
    return value
