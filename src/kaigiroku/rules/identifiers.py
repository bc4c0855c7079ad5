"""Identifiers: the official numbers of public bodies (IDN).

Their check digits find slips of the pen; none of them proves that a number was ever given out.
Prefecture 99 is kept for examples, as the domain example.jp is, and is left in peace.
"""

from collections.abc import Iterator
from typing import Any, Final

from kaigiroku.japanese import (
    PREFECTURES,
    fold,
    is_legal_entity_number,
    is_local_government_code,
    legal_entity_check_digit,
    local_government_check_digit,
    local_government_code_in,
)
from kaigiroku.model import Government, LegalBasis
from kaigiroku.rules.facts.survey import Node, Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

_Holder = Node[Government] | Node[LegalBasis]
_EXAMPLES: Final = "99"
"""The prefecture kept for examples; there is none of this number."""


@rule(
    "IDN001",
    "error",
    title=Words(
        "The check digit of a local government code is wrong.",
        "全国地方公共団体コードの検査数字が合わない。",
    ),
    message=Words(
        "The check digit of “{code}” is wrong (after {five} comes {digit}); copy the code again.",
        "「{code}」の検査数字が合いません（{five}の検査数字は{digit}です）。"
        "コードを確かめて書き直してください。",
    ),
    why=Words(
        "The last of the six digits is worked out from the five before it (総務省: weights 6, 5, 4,"
        " 3, 2, modulo 11). It catches more than 98 of 100 single wrong digits and 96 of 100"
        " neighbours that changed places. A wrong code files the minutes under another"
        " municipality, or under none.",
        "6桁目は、前の5桁から計算される検査数字です（総務省の定め。重み6・5・4・3・2、"
        "11で割った余りによる）。1桁の誤りの98％以上、"
        "隣り合う桁の入れ替わりの96％以上を見つけます。コードが違えば、会議録は別の団体のもの、"
        "またはどこのものでもないものとして扱われます。",
    ),
    todo=Words(
        "Copy the code from the list of the Ministry of Internal Affairs and Communications. Do not"
        " mend the last digit alone: any of the six may be the wrong one.",
        "総務省の一覧から写し直してください。誤りは6桁のどこにあるか分かりませんので、"
        "検査数字だけを書き換えないでください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"bodies": [{"name": "図書館協議会", "government":
              {"name": "かえで市", "localGovernmentCode": "999979"}}]}}
            """,
            at=("/meeting/bodies/0/government/localGovernmentCode",),
        ),
        Case(
            """
            {"record": {"openness": {"status": "closed", "reasons": [{"code": "personal", "basis": [
              {"printed": "条例第7条第2号", "localGovernmentCode": "999998"}]}]}}}
            """,
            at=("/record/openness/reasons/0/basis/0/localGovernmentCode",),
        ),
    ),
    passes=(
        """
        {"meeting": {"bodies": [{"name": "図書館協議会", "government":
          {"name": "かえで市", "localGovernmentCode": "999997"}}]}}
        """,
        """
        {"meeting": {"bodies": [
          {"name": "農業委員会", "government": {"localGovernmentCode": "992020"}},
          {"name": "農業委員会", "government": {"localGovernmentCode": "992071"}},
          {"name": "農業委員会", "government": {"localGovernmentCode": "011002"}}]}}
        """,
    ),
)
def code_check_digit(survey: Survey) -> Iterator[Found]:
    """Find local government codes whose check digit is wrong."""
    nodes: list[_Holder] = [*survey.of(Government), *survey.of(LegalBasis)]
    for node in nodes:
        code = node.thing.local_government_code
        if code is not None and not is_local_government_code(code):
            yield found(
                node.at("local_government_code"),
                code=code,
                five=code[:5],
                digit=local_government_check_digit(code[:5]),
            )


@rule(
    "IDN002",
    "error",
    title=Words(
        "The check digit of a corporate number is wrong.", "法人番号の検査用数字が合わない。"
    ),
    message=Words(
        "The check digit of “{number}” is wrong (before {twelve} stands {digit});"
        " copy the number again.",
        "「{number}」の検査用数字が合いません（{twelve}の前に付くのは{digit}です）。"
        "番号を確かめて書き直してください。",
    ),
    why=Words(
        "The first of the 13 digits is worked out from the twelve behind it (法人番号の指定等に関す"
        "る省令). The corporate number is what GIF and open data join public bodies by; with a s"
        "lip in it the minutes join with nothing, or with somebody else.",
        "13桁の先頭は、後ろの12桁から計算される検査用数字です（法人番号の指定等に関する省令）。"
        "法人番号はGIFやオープンデータで団体を結び付ける番号なので、誤りがあれば、どことも、"
        "または別の団体と結び付いてしまいます。",
    ),
    todo=Words(
        "Look the number up at the National Tax Agency's 法人番号公表サイト. A 会社法人等番号 has"
        " twelve digits and an invoice number a T in front: neither is this number.",
        "国税庁の法人番号公表サイトで確かめてください。12桁の会社法人等番号や、"
        "先頭にTの付く登録番号とは別のものです。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"bodies": [{"name": "図書館協議会", "government":
              {"name": "かえで市", "legalEntityNumber": "8000020999997"}}]}}
            """,
            at=("/meeting/bodies/0/government/legalEntityNumber",),
        ),
        Case(
            """
            {"meeting": {"bodies": [{"name": "図書館協議会", "government":
              {"name": "かえで市", "localGovernmentCode": "999997",
               "legalEntityNumber": "7000020999979"}}]}}
            """,
            at=("/meeting/bodies/0/government/legalEntityNumber",),
        ),
    ),
    passes=(
        """
        {"meeting": {"bodies": [{"name": "図書館協議会", "government":
          {"name": "かえで市", "legalEntityNumber": "7000020999997"}}]}}
        """,
        """
        {"meeting": {"bodies": [
          {"name": "東京都の審議会", "government": {"legalEntityNumber": "8000020130001"}},
          {"name": "国の審議会", "government": {"legalEntityNumber": "7000012050002"}}]}}
        """,
    ),
)
def number_check_digit(survey: Survey) -> Iterator[Found]:
    """Find corporate numbers whose check digit is wrong."""
    for node in survey.of(Government):
        number = node.thing.legal_entity_number
        if number is not None and not is_legal_entity_number(number):
            yield found(
                node.at("legal_entity_number"),
                number=number,
                twelve=number[1:],
                digit=legal_entity_check_digit(number[1:]),
            )


