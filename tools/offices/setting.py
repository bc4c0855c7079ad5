"""How an office sets off who speaks: one class for each family of layouts."""

from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.lettering import padded
from tools.offices.lines import Line
from tools.offices.truth import Speaker

__all__ = ["FAMILIES", "Setting"]

FAMILIES: Final = ("bracket", "glyph", "bare", "colon", "table", "narrated", "qa", "legend")

_BRACKETS: Final = (
    *("（）",) * 4, *("【】",) * 4, "〔〕", "〔〕", "[]", "＜＞", "<>", "〈〉", "［］", "()",
)  # fmt: skip
_GLYPHS: Final = (*("○",) * 6, "◎", "◆", "●", "〇", "◯", "◇", "□", "■")
_CIRCLES: Final = "○〇◯"
"""Three characters that print alike."""

_SYMBOLS: Final = ("◎○●▲", "◎○●■", "■●◇▲", "◆○●△", "○●◎□", "●○◆◇")


@attrs.frozen
class Setting:
    """How a remark begins and goes on."""

    family: str
    before: str
    """What stands before a label; of glyphs, one for heads, one for members, one for officials."""

    behind: str
    """What stands between label and text."""

    below: bool
    """Whether the text begins on the next line."""

    indent: str
    """Before every further paragraph."""

    hang: str
    """Before the lines into which a paragraph is wrapped."""

    gap: bool
    """Whether an empty line stands before every remark."""

    width: int
    """To how many columns labels are spread."""

    taken: str
    """The signs that mean a speaker."""

    @classmethod
    def draw(cls, rng: Chance, family: str) -> "Setting":
        """Choose the layout of an office."""
        before, behind, below, taken, width = "", "", False, "", 0
        if family == "bracket":
            before = rng.choice(_BRACKETS)
            behind = before[1] + rng.choice(("", "", "　", " "))
            before = taken = before[0]
            below = rng.happens(0.25)
        elif family == "glyph":
            one = rng.choice(_GLYPHS)
            before = rng.choice((one * 3, one * 3, one * 3, "◎○●", "○○●", "◎○○", "○◆◎"))
            behind = rng.choice(("　", "　", "　", " ", "：", "　　"))
            below = rng.happens(0.25)
            taken = before + (_CIRCLES if set(before) & set(_CIRCLES) else "")
        elif family == "bare":
            behind = rng.choice(("　", "　", "　", "　　", "）"))
            below = behind != "）" and rng.happens(0.55)
            width = rng.choice((0, 0, 4)) if not below else 0
        elif family == "colon":
            behind = rng.choice(("：", "：", "：", ":", "： ", ": ", "　：　"))
            taken = "："
        elif family == "legend":
            before = rng.choice(_SYMBOLS)
            behind = rng.choice(("", "　", " "))
            taken = before
        elif family == "table":
            width = rng.choice((0, 0, 3, 4))
        if below:
            behind = behind.rstrip("　 ：")
        indent = rng.choice(("　", "　", "", "　　"))
        return cls(
            family=family,
            before=before,
            behind=behind,
            below=below,
            indent=indent,
            hang=rng.choice(("", indent, "　")),
            gap=rng.happens(0.4),
            width=width,
            taken=taken,
        )

    def symbol(self, speaker: Speaker, *, head: bool) -> str:
        """Return the sign that stands for a speaker, or before the label."""
        if not self.before[1:]:
            return self.before
        if head:
            return self.before[0]
        if speaker.member is not None or speaker.everybody:
            return self.before[1]
        explains = speaker.official is not None and speaker.official.explains
        return self.before[3:] if explains and self.before[3:] else self.before[2]

    def remark(self, label: str, sign: str, paragraphs: tuple[str, ...]) -> list[Line]:
        """Print a remark."""
        if self.width and len(label) < self.width and "（" not in label:
            label = padded(label, self.width)
        if self.family == "table":
            return [Line(row=(label, "\n".join(paragraphs)))]
        head = sign + label + self.behind
        if self.below:
            first = [Line(head, gap=self.gap, whole=True)]
            return first + [Line(one, indent=self.indent, hang=self.hang) for one in paragraphs]
        lines = [Line(head + paragraphs[0], hang=self.hang, gap=self.gap)]
        return lines + [Line(one, indent=self.indent, hang=self.hang) for one in paragraphs[1:]]
