# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer is evaluated: nothing in it can still read once the door is closed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from django.db.models import Manager, Model, QuerySet

PLAIN = frozenset({str, int, float, bool, bytes, date, datetime, type(None)})
LAZY = (QuerySet, Manager, Model, Iterator)
_FIELDS: dict[type, Callable[[Any], Iterable[Any]]] = {}


class NotEvaluated(TypeError):
    """A question returned something that would read after the door has closed."""


def refuse_lazy(answer: Any) -> None:
    """Raise NotEvaluated for a QuerySet, a row of a table or an iterator, however deep in the answer."""
    kind = type(answer)
    if kind in PLAIN:
        return
    if isinstance(answer, LAZY) or callable(answer):
        raise NotEvaluated(f"{kind.__name__} in an answer; return rows as a tuple of frozen dataclasses")
    parts = _parts(answer)
    if not PLAIN.issuperset(map(type, parts)):
        for part in parts:
            refuse_lazy(part)


def _parts(answer: Any) -> Any:
    """What is held by a collection or a dataclass; an answer may hold thousands, so this is kept cheap."""
    if isinstance(answer, Mapping):
        return answer.values()
    if isinstance(answer, list | tuple | set | frozenset):
        return answer
    kind = type(answer)
    if kind not in _FIELDS:
        _FIELDS[kind] = _reader(kind)
    return _FIELDS[kind](answer)


def _reader(kind: type) -> Callable[[Any], Iterable[Any]]:
    """What takes all fields of a dataclass at once; nothing of another kind of value."""
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: [getattr(value, name) for name in names]
