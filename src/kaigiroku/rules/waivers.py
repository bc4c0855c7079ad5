"""Waivers: findings that an office knows of and leaves as they are (WVR).

A waiver names a rule, perhaps a place, and the reason. What it covers is told apart from the other
findings, and counts for nothing. The rules here come last: they look at what the others found.
"""

from collections.abc import Iterable, Iterator

from kaigiroku.findings import Finding
from kaigiroku.model import Waiver
from kaigiroku.pointer import ROOT
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.rules.rule import Case, Found, found, registered, rule
from kaigiroku.words import Words

__all__ = ["Waivers"]


class Waivers:
    """The waivers of a document that have an effect, by the rule and the place that they cover."""

    def __init__(self, waivers: Iterable[Waiver]) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        for number, waiver in enumerate(waivers):
            if (code := waiver.rule) is not None and waiver.reason is not None:
                self._numbers.setdefault((code, waiver.pointer or ROOT), number)

    def covering(self, finding: Finding) -> int | None:
        """Return the number of the waiver that covers a finding, if one does."""
        place = finding.pointer
        while (number := self._numbers.get((finding.code, place))) is None:
            if not place:
                return None
            place = place.rpartition("/")[0]
        return number


@rule(
    "WVR001",
    "error",
    title=Words(
        "A waiver states no rule or no reason.",
        "承知の指摘（waiver）に、規則の番号または理由がない。",
    ),
    message=Words(
        "This waiver states no {missing}, so it has no effect; add it or take the waiver out.",
        "この承知の指摘には{missing}がないため、効力がありません。書き加えるか、取り除いてください。",
    ),
    why=Words(
        "A waiver is a public statement: we know of this, and leave it for such and such a reason."
        " Without a reason nobody who reads the document later can tell it from an oversight.",
        "承知の指摘は「気づいているが、この理由でこのままにする」という公の表明です。理由がなければ、"
        "後から読む人には見落としと区別がつきません。",
    ),
    todo=Words(
        "Write `rule` and `reason`. One sentence is enough, such as “printed so in the original”.",
        "`rule`と`reason`を書いてください。「原本の記載のとおり」のような一文で足ります。",
    ),
    fails=(
        Case(
            """
            {"waivers": [{"rule": "CAL002", "pointer": "/meeting/sittings/0"}],
             "meeting": {"sittings": [{"date": "2026-03-18", "printed": "令和8年3月18日（木）"}]}}
            """,
            at=("/waivers/0",),
            also=("CAL002",),
        ),
    ),
    passes=(
        """
        {"waivers": [{"rule": "CAL002", "pointer": "/meeting/sittings/0",
                      "reason": "曜日の誤りは原本のとおり。"}],
         "meeting": {"sittings": [{"date": "2026-03-18", "printed": "令和8年3月18日（木）"}]}}
        """,
    ),
)
def without_reason(survey: Survey) -> Iterator[Found]:
    """Find waivers that have no effect."""
    for node in survey.of(Waiver):
        if node.thing.rule is None:
            yield found(node.pointer, missing=Words("rule", "規則の番号（rule）"))
        elif node.thing.reason is None:
            yield found(node.pointer, missing=Words("reason", "理由（reason）"))


@rule(
    "WVR002",
    "error",
    title=Words(
        "A waiver names a rule that does not exist.", "承知の指摘が、ない規則を指している。"
    ),
    message=Words("There is no rule {code}.", "{code}という規則はありません。"),
    why=Words(
        "A slip in a code makes a waiver that covers nothing, and nobody notices.",
        "番号を書き誤ると何も対象にしない指摘になり、誰も気づきません。",
    ),
    todo=Words(
        "Look the code up in the finding that was meant, or with `kaigiroku rules`.",
        "対象とした指摘の番号を確かめるか、`kaigiroku rules`で調べてください。",
    ),
    fails=(
        Case(
            """{"waivers": [{"rule": "CAL999", "reason": "原本のとおり。"}]}""",
            at=("/waivers/0/rule",),
        ),
    ),
    passes=(
        """
        {"waivers": [{"rule": "CAL002", "reason": "曜日の誤りは原本のとおり。"}],
         "meeting": {"sittings": [{"date": "2026-03-18", "printed": "令和8年3月18日（木）"}]}}
        """,
    ),
)
def unknown_rule(survey: Survey) -> Iterator[Found]:
    """Find waivers of rules that there are not."""
    known = registered()
    for node in survey.of(Waiver):
        if node.thing.rule is not None and node.thing.rule not in known:
            yield found(node.at("rule"), code=node.thing.rule)


@rule(
    "WVR003",
    "note",
    title=Words("A waiver covers nothing.", "承知の指摘に、対象となる指摘がない。"),
    message=Words(
        "{code} finds nothing here any more; take the waiver out.",
        "ここには{code}の指摘がもうありません。承知の指摘を取り除いてください。",
    ),
    why=Words(
        "When the fault was mended, its waiver should go as well: it would hide the next one.",
        "誤りが直されたら、承知の指摘も取り除くべきです。残っていると、次の誤りまで隠してしまいます。",
    ),
    todo=Words(
        "Take it out, or correct its place if the document has moved.",
        "取り除いてください。文書の構成が変わったときは、場所（pointer）を直してください。",
    ),
    fails=(
        Case(
            """
            {"waivers": [{"rule": "CAL002", "reason": "曜日の誤りは原本のとおり。"}],
             "meeting": {"sittings": [{"date": "2026-03-18", "printed": "令和8年3月18日（水）"}]}}
            """,
            at=("/waivers/0",),
        ),
    ),
    passes=(
        """
        {"waivers": [{"rule": "CAL002", "reason": "曜日の誤りは原本のとおり。"}],
         "meeting": {"sittings": [{"date": "2026-03-18", "printed": "令和8年3月18日（木）"}]}}
        """,
    ),
)
def unused(survey: Survey) -> Iterator[Found]:
    """Find waivers of rules that were applied and found nothing at the place."""
    waivers = Waivers(survey.minutes.waivers)
    used = {waivers.covering(f) for findings in survey.applied.values() for f in findings}
    for number, node in enumerate(survey.of(Waiver)):
        if (code := node.thing.rule) is None or node.thing.reason is None:
            continue
        if code in survey.applied and number not in used:
            yield found(node.pointer, code=code)
