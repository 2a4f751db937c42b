# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer is evaluated: nothing in it can still read once the door is closed."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from django.db.models import Manager, Model, QuerySet

PLAIN = (str, int, float, bool, bytes, type(None))
LAZY = (QuerySet, Manager, Model, Iterator)


class NotEvaluated(TypeError):
    """A question returned something that would read after the door has closed."""


def refuse_lazy(answer: Any) -> None:
    """Raise NotEvaluated for a QuerySet, a row of a table or an iterator, however deep in the answer."""
    if type(answer) in PLAIN:
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
