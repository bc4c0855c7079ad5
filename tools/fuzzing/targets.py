"""The targets: what is fuzzed, each a function of bytes that raises if a promise is not kept.

What a target catches are the errors that the library says it raises; everything else escapes.
"""

import json
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, Final, Literal, TypeVar, get_args
from zipfile import ZipFile

import attrs
import jsonschema_rs

import kaigiroku
from kaigiroku import Minutes, japanese
from kaigiroku.comparison import as_html
from kaigiroku.errors import (
    DecodeError,
    MigrationError,
    NotWritableError,
    PublicationError,
    SourceError,
    UnsoundError,
)
from kaigiroku.migrations import Step
from kaigiroku.model import AgendaItem
from kaigiroku.navigation import own_text
from kaigiroku.pointer import parse, resolve
from kaigiroku.profiles import PROFILES, Profile
from kaigiroku.readers import Format, Hints
from kaigiroku.readers.decoding import decode
from kaigiroku.sarif import sarif
from kaigiroku.testing import leaves_nothing_withheld
from kaigiroku.words import Language
from kaigiroku.writers import Target as Made
from tools.fuzzing.commands import run_command, run_configuration
from tools.fuzzing.promises import (
    NO_VALUE,
    demand,
    demand_nothing_lost,
    demand_places,
    value_in,
)

T = TypeVar("T")

__all__ = ["PART", "TARGETS", "Kind", "Target"]

Kind = Literal["json", "document", "text", "bytes"]
"""What inputs are made of, and so how they are changed; a ``document`` should stay valid."""


@attrs.frozen
class Target:
    """Something that is fuzzed."""

    name: str
    """What it is called."""

    test: Callable[[bytes], None]
    """Holds the promise against an input."""

    kind: Kind
    """What its inputs are made of."""

    longest: int
    """How long they are at most, in bytes."""


_RUST: Final = jsonschema_rs.validator_for(kaigiroku.schema())
_PLAIN: Final = json.JSONDecoder()

# ------------------------------------------------------------------------ documents


def loads(data: bytes) -> None:
    """`loads` accepts what the schema accepts, says where all else is wrong, loses nothing."""
    try:
        minutes = kaigiroku.loads(data)
    except DecodeError as error:
        _refused(data, error)
        return
    value = value_in(data.decode(), _PLAIN)
    demand(_RUST.is_valid(value), "the schema accepts what loads accepts")
    demand(kaigiroku.from_dict(value) == minutes, "from_dict reads the same")
    canonical = kaigiroku.dumps(minutes)
    readable = kaigiroku.dumps(minutes, layout="readable")
    for written in (canonical, readable):
        again = kaigiroku.loads(written)
        demand(again == minutes, "what is written is read as it was", written)
        demand(kaigiroku.dumps(again) == canonical, "equal documents give equal bytes", written)


def _refused(data: bytes, error: DecodeError) -> None:
    codes = {problem.code for problem in error.problems}
    demand(codes, "a refusal says why")
    demand(str(error), "an error can be shown")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        demand(codes <= {"JSN001", "JSN002"}, "what is not UTF-8 is told to be that", codes)
        return
    demand_places(text, error.problems)
    value = value_in(text, _PLAIN)
    if "JSN003" in codes:
        demand(value is NO_VALUE, "Python cannot read it either", error.problems)
    if all(code.startswith("VAL") for code in codes):
        demand(value is not NO_VALUE, "what is well-formed can be read by Python", error.problems)
        demand(not _RUST.is_valid(value), "the schema refuses it too", error.problems)
        try:
            kaigiroku.from_dict(value)
        except DecodeError as other:
            told = [
                sorted((one.code, one.pointer, one.en) for one in either.problems)
                for either in (error, other)
            ]
            demand(told[0] == told[1], "from_dict says the same", *told)
        else:
            demand(kept=False, promise="from_dict refuses it too")


