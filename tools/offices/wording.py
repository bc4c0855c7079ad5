"""The words in which an office records what is no remark: explanations, decisions, events."""

from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.dates import Dates
from tools.offices.lettering import Lettering
from tools.offices.setting import Setting

__all__ = ["Wording"]

_ROUND: Final = ("（", "）")
_SIGNS: Final = (_ROUND, _ROUND, ("※", ""), ("〔", "〕"), ("［", "］"), ("＜", "＞"))
_EXPLAINED: Final = (
    "〔事務局：{}を説明〕", "（{}に基づき事務局説明）", "（事務局から{}に基づき説明）",
    "（事務局が{}により説明）", "事務局から{}について説明", "labelled", "labelled", "labelled",
)  # fmt: skip
_DECIDED: Final = (
    "—案のとおり承認—", "―議題について案のとおり承認―", "【決定】原案のとおり承認された。",
    "→　原案のとおり承認", "⇒承認", "（原案のとおり可決）", "―― 原案のとおり可決 ――",
    "【決定】案のとおり決定する。", "〔審議の結果、原案のとおり承認〕", "→異議なく了承された。",
)  # fmt: skip
_WITHHELD: Final = (
    "（以下非公開）",
    "【非公開】",
    "（非公開のため省略）",
    "＜非公開部分につき省略＞",
)


@attrs.frozen
class Wording:
    """The words of an office."""

    signs: tuple[str, str]
    explained_: str
    by: str
    """根拠: に基づき説明, を説明 …"""

    joined: str
    """Between several materials."""

    cited: str
    """How a material is named in a remark."""

    summary: str
    decided: str
    withheld: str
    opens: bool
    closes: bool
    time_first: bool
    bracketed: bool
    dates: Dates
    letters: Lettering

    @classmethod
    def draw(cls, rng: Chance, letters: Lettering, dates: Dates, setting: Setting) -> "Wording":
        """Choose the words of an office."""
        opening = setting.before if setting.family == "bracket" else ""
        opening = {"(": "（", "[": "［", "<": "＜"}.get(opening, opening)

        def free(choices: tuple[str, ...]) -> str:
            return rng.choice([one for one in choices if not opening or one[0] != opening])

        signs = rng.choice([one for one in _SIGNS if one[0] != opening or not setting.below])
        return cls(
            signs=signs,
            explained_=free(_EXPLAINED),
            by=rng.choice(
                ("に基づき説明。", "に基づき説明", "により説明。", "を説明。", "について説明。")
            ),
            joined=rng.choice(("、", "及び")),
            cited=rng.choice(("{}", "{}", "{}", "【{}】" if opening != "【" else "{}")),
            summary=rng.choice(("要旨：", "説明要旨：")),
            decided=free(_DECIDED),
            withheld=free(_WITHHELD),
            opens=rng.happens(0.3),
            closes=rng.happens(0.7),
            time_first=rng.happens(0.5),
            bracketed=rng.happens(0.6) or setting.family in {"bare", "colon", "table"},
            dates=dates,
            letters=letters,
        )

    def event(self, word: str, time: tuple[int, int]) -> str:
        """Tell of an event with its time."""
        clock = self.dates.time(time)
        text = f"{clock}　{word}" if self.time_first else f"{word}　{clock}"
        return f"{self.signs[0]}{text}{self.signs[1]}" if self.bracketed else text

    def direction(self, words: str) -> str:
        """Tell of something that went on."""
        return self.signs[0] + words + self.signs[1]
