"""Table: two columns, who speaks and what is said."""

from kaigiroku.readers.cast import Cast
from kaigiroku.readers.layouts.lead import Lead
from kaigiroku.readers.lines import Line

__all__ = ["Table"]


class Table:
    """The label has a column of its own."""

    name = "table"
    least = 2

    def lead(self, line: Line, cast: Cast) -> Lead | None:
        """Return the label in the first cell of a row."""
        cells = line.cells
        if len(cells) < 2 or not cells[0].text or not cells[1].text:
            return None
        label = cells[0].text
        shift = line.ink.start
        return Lead(
            layout=self.name,
            mark="＊｜",
            start=cells[0].start - shift,
            end=cells[0].end - shift,
            rest=cells[1].start - shift,
            weight=cast.weight(label.replace("\v", "")),
        )
