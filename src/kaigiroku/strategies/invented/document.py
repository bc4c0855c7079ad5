"""A plan carried out: the whole document."""

import attrs

from kaigiroku.model import Minutes
from kaigiroku.strategies.invented.agenda import agenda, materials, matters
from kaigiroku.strategies.invented.attendance import attendance
from kaigiroku.strategies.invented.cast import Cast
from kaigiroku.strategies.invented.course import Course
from kaigiroku.strategies.invented.desk import Desk
from kaigiroku.strategies.invented.form import form
from kaigiroku.strategies.invented.header import Header
from kaigiroku.strategies.invented.plan import Plan

__all__ = ["document"]


def document(plan: Plan) -> Minutes:
    """Write the minutes of a plan; the same plan always gives the same document."""
    desk = Desk.of(plan)
    cast, items = Cast(desk), matters(desk)
    course = Course(desk, cast, items)
    header = Header(desk=desk, cast=cast, course=course)
    handed_out = materials(items)
    minutes = Minutes(
        id=header.id,
        title=header.title,
        meeting=header.meeting(),
        record=header.record(),
        attendance=attendance(desk, cast, course),
        agenda=agenda(desk, items, course.openness, course.decisions),
        proceedings=course.proceedings,
        materials=handed_out,
        stated_none=() if handed_out else ("materials",),
        legend=header.legend(),
        extensions=desk.filed("shelf", "12"),
    )
    if not plan.style.form:
        return minutes
    return attrs.evolve(minutes, form=form(desk, cast, course, minutes))