def lenient(data: bytes) -> None:
    """`loads_lenient` reads today's version as `loads` does; of a newer one it tells the rest."""
    try:
        reading = kaigiroku.loads_lenient(data)
    except DecodeError as error:
        demand(error.problems, "a refusal says why")
        if not {problem.code for problem in error.problems} & {"JSN001", "JSN002"}:
            demand_places(data.decode(), error.problems)
        broken = {problem.pointer for problem in error.problems if problem.code == "JSN005"}
        for problem in error.problems:
            twice = problem.code == "VAL001" and problem.pointer in broken
            demand(not twice, "of what is no JSON nothing more is said", problem)
        return
    value = value_in(data.decode(), _PLAIN)
    demand(value["kaigiroku"] == reading.version, "it tells the version")
    if type(reading.minutes) is Minutes:
        demand(kaigiroku.loads(data) == reading.minutes, "a known version is read as ever")
        demand(not reading.ignored, "nothing is left out of a known version")
        return
    try:
        kaigiroku.dumps(reading.minutes)
    except NotWritableError:
        pass
    else:
        demand(kept=False, promise="what was read leniently cannot be written")
    for one in reversed(reading.ignored):
        demand(resolve(value, one.pointer) == one.value, "what is ignored stands there", one)
        _take(value, one.pointer)
    value["kaigiroku"] = reading.minutes.kaigiroku
    demand(_RUST.is_valid(value), "without what is ignored it is valid", value)
    demand(
        kaigiroku.to_dict(kaigiroku.from_dict(value)) == _as_value(reading.minutes),
        "it is the document without what is ignored",
    )


def _take(value: Any, pointer: str) -> None:
    outer, _, _ = pointer.rpartition("/")
    holder: Any = resolve(value, outer)
    token = parse(pointer)[-1]
    del holder[int(token) if isinstance(holder, list) else token]


def _as_value(minutes: Minutes) -> dict[str, Any]:
    names = (field.name for field in attrs.fields(Minutes))
    return kaigiroku.to_dict(Minutes(**{name: getattr(minutes, name) for name in names}))


_STEPS: Final = (
    Step("1.0", "1.1", lambda document: document | {"title": "移行"}),
    Step("1.1", "2.0", lambda document: {"kaigiroku": "?", "was": document}),
)
_VERSIONS: Final = ("1.0", "1.1", "2.0", "0.9")


def migrate(data: bytes) -> None:
    """`migrate` leads to the version asked for or says that it cannot; it changes nothing."""
    try:
        kaigiroku.loads_lenient(data)
    except DecodeError:
        return
    value = value_in(data.decode(), _PLAIN)
    before = json.dumps(value)
    for to in _VERSIONS:
        for steps in ((), _STEPS):
            try:
                made = kaigiroku.migrate(value, to=to, steps=steps)
            except MigrationError:
                demand(to != value["kaigiroku"], "a document is of its own version")
            else:
                demand(made["kaigiroku"] == to, "it is of the version asked for", made)
                demand(steps or made == value, "without a step nothing changes", made)
            demand(json.dumps(value) == before, "the document stays as it is")


def check(data: bytes) -> None:
    """`check` never raises; what it finds stands where it says, and can be told in every form."""
    profile = _choice(data, _PROFILES)
    report = kaigiroku.check(data, profile=profile)
    findings = [*report.findings, *(waived.finding for waived in report.waived)]
    language: Language = _choice(data, get_args(Language))
    "\n".join(report.lines("a.json", language)).encode()
    json.dumps(sarif([("a.json", report)], language=language), ensure_ascii=False).encode()
    json.dumps(report.to_dict(), ensure_ascii=False).encode()
    if {finding.code for finding in findings} & {"JSN001", "JSN002"}:
        return
    text = data.decode()
    demand_places(text, findings)
    value = value_in(text, _PLAIN)
    for finding in findings:
        for pointer in finding.related:
            demand(_leads(value, pointer), "related places are there", finding)
    for waived in report.waived:
        demand(_leads(value, waived.waiver), "the waiver is there", waived)


def _choice(data: bytes, options: Sequence[T]) -> T:
    """Choose one of several things, for the same input always the same."""
    return options[len(data) % len(options)]


