"""What holds for every target: what is refused, and what is said of it."""

import pickle
from typing import Any, get_args

import pytest

import kaigiroku
from kaigiroku import Minutes, UnsoundError, printable, render
from kaigiroku.writers import Target

REMARK: dict[str, Any] = {"kind": "remark", "text": "甲●●"}


def spanned(*places: tuple[int, int], **more: str) -> dict[str, Any]:
    """Return a remark in which some places are withheld."""
    spans = [{"kind": "withheld", "start": start, "end": end, **more} for start, end in places]
    return {**REMARK, "spans": spans}


UNSOUND: dict[str, dict[str, Any]] = {
    "REF001": {"agenda": [{"id": "a", "title": "一"}, {"id": "a", "title": "二"}]},
    "REF002": {"proceedings": [{**REMARK, "items": ["nowhere"]}]},
    "REF003": {
        "attendance": [{"id": "g", "label": "委員"}],
        "proceedings": [{**REMARK, "items": ["g"]}],
    },
    "TXT001": {"proceedings": [spanned((1, 9))]},
    "TXT002": {"proceedings": [spanned((1, 3), (0, 1))]},
    "TXT003": {"proceedings": [spanned((0, 2), (1, 3))]},
    "TXT004": {"proceedings": [spanned((1, 3), text="■■")]},
}


def built(value: dict[str, Any]) -> Minutes:
    return kaigiroku.from_dict({"kaigiroku": "1.0", **value})


@pytest.mark.parametrize("rule", UNSOUND)
@pytest.mark.parametrize("to", get_args(Target))
def test_unsound_ids_references_and_spans_are_refused(rule: str, to: Target) -> None:
    with pytest.raises(UnsoundError) as caught:
        render(built(UNSOUND[rule]), to)
    assert rule in {finding.code for finding in caught.value.findings}
    assert rule in str(caught.value)


@pytest.mark.parametrize("rule", UNSOUND)
def test_they_have_no_printable_document(rule: str) -> None:
    with pytest.raises(UnsoundError):
        printable(built(UNSOUND[rule]))


def test_a_waiver_does_not_make_a_document_sound() -> None:
    waiver = {"rule": "TXT001", "reason": "原本のとおり。"}
    with pytest.raises(UnsoundError) as caught:
        render(built({**UNSOUND["TXT001"], "waivers": [waiver]}), "text")
    assert [finding.code for finding in caught.value.findings] == ["TXT001"]


def test_what_the_rules_only_warn_of_is_rendered() -> None:
    openness = {"meeting": {"openness": {"status": "closed"}}}
    assert kaigiroku.validate(built(openness)).findings
    assert "非公開" in render(built(openness), "text")


def test_the_error_survives_pickling() -> None:
    with pytest.raises(UnsoundError) as caught:
        render(built(UNSOUND["REF002"]), "text")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert (again.findings, str(again)) == (caught.value.findings, str(caught.value))


def test_there_are_three_targets() -> None:
    with pytest.raises(ValueError, match="not to 'pdf'"):
        render(Minutes(), "pdf")  # type: ignore[arg-type]


@pytest.mark.parametrize("to", get_args(Target))
def test_an_empty_document_is_rendered(to: Target) -> None:
    made = render(Minutes(), to)
    assert "会議録" in made and made.endswith("\n")


@pytest.mark.parametrize("to", ["text", "markdown"])
def test_text_and_markdown_say_the_same_in_every_language(to: Target) -> None:
    minutes = built({"meeting": {"openness": {"status": "closed"}}})
    assert render(minutes, to, lang="en") == render(minutes, to, lang="ja")
