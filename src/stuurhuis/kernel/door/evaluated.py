# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer is evaluated: nothing in it can still read once the door is closed."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from django.db.models import Manager, Model, QuerySet

PLAIN = (str, int, float, bool, bytes, type(None))
LAZY = (QuerySet, Manager, Model, Iterator)


class NotEvaluated(TypeError):
    """A question returned something that would read after the door has closed."""


def _holds_plain_values(kind: type) -> bool:
    """Whether a frozen dataclass says, and mypy sees to it, that all its fields are plain values."""
    known = _KNOWN.get(kind)
    if known is None:
        frozen = is_dataclass(kind) and vars(kind)["__dataclass_params__"].frozen
        known = _KNOWN[kind] = frozen and all(_is_plain(hint) for hint in get_type_hints(kind).values())
    return known


_KNOWN: dict[type, bool] = {}


def _is_plain(hint: Any) -> bool:
    if get_origin(hint) in (Union, UnionType):
        return all(_is_plain(part) for part in get_args(hint))
    return bool(hint in PLAIN or hint in (date, datetime) or get_origin(hint) is Literal)


def refuse_lazy(answer: Any) -> None:
    """Raise NotEvaluated for a QuerySet, a row of a table or an iterator, however deep in the answer."""
    kind = type(answer)
    if kind in PLAIN or _holds_plain_values(kind):
        return
    if isinstance(answer, LAZY) or callable(answer):
        raise NotEvaluated(
            f"{type(answer).__name__} in an answer; return rows as a tuple of frozen dataclasses"
        )
    if isinstance(answer, Mapping):
        refuse_lazy(tuple(answer.values()))
    elif isinstance(answer, list | tuple | set | frozenset):
        for part in answer:
            refuse_lazy(part)
    elif is_dataclass(answer):
        for field in fields(answer):
            refuse_lazy(getattr(answer, field.name))
