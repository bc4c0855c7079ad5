"""The JavaScript on the page of spans does what the page says."""

import re
import subprocess

import pytest

from tools.examples import ROOT


@pytest.mark.node
@pytest.mark.parametrize("language", ["ja", "en"])
def test_javascript_finds_the_words_that_a_span_covers(language: str) -> None:
    page = (ROOT / "docs" / language / "explanation" / "spans.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```javascript\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    script = "\n".join(blocks)
    assert script.count("assert.") > 1
    ran = subprocess.run(
        ["node", "--input-type=module"],
        input=script,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
