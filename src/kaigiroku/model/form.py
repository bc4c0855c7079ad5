"""The printed form: the labelled cells before and after the proceedings, as they are printed.

This is the print layer of what `meeting`, `record`, `attendance`, `agenda` and `materials` say in
typed fields. Neither is derived from the other. A document born digital has no form.
"""

import attrs

from kaigiroku.model.openness import Openness
from kaigiroku.model.spans import AnySpan
from kaigiroku.model.values import Print, Text
from kaigiroku.shapes import constrain
from kaigiroku.vocabulary import FormField

__all__ = ["Cell"]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, field_transformer=constrain)
class Cell:
    """A cell of the form: a label, and with it a value, check boxes, further cells, or several.
    様式の欄。見出しと、内容・選択肢・内側の欄（いくつあってもよい）。
    """

    label: Text | None = None
    """The label as the office prints it.
    欄の見出し（記載のとおり）。"""

    field: FormField | None = None
    """Which matter the label means; `proceedings` marks where the body of the record stands.
    欄の意味。proceedingsは本文の位置を示す。"""

    value: Print | None = None
    """What is printed in it; "" means printed and blank.
    欄の内容。""は空欄のまま印刷されていること。"""

    options: tuple[Text, ...] = ()
    """The check boxes in it.
    選択肢（チェック欄）。"""

    chosen: tuple[Text, ...] = ()
    """Those that are checked.
    選ばれたもの。"""

    openness: Openness | None = None
    """Whether the cell is open to the public, if that differs from what it stands in.
    公開の可否（上位の欄と違うとき）。"""

    cells: tuple["Cell", ...] = ()
    """The cells inside it.
    内側の欄。"""

    spans: tuple[AnySpan, ...] = ()
    """What holds for stretches of its value.
    内容の中の印。"""