@rule(
    "IDN003",
    "warning",
    title=Words(
        "A local government code is of another prefecture.",
        "全国地方公共団体コードの都道府県が合わない。",
    ),
    message=Words(
        "The code “{code}” begins with {prefecture}, {conflict}; correct the code or the name.",
        "コード「{code}」の先頭{prefecture}は、{conflict}。コードか名称を直してください。",
    ),
    why=Words(
        "The first two digits are the prefecture (JIS X 0401, 01 to 47). The check digit says"
        " nothing about a code that was copied whole from the wrong line of the list; the name"
        " does. 99 is no prefecture and is kept for examples, as example.jp is: it is left in"
        " peace.",
        "先頭の2桁は都道府県を表します（JIS X 0401。01から47まで）。"
        "一覧の隣の行を丸ごと写した誤りは検査数字では分かりませんが、名称と比べれば分かります。"
        "99は存在しない都道府県で、example.jpと同じく見本のための番号として、指摘の対象にしません。"
        "",
    ),
    todo=Words(
        "Look both up in the list of the ministry. Leave it, with a waiver, for a body that"
        " several prefectures have in common and that is listed under another than its name says.",
        "総務省の一覧で両方を確かめてください。複数の都道府県にまたがる組合などで、"
        "名称と別の都道府県に登録されている場合は、承知の指摘（waiver）に理由を書いてそのままにしま"
        "す。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"bodies": [{"name": "情報公開審査会", "government":
              {"name": "神奈川県", "localGovernmentCode": "130001"}}]}}
            """,
            at=("/meeting/bodies/0/government/localGovernmentCode",),
        ),
        Case(
            """
            {"meeting": {"bodies": [
              {"name": "情報公開審査会", "government":
                {"name": "埼玉県ひばり市", "localGovernmentCode": "132993"}},
              {"name": "公平委員会", "government":
                {"name": "ひばり市", "localGovernmentCode": "482013"}}]}}
            """,
            at=(
                "/meeting/bodies/0/government/localGovernmentCode",
                "/meeting/bodies/1/government/localGovernmentCode",
            ),
        ),
        Case(
            """
            {"record": {"openness": {"status": "closed", "reasons": [{"code": "personal", "basis": [
              {"instrument": "東京都情報公開条例", "article": "7",
               "localGovernmentCode": "140007"}]}]}}}
            """,
            at=("/record/openness/reasons/0/basis/0/localGovernmentCode",),
        ),
    ),
    passes=(
        """
        {"meeting": {"bodies": [{"name": "情報公開審査会", "government":
          {"name": "神奈川県", "localGovernmentCode": "140007"}}]}}
        """,
        """
        {"meeting": {"bodies": [
          {"name": "京都市の審議会", "government":
            {"name": "京都市", "localGovernmentCode": "261009"}},
          {"name": "都市計画審議会", "government":
            {"name": "東京都　豊島区", "localGovernmentCode": "131164"}},
          {"name": "情報公開審査会", "government": {"localGovernmentCode": "270008"}},
          {"name": "見本の審議会", "government":
            {"name": "東京都かえで市", "localGovernmentCode": "999997"}}]}}
        """,
    ),
)
def other_prefecture(survey: Survey) -> Iterator[Found]:
    """Find codes whose prefecture does not exist, or is not that of the name."""
    for node, code, name in _codes_with_names(survey):
        conflict = _prefecture_conflict(code, name)
        if conflict is not None:
            yield found(
                node.at("local_government_code"),
                code=code,
                prefecture=code[:2],
                conflict=conflict,
            )


def _codes_with_names(survey: Survey) -> Iterator[tuple[Node[Any], str, str]]:
    """Go through the codes whose check digit is right, with what is named beside them."""
    for node in survey.of(Government):
        yield from _right_code(node, node.thing.name)
    for basis in survey.of(LegalBasis):
        yield from _right_code(basis, basis.thing.instrument)


def _right_code(node: _Holder, name: str | None) -> Iterator[tuple[Node[Any], str, str]]:
    code = node.thing.local_government_code
    if code is not None and not code.startswith(_EXAMPLES) and is_local_government_code(code):
        yield node, code, fold(name or "")


def _prefecture_conflict(code: str, name: str) -> Words | None:
    own = PREFECTURES.get(code[:2])
    if own is None:
        return Words("which is no prefecture", "どの都道府県の番号でもありません")
    named = next((p for p in PREFECTURES.values() if name.startswith(p)), own)
    if named != own:
        return Words(f"which is {own}, not {named}", f"{named}ではなく{own}の番号です")
    if name == own and not _is_prefecture(code):
        return Words(
            f"but it is of a municipality, not of {own} itself",
            f"{own}の番号ですが、3桁目から5桁目が000ではないので{own}そのもののコードではありません",
        )
    return None


def _is_prefecture(code: str) -> bool:
    return code[2:5] == "000"


@rule(
    "IDN004",
    "warning",
    title=Words(
        "The corporate number holds another local government code.",
        "法人番号の中の全国地方公共団体コードが違う。",
    ),
    message=Words(
        "The corporate number “{number}” holds the code “{inside}”, but “{code}” is stated beside"
        " it; correct one of the two.",
        "法人番号「{number}」に含まれるコードは「{inside}」ですが、"
        "「{code}」と並べて書かれています。どちらかを直してください。",
    ),
    why=Words(
        "The corporate number of a local government is a check digit, 000020, and its local"
        " government code. So the two numbers of one government are one number written twice, and"
        " where they differ one of them is somebody else's.",
        "地方公共団体の法人番号は、検査用数字、000020、全国地方公共団体コードの順に並べたものです。"
        "二つの番号は同じ番号を二度書いたのと同じなので、違っていれば、"
        "どちらかが別の団体の番号です。",
    ),
    todo=Words(
        "Look both up, and correct the one that is not this government's.",
        "両方を確かめ、この団体のものでないほうを直してください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"bodies": [{"name": "図書館協議会", "government":
              {"name": "かえで市", "localGovernmentCode": "999997",
               "legalEntityNumber": "7000020992011"}}]}}
            """,
            at=("/meeting/bodies/0/government/legalEntityNumber",),
        ),
    ),
    passes=(
        """
        {"meeting": {"bodies": [{"name": "図書館協議会", "government":
          {"name": "かえで市", "localGovernmentCode": "999997",
           "legalEntityNumber": "7000020999997"}}]}}
        """,
        """
        {"meeting": {"bodies": [
          {"name": "施設組合議会", "government":
            {"name": "みなと施設組合", "localGovernmentCode": "992011",
             "legalEntityNumber": "7000012050002"}},
          {"name": "図書館協議会", "government":
            {"name": "かえで市", "legalEntityNumber": "7000020992011"}}]}}
        """,
    ),
)
def two_numbers(survey: Survey) -> Iterator[Found]:
    """Find governments whose two numbers belong to different ones."""
    for node in survey.of(Government):
        code, number = node.thing.local_government_code, node.thing.legal_entity_number
        if code is None or number is None:
            continue
        inside = local_government_code_in(number)
        right = is_local_government_code(code) and is_legal_entity_number(number)
        if right and inside is not None and inside != code:
            yield found(
                node.at("legal_entity_number"),
                related=(node.at("local_government_code"),),
                number=number,
                inside=inside,
                code=code,
            )


