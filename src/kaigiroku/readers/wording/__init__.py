"""Wording: what a line tells by its words, whatever layout it stands in.

Each function is given the characters of a line or a paragraph, wide signs made narrow, and returns
what they tell in the terms of the model, or None. The words are those of the survey of 205 real
minutes.
"""

from kaigiroku.readers.wording.brackets import Told, bracketed
from kaigiroku.readers.wording.decisions import decision, spoken_decision
from kaigiroku.readers.wording.events import event
from kaigiroku.readers.wording.marks import direction_spans, withheld_notice, withheld_spans
from kaigiroku.readers.wording.telling import act_of, explanation, narrated, summary_label, tells_of

__all__ = [
    "Told",
    "act_of",
    "bracketed",
    "decision",
    "direction_spans",
    "event",
    "explanation",
    "narrated",
    "spoken_decision",
    "summary_label",
    "tells_of",
    "withheld_notice",
    "withheld_spans",
]
