"""Labels of materials are known again in every form in which they are printed."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kaigiroku.model import AgendaItem, Material, Minutes, Passage
from kaigiroku.validation import validate

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

paths = st.lists(st.integers(1, 12), min_size=1, max_size=3).map(tuple)


@st.composite
def labels(draw: st.DrawFn, path: tuple[int, ...], series: str = "") -> str:
    """Draw a way to print a label."""
    gap, dash = draw(st.sampled_from(("", " ", "　"))), draw(st.sampled_from("-－―ー−"))
    sign = draw(st.sampled_from(("", "№", "No.", "Ｎｏ．")))
    number = f"{gap}{dash}{gap}".join(map(str, path))
    number = number.translate(FULL_WIDTH) if draw(st.booleans()) else number
    ordinal = draw(st.booleans()) and not sign
    return f"{series}資料{sign}{gap}{f'第{number}号' if ordinal else number}"


def named(text: str, *listed: str) -> list[str]:
    """Return what is named in a text and not listed."""
    minutes = Minutes(
        proceedings=(Passage(text=text),), materials=tuple(Material(label=x) for x in listed)
    )
    return [dict(f.params)["label"] for f in validate(minutes, select=("MAT001",)).findings]


@given(st.data(), paths, st.sampled_from(("", "参考", "追加")))
def test_a_label_is_known_again_however_it_is_printed(
    data: st.DataObject, path: tuple[int, ...], series: str
) -> None:
    listed, mentioned = (data.draw(labels(path, series)) for _ in range(2))
    part = data.draw(labels((*path, 3), series))
    whole = data.draw(labels(path[:1], series))
    assert named(f"{mentioned}、{part}及び{whole}を御覧ください。", listed) == []


@given(st.data(), paths, paths)
def test_a_label_that_is_not_listed_is_found(
    data: st.DataObject, path: tuple[int, ...], other: tuple[int, ...]
) -> None:
    shorter = min(len(path), len(other))
    mentioned = data.draw(labels(other))
    missing = [] if path[:shorter] == other[:shorter] else [mentioned.strip()]
    assert named(f"{mentioned}を御覧ください。", data.draw(labels(path))) == missing
    assert named(f"{mentioned}を御覧ください。", "資料13-1") == [mentioned.strip()]


@given(
    st.integers(1, 9),
    st.integers(1, 6),
    st.sampled_from(("から", "～", "〜")),
    st.sampled_from(("", "資料")),
)
def test_a_range_names_all_that_it_spans(first: int, length: int, link: str, again: str) -> None:
    last = first + length
    text = f"資料{first}{link}{again}{last}までにより説明"
    listed = [
        *(Material(label=f"資料{number}") for number in range(1, 17)),
        *(Material(id=f"m{number}", label=f"参考資料{number}") for number in range(20)),
    ]
    tied = AgendaItem(materials=tuple(f"m{number}" for number in range(20)))
    minutes = Minutes(agenda=(tied,), proceedings=(Passage(text=text),), materials=tuple(listed))
    loose = {dict(f.params)["label"] for f in validate(minutes, select=("MAT002",)).findings}
    assert loose == {f"資料{n}" for n in range(1, 17) if not first <= n <= last}


@given(st.data(), paths)
def test_one_label_is_one_in_whatever_width(data: st.DataObject, path: tuple[int, ...]) -> None:
    label = data.draw(labels(path))
    folded = unicodedata.normalize("NFKC", label)
    materials = (Material(label=label), Material(label=folded), Material(label="資料13"))
    report = validate(Minutes(materials=materials), select=("MAT003",))
    assert [finding.pointer for finding in report.findings] == ["/materials/1/label"]
