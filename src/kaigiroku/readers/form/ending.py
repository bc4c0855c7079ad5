"""Ending: where the body of minutes ends, and what stands behind it."""

import re
from collections.abc import Sequence
from typing import Final

from kaigiroku.readers.form.torn import MATERIAL
from kaigiroku.readers.labels import Label, same_number
from kaigiroku.readers.lines import Line

__all__ = ["end_of_body", "signs"]

_TRAILING: Final = frozenset(
    {
        "materials",
        "signatories",
        "record",
        "contact",
        "next-meeting",
        "observers",
        "attendance",
        "attendance-",
        "secretariat",
        "explainers",
        "fidelity",
        "openness-of-minutes",
        "results",
        "other",
    }
)


_SIGNING: Final = re.compile(
    "(?:以上|上記|この会議録|本会議録|この議事録|本議事録|会議の(?:経過|顛末|てん末)"
    "|議事の(?:経過|顛末)).{0,60}(?:署名|記名|相違な|証する)"
    "|(?:この|本)(?:会議録|議事録).{0,60}確認(?:する|した)"
)


def signs(line: Line) -> bool:
    """Tell whether a line says that the minutes are right, over those who sign them."""
    return _SIGNING.match(line.flat) is not None


def end_of_body(
    lines: Sequence[Line],
    labels: Sequence[Label | None],
    begin: int,
    last: Label | None,
    *,
    has_speakers: bool,
) -> int:
    """Return where the body ends and the cells behind it begin.

    Args:
        lines: All lines.
        labels: Their labels.
        begin: From where on it may end: behind the last one that something is said on.
        last: The label of the last cell before the body.
        has_speakers: Whether anybody speaks.
    """
    for line in lines[begin:]:
        label = labels[line.number]
        if signs(line):
            return line.number
        if label is None:
            continue
        if (
            last is not None
            and last.number is not None
            and same_number(last, label)
            and (label.strong or label.field in _TRAILING)
        ):
            return line.number
        if label.field not in _TRAILING:
            continue
        rest = line.flat[label.rest :]
        if rest.endswith("。") and len(rest) > 20 and not line.cells:
            continue
        word = "".join(line.flat[slice(*label.word)].split())
        has_colon = ":" in line.flat[label.word[1] : label.rest + 1]
        if (
            line.cells
            or has_colon
            or (
                label.field in {"materials", "signatories", "record", "contact", "next-meeting"}
                and word not in {"資料", "担当", "電話", "記録"}
                and (label.set_off or rest)
            )
            or (word == "資料" and (rest == "" or MATERIAL.match(rest)))
        ):
            if (
                not has_speakers
                and label.number is not None
                and not line.cells
                and label.field == "next-meeting"
            ):
                continue
            return line.number
    return len(lines)
