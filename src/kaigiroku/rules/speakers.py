"""Speakers: those who speak, held against the attendance (ATT).

A label is all that most minutes tell of a speaker, and many labels name nobody (委員, Ａ委員).
Only what is surely a name, a seat or a post is looked for, only where the attendance leaves nobody
unnamed, and it is found if anything listed comes near it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal

import attrs

from kaigiroku.japanese import fold, to_int, without_honorific
from kaigiroku.model import Attendee, Decision, Event, Group, LegendEntry, Speaker
from kaigiroku.rules.facts.movements import came_in, while_out
from kaigiroku.rules.facts.roster import (
    AWAY,
    Listed,
    is_one_person,
    looks_like_a_name,
    roster,
    seat_of,
)
from kaigiroku.rules.facts.survey import Node, Survey, once
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []

Key = tuple[str | None, str | None, tuple[str, ...]]


@once
def _voices(survey: Survey) -> Mapping[Key, Node[Speaker]]:
    """Return the first place at which each speaker is called so, in the order of the document."""
    voices: dict[Key, Node[Speaker]] = {}
    for node in survey.of(Speaker):
        speaker = node.thing
        voices.setdefault((speaker.label, speaker.name, speaker.attendees), node)
    return voices


def _again(survey: Survey, first: Node[Speaker]) -> tuple[str, ...]:
    """Return the other places at which a speaker is called so."""
    told = first.thing
    return tuple(
        node.at("label" if told.label is not None else "name")
        for node in survey.of(Speaker)
        if node is not first
        and node.thing.label == told.label
        and node.thing.name == told.name
        and node.thing.attendees == told.attendees
    )


# ------------------------------------------------------------------- who is in the attendance


class _Crowd:
    """All who are listed, as a speaker's label may name them."""

    def __init__(self, survey: Survey) -> None:
        people = roster(survey)
        members: list[bool] = []
        staff: list[bool] = []
        for group in survey.of(Group):
            listed = people.in_group(group)
            told = group.thing
            if told.capacity in {"public", "press"} or (told.status in AWAY and not listed):
                continue
            side = staff if told.capacity in _NO_MEMBERS else members
            side.append(_names_all(told, listed))
        has_names = any(one.name is not None for one in people.listed)
        self.tells_members: Final = has_names and bool(members) and all(members)
        """Whether everybody who makes up the body is named."""
        self.tells_all: Final = self.tells_members and bool(staff) and all(staff)
        """Whether everybody else is, too."""
        self._names: Final = {name for one in people.listed if (name := _name(one)) is not None}
        labels = (group.thing.label for group in survey.of(Group))
        said = (word for one in people.listed for word in _said(one.entry))
        self._words: Final = {fold(word) for word in (*labels, *said) if word is not None}
        self._all: Final = "\n".join(self._words | self._names)
        self._with_letter: Final[dict[str, list[str]]] = {}
        self._seats: Final = {
            seat_of(one.entry.seat) for one in people.listed if one.entry.seat is not None
        }

    def has_name(self, name: str) -> bool:
        """Tell whether anybody may have this name, or this surname."""
        return name in self._all or any(own in name for own in self._names)

    def has_post(self, post: str) -> bool:
        """Tell whether anybody may hold this post, named before it or not (仲税務課長)."""
        if post in self._all:
            return True
        posts = {post}
        for name in self._names:
            if name[0] == post[0]:
                posts |= {
                    post[length:]
                    for length in range(1, min(len(name), len(post) - 1) + 1)
                    if post.startswith(name[:length])
                }
        return any(_is_short_for(one, word) for one in posts for word in self._words_like(one))

    def _words_like(self, post: str) -> list[str]:
        """Return the words that have the post's rarest letter."""
        if not self._with_letter:
            for word in self._words:
                for letter in set(word):
                    self._with_letter.setdefault(letter, []).append(word)
        return min((self._with_letter.get(letter, []) for letter in post), key=len)

    def has_seat(self, seat: str) -> bool:
        """Tell whether a seat with this number is listed, or none is."""
        return not self._seats or seat in self._seats


