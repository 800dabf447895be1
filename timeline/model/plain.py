"""From frozen dataclasses to plain JSON values: one function for each class, written out once from its fields.

A function made for a class is three times as quick as any that looks at the fields of every object (`benchmarks/store.py`), and appending
is little else. Keys come in order, so that what is written is canonical; lists for tuples, text for enumerations.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from itertools import count
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Plain = Callable[[Any], dict[str, Any]]


@cache
def plain(cls: type[Any]) -> Plain:
    """Return the function that makes JSON values of an object; it raises TypeError where a field for integers holds something else."""
    names = count()
    body = _object(cls, "value", names)
    scope: dict[str, Any] = {"integer": _integer}
    exec(f"def function(value):\n    return {body}", scope)  # noqa: S102
    function: Plain = scope["function"]
    return function


def _object(cls: type[Any], value: str, names: Iterator[int]) -> str:
    """The source that makes a dict of an object, its keys in order."""
    hints = get_type_hints(cls)
    pairs = [f"{name!r}: {_expression(hints[name], f'{value}.{name}', names)}" for name in sorted(field.name for field in fields(cls))]
    return f"{{{', '.join(pairs)}}}"


def _expression(hint: Any, value: str, names: Iterator[int]) -> str:
    """The source that makes a value of a type plain; `value` is evaluated once, at first."""
    if hint is str or get_origin(hint) is Literal:
        return value
    name = f"x{next(names)}"
    if hint is int:
        return f"({name} if type({name} := {value}) is int else integer({name}))"
    if is_dataclass(hint):
        return f"(({name} := {value}) and {_object(hint, name, names)})"  # type: ignore[arg-type]  # an object without a length is true
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return f"({name} if type({name} := {value}) is str else {name}._value_)"
    arguments = get_args(hint)
    if get_origin(hint) in (Union, types.UnionType) and len(arguments) == 2 and type(None) in arguments:
        inner = next(argument for argument in arguments if argument is not type(None))
        return f"(None if ({name} := {value}) is None else {_expression(inner, name, names)})"
    if get_origin(hint) is tuple and arguments[1:] == (Ellipsis,):
        return f"[{_expression(arguments[0], name, names)} for {name} in {value}]"
    if get_origin(hint) is tuple:
        return f"[{', '.join(_expression(argument, f'{value}[{place}]', names) for place, argument in enumerate(arguments))}]"
    raise TypeError(f"{hint} has no plain form")


def _integer(value: object) -> int:
    raise TypeError(f"{value!r} is no integer")
