"""Question: Q／A, 問／答, 質問：／回答：; each has a lead-in and mostly no speaker."""

import re
from typing import Final

from kaigiroku.readers.cast import Cast
from kaigiroku.readers.layouts.lead import Lead, Part
from kaigiroku.readers.lines import Line

__all__ = ["Question"]

_WORD: Final = re.compile(
    r"(?P<open>[(■□◆◇●○◎・▼▲]? ?)(?:(?P<q>Q(?:uestion)?|質問|問い?|御?質疑|意見・質問"
    r"|質問・意見|御?意見)|(?P<a>A(?:nswer)?|回答|答え?|答弁|事務局回答|市の考え方?"
    r"|町の考え方?))"
    r"(?: ?(?P<number>[0-9]{1,3}(?:-[0-9]{1,2})?))? ??"
    r"(?P<close>\)? ?[:.．、] ?|\) ?| {1,4}|(?=「)|$)",
    re.IGNORECASE,
)


class Question:
    """A question or an answer, told by its lead-in."""

    name = "question"
    least = 2

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the lead-in of a question or an answer that a line begins with."""
        del cast
        found = _WORD.match(line.flat)
        if found is None:
            return None
        word = found["q"] or found["a"]
        if found["open"].strip() == "(" and ")" not in found["close"]:
            return None
        if not found["close"] and not found["number"] and len(line.flat) > found.end():
            return None
        part: Part = "question" if found["q"] else "answer"
        return Lead(
            layout=self.name,
            mark="Q／A" if len(word) == 1 and word.isascii() else "問／答",
            start=0,
            end=len(found.group().rstrip()),
            rest=found.end(),
            weight=2,
            part=part,
        )
