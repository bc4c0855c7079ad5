"""``kaigiroku publish``."""

import json
from pathlib import Path

import pytest

import kaigiroku
from tests.cli.harness import Run
from tools.examples import ROOT

FULL = ROOT / "examples/edition-full.kaigiroku.json"
PUBLIC = ROOT / "examples/edition-public.kaigiroku.json"
LEAK = {
    "kaigiroku": "1.0",
    "record": {"edition": "full"},
    "proceedings": [
        {
            "kind": "remark",
            "text": "加賀美氏です。",
            "spans": [{"kind": "restricted", "start": 0, "end": 4, "text": "加賀美氏"}],
        },
        {"kind": "remark", "text": "加賀美氏は欠席です。"},
    ],
}


def written(path: Path, value: object) -> str:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_the_example_pair_is_reproduced_byte_for_byte(run: Run, tmp_path: Path) -> None:
    out, manifest = tmp_path / "public.json", tmp_path / "manifest.json"
    ran = run(
        "publish", str(FULL), "-o", str(out), "--on", "2026-03-06", "--manifest", str(manifest)
    )
    assert (ran.status, ran.out) == (0, "")
    assert out.read_bytes() == PUBLIC.read_bytes()
    assert str(out) in ran.err
    assert str(manifest) in ran.err
    told = json.loads(manifest.read_text("utf-8"))
    assert told["full"]["id"] == kaigiroku.load(FULL).id
    assert len(told["withheld"]) == 21


def test_nothing_is_written_unless_everything_is_proven(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path / "full.json", LEAK)
    out, manifest = tmp_path / "out.json", tmp_path / "manifest.json"
    ran = run("publish", source, "-o", str(out), "--manifest", str(manifest))
    assert ran.status == 1
    assert "full.json:/proceedings/1/text: error PUB010" in ran.err
    assert "nothing was written" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full.json"]


def test_what_the_policy_lets_pass_is_told(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path / "full.json", LEAK)
    (tmp_path / "kaigiroku.toml").write_text('[publish]\nrepeated = "warn"\n', encoding="utf-8")
    ran = run("publish", source, "-o", str(tmp_path / "out.json"), "--lang", "ja")
    assert ran.status == 0
    assert "warning PUB010" in ran.err
    assert "公開版を" in ran.err
    assert (tmp_path / "out.json").exists()


def test_the_configuration_may_be_another(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path / "full.json", {**LEAK, "proceedings": LEAK["proceedings"][:1]})  # type: ignore[index]
    config = tmp_path / "other.toml"
    config.write_text('[publish]\nmark = "●●"\n', encoding="utf-8")
    ran = run("publish", source, "-o", str(tmp_path / "out.json"), "--config", str(config))
    assert ran.status == 0
    assert kaigiroku.load(tmp_path / "out.json").proceedings[0].text == "●●です。"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[publish]\nmarks = "x"\n', "did you mean 'mark'"),
        ('[publish]\ntitles = ["remarks"]\n', "there is no 'remarks'"),
        ('[publish]\ntitles = "items"\n', "titles is a list"),
        ("[publish]\nextent = 1\n", "extent is true or false"),
        ('publish = "x"\n', "publish is no table"),
        ("[reasons.personel]\narticle = '7'\n", "no reason 'personel'"),
        ("[reasons.personal]\narticle = 7\n", "reasons.personal"),
        ("[reasons.personal]\nartcle = '7'\n", "reasons.personal"),
        ("[reasons]\npersonal = '7'\n", "reasons.personal is a table"),
    ],
)
def test_a_configuration_that_is_wrong_is_told(
    run: Run, tmp_path: Path, text: str, words: str
) -> None:
    source = written(tmp_path / "full.json", LEAK)
    (tmp_path / "kaigiroku.toml").write_text(text, encoding="utf-8")
    ran = run("publish", source, "-o", str(tmp_path / "out.json"))
    assert ran.status == 2
    assert words in ran.err
    assert not (tmp_path / "out.json").exists()


def test_a_day_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("publish", str(FULL), "-o", str(tmp_path / "out.json"), "--on", "2026-02-30")
    assert ran.status == 2
    assert "on is a day" in ran.err


def test_the_full_edition_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "full.json"
    source.write_bytes(FULL.read_bytes())
    (tmp_path / "link.json").symlink_to(source)
    for out in (source, tmp_path / "link.json", tmp_path / ".." / tmp_path.name / "full.json"):
        ran = run("publish", str(source), "-o", str(out), "--on", "2026-03-06")
        assert ran.status == 2
        assert "different files" in ran.err
    assert source.read_bytes() == FULL.read_bytes()


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (b"{", 1, "JSN"),
        (b'{"kaigiroku": "1.0", "record": {"edition": "public"}}', 1, "PUB001"),
        (
            b'{"kaigiroku": "1.0", "proceedings": [{"kind": "remark", "answers": ["u1"]}]}',
            1,
            "REF002",
        ),
    ],
)
def test_bad_input_is_told(run: Run, tmp_path: Path, data: bytes, status: int, words: str) -> None:
    ran = run("publish", "-", "-o", str(tmp_path / "out.json"), stdin=data)
    assert ran.status == status
    assert words in ran.err
    assert not (tmp_path / "out.json").exists()


def test_a_place_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "out.json"
    ran = run("publish", str(FULL), "-o", str(out), "--on", "2026-03-06")
    assert ran.status == 2
    assert "nowhere" in ran.err


def test_a_configuration_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.kaigiroku.json"
    path.write_text('{"kaigiroku": "1.0"}', encoding="utf-8")
    (tmp_path / "kaigiroku.toml").write_text('[reasons."\\u0007"]\nx = 1\n', encoding="utf-8")
    ran = run("publish", "-o", tmp_path / "b.json", path)
    assert ran.status == 2
    assert "\a" not in ran.err
    assert "reasons.␇" in ran.err
