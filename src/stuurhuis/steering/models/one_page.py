# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is shown is asked once a page: so a page never mixes two versions, and costs fewer queries."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")
_answers: ContextVar[dict[object, Any] | None] = ContextVar("stuurhuis_answers_of_one_page", default=None)


@contextmanager
def one_page() -> Iterator[None]:
    """Within it `once_a_page` holds; outside it, as in the worker, everything is asked anew."""
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def once_a_page(ask: Callable[[], T]) -> Callable[[], T]:
    """Give the first answer again within the same page."""

    @wraps(ask)
    def asked() -> T:
        answers = _answers.get()
        if answers is None:
            return ask()
        if ask not in answers:
            answers[ask] = ask()
        answer: T = answers[ask]
        return answer

    return asked
