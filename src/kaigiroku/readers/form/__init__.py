"""The form: the labelled cells before and after the body, and where the body begins and ends."""

from kaigiroku.readers.form.cells import Cell, Form
from kaigiroku.readers.form.scan import form_of

__all__ = ["Cell", "Form", "form_of"]
