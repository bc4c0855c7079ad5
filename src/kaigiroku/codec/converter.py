"""The one private cattrs converter: how the model becomes JSON values.

Nothing coerces and nothing is guessed: every class of the model has a hook of its own. Reading has
its own functions (`kaigiroku.codec.careful` and `kaigiroku.codec.fast`); writing uses those that
cattrs generates, with wire names, and leaves out what is not stated.
"""

from collections.abc import Callable
from typing import Any, get_origin

import attrs
from cattrs import Converter
from cattrs.cols import iterable_unstructure_factory
from cattrs.gen import make_dict_unstructure_fn, override

from kaigiroku.model import CLASSES
from kaigiroku.shapes import ConstantShape, fields_of

__all__ = ["make_converter"]


def make_converter() -> Converter:
    """Build the converter: arrays and classes; for all else it has the right functions itself."""
    for cls in CLASSES:
        attrs.resolve_types(cls)  # the names of classes inside their own fields
    converter = Converter()
    converter.register_unstructure_hook_factory(
        _is_array,
        lambda hint: iterable_unstructure_factory(hint, converter, unstructure_to=list),
    )
    converter.register_unstructure_hook_factory(attrs.has, lambda cls: _writer(converter, cls))
    return converter


def _is_array(hint: Any) -> bool:
    origin: Any = get_origin(hint)
    return origin is tuple


def _writer(converter: Converter, cls: type[Any]) -> Callable[[Any], dict[str, Any]]:
    """Make the function that writes one class: keys in order, absent ones left out."""
    keys = {
        field.name: override(
            rename=field.wire,
            omit_if_default=not isinstance(field.shape, ConstantShape),
        )
        for field in fields_of(cls)
    }
    write = make_dict_unstructure_fn(cls, converter, **keys)  # type: ignore[arg-type]
    required = [field.required for field in fields_of(cls)]
    if required == sorted(required, reverse=True):
        return write
    # cattrs writes required keys first; here an optional one stands before a required one.
    order = [field.wire for field in fields_of(cls)]

    def write_in_order(thing: Any) -> dict[str, Any]:
        written = write(thing)
        return {key: written[key] for key in order if key in written}

    return write_in_order
