"""Faults in text: characters that do not survive, words that are not in print, labels (TXT)."""

from collections.abc import Mapping
from typing import Final

import attrs
from hypothesis import strategies as st

from kaigiroku.model import Cell, Convening, Minutes, Remark, Speaker, SpeakerSpan
from kaigiroku.strategies.planters.matters import with_words
from kaigiroku.strategies.planters.people import Draw, Path, Planter, speeches, with_units

__all__ = ["PLANTERS"]


def txt006(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave a control character or a noncharacter in a text."""
    return _with_sign(minutes, draw, "\x00\x07\x0b\x0c\r\x1b\x7f\x85\ufdd0\ufffe\U0010ffff")


def txt007(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave a private-use character in a text."""
    return _with_sign(minutes, draw, "\ue000\uf8ff\U000f0000\U00100000")


def txt008(minutes: Minutes, draw: Draw) -> Minutes:
    """Put in a character that NFC changes."""
    return _with_sign(minutes, draw, "\ufa19\ufa1b\uf9dc\u212b")


def txt009(minutes: Minutes, draw: Draw) -> Minutes:
    """Put in words that were read in the wrong encoding, or characters that were lost."""
    words = draw(st.sampled_from(("これから", "さくらのき", "しらなみ")))
    garbled = words.encode().decode("cp932", errors="ignore")
    return with_words(minutes, draw, draw(st.sampled_from((garbled, "桜\ufffd\ufffd木"))))


def txt010(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave a character in a text that cannot be seen."""
    return _with_sign(minutes, draw, "\u00ad\u200b\u200e\u202e\u2060\ufeff")


def _with_sign(minutes: Minutes, draw: Draw, signs: str) -> Minutes:
    sign = draw(st.sampled_from(signs))
    return with_words(minutes, draw, f"桜{sign}並木を守りたい。")


def txt011(minutes: Minutes, draw: Draw) -> Minutes:
    """Give words as printed that are nowhere in the print; a form is added if there is none."""
    words = draw(st.sampled_from(("会長から書面で招集の通知があった。", "招集　会長（書面）")))
    convening = attrs.evolve(minutes.meeting.convening or Convening(), printed=words)
    form = minutes.form or (Cell(label="備考", value="特になし"),)
    meeting = attrs.evolve(minutes.meeting, convening=convening)
    return attrs.evolve(minutes, meeting=meeting, form=form)


def txt014(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave out the ＊ of how a label is set off, write another sign for it, or write two."""
    path, remark, speaker = _labelled(minutes, draw)
    mark = speaker.mark or "＊："
    wrong = draw(st.sampled_from(("", "*", "＊＊")))
    marked = attrs.evolve(speaker, mark=mark.replace("＊", wrong) or "：")
    return with_units(minutes, path, attrs.evolve(remark, speaker=marked))


def txt015(minutes: Minutes, draw: Draw) -> Minutes:
    """Leave the label that is set off in the text as well."""
    path, remark, speaker = _labelled(minutes, draw)
    lead = (speaker.mark or "＊：").replace("＊", speaker.label or "")
    spans = tuple(
        attrs.evolve(span, start=span.start + len(lead), end=span.end + len(lead))
        for span in remark.spans
    )
    return with_units(
        minutes, path, attrs.evolve(remark, text=lead + (remark.text or ""), spans=spans)
    )


def _labelled(minutes: Minutes, draw: Draw) -> tuple[Path, Remark, Speaker]:
    """Draw a remark whose speaker's label is set off."""
    return draw(
        st.sampled_from(
            [
                (path, remark, remark.speaker)
                for path, remark in speeches(minutes)
                if remark.speaker is not None
                and remark.speaker.label is not None
                and not any(isinstance(span, SpeakerSpan) for span in remark.spans)
            ]
        )
    )


PLANTERS: Final[Mapping[str, Planter]] = {
    "TXT006": txt006,
    "TXT007": txt007,
    "TXT008": txt008,
    "TXT009": txt009,
    "TXT010": txt010,
    "TXT011": txt011,
    "TXT014": txt014,
    "TXT015": txt015,
}