_PROFILES: Final[tuple[Profile | None, ...]] = (None, *PROFILES)


def _leads(value: Any, pointer: str) -> bool:
    try:
        resolve(value, pointer)
    except (LookupError, ValueError):
        return False
    return True


def validate(data: bytes) -> None:
    """Of what `loads` accepts: rules and navigation never raise, and `check` finds the same."""
    try:
        minutes = kaigiroku.loads(data)
    except DecodeError:
        return
    value = kaigiroku.to_dict(minutes)
    profile = _choice(data, _PROFILES)
    report = kaigiroku.validate(minutes, profile=profile)
    for finding in report.findings:
        demand(_leads(value, finding.pointer), "what is found is there", finding)
        demand(all(_leads(value, one) for one in finding.related), "so is what is related", finding)
    again = kaigiroku.check(kaigiroku.dumps(minutes), profile=profile)
    told = [sorted((f.code, f.pointer, f.en) for f in one.findings) for one in (report, again)]
    demand(told[0] == told[1], "check finds what validate finds", *told)
    for name, thing in kaigiroku.index(minutes).items():
        demand(kaigiroku.find(minutes, name) is not None, "what is in the index is found", thing)
    kaigiroku.plain_text(minutes)
    for visit in kaigiroku.units(minutes):
        there = resolve(value, visit.pointer)
        demand(isinstance(there, dict), "a unit stands where it is said to stand", visit.pointer)
        own_text(visit.unit)
    for remark, items in kaigiroku.remarks(minutes):
        demand(
            all(item in _items(minutes.agenda) for item in items), "the items are listed", remark
        )


def _items(items: tuple[AgendaItem, ...]) -> list[AgendaItem]:
    return [one for item in items for one in (item, *_items(item.items))]


def render(data: bytes) -> None:
    """A sound document is made text, Markdown or HTML; an unsound one is refused."""
    try:
        minutes = kaigiroku.loads(data)
        to: Made = _choice(data, get_args(Made))
        language: Language = _choice(data, get_args(Language))
        made = kaigiroku.render(minutes, to, lang=language, json_url="a.json")
        made.encode()
        kaigiroku.dumps(kaigiroku.printable(minutes))
    except (DecodeError, UnsoundError):
        return


def publish(data: bytes) -> None:
    """A public edition holds nothing that is withheld; a document compared with itself is same."""
    try:
        minutes = kaigiroku.loads(data)
        itself = kaigiroku.compare(minutes, minutes)
        demand(itself.is_same, "a document says what it says")
        made = kaigiroku.publish(minutes)
    except (DecodeError, UnsoundError, PublicationError):
        return
    public = kaigiroku.dumps(made.minutes)
    demand(kaigiroku.loads(public) == made.minutes, "the public edition is valid")
    json.dumps(made.manifest.to_dict(), ensure_ascii=False).encode()
    leaves_nothing_withheld(minutes, made.minutes)
    comparison = kaigiroku.compare(minutes, made.minutes)
    as_html(comparison, lang="ja", names=("a", "b")).encode()
    json.dumps(comparison.to_dict(), ensure_ascii=False).encode()


# ------------------------------------------------------------------------ print


def _read(source: str | bytes, form: Format | None) -> None:
    """Read print: nothing is lost, the document is valid, and its ids and spans are sound."""
    try:
        reading = kaigiroku.read(source, hints=Hints(format=form))
    except SourceError as error:
        demand(str(error), "a refusal says why")
        return
    demand_nothing_lost(reading)
    written = kaigiroku.dumps(reading.minutes)
    demand(kaigiroku.loads(written) == reading.minutes, "what is read is a valid document")
    for note in reading.notes:
        demand(note.message("en") and note.message("ja"), "notes can be told", note)
    kaigiroku.validation.demand_sound(reading.minutes)


def read_text(data: bytes) -> None:
    """Plain text; now and then with half a character, as a str may have it."""
    _read(data.decode(errors="surrogateescape" if len(data) % 8 == 0 else "replace"), "text")