_NO_MEMBERS: Final = frozenset({"explainer", "secretariat", "observer"})


def _name(one: Listed) -> str | None:
    return None if one.entry.name is None else fold(one.entry.name) or None


def _said(entry: Attendee) -> Iterator[str | None]:
    """Go through all words by which an entry may be known."""
    yield from (entry.label, entry.yomi, entry.position, entry.role, entry.affiliation, entry.note)
    if entry.affiliation is not None and entry.position is not None:
        yield entry.affiliation + entry.position
    if entry.proxy_for is not None:
        yield from (entry.proxy_for.label, entry.proxy_for.name, entry.proxy_for.position)


def _is_short_for(post: str, word: str) -> bool:
    """Tell whether a post is in the word, perhaps shortened (教育次長 for 教育部次長)."""
    letters = iter(word)
    return all(letter in letters for letter in post)


def _names_all(group: Group, listed: tuple[Listed, ...]) -> bool:
    """Tell whether a group leaves nobody unnamed."""
    if group.others or (group.count or 0) > len(listed) or not (listed or group.count == 0):
        return False
    return all(is_one_person(one.entry) and not _is_unresolved(one.entry) for one in listed)


def _is_unresolved(entry: Attendee) -> bool:
    """Tell whether a post is printed as 同係長 or 〃係長, and nothing says which."""
    return entry.position is None and (entry.label or "").startswith(("同", "〃"))


@once
def _crowd(survey: Survey) -> _Crowd:
    return _Crowd(survey)


# --------------------------------------------------------------------- what a label may mean

_BRACKETS: Final = str.maketrans("【】〔〕[]〈〉<>「」", "()" * 6)
_BRACKETED: Final = re.compile(r"(?P<head>[^()]*)\((?P<inner>[^()]*)\)(?P<tail>[^()]*)")
_CHAIR: Final = "議長|会長|委員長|座長|部会長|分科会長|小委員長|本部長|理事長"
_BARE_CHAIRS: Final = frozenset(_CHAIR.split("|"))
_CALLED: Final = re.compile(
    "(?P<stem>[々〆ヶぁ-んァ-ヴー一-鿿豈-﫿]{1,6}?)"
    f"(?:(?P<member>(?:臨時|専門|特別)?委員|議員|副?(?:{_CHAIR}))|君|氏|さん|様|殿)"
)
_NO_SURNAME: Final = re.compile(
    "[各全両副前新元同他某甲乙丙丁]|一部|複数|正副|専門|臨時|特別|公募|学識|有識|[市町村区県住]民"
    "|推進|農業|教育|民生|児童|監査|評議|選挙|公安|人事|審査|審議|運営|検討|策定|起草|幹事|常任|代表"
    "|出席|欠席|署名|男性|女性|外部|内部|担当|地元|団体|企業|行政|保護者|学校|公益|使用者|労働者"
)
_SEATED: Final = re.compile(r"第?(?P<seat>[0-9]+|[〇一二三四五六七八九十百]+)番(?:委員|議員)?")
_POST: Final = re.compile(r"[^0-9a-z]{2,}(?:(?<![会議座])(?<!委員)長|監|官)")
_SHORTEST_NAME: Final = 3
"""In brackets; what is shorter tells namesakes apart: 佐藤(訓)委員."""

Form = Literal["name in brackets", "seat", "member", "person", "post"]


@attrs.frozen
class _Call:
    """What a speaker's label calls for."""

    form: Form
    word: str
    """The name, surname, post or seat number to look for, folded."""

    def is_told(self, crowd: _Crowd) -> bool:
        """Tell whether the attendance names all who may be meant."""
        return crowd.tells_members if self.form in {"member", "seat"} else crowd.tells_all

    def is_answered(self, crowd: _Crowd) -> bool:
        """Tell whether anybody listed may be meant."""
        if self.form == "post":
            return crowd.has_post(self.word)
        return crowd.has_seat(self.word) if self.form == "seat" else crowd.has_name(self.word)


