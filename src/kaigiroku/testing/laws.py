"""The laws: what must hold of a reader, a writer, a converter, a filter, a validator."""

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from kaigiroku.codec import to_dict
from kaigiroku.editions.closed import Closed
from kaigiroku.editions.policy import Policy
from kaigiroku.editions.secrets import open_strings, secrets
from kaigiroku.errors import KaigirokuError
from kaigiroku.findings import Severity
from kaigiroku.japanese import fold
from kaigiroku.model import Minutes
from kaigiroku.navigation import own_text, units
from kaigiroku.profiles import Profile
from kaigiroku.testing.telling import (
    apart,
    bare_text,
    differences,
    first_missing,
    short,
    told,
    value_of,
    verdict,
    words_in,
)
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

    Examples:
        >>> from kaigiroku import Minutes, dumps, loads
        >>> known = Minutes(title="会 議 録")
        >>> round_trips(known, dumps, loads)
        >>> round_trips(known, lambda minutes: minutes.title, lambda title: Minutes(title=title[0]))
        Traceback (most recent call last):
            ...
        AssertionError: it comes back otherwise: /title was “会 議 録”, and is now “会”
    """
    __tracebackhide__ = True
    wanted = carried(minutes)
    found: Any = read(write(minutes))
    if not isinstance(found, Minutes):
        raise AssertionError(  # noqa: TRY004 -- the law is broken, not the call
            f"it comes back as {short(found)}, not as Minutes"
        )
    if wanted != found:
        place, was, now = next(differences(to_dict(wanted), to_dict(found), ""))
        raise AssertionError(
            f"it comes back otherwise: {place or 'the document'} {apart(was, now)}"
        )


def keeps_text(minutes: Minutes, text: str) -> None:
    """Assert that a conversion kept every character of the proceedings.

    Args:
        minutes: The document that was converted.
        text: All that the conversion holds as text, with what its format escapes made plain.
            Blanks and ends of lines are not compared, nor is the order of what is there.

    Raises:
        AssertionError: The text of a unit is not there, or stands there less often than in the
            document; the message says which, and from where on it is missing.

    Examples:
        >>> from kaigiroku import Minutes
        >>> from kaigiroku.model import Remark
        >>> known = Minutes(proceedings=(Remark(text="髙橋です。"), Remark(text="はい。")))
        >>> keeps_text(known, "○髙橋です。 ○はい。")
        >>> keeps_text(known, "○高橋です。 ○はい。")
        Traceback (most recent call last):
            ...
        AssertionError: the text of /proceedings/0 is lost: “髙橋です。” stands 1 times in the
        document and 0 times in what was made of it; missing from “髙橋です。” (U+9AD9) on
    """
    __tracebackhide__ = True
    held = bare_text(text)
    places: dict[str, list[str]] = {}
    lines: list[str] = []
    for visit in units(minutes):
        for line in own_text(visit.unit).splitlines():
            if bare := bare_text(line):
                places.setdefault(bare, []).append(visit.pointer)
                lines.append(bare)
    whole = "\n".join(lines)
    for bare, at in places.items():  # a line may stand inside a longer one as well
        if (found := held.count(bare)) < (wanted := whole.count(bare)):
            raise AssertionError(
                f"the text of {at[min(found, len(at) - 1)]} is lost: {short(bare)} stands {wanted}"
                f" times in the document and {found} times in what was made of it"
                f"{first_missing(bare, held)}"
            )


def leaves_nothing_withheld(full: Minutes, made: Minutes | str | bytes) -> None:
    """Assert that nothing is left of what a full edition withholds from the public.

    Args:
        full: A full edition.
        made: What was made of it for the public: a document, its JSON, a page, a file in UTF-8. Of
            JSON every string is read; of a page the source, and what is left without its tags.

    Raises:
        AssertionError: Words that are marked as withheld are found, in whatever width or variant,
            and do not stand openly in the full edition as well; the message says which, where they
            come from, and where in a document they are found.

    Examples:
        >>> from kaigiroku import Minutes, publish
        >>> from kaigiroku.model import Remark, RestrictedSpan
        >>> name = RestrictedSpan(start=3, end=7, text="加賀美氏")
        >>> full = Minutes(proceedings=(Remark(text="館長の加賀美氏です。", spans=(name,)),))
        >>> leaves_nothing_withheld(full, publish(full).minutes)
        >>> leaves_nothing_withheld(full, full)
        Traceback (most recent call last):
            ...
        AssertionError: “加賀美氏” of /proceedings/0/spans/0/text is not for the public, and is
        found at /proceedings/0/text
    """
    __tracebackhide__ = True
    texts = [(fold(text), place) for text, place in words_in(made)]
    held = "\n".join(text for text, _ in texts)
    closed = Closed.of(full, Policy())
    openly = "\n".join(fold(text) for text, _ in open_strings(closed))
    for secret in secrets(closed):
        is_whole = secret.kind == "repeated" or secret.key == fold(secret.text)
        if is_whole and secret.key in held and secret.key not in openly:
            place = next(place for text, place in texts if secret.key in text)
            raise AssertionError(
                f"{short(secret.text)} of {secret.pointer} is not for the public, and is found"
                + (f" at {place}" if place else "")
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

    Examples:
        >>> from kaigiroku import loads
        >>> raises_only(loads, [b"{", b"[]", "会議録"])
        >>> raises_only(lambda value: value["title"], [{"title": "会議録"}, {}])
        Traceback (most recent call last):
            ...
        AssertionError: KeyError escapes for “{}”: 'title'
    """
    __tracebackhide__ = True
    for one in inputs:
        try:
            read(one)
        except errors:
            continue
        except Exception as error:
            raise AssertionError(
                f"{type(error).__name__} escapes for {short(one)}: {error}"
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
        AssertionError: One accepts what the other refuses; the message says what kaigiroku finds
            in the document, with code, place and excerpt, and has the whole of it.

    Examples:
        >>> made = [{"kaigiroku": "1.0"}, {"kaigiroku": "1.0", "title": 5}]
        >>> agree(lambda value: "kaigiroku" in value, lambda value: "title" not in value, made)
        Traceback (most recent call last):
            ...
        AssertionError: the first accepts what the second refuses; kaigiroku finds:
        VAL001 error at /title: “5”
            Expected a string, found an integer (“5”).
        {"kaigiroku": "1.0", "title": 5}
    """
    __tracebackhide__ = True
    for document in documents:
        verdicts = first(document), second(document)
        if verdicts[0] != verdicts[1]:
            accepts, refuses = ("first", "second") if verdicts[0] else ("second", "first")
            raise AssertionError(
                f"the {accepts} accepts what the {refuses} refuses; kaigiroku finds:"
                f"\n{verdict(document)}\n{json.dumps(document, ensure_ascii=False)}"
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

    Examples:
        >>> is_sound('{"kaigiroku": "1.0", "title": "会議録"}')
        >>> is_sound('{"kaigiroku": "1.0", "title": ""}')
        Traceback (most recent call last):
            ...
        AssertionError: VAL005 error at /title (line 1, column 31): “”
            "" is not used; leave the key out where nothing is stated.
    """
    __tracebackhide__ = True
    ignored = tuple(ignore)
    if isinstance(document, Minutes):
        report = validate(document, profile=profile, ignore=ignored)
        value: Any = to_dict(document)
    else:
        report = check(document, profile=profile, ignore=ignored)
        value = value_of(document)
    if found := report.of_severity(at_least):
        raise AssertionError("\n".join(told(finding, value) for finding in found))
