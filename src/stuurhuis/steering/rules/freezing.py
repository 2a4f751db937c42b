# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does what was known on a day become plain text and numbers, and come back the same?

Frozen dataclasses of text, numbers, days, enumerations and tuples of these; `form` says in which shape it is
kept. Who changes the shape gives it another number and keeps the old one readable.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
READERS: dict[type, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    Decimal: Decimal,
    float: float,
    int: int,
}


class FormUnknown(ValueError):
    """What was kept is in a shape that this version of the program does not read."""


def freeze(told: Any, form: int) -> dict[str, Any]:
    """What is told, as it is kept: plain text and numbers, with the number of its form."""
    return {"form": form, "told": _plain(told)}


def thaw(kind: type[T], kept: dict[str, Any], *forms: int) -> T:
    """What was told, read back out of one of these forms; raises FormUnknown.

    What a form does not have yet is as the dataclass begins.
    """
    if kept.get("form") not in forms:
        raise FormUnknown(kept.get("form"))
    found: T = _read(kind, kept["told"])
    return found


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _read(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) in {Union, UnionType}:
        return _read(next(one for one in get_args(kind) if one is not NoneType), value)
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], one) for one in value)
    if isinstance(kind, type) and is_dataclass(kind):
        known = _kinds(kind)
        return kind(**{name: _read(known[name], one) for name, one in value.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return READERS[kind](value) if kind in READERS else value


@cache
def _kinds(kind: type) -> dict[str, Any]:
    """What kind of value each field of a dataclass holds."""
    return get_type_hints(kind)