def _call(label: str) -> _Call | None:
    """Return what a label calls for, if it is surely a name, a seat or a post."""
    label = fold(label).translate(_BRACKETS)
    if (bracketed := _BRACKETED.fullmatch(label)) is not None:
        name = without_honorific(re.sub(f"^(?:[0-9]+番|{_CHAIR})", "", bracketed["inner"]))
        if len(name) >= _SHORTEST_NAME and looks_like_a_name(name):
            return _Call("name in brackets", name)
        label = bracketed["head"] + bracketed["tail"]
    if (seated := _SEATED.fullmatch(label)) is not None:
        return _Call("seat", str(to_int(seated["seat"])))
    if (called := _CALLED.fullmatch(label)) is not None:
        if _NO_SURNAME.match(called["stem"]):
            return None
        return _Call("member" if called["member"] else "person", called["stem"])
    if label in _BARE_CHAIRS or _POST.fullmatch(label) is None:
        return None
    return _Call("post", label)


_NOBODY_IN_PARTICULAR: Final = frozenset({"class", "collective", "pseudonym", "hidden"})


def _calls(survey: Survey) -> Iterator[tuple[Node[Speaker], _Call]]:
    """Go through the speakers who are called by a name, seat or post and refer to nobody."""
    for node in _voices(survey).values():
        speaker = node.thing
        if speaker.attendees or speaker.identifies in _NOBODY_IN_PARTICULAR:
            continue
        if speaker.name is not None:
            yield node, _Call("person", fold(speaker.name))
        elif speaker.label is not None and (call := _call(speaker.label)) is not None:
            yield node, call


