"""Official numbers at their bounds: which are wrong, which are of somebody else, and what is told
of them. Prefecture 99 is kept for examples, and left in peace."""

import pytest

from kaigiroku.japanese import legal_entity_check_digit, local_government_check_digit
from tests.rules.finding import Json, findings, found, only, params


def code(five: str) -> str:
    return f"{five}{local_government_check_digit(five)}"


def number(of: str) -> str:
    """Return the corporate number of a local government, by its code."""
    return f"{legal_entity_check_digit(f'000020{of}')}000020{of}"


def government(name: str | None = None, code: str | None = None, number: str | None = None) -> Json:
    told = {"name": name, "localGovernmentCode": code, "legalEntityNumber": number}
    return {key: value for key, value in told.items() if value is not None}


def bodies(*governments: Json) -> Json:
    return {"meeting": {"bodies": [{"name": "協議会", "government": one} for one in governments]}}


def basis(instrument: str | None, code: str) -> Json:
    told = {"localGovernmentCode": code, **({"instrument": instrument} if instrument else {})}
    reasons = [{"code": "personal", "basis": [told]}]
    return {"record": {"openness": {"status": "closed", "reasons": reasons}}}


BODY = "/meeting/bodies/{}/government/{}"
BASIS = "/record/openness/reasons/0/basis/0/localGovernmentCode"
TOKYO = code("13000")
STATE = "7000012050002"

# ------------------------------------------------------------------ IDN001, IDN002: check digits


def test_check_digits_of_codes() -> None:
    value = bodies(government("東京都"), government(code=TOKYO), government(code="130002"))
    finding = only("IDN001", value)
    assert finding.pointer == BODY.format(2, "localGovernmentCode")
    assert params(finding) == {"code": "130002", "five": "13000", "digit": "1"}
    assert found("IDN001", basis(None, "130002")) == [BASIS]
    assert found("IDN001", basis(None, TOKYO)) == []


def test_check_digits_of_numbers() -> None:
    wrong = f"9{number(TOKYO)[1:]}"
    value = bodies(
        government("東京都"),
        government(number=number(TOKYO)),
        government(number=STATE),
        government(number=wrong),
    )
    finding = only("IDN002", value)
    assert finding.pointer == BODY.format(3, "legalEntityNumber")
    assert params(finding) == {"number": wrong, "twelve": "000020130001", "digit": "8"}


# ----------------------------------------------------------------------- IDN003: prefectures


@pytest.mark.parametrize(
    ("code", "name", "conflict"),
    [
        (TOKYO, "東京都", None),
        (TOKYO, "東京都　教育庁", None),
        (TOKYO, None, None),
        (TOKYO, "神奈川県", "which is 東京都, not 神奈川県"),
        (TOKYO, "神奈川県花守町", "which is 東京都, not 神奈川県"),
        ("130002", "神奈川県", None),
        (code("13116"), "豊島区", None),
        (code("13116"), "東京都豊島区", None),
        (code("13116"), "東京都", "but it is of a municipality, not of 東京都 itself"),
        (code("13001"), "東京都", "but it is of a municipality, not of 東京都 itself"),
        (code("13116"), "京都府", "which is 東京都, not 京都府"),
        (code("01000"), "北海道", None),
        (code("47000"), "沖縄県", None),
        (code("48000"), "沖縄県", "which is no prefecture"),
        (code("48201"), None, "which is no prefecture"),
        (code("00000"), "花守町", "which is no prefecture"),
        (code("99201"), "東京都かえで市", None),
    ],
)
def test_prefectures(code: str, name: str | None, conflict: str | None) -> None:
    for value, place in (
        (bodies(government(name, code)), BODY.format(0, "localGovernmentCode")),
        (basis(name, code), BASIS),
    ):
        report = findings("IDN003", value)
        assert [one.pointer for one in report] == [place] * (conflict is not None)
        for one in report:
            told = {"code": code, "prefecture": code[:2], "conflict": conflict}
            assert params(one) == told


# ----------------------------------------------------------------------- IDN004: two numbers

KAEDE = code("99201")


@pytest.mark.parametrize(
    ("code", "number", "is_found"),
    [
        (KAEDE, number(KAEDE), False),
        (KAEDE, number(TOKYO), True),
        (KAEDE, None, False),
        (None, number(TOKYO), False),
        (KAEDE, STATE, False),
        ("130002", number(TOKYO), False),
        (KAEDE, f"9{number(TOKYO)[1:]}", False),
    ],
)
def test_two_numbers(code: str | None, number: str | None, *, is_found: bool) -> None:
    value = bodies(government("かえで市"), government("かえで市", code, number))
    place = BODY.format(1, "legalEntityNumber")
    assert found("IDN004", value) == [place] * is_found


def test_both_numbers_are_told() -> None:
    finding = only("IDN004", bodies(government(code=KAEDE, number=number(TOKYO))))
    assert finding.related == (BODY.format(0, "localGovernmentCode"),)
    assert params(finding) == {"number": number(TOKYO), "inside": TOKYO, "code": KAEDE}


# ------------------------------------------------------------------ IDN005: kinds of government

CITY, WARD, TOWN = "a city", "a designated city or a ward", "a town or village"


@pytest.mark.parametrize(
    ("five", "name", "kind"),
    [
        ("13000", "ひばり市", "a prefecture"),
        ("13000", "花守村", "a prefecture"),
        ("13000", "東京都", None),
        ("14100", "汐見市", None),
        ("14101", "汐見区", None),
        ("14100", "花守町", WARD),
        ("14200", "汐見市", None),
        ("14210", "汐見区", CITY),
        ("14210", "花守町", CITY),
        ("14210", "花守　町", CITY),
        ("14210", "神奈川県花守町", CITY),
        ("14210", "東京都花守町", None),
        ("14210", "みなと組合", None),
        ("14210", None, None),
        *(
            case
            for third in "34567"
            for case in (
                (f"14{third}21", "花守町", None),
                (f"14{third}21", "花守村", None),
                (f"14{third}21", "汐見市", TOWN),
                (f"14{third}21", "汐見区", TOWN),
            )
        ),
        ("14821", "汐見市", None),
        ("14921", "花守町", None),
        ("14001", "汐見市", None),
        ("99210", "花守町", None),
    ],
)
def test_kinds_of_government(five: str, name: str | None, kind: str | None) -> None:
    report = findings("IDN005", bodies(government(name, code(five))))
    place = BODY.format(0, "localGovernmentCode")
    assert [one.pointer for one in report] == [place] * (kind is not None)
    for one in report:
        assert one.related == (BODY.format(0, "name"),)
        assert params(one) == {"code": code(five), "kind": kind, "name": name}


def test_a_code_that_is_wrong_is_of_no_kind() -> None:
    wrong = bodies(government("花守町", "142100"))
    assert found("IDN001", wrong) == [BODY.format(0, "localGovernmentCode")]
    assert found("IDN005", wrong) == []