def read_markdown(data: bytes) -> None:
    """Markdown."""
    _read(data.decode(errors="replace"), "markdown")


def read_html(data: bytes) -> None:
    """HTML."""
    _read(data.decode(errors="replace"), "html")


def read_any(data: bytes) -> None:
    """The bytes of any file: its kind and its encoding are told by what is in it."""
    _read(data, None)


PART: Final = b"\n----\n"
"""What stands between the parts of a Word document that a target is given."""

_PARTS: Final = ("document", "numbering", "styles", "footnotes", "endnotes")


def read_docx(data: bytes) -> None:
    """Word: the bytes of a file, or the XML of its parts, which are put into a file."""
    if not data.startswith(b"PK"):
        file = BytesIO()
        with ZipFile(file, "w") as package:
            for name, part in zip(_PARTS, data.split(PART, len(_PARTS) - 1), strict=False):
                package.writestr(f"word/{name}.xml", part)
        data = file.getvalue()
    _read(data, "docx")


def decoding(data: bytes) -> None:
    """What is decoded is what the encoding makes of the bytes."""
    try:
        text, name = decode(data)
    except SourceError as error:
        demand(str(error), "a refusal says why")
        return
    demand("\0" not in text, "there is no NUL in it")
    demand(data.decode(name) == text, "the encoding makes this text of these bytes", name)
    demand(decode(data, name)[0] == text.removeprefix("\ufeff"), "so it does where it is named")


def words(data: bytes) -> None:
    """Dates, times, numbers and characters of print: they stand where they are said to stand."""
    text = data.decode(errors="replace")
    dates, times = japanese.find_dates(text), japanese.find_times(text)
    for found in (dates, times, japanese.find_fiscal_years(text)):
        end = 0
        for one in found:
            demand(end <= one.start < one.end <= len(text), "places are in order", one)
            demand(text[one.start : one.end] == one.text, "the characters stand there", one)
            end = one.end
    for date in dates:
        demand(date.value is None or date.exists, "a day exists", date)
        demand(date.era_fits in {True, False} and date.years_agree in {True, False}, "told", date)
    demand(all(time.value is None or time.oddity != "impossible" for time in times), "a time is")
    for start, end_ in japanese.find_ranges(text):
        demand(start in times and (end_ is None or end_ in times), "ranges are made of times")
    narrow, folded = japanese.narrow(text), japanese.fold(text)
    demand(len(narrow) == len(text), "narrowing keeps places")
    demand(japanese.narrow(narrow) == narrow, "narrowing again changes nothing", narrow)
    demand(japanese.fold(folded) == folded, "folding again changes nothing", text, folded)
    damage = japanese.find_damage(text)
    demand(not damage or japanese.may_be_damaged(text), "damage is seen quickly", damage)
    ends = [place for _, start, end in damage for place in (start, end)]
    demand(ends == sorted(ends), "damage is in order", damage)
    demand(japanese.without_honorific(text) or not text, "something is left of a name")
    for line in text.splitlines():
        for number in (japanese.to_int(line), *japanese.find_counts(line)):
            demand(number is None or number >= 0, "numbers are counted from nought", line)
        japanese.leading_number(line)
        japanese.number_style(line)


# ------------------------------------------------------------------------ all of them

TARGETS: Final = {
    target.name: target
    for target in (
        Target("loads", loads, "json", 1024),
        Target("lenient", lenient, "json", 1024),
        Target("migrate", migrate, "document", 512),
        Target("check", check, "json", 1024),
        Target("validate", validate, "document", 1024),
        Target("render", render, "document", 1024),
        Target("publish", publish, "document", 1024),
        Target("text", read_text, "text", 256),
        Target("markdown", read_markdown, "text", 256),
        Target("html", read_html, "text", 256),
        Target("docx", read_docx, "bytes", 2048),
        Target("any", read_any, "bytes", 256),
        Target("decoding", decoding, "bytes", 512),
        Target("words", words, "text", 256),
        Target("command", run_command, "document", 512),
        Target("configuration", run_configuration, "text", 1024),
    )
}
"""Every target by its name."""
