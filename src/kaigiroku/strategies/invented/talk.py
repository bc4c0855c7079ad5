"""Talk of an invented meeting: remarks that settle nothing, as many as there is room for."""

from typing import Final

from kaigiroku.strategies.invented.stage import Stage

__all__ = ["talk"]

_TURNS: Final = (
    ("資料の図が小さく、見づらいように思います。", "次回から、図を大きくしてお配りします。"),
    ("髙台の地区では、坂が多いことにも触れてほしい。", "地区の事情として、本文に加えます。"),
    ("㈱や①などの記号は、凡例にまとめてはどうか。", "凡例を設け、巻末に載せます。"),
    ("9:00～17:00の受付では、勤めのある人が使えない。", "夜間の受付を、月に2回試行します。"),
    ("「市民」の範囲を、もう少し広く取れないか。", "通勤・通学の方も含めて整理します。"),
    ("約10㎡の部屋で足りるのか、気になります。", "隣の部屋とつなげて使えるようにします。"),
    ("葛󠄀の字の表記は、正しく直しておいてほしい。", "公用文の表記に合わせて改めます。"),
    ("前の計画との違いが、一目で分かるとよい……。", "新旧の対照表を付けます。"),
)
"""What members say, and what the secretariat says to it; the awkward characters are among it."""


def talk(stage: Stage, number: int) -> None:
    """Let members and the secretariat speak in turn."""
    office = stage.cast.office()
    for turn in range(number):
        said, answered = _TURNS[turn // 2 % len(_TURNS)]
        by, words = (office, answered) if turn % 2 else (stage.member(turn // 2), said)
        stage.remark(by, stage.desk.printer.digits(words))