@rule(
    "ATT005",
    "warning",
    title=Words("A speaker is not in the attendance.", "発言者が出席者に挙げられていない。"),
    message=Words(
        "“{label}” speaks, but nobody of that name or post is in the attendance; add them, or"
        " correct the label.",
        "「{label}」が発言していますが、その氏名または職の人が出席者に見当たりません。出席者に加えるか、"
        "発言者の表記を直してください。",
    ),
    why=Words(
        "Guidelines ask both for the names of those present and for the speaker of every remark"
        " (行政文書の管理に関するガイドライン, 浜松市の要綱). If the two disagree, one of them is"
        " wrong: a slip in a name, or somebody left out.",
        "出席者の氏名と、発言者・発言内容は、どちらも会議録に欠かせない事項です（行政文書の管理に関する"
        "ガイドライン、浜松市の要綱）。両者が食い違うときは、氏名の誤記か、出席者の記載漏れが"
        "あります。",
    ),
    todo=Words(
        "Compare both with the original. Best let the speaker refer to the entry (`attendees`);"
        " for a class or a pseudonym write what the label `identifies`. Leave it if the print"
        " itself lists only some.",
        "原本と照合してください。発言者から出席者の記載を`attendees`で指すのが確実です。区分や仮名で"
        "あれば`identifies`にそう書きます。紙面が出席者の一部しか挙げていないときは、そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"label": "会長　早川　明子", "name": "早川　明子", "role": "会長"},
                {"label": "戸田　健吾", "name": "戸田　健吾"}]}],
             "proceedings": [
              {"kind": "remark", "speaker": {"label": "戸田委員"}, "text": "資料の3ページですが。"},
              {"kind": "remark", "speaker": {"label": "戸部委員"},
               "text": "同じ箇所についてです。"},
              {"kind": "remark", "speaker": {"label": "戸部委員"}, "text": "分かりました。"}]}
            """,
            at=("/proceedings/1/speaker/label",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "出席議員", "capacity": "member", "status": "present", "entries": [
                {"label": "議長　瓜生茂君", "name": "瓜生茂", "role": "議長", "seat": "10番"},
                {"label": "7番　目黒健太君", "name": "目黒健太", "seat": "7番"}]},
              {"label": "説明員", "capacity": "explainer", "status": "present", "entries": [
                {"label": "市長　遠山洋子君", "name": "遠山洋子", "position": "市長"},
                {"label": "総務部長　里中実君", "name": "里中実", "position": "総務部長"}]}],
             "proceedings": [
              {"kind": "remark", "speaker": {"label": "議長（瓜生 茂君）"}, "text": "開議します。"},
              {"kind": "remark", "speaker": {"label": "7番（目黒 健也君）"},
               "text": "質問します。"},
              {"kind": "remark", "speaker": {"label": "総務部長"}, "text": "お答えします。"},
              {"kind": "remark", "speaker": {"label": "財政部長"}, "text": "お答えします。"},
              {"kind": "remark", "speaker": {"name": "山名　悟"}, "text": "市民の山名です。"},
              {"kind": "remark", "speaker": {"label": "8番"}, "text": "関連して伺います。"}]}
            """,
            at=(
                "/proceedings/1/speaker/label",
                "/proceedings/3/speaker/label",
                "/proceedings/4/speaker/name",
                "/proceedings/5/speaker/label",
            ),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"label": "会長　早川　明子", "name": "早川　明子", "role": "会長"},
            {"label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "戸田委員"}, "text": "資料の3ページですが。"},
          {"kind": "remark", "speaker": {"label": "早川会長"}, "text": "同じ箇所についてです。"}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "entries": [
            {"label": "大 島 やよい", "name": "大 島 やよい"}, {"label": "髙橋　佐知",
             "name": "髙橋　佐知"},
            {"label": "佐藤　訓之", "name": "佐藤　訓之"}, {"label": "村上　直規",
             "name": "村上　直規"},
            {"label": "溝口　亘", "name": "溝口　亘", "proxyFor": {"label": "土井　直人"}}]},
          {"label": "事務局", "capacity": "secretariat", "status": "present", "entries": [
            {"label": "税務課長　仲　慎一郎", "name": "仲　慎一郎", "position": "税務課長"},
            {"label": "港湾課長", "position": "港湾課長"},
            {"label": "教育部次長", "position": "教育部次長"},
            {"label": "企画政策課長　井手", "name": "井手", "position": "企画政策課長"}]}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "大島委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "高橋委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "佐藤(訓)委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "9番（村上直規）"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "土井委員（代理）"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "仲税務課長", "identifies": "person"},
           "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "港湾課"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "港湾課長"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "次長", "identifies": "post"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "企画課長"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "公募委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "各委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "Ａ委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "委員（一般質問）"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "事務局(Q)"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "松葉委員", "identifies": "pseudonym"},
           "text": "はい。"}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "others": 3, "entries": [
            {"label": "会長　早川　明子", "name": "早川　明子", "role": "会長"}]},
          {"label": "事務局", "capacity": "secretariat", "status": "present", "entries": [
            {"label": "企画課", "affiliation": "企画課"}]}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "早川委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "戸部委員", "identifies": "person"},
           "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "財政課長", "identifies": "post"},
           "text": "はい。"}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"label": "早川　明子", "name": "早川　明子"}]}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "早川委員"}, "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "財政課長", "identifies": "post"},
           "text": "はい。"}]}
        """,
    ),
)
def not_listed(survey: Survey) -> Iterator[Found]:
    """Find speakers whose name, seat or post is nowhere in an attendance that names everybody.

    Where the record does not say what a label identifies, other labels of the same form must have
    been found: only then is it sure that the form means people.
    """
    calls = list(_calls(survey)) if survey.minutes.attendance else []
    if not calls:
        return
    crowd = _crowd(survey)
    answered = {call for _, call in calls if call.is_answered(crowd)}
    usual = {call.form for call in answered}
    for node, call in calls:
        speaker = node.thing
        sure = (
            call.form in usual
            or call.form == "seat"
            or speaker.name is not None
            or speaker.identifies is not None
        )
        if sure and call not in answered and call.is_told(crowd):
            field = "label" if speaker.label is not None else "name"
            yield found(
                node.at(field),
                related=_again(survey, node),
                label=speaker.label or speaker.name or "",
            )


@rule(
    "ATT006",
    "warning",
    title=Words(
        "The chair speaks, but no chair is listed.",
        "議長が発言しているが、出席者に議長に当たる人がいない。",
    ),
    message=Words(
        "“{label}” speaks, but nobody in the attendance is said to be in the chair; write the role,"
        " or capacity `chair`, at the entry.",
        "「{label}」が発言していますが、出席者の誰がそれに当たるか記されていません。その人に役（role）または"
        "立場（capacity: `chair`）を書いてください。",
    ),
    why=Words(
        "The chair signs the minutes of an assembly (地方自治法123条) and decides when votes are"
        " tied (同116条). Who it was should not have to be known from elsewhere.",
        "議会の会議録には議長が署名し（地方自治法123条）、可否同数のときは議長が決します（同116条）。それが"
        "誰であったかは、会議録だけで分かるべきです。",
    ),
    todo=Words(
        "Mark the entry as the print does (◎, 会長). Leave it where the print does not tell.",
        "紙面の記載（◎、会長など）に従って書いてください。紙面から分からないときは、そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"label": "早川　明子", "name": "早川　明子"},
                {"label": "戸田　健吾", "name": "戸田　健吾"}]}],
             "proceedings": [
              {"kind": "remark", "speaker": {"label": "会　長"}, "text": "開会します。"},
              {"kind": "remark", "speaker": {"label": "戸田委員"}, "text": "資料の3ページですが。"},
              {"kind": "remark", "speaker": {"label": "会　長"}, "text": "ほかにございますか。"}]}
            """,
            at=("/proceedings/0/speaker/label",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"label": "会長　早川　明子", "name": "早川　明子", "role": "会長"},
            {"label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "会　長"}, "text": "開会します。"}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員（◎は会長）", "capacity": "member", "status": "present", "entries": [
            {"label": "◎早川　明子", "name": "早川　明子"}]}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "議長"}, "text": "開会します。"}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "早川　明子", "name": "早川　明子"},
            {"label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "decision", "outcome": "elected", "text": "会長に早川委員を選出した。"},
          {"kind": "remark", "speaker": {"label": "会長"}, "text": "早川です。"}]}
        """,
        """
        {"attendance": [{"label": "委員", "capacity": "member", "status": "present", "count": 9}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "会長"}, "text": "開会します。"}]}
        """,
    ),
)
def no_chair(survey: Survey) -> Iterator[Found]:
    """Find a chair who speaks by that word alone, where all members are named and none is one."""
    if not survey.minutes.attendance:
        return
    chairs = [
        node
        for node in _voices(survey).values()
        if node.thing.label is not None
        and not node.thing.attendees
        and node.thing.name is None
        and fold(node.thing.label) in _BARE_CHAIRS
    ]
    if chairs and _crowd(survey).tells_members and not _chair_is_told(survey):
        first = chairs[0]
        others = (*_again(survey, first), *(node.at("label") for node in chairs[1:]))
        yield found(first.at("label"), related=others, label=first.thing.label or "")


_HEAD: Final = re.compile(rf"(?<!副)(?:{_CHAIR}|教育長|[市町村区]長|知事|大臣|管理者)")
"""Who may be meant by the chair; a deputy (副会長) is not."""


def _chair_is_told(survey: Survey) -> bool:
    people = roster(survey)
    said = [
        word
        for one in people.listed
        for word in (one.entry.label, one.entry.role, one.entry.position, one.entry.note)
    ]
    said += [word for node in survey.of(Group) for word in (node.thing.label, node.thing.note)]
    said += [node.thing.meaning for node in survey.of(LegendEntry)]
    return (
        any(one.capacity in {"chair", "acting-chair"} for one in people.listed)
        or any(node.thing.capacity == "chair" for node in survey.of(Group))
        or any(node.thing.capacity == "chair" for node in survey.of(LegendEntry))
        or any(node.thing.event == "chair-change" for node in survey.of(Event))
        or any(node.thing.outcome == "elected" for node in survey.of(Decision))
        or any(word is not None and _HEAD.search(fold(word)) for word in said)
    )


@rule(
    "ATT009",
    "warning",
    title=Words("Somebody speaks while out of the room.", "退室している人が発言している。"),
    message=Words(
        "“{name}” speaks here, but left before and is not said to have come back; add the return,"
        " or correct the speaker.",
        "「{name}」はこの前に退室しており、戻った記載がないまま発言しています。入室の記載を加えるか、発言者を"
        "直してください。",
    ),
    why=Words(
        "Coming and going is recorded because it decides who could speak and vote; a member with an"
        " interest must leave for the item (除斥, 地方自治法117条).",
        "入退室は、誰が発言し表決に加わることができたかを示すために記録します。利害関係のある議員は、その"
        "議題の間退席しなければなりません（除斥、地方自治法117条）。",
    ),
    todo=Words(
        "Look up when they returned and add the event `enter`. A remark that was only read out for"
        " them is no remark of theirs; say so in a summary or a direction.",
        "戻った時点を確かめ、`enter`の出来事を加えてください。本人に代わって読み上げられたものは、発言では"
        "なく要旨やト書きとして書きます。",
    ),
    fails=(
        Case(
            """
            {"attendance": [{"label": "委員", "capacity": "member", "status": "present",
             "entries": [
              {"id": "m1", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
             "proceedings": [
              {"kind": "event", "event": "leave", "attendees": ["m1"], "text": "（戸田委員退室）"},
              {"kind": "remark", "speaker": {"label": "戸田委員", "attendees": ["m1"]},
               "text": "今の点ですが。"}]}
            """,
            at=("/proceedings/1/speaker/attendees",),
        ),
    ),
    passes=(
        """
        {"attendance": [{"label": "委員", "capacity": "member", "status": "present", "entries": [
          {"id": "m1", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "event", "event": "leave", "attendees": ["m1"], "text": "（戸田委員退室）"},
          {"kind": "event", "event": "enter", "attendees": ["m1"], "text": "（戸田委員入室）"},
          {"kind": "remark", "speaker": {"label": "戸田委員", "attendees": ["m1"]},
           "text": "今の点ですが。"}]}
        """,
        """
        {"attendance": [{"label": "委員", "capacity": "member", "status": "present", "entries": [
          {"id": "m1", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "event", "event": "leave", "attendees": ["m1"], "text": "（戸田委員退室）"},
          {"kind": "event", "event": "recess", "text": "休憩"},
          {"kind": "event", "event": "resume", "text": "再開"},
          {"kind": "remark", "speaker": {"label": "戸田委員", "attendees": ["m1"]},
           "text": "今の点ですが。"}]}
        """,
        """
        {"agenda": [{"id": "g1", "title": "補助金について"}, {"id": "g2", "title": "規約について"}],
         "attendance": [{"label": "委員", "capacity": "member", "status": "present", "entries": [
          {"id": "m1", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "section", "heading": "補助金について", "items": ["g1"], "units": [
            {"kind": "event", "event": "leave", "attendees": ["m1"],
             "text": "（戸田委員、除斥）"}]},
          {"kind": "section", "heading": "規約について", "items": ["g2"], "units": [
            {"kind": "remark", "speaker": {"label": "戸田委員", "attendees": ["m1"]},
             "text": "第3条ですが。"}]}]}
        """,
    ),
)
def out_of_the_room(survey: Survey) -> Iterator[Found]:
    """Find remarks of people who left and did not come back."""
    people = roster(survey)
    for out in while_out(survey):
        if not isinstance(out.unit.thing, Decision):
            yield found(
                f"{out.unit.at('speaker')}/attendees",
                related=(out.left.pointer,),
                name=people.entries[out.id].shown,
            )


@rule(
    "ATT010",
    "warning",
    title=Words("Somebody who is listed as away speaks.", "欠席とされている人が発言している。"),
    message=Words(
        "“{name}” speaks, but the attendance says that they were not there; correct the state, or"
        " the speaker.",
        "「{name}」は出席していないとされていますが、発言しています。出欠または発言者を直してください。",
    ),
    why=Words(
        "One of the two is wrong, and with it either the quorum or who is answerable for the"
        " words. Other formats of parliamentary data check this too.",
        "どちらかが誤っており、定足数か、発言の責任の所在が変わってきます。諸外国の議会データの形式でも"
        "確かめられている点です。",
    ),
    todo=Words(
        "Somebody who came for a part has `presence` with the times; a remark sent in writing says"
        " so in its label (書面) or is a quotation.",
        "一部だけ出席した人には`presence`を書きます。書面で寄せられた意見は、発言者の表記にその旨（書面）を"
        "示すか、引用（quotation）として書きます。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "欠席委員", "capacity": "member", "status": "absent", "entries": [
                {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
             "proceedings": [
              {"kind": "remark", "speaker": {"label": "戸田委員", "attendees": ["m2"]},
               "text": "資料の3ページですが。"}]}
            """,
            at=("/proceedings/0/speaker/attendees",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾"}]}],
         "proceedings": [
          {"kind": "remark", "speaker": {"label": "戸田委員", "attendees": ["m2"]},
           "text": "資料の3ページですが。"}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "entries": [
            {"id": "m1", "label": "丹羽　圭子", "name": "丹羽　圭子", "status": "standby"},
            {"id": "m2", "label": "戸田　健吾", "name": "戸田　健吾", "status": "absent"},
            {"id": "m3", "label": "梶　弘美", "name": "梶　弘美", "status": "absent",
             "presence": [{"startTime": "15:00", "status": "present"}]}]}],
         "proceedings": [
          {"kind": "event", "event": "enter", "attendees": ["m1"], "text": "（待機から入室）"},
          {"kind": "remark", "speaker": {"label": "丹羽委員", "attendees": ["m1"]},
           "text": "はい。"},
          {"kind": "remark", "speaker": {"label": "戸田委員（書面）", "attendees": ["m2"]},
           "text": "賛成である。"},
          {"kind": "remark", "speaker": {"label": "梶委員", "attendees": ["m3"]},
           "text": "はい。"}]}
        """,
        """
        {"meeting": {"sittings": [{"id": "d1"}, {"id": "d2"}]},
         "attendance": [
          {"label": "1日目 欠席委員", "capacity": "member", "status": "absent", "sittings": ["d1"],
           "entries": [{"id": "m2", "label": "草間　律子", "name": "草間　律子"}]}],
         "proceedings": [
          {"kind": "section", "sitting": "d2", "units": [
            {"kind": "remark", "speaker": {"label": "草間委員", "attendees": ["m2"]},
             "text": "はい。"}]}]}
        """,
    ),
)
def speaks_while_away(survey: Survey) -> Iterator[Found]:
    """Find remarks that refer to people who took no part."""
    people = roster(survey)
    told: set[str] = set()
    for node in _voices(survey).values():
        one = people.one_meant(node.thing)
        if one is None or not one.is_away or node.thing.attendees[0] in told:
            continue
        if _IN_WRITING.search(node.thing.label or "") or node.thing.attendees[0] in came_in(survey):
            continue
        if one.sittings:
            sitting = survey.sitting_of(node)
            if sitting is None or sitting.thing.id not in one.sittings:
                continue
        if not people.is_anywhere_present(one):
            told.add(node.thing.attendees[0])
            yield found(node.at("attendees"), related=(one.node.pointer,), name=one.shown)


_IN_WRITING: Final = re.compile("書面|文書|代読|代理|欠席|寄せ")
