"""The cast: who may speak in minutes, by the words they are called, and whom a label means.

A label is what print calls a speaker. Nobody is made up: a label that fits nobody of the attendance
is kept as it is and refers to nobody.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final, Literal

import attrs

from kaigiroku.japanese import fold, narrow
from kaigiroku.readers.labels import field_of

__all__ = [
    "NAME_SIGNS",
    "Cast",
    "Known",
    "Role",
    "ends_in_role",
    "is_role",
    "role_of",
    "split_brackets",
]

_CHAIRS: Final = (
    "議長|委員長|会長|座長|本部長|教育長|部会長|分科会長|審議会長|協議会長|理事長|班長|主査"
    "|組合長|総裁"
)
_BODY_ROLES: Final = (
    f"(?:副|職務代理|仮|臨時|前|新)?(?:{_CHAIRS})(?:職務)?(?:代理者?|代行)?"
    "|(?:職務代理者|教育長職務代理者|会長代理|委員長代理|代表監査委員)"
    "|(?:専門|臨時|特別|選挙管理|農業|推進|運営|監査|教育|調査|公募|学識)?(?:委員|議員|部員"
    "|会員|構成員|本部員|幹事|理事|監事|評議員|審査員|研究員|調査員|評価員|推進員|検討員)"
)
_POSTS: Final = (
    "(?:部|局|課|室|係|班|館|所|場|園|校|署|隊|団|院|センター|支所|次|参事|主幹|主|審議|理事"
    "|企画|政策|担当|統括|総括|所|教|市|町|村|区|府|道|県|副市|副町|副村|副区|総|会|代表|管理"
    "|消防|技|支店|編集|学|住職|事務|書記)長(?:補佐|代理|代行)?"
    "|(?:知事|副知事|参事官?|主幹|主査|主任|主事|主席|係員|課員|技師|技監|指導主事|補佐官?"
    "|統括官|審議官|政策監|危機管理監|管理監|総括監|理事官?|調整官|企画官|専門官|調査官|担当官"
    "|担当者?|担当職員|職員|書記|書記長|書記官|局員|支援員|相談員|指導員|司会者?|進行|進行役"
    "|説明員|説明者|報告者|提案者|発表者|講師|教授|准教授|参考人|公述人|証人|請願者|陳述人"
    "|申請者|申立人|代理人|弁護士|顧問|アドバイザー|コーディネーター|オブザーバー"
    "|ファシリテーター|コンサルタント|コンサル|受託者|受託事業者|委託業者|事業者|傍聴者|傍聴人"
    "|記録者|保健師|校長|園長|会計管理者|監査委員|農業委員|推進委員|民生委員|自治会長|町内会長"
    "|消防長|署長|裁判所|議員|行政|当局|執行部|理事者|所管課|主管課|担当課|幹事会)"
)
_OFFICES: Final = (
    "(?:事務局|書記局|庶務|幹事会?|執行部|理事者|当局|所管課|担当課|主管課)"
    "|[^\\s、。]{1,24}(?:課|部|局|室|係|班|センター|支所|事務所|委員会|協会|会社|組合|チーム"
    "|グループ)"
)
_MANY: Final = (
    "全員|一同|各委員|委員一同|全委員|出席者全員|委員全員|議員全員|出席委員全員|全議員|会場"
    "|複数の?委員|委員複数|複数名|数名|一部の?委員"
)

_ROLE: Final = re.compile(f"(?:{_BODY_ROLES}|{_POSTS})")
_ENDS_IN_ROLE: Final = re.compile(f"(?P<before>.{{0,30}}?)(?P<role>{_BODY_ROLES}|{_POSTS})$")
_ENDS_IN_BODY_ROLE: Final = re.compile(f"(?P<before>.{{0,30}}?)(?P<role>{_BODY_ROLES})$")
_BODY_ROLE: Final = re.compile(f"(?:{_BODY_ROLES})")
_OFFICE: Final = re.compile(f"(?:{_OFFICES})")
_COLLECTIVE: Final = re.compile(f"(?:{_MANY})")
_CHAIR: Final = re.compile(f"(?:{_CHAIRS})$")
_VICE: Final = re.compile(
    f"(?:副(?:{_CHAIRS})|(?:{_CHAIRS})(?:職務)?(?:代理者?|代行)|職務代理者?|会長代理)$"
)
_SEAT: Final = re.compile(r"(?:議席|議席番号)?\s?(?:第\s?)?[0-9一二三四五六七八九十]{1,3}\s?番")
_PSEUDONYM: Final = re.compile(
    r"(?:(?:[A-Z]{1,2}|[甲乙丙丁]|[アイウエオカキクケコ]|[0-9]{1,3}) ?(?:委員|議員|氏|部員|さん"
    r"|構成員|先生|団体|社|課長?|事務局|幹事|参加者|出席者|発言者|会員|本部員|住民|市民)"
    r"|(?:委員|議員|部員|構成員|参加者|発言者|住民|市民|区民|町民|事務局|傍聴者|質問者|専門委員"
    r"|推進委員|農業委員|出席者|有識者|話者|スピーカー|幹事)[ (]?(?:[A-Z]{1,2}|[甲乙丙丁]"
    r"|[0-9]{1,3}|[①-⑳])\)?)"
)
_HIDDEN: Final = re.compile(
    "[●■○〇◯▲×＊*]{1,8}(?:委員|議員|氏|部員|さん|様|課長|会長|先生|構成員)?"
)
_CLASS: Final = re.compile(
    "(?:委員|議員|部員|会員|構成員|本部員|幹事|理事|職員|事務局|事務局員|事務局職員|説明員"
    "|説明者|担当者?|参考人|傍聴者|傍聴人|当局|執行部|理事者|出席者|参加者|市民|町民|区民|住民"
    "|行政|市|町|村|区|県|専門委員|農業委員|推進委員|発言者|質問者|回答者|オブザーバー"
    "|アドバイザー|局員|書記|裁判所|受託者|事業者|委託業者|コンサルタント|コンサル)"
)
_HONORIFIC: Final = re.compile("(?:君|くん|様|氏|殿|さん|先生)$")
NAME_SIGNS: Final = "々〆ヶ一-鿿豈-﫿𠀀-𪛟㐀-䶿\U000e0100-\U000e01efぁ-んァ-ヶー"
"""The signs that Japanese names are written with, for a class of a pattern."""

_NAME: Final = f"[{NAME_SIGNS}]{{1,5}}"
_KANJI_NAME: Final = re.compile(f"{_NAME}(?:[ 　]{{0,4}}{_NAME}){{0,5}}")
_TOLD_APART: Final = re.compile(r"(?<=[^ ])\((?P<sign>[^()委議会長]{1,2})\)(?=[^ ])")
_SENTENCE: Final = re.compile("[。、？！?!「」『』，．]")
_NOT_LABELS: Final = re.compile(
    "(?:(?:出席|欠席|応招|不応招).{0,12}|傍聴者?数|傍聴人数|発言者(?:名|氏名|等)?|氏名|委員名"
    "|区分|職名|役職|役職名|所属|.{0,8}(?:要旨|概要|の内容|の結果|の理由|について)|主な.{1,8}"
    "|注|例|備考|日時|場所|議題|資料|議案|出席者|欠席者|傍聴者数|会場|開会|閉会|休憩|再開|質疑"
    "|質疑応答|意見交換|議事|報告|協議|審議|承認|その他|次回|連絡事項|電話|内線|要旨|概要|主旨"
    "|趣旨|理由|結果|決定|結論|目的|内容|公開|非公開|一部公開|説明|拍手|異議なし|了承|了|以下"
    "|参考|別紙|別添|案|予定|期間|方法|対象|提案理由|質問|回答|意見|問|答|回答者|まとめ|課題"
    "|背景|経緯|現状|今後|ポイント|日程|時間|人数|定員|費用|予算|件名|番号|項目|問合せ先"
    "|問い合わせ先|担当|連絡先|所在地|住所|住所地|所有者|譲渡人|譲受人|面積|地目"
    "|第[0-9一二三四五六七八九十]+|[0-9]+)"
)

_IS_DIVISION: Final = re.compile(
    "総務|企画|財政|財務|教育|福祉|環境|都市|建設|道路|水道|税務|税制|市民|区民|町民|住民|健康"
    "|保健|子ども|こども|子育|高齢|障害|障がい|介護|保険|年金|産業|観光|商工|商業|農|林業|水産"
    "|土木|建築|住宅|公園|緑|防災|危機|管理|情報|政策|広報|広聴|人事|職員|契約|管財|会計|監査"
    "|議会|選挙|消防|警防|予防|学校|学務|指導|生涯|社会|文化|スポーツ|図書|博物|交通|地域|協働"
    "|国際|人権|男女|生活|衛生|清掃|資源|循環|整備|計画|推進|振興|支援|経営|改革|デジタル|DX"
    "|ICT|IT|CIO|まち|施設|営繕|用地|区画|開発|港湾|河川|料金|給水|浄水|庶務|秘書|法務|文書"
    "|戸籍|保護|援護|児童|青少年|幼児|保育|給食|医療|病院|看護|薬|食品|動物|統計|資産|収納|納税"
    "|課税|徴収|調整|調査|研究|技術|工務|業務|営業|検査|審査|相談|窓口|統括|総括|担当|主管|支所"
    "|代表|常務|専務|再編|課|部|局|室|係|所|会|院|館|センター|庁|署|校|園|市|町|村|県|省|社"
    "|大学|組合|団体|協|同|第[一二三四五六七八九十0-9]|行政|行財政|公共|公民|安全|安心|暮らし"
    "|くらし|定住|移住|雇用|労働|就労|経済|金融|エネルギー|脱炭素|温暖化|気候|空家|空き家|景観"
    "|宅地|下水|雨水|治水|海岸|漁|畜|森|山村|過疎|離島|歴史|史料|文書|標準化|システム|グループ"
    "|学識|公募"
)

Role = Literal["chair", "vice-chair"]


def split_brackets(label: str) -> tuple[str, str | None]:
    """Return a label without the brackets at its end, and what stands in them."""
    flat = narrow(label).rstrip()
    if not flat.endswith(")"):
        return label, None
    depth = 0
    for place in range(len(flat) - 1, -1, -1):
        depth += (flat[place] == ")") - (flat[place] == "(")
        if depth == 0:
            before = label[:place].rstrip()
            return (before, label[place + 1 : len(flat) - 1].strip()) if before else (label, None)
    return label, None


def _is_office(word: str) -> bool:
    """Tell whether a word names an office, and is no surname that ends like one (阿部, 小室)."""
    if _OFFICE.fullmatch(word) is None:
        return False
    is_short = len(word) <= 4 and word[-1] in "部室係課会"
    return not is_short or _IS_DIVISION.search(word[:-1]) is not None


def is_role(text: str) -> bool:
    """Tell whether a word is a role, a post or an office and nothing else: 会長, 総務部長."""
    word = "".join(text.split())
    if _ROLE.fullmatch(word) or _is_office(word):
        return True
    found = _ENDS_IN_ROLE.fullmatch(word)
    if found is None or (found["role"] != "主査" and _BODY_ROLE.fullmatch(found["role"])):
        return False
    before = found["before"]
    if len(before) <= 3 and before[-1:] in {"部", "室", "係", "課", "会"}:
        before = before[:-1]
    return _IS_DIVISION.search(before) is not None


def ends_in_role(text: str) -> bool:
    """Tell whether a word ends in a role or a post, whatever stands before it."""
    return _ENDS_IN_ROLE.fullmatch("".join(text.split())) is not None


def role_of(label: str) -> Role | None:
    """Tell whether a role or a label with one is that of the chair or of a deputy."""
    word = "".join(split_brackets(label)[0].split())
    if _VICE.search(word):
        return "vice-chair"
    return "chair" if _CHAIR.search(word) else None


@attrs.frozen(eq=False)
class Known:
    """Somebody of the attendance: an entry or a group."""

    id: str
    """Its id in the draft."""

    keys: tuple[str, ...]
    """The words it goes by, folded."""

    names: tuple[str, ...] = ()
    """The names of the person, folded."""

    family: str | None = None
    """The family name, folded, where print sets it off from the given name."""

    role: str | None = None
    """The role or post, folded."""

    is_group: bool = False
    """Whether it is a group."""

    is_main: bool = False
    """Whether it is the group of the members, or one of those who belong to it."""


Weight = Literal[0, 1, 2, 3]


@attrs.define(eq=False)
class Cast:
    """Who may speak."""

    known: tuple[Known, ...] = ()
    """Those of the attendance, in order."""

    _weights: dict[str, Weight] = attrs.field(factory=dict, init=False)

    @cached_property
    def _by_key(self) -> Mapping[str, list[Known]]:
        found: dict[str, list[Known]] = {}
        for one in self.known:
            for key in dict.fromkeys(one.keys):
                found.setdefault(key, []).append(one)
        return found

    @cached_property
    def _by_start(self) -> Mapping[str, list[Known]]:
        """Those with names, by the first character of a name."""
        found: dict[str, list[Known]] = {}
        for one in self.known:
            for start in {name[0] for name in one.names if name}:
                found.setdefault(start, []).append(one)
        return found

    def weight(self, label: str) -> Weight:
        """Tell how likely it is that a label is a speaker's.

        Returns:
            3 for somebody of the attendance, 2 for words that name a role, a class or a pseudonym,
            1 for what may be a name, 0 for anything else.
        """
        if (known := self._weights.get(label)) is not None:
            return known
        made = self._weigh(label)
        self._weights[label] = made
        return made

    def _weigh(self, label: str) -> Weight:
        flat = _TOLD_APART.sub("", narrow(label).strip())
        if not flat or len(flat) > 40 or _SENTENCE.search(flat):
            return 0
        word = "".join(flat.split())
        if _NOT_LABELS.fullmatch(word):
            return 0
        outside = "".join(narrow(split_brackets(label)[0]).split())
        if field_of(outside) and not _CLASS.fullmatch(outside) and not is_role(outside):
            return 0
        if self._find(label):
            return 3
        outer, inner = split_brackets(label)
        outer_word = "".join(narrow(outer).split())
        if inner is not None:
            if _NOT_LABELS.fullmatch(outer_word):
                return 0
            inner_word = "".join(narrow(inner).split())
            if self._weigh_word(outer_word) >= 2 and len(inner_word) <= 24:
                return 2
            if self._weigh_word(inner_word) >= 2 and self._weigh_word(outer_word):
                return 2
            return 1 if self._weigh_word(outer_word) and self._weigh_word(inner_word) else 0
        return self._weigh_word(word)

    def _weigh_word(self, word: str) -> Weight:
        if len(word) > 32 or not word:
            return 0
        if _COLLECTIVE.fullmatch(word) or _PSEUDONYM.fullmatch(word) or _CLASS.fullmatch(word):
            return 2
        if _HIDDEN.fullmatch(word) and len(word) > 1 and not set(word) <= set("-*"):
            return 2 if word[-1] not in "●■○〇◯▲×＊*" or word[0] in "●■" else 1
        plain = _HONORIFIC.sub("", word)
        seat = _SEAT.match(plain)
        if seat is not None:
            rest = plain[seat.end() :]
            return 2 if not rest or _KANJI_NAME.fullmatch(rest.strip("()")) else 0
        if _ENDS_IN_ROLE.fullmatch(plain) and "を" not in plain and "は" not in plain[1:]:
            return 2
        if _is_office(plain) and len(plain) <= 20 and not re.search("[をがはに]", plain):
            return 2
        if plain != word and _KANJI_NAME.fullmatch(plain):
            return 2
        if _KANJI_NAME.fullmatch(plain) and len(plain) <= 8 and not _NOT_LABELS.fullmatch(plain):
            return 1
        return 0

    def names(self, label: str) -> bool:
        """Tell whether a label is the whole name of somebody of the attendance."""
        key = fold(label)
        return bool(key) and any(key in one.names for one in self._by_start.get(key[0], ()))

    # --------------------------------------------------------------------------- resolving

    def _find(self, label: str) -> list[Known]:
        """Return those whom a label may mean by its words alone."""
        apart = _TOLD_APART.search(narrow(label))
        if apart is not None:
            found = self._find(label[: apart.start()] + label[apart.end() :])
            key = fold(apart["sign"])
            fitting = [one for one in found if any(key in name[1:] for name in one.names)]
            return fitting or found
        key = fold(label)
        if key in self._by_key:
            return self._by_key[key]
        plain = _HONORIFIC.sub("", key)
        if plain != key and plain in self._by_key:
            return self._by_key[plain]
        outer, inner = split_brackets(label)
        if inner is not None:
            for part in (inner, outer):
                found = [one for one in self._find(part) if not one.is_group]
                if found:
                    return self._narrowed(found, outer if part is inner else inner)
            return self._by_key.get(fold(outer), []) if _CLASS.fullmatch(fold(outer)) else []
        seat = _SEAT.match(plain)
        if seat is not None and seat.end() < len(plain):
            return self._find(plain[seat.end() :].strip("()"))
        return self._by_name(plain)

    def _by_name(self, key: str) -> list[Known]:
        """Return those with a name that begins the label and a role, or the other way round."""
        if not key:
            return []
        exact = [one for one in self._by_start.get(key[0], ()) if key in one.names]
        if exact:
            return exact
        found = [
            (size, one)
            for one in self._by_start.get(key[0], ())
            for name in one.names
            if (size := _common(name, key)) and _may_be_called(one, key[size:])
        ]
        if found:
            best = max(size for size, _ in found)
            return list(dict.fromkeys(one for size, one in found if size == best))
        marked = _ENDS_IN_ROLE.fullmatch(key)
        if marked is not None:
            return []
        for place in range(1, min(len(key), 24)):
            if is_role(key[:place]):
                named = [
                    one
                    for one in self._by_start.get(key[place], ())
                    if any(name.startswith(key[place:]) for name in one.names)
                ]
                if named:
                    return named
        return [
            one
            for one in self._by_start.get(key[0], ())
            if key == one.family or (len(key) > 1 and any(n.startswith(key) for n in one.names))
        ]

    @staticmethod
    def _narrowed(found: list[Known], other: str) -> list[Known]:
        """Of several, keep those whom the other half of the label fits."""
        if len(found) < 2:
            return found
        key = fold(_HONORIFIC.sub("", other))
        fitting = [one for one in found if key in one.keys or key in one.names or key == one.role]
        return fitting or found

    def speaker(self, label: str) -> dict[str, Any]:
        """Return what a label tells: `identifies` and `attendees`, as far as it can be told."""
        word = "".join(narrow(label).split())
        outer = "".join(narrow(split_brackets(label)[0]).split())
        if _COLLECTIVE.fullmatch(word):
            return _told("collective", self._groups(word) or self._main())
        if _PSEUDONYM.fullmatch(word) and not self._by_key.get(fold(label)):
            return _told("pseudonym", [])
        if _HIDDEN.fullmatch(word):
            return _told("hidden", [])
        found = self._find(label)
        people = [one for one in found if not one.is_group]
        groups = [one for one in found if one.is_group]
        if len(people) == 1 and not (groups and _CLASS.fullmatch(word)):
            return _told(_identifies(label, people[0]), people)
        if _CLASS.fullmatch(outer):
            return _told("class", groups[:1] or self._groups(outer))
        if groups:
            return _told("class", groups[:1])
        if len(people) > 1:
            return _told(_identifies(label, people[0]), [])
        if _SEAT.fullmatch(word) or is_role(word):
            return _told("post" if not _is_office(word) or _ROLE.fullmatch(word) else "class", [])
        if self.weight(label):
            return _told("person", [])
        return {}

    def _groups(self, word: str) -> list[Known]:
        """Return the group that a class of speakers belongs to."""
        kinds = ("委員", "議員", "部員", "構成員", "会員", "本部員", "事務局", "説明員", "傍聴者")
        kind = next((kind for kind in kinds if kind in word), word)
        exact = [one for one in self.known if one.is_group and kind in one.keys]
        near = [
            one
            for one in self.known
            if one.is_group and any(kind in key for key in one.keys) and one.is_main
        ]
        if exact or near:
            return (exact or near)[:1]
        return self._main() if kind in {"委員", "議員", "部員", "構成員", "会員"} else []

    def _main(self) -> list[Known]:
        return [one for one in self.known if one.is_group and one.is_main][:1]


def _may_be_called(one: Known, role: str) -> bool:
    """Tell whether words behind a name may be the role of somebody."""
    if not role or not is_role(role):
        return False
    if one.role is None or role in {"委員", "議員", "部員", "氏", "構成員"}:
        return True
    return role.endswith(one.role) or one.role.endswith(role)


def _common(left: str, right: str) -> int:
    size = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        size += 1
    return size


def _identifies(label: str, one: Known) -> str:
    outer, inner = split_brackets(label)
    words = [fold(outer)] if inner is None else [fold(outer), fold(inner)]
    plain = [_HONORIFIC.sub("", word) for word in words]
    for word in plain:
        if (
            any(word == name or _common(word, name) >= 1 for name in one.names)
            and (
                not is_role(word)
                or any(_common(word, name) >= 2 for name in one.names)
                or (one.role is not None and word.endswith(one.role) and word != one.role)
                or word.endswith(("委員", "議員"))
            )
            and word != one.role
        ):
            return "person"
    return "post"


def _told(identifies: str, known: Iterable[Known]) -> dict[str, Any]:
    return {"identifies": identifies, "attendees": [one.id for one in known]}