@rule(
    "IDN005",
    "warning",
    title=Words(
        "A local government code is of another kind of government than the name.",
        "全国地方公共団体コードが、名称の示す団体の種類と合わない。",
    ),
    message=Words(
        "The code “{code}” is that of {kind}, but the name is “{name}”; correct one of the two.",
        "コード「{code}」は{kind}のものですが、名称は「{name}」です。どちらかを直してください。",
    ),
    why=Words(
        "The third digit tells the kind of municipality (JIS X 0402): 0 the prefecture itself, 1"
        " designated cities and wards, 2 other cities, 3 to 7 towns and villages. A town that"
        " becomes a city gets a new code, and old lists go on giving the old one.",
        "3桁目は団体の種類を表します（JIS X 0402）。000は都道府県、1は指定都市と区、2はその他の市、"
        "3から7は町村です。町が市になるとコードも変わりますが、"
        "古い一覧には前のコードが残っています。",
    ),
    todo=Words(
        "Look up the code that held on the day of the meeting.",
        "会議の日に有効だったコードを確かめてください。",
    ),
    fails=(
        Case(
            """
            {"meeting": {"bodies": [{"name": "農業委員会", "government":
              {"name": "ひばり市", "localGovernmentCode": "130001"}}]}}
            """,
            at=("/meeting/bodies/0/government/localGovernmentCode",),
        ),
        Case(
            """
            {"meeting": {"bodies": [
              {"name": "農業委員会", "government":
                {"name": "花守町", "localGovernmentCode": "142999"}},
              {"name": "教育委員会", "government":
                {"name": "汐見市", "localGovernmentCode": "147991"}}]}}
            """,
            at=(
                "/meeting/bodies/0/government/localGovernmentCode",
                "/meeting/bodies/1/government/localGovernmentCode",
            ),
        ),
    ),
    passes=(
        """
        {"meeting": {"bodies": [{"name": "農業委員会", "government":
          {"name": "ひばり市", "localGovernmentCode": "132993"}}]}}
        """,
        """
        {"meeting": {"bodies": [
          {"name": "横浜市の審議会", "government":
            {"name": "横浜市", "localGovernmentCode": "141003"}},
          {"name": "豊島区の審議会", "government":
            {"name": "豊島区", "localGovernmentCode": "131164"}},
          {"name": "与那国町の審議会", "government":
            {"name": "与那国町", "localGovernmentCode": "473821"}},
          {"name": "情報公開審査会", "government":
            {"name": "東京都", "localGovernmentCode": "130001"}},
          {"name": "組合議会", "government":
            {"name": "みなと市町村総合事務組合", "localGovernmentCode": "148997"}}]}}
        """,
    ),
)
def other_kind(survey: Survey) -> Iterator[Found]:
    """Find codes of a prefecture, a city or a town beside the name of another kind."""
    for node in survey.of(Government):
        for _, code, name in _right_code(node, node.thing.name):
            kind, endings = _kind(code)
            if (
                name.endswith(_MUNICIPALITIES)
                and not name.endswith(endings)
                and _prefecture_conflict(code, name) is None
            ):
                yield found(
                    node.at("local_government_code"),
                    related=(node.at("name"),),
                    code=code,
                    kind=kind,
                    name=node.thing.name or "",
                )


_MUNICIPALITIES: Final = ("市", "区", "町", "村")


def _kind(code: str) -> tuple[Words, tuple[str, ...]]:
    """Return the kind of government a code is of, and how the names of such end."""
    if _is_prefecture(code):
        return Words("a prefecture", "都道府県"), ()
    match code[2]:
        case "1":
            return Words("a designated city or a ward", "指定都市または区"), ("市", "区")
        case "2":
            return Words("a city", "市"), ("市",)
        case "3" | "4" | "5" | "6" | "7":
            return Words("a town or village", "町村"), ("町", "村")
        case _:
            return Words("another body", "その他の団体"), _MUNICIPALITIES
