# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer is evaluated: nothing in it can still read once the door is closed."""

from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from operator import attrgetter, methodcaller
from typing import Any, TypeVar

from django.db.models import Manager, Model, QuerySet

PLAIN = frozenset({str, int, float, bool, bytes, date, datetime, type(None)})
LAZY = (QuerySet, Manager, Model, Iterator)
R = TypeVar("R")
_ASKING: ContextVar[bool] = ContextVar("stuurhuis_asking", default=False)
_READERS: dict[type, Callable[[Any], Any]] = {}


class NotEvaluated(TypeError):
    """A question returned something that would read after the door has closed."""


def refuse_lazy(answer: Any) -> None:
    """Raise NotEvaluated for a QuerySet, a row of a table or an iterator, however deep in the answer."""
    kind = type(answer)
    if kind in PLAIN:
        return
    if kind not in _READERS:
        _READERS[kind] = _reader(answer)
    parts = _READERS[kind](answer)
    if not PLAIN.issuperset(map(type, parts)):
        for part in parts:
            refuse_lazy(part)


def evaluated(ask: Callable[[], R]) -> R:
    """An open answer, looked through when it leaves the outermost door: within it nothing has closed yet."""
    if _ASKING.get():
        return ask()
    token = _ASKING.set(True)
    try:
        answer = ask()
    finally:
        _ASKING.reset(token)
    refuse_lazy(answer)
    return answer


def _reader(answer: Any) -> Callable[[Any], Any]:
    """What takes the parts of a kind of answer, found out once: an answer may hold thousands of a kind."""
    kind = type(answer)
    if isinstance(answer, LAZY) or callable(answer):
        raise NotEvaluated(f"{kind.__name__} in an answer; return rows as a tuple of frozen dataclasses")
    if isinstance(answer, Mapping):
        return methodcaller("values")
    if isinstance(answer, list | tuple | set | frozenset):
        return lambda collection: collection
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: [getattr(value, name) for name in names]
