"""The laws: what must hold of a reader, a writer, a converter, a filter, a validator."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

from kaigiroku.codec import loads, to_dict
from kaigiroku.editions.closed import Closed
from kaigiroku.editions.policy import Policy
from kaigiroku.editions.secrets import open_strings, secrets
from kaigiroku.errors import DecodeError, KaigirokuError
from kaigiroku.findings import Finding, Severity
from kaigiroku.japanese import fold
from kaigiroku.model import Minutes
from kaigiroku.navigation import own_text, units
from kaigiroku.pointer import child, resolve
from kaigiroku.profiles import Profile
from kaigiroku.validation import check, validate

__all__ = [
    "agree",
    "is_sound",
    "keeps_text",
    "leaves_nothing_withheld",
    "raises_only",
    "round_trips",
]

T = TypeVar("T")

_SHOWN: Final = 80


def round_trips(
    minutes: Minutes,
    write: Callable[[Minutes], T],
    read: Callable[[T], Minutes],
    *,
    carried: Callable[[Minutes], Minutes] = lambda minutes: minutes,
) -> None:
    """Assert that what a writer wrote is read again as it was.

    Args:
        minutes: A document.
        write: The writer.
        read: The reader that goes with it.
        carried: What the format can carry of a document; all of it if not stated. For print it is
            `kaigiroku.printable`.

    Raises:
        AssertionError: It comes back as another document; the message says where they differ.

    >>> from kaigiroku import dumps, loads
    >>> def forgetful(minutes):
    ...     return dumps(minutes).replace("会長".encode(), "委員".encode())
    >>> minutes = loads('{"kaigiroku": "1.0", "title": "会長会議録"}')
    >>> round_trips(minutes, dumps, loads)
    >>> round_trips(minutes, forgetful, loads)
    Traceback (most recent call last):
        ...
    AssertionError: it comes back otherwise: /title was “会長会議録”, and is now “委員会議録”
    """
    wanted, found = carried(minutes), read(write(minutes))
    if wanted != found:
        place, was, now = next(_differences(to_dict(wanted), to_dict(found), ""))
        raise AssertionError(
            f"it comes back otherwise: {place or 'the document'} was {_short(was)},"
            f" and is now {_short(now)}"
        )


def keeps_text(minutes: Minutes, text: str) -> None:
    """Assert that a conversion kept every character of the proceedings.

    Args:
        minutes: The document that was converted.
        text: All that the conversion holds as text, with what its format escapes made plain.
            Blanks and ends of lines are not compared, nor is the order of what is there.

    Raises:
        AssertionError: The text of a unit is not there, or stands there less often than in the
            document; the message says which.

    >>> from kaigiroku.model import Remark
    >>> minutes = Minutes(proceedings=(Remark(text="はい。"), Remark(text="資料1をどうぞ。")))
    >>> keeps_text(minutes, "はい。 資料1をどうぞ。")
    >>> keeps_text(minutes, "はい。 資料をどうぞ。")
    Traceback (most recent call last):
        ...
    AssertionError: the text of /proceedings/1 is lost: “資料1をどうぞ。” stands 1 times in the ...
    """
    held = _bare(text)
    counted: dict[str, list[str]] = {}
    for visit in units(minutes):
        for line in own_text(visit.unit).splitlines():
            if bare := _bare(line):
                counted.setdefault(bare, []).append(visit.pointer)
    whole = "\n".join(bare for bare, places in counted.items() for _ in places)
    for bare, places in counted.items():
        wanted, found = whole.count(bare), held.count(bare)  # inside other lines as well
        if found < wanted:
            place = places[min(found, len(places) - 1)]
            raise AssertionError(
                f"the text of {place} is lost: {_short(bare)} stands {wanted} times in"
                f" the document and {found} times in what was made of it"
            )


def leaves_nothing_withheld(full: Minutes, made: Minutes | str | bytes) -> None:
    """Assert that nothing is left of what a full edition withholds from the public.

    Args:
        full: A full edition.
        made: What was made of it for the public: a document, a page, a file in UTF-8.

    Raises:
        AssertionError: Words that are marked as withheld are found, and do not stand openly in the
            full edition as well; the message says which, and where they come from.

    >>> from kaigiroku import publish
    >>> from kaigiroku.model import Record, Remark, RestrictedSpan
    >>> hidden = RestrictedSpan(start=0, end=4, text="加賀美氏")
    >>> said = Remark(text="加賀美氏からの申出です。", spans=(hidden,))
    >>> full = Minutes(record=Record(edition="full"), proceedings=(said,))
    >>> leaves_nothing_withheld(full, publish(full).minutes)
    >>> leaves_nothing_withheld(full, "<p>加賀美氏からの申出です。</p>")
    Traceback (most recent call last):
        ...
    AssertionError: “加賀美氏” of /proceedings/0/spans/0/text is not for the public, and is found
    """
    if isinstance(made, Minutes):
        made = json.dumps(to_dict(made), ensure_ascii=False)
    elif isinstance(made, bytes):
        made = made.decode("utf-8", errors="replace")
    held = fold(made)
    closed = Closed.of(full, Policy())
    openly = "\n".join(fold(text) for text, _ in open_strings(closed))
    for secret in secrets(closed):
        is_whole = secret.kind == "repeated" or secret.key == fold(secret.text)
        if is_whole and secret.key in held and secret.key not in openly:
            raise AssertionError(
                f"{_short(secret.text)} of {secret.pointer} is not for the public, and is found"
            )


def raises_only(
    read: Callable[[T], object],
    inputs: Iterable[T],
    *,
    errors: tuple[type[Exception], ...] = (KaigirokuError,),
) -> None:
    """Assert that a reader raises nothing but the errors it promises, whatever it is given.

    Args:
        read: The reader.
        inputs: What it is given, one after the other.
        errors: What it may raise.

    Raises:
        AssertionError: It raised something else, which is the cause of this error.

    >>> from kaigiroku import loads
    >>> raises_only(loads, [b"", b"{", "会議録"])
    >>> raises_only(lambda text: loads(text).meeting.sittings[0], ['{"kaigiroku": "1.0"}'])
    Traceback (most recent call last):
        ...
    AssertionError: IndexError escapes for “{"kaigiroku": "1.0"}”: tuple index out of range
    """
    for one in inputs:
        try:
            read(one)
        except errors:
            continue
        except Exception as error:
            raise AssertionError(
                f"{type(error).__name__} escapes for {_short(one)}: {error}"
            ) from error


def agree(
    first: Callable[[Any], bool], second: Callable[[Any], bool], documents: Iterable[Any]
) -> None:
    """Assert that two validators accept the same documents.

    Args:
        first: Says whether a JSON value is valid.
        second: The same, in another way.
        documents: JSON values, valid and not; `mutants` makes near-valid ones.

    Raises:
        AssertionError: One accepts what the other refuses; the message has the document.

    >>> from jsonschema import Draft202012Validator
    >>> from kaigiroku import schema
    >>> by_schema = Draft202012Validator(schema()).is_valid
    >>> agree(by_schema, lambda value: "kaigiroku" in value, [{"kaigiroku": "1.0"}, {}])
    >>> agree(by_schema, lambda value: "kaigiroku" in value, [{"kaigiroku": "9"}])
    Traceback (most recent call last):
        ...
    AssertionError: the second accepts what the first refuses: {"kaigiroku": "9"}
    """
    for document in documents:
        verdicts = first(document), second(document)
        if verdicts[0] != verdicts[1]:
            accepts, refuses = ("first", "second") if verdicts[0] else ("second", "first")
            raise AssertionError(
                f"the {accepts} accepts what the {refuses} refuses:"
                f" {json.dumps(document, ensure_ascii=False)}"
            )


def is_sound(
    document: Minutes | str | bytes,
    *,
    profile: Profile | None = None,
    at_least: Severity = "error",
    ignore: Iterable[str] = (),
) -> None:
    """Assert that a document is valid and sound.

    Args:
        document: A document, or its JSON text.
        profile: How complete it has to be, as for `kaigiroku.validate`.
        at_least: The mildest severity that counts: ``"error"``, ``"warning"`` or ``"note"``.
        ignore: Codes or families of rules that do not count.

    Raises:
        AssertionError: Something was found; the message has code, place and excerpt of each.
        UnknownRuleError: There is no such profile, code or family.

    >>> is_sound('{"kaigiroku": "1.0", "title": "会議録"}')
    >>> is_sound('{"kaigiroku": "1.0", "title": ""}')
    Traceback (most recent call last):
        ...
    AssertionError: VAL005 error at /title (line 1, column 31): “”
        ...
    """
    ignored = tuple(ignore)
    if isinstance(document, Minutes):
        report = validate(document, profile=profile, ignore=ignored)
        value: Any = to_dict(document)
    else:
        report = check(document, profile=profile, ignore=ignored)
        value = _value(document)
    if found := report.of_severity(at_least):
        raise AssertionError("\n".join(_told(finding, value) for finding in found))


def _value(text: str | bytes) -> Any:
    """Return the JSON value of a text, as far as it is one."""
    try:
        return to_dict(loads(text))
    except DecodeError:
        try:
            return json.loads(text)
        except ValueError:
            return None


def _told(finding: Finding, value: Any) -> str:
    place = finding.pointer or "the document"
    if finding.line is not None:
        place = f"{place} (line {finding.line}, column {finding.column})"
    try:
        excerpt = _short(resolve(value, finding.pointer))
    except (LookupError, TypeError):
        excerpt = "nothing there"
    return f"{finding.code} {finding.severity} at {place}: {excerpt}\n    {finding.en}"


def _differences(was: Any, now: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    """Go through the places at which two JSON values differ."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*was, *now)):
            yield from _differences(was.get(key), now.get(key), child(place, key))
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for number, (one, other) in enumerate(zip(was, now, strict=True)):
            yield from _differences(one, other, child(place, number))
    elif was != now:
        yield place, was, now


def _bare(text: str) -> str:
    return "".join(text.split())


def _short(value: object) -> str:
    """Return a value on one short line; what is not there is “nothing”."""
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else repr(value)
    if isinstance(value, dict | list):
        text = json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return f"“{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}”"
