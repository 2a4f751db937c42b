# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers of the lake that need not be asked again, because versions never change."""

import sys
from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Any

LOOKED_AT = 32
Rows = tuple[tuple[Any, ...], ...]


class Remembered:
    """The answers used last, at most so many and at most so many bytes; safe between threads."""

    def __init__(self, *, entries: int, size: int) -> None:
        """Keep at most `entries` answers and `size` bytes; an answer over an eighth of that is not kept."""
        self._most = entries
        self._size = size
        self._held = 0
        self._answers: OrderedDict[Hashable, tuple[Rows, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, question: Hashable) -> Rows | None:
        """The answer to this question, or None when it is not remembered."""
        with self._lock:
            found = self._answers.get(question)
            if found is None:
                return None
            self._answers.move_to_end(question)
            return found[0]

    def keep(self, question: Hashable, answer: Rows) -> None:
        """Remember an answer, and forget the ones that were used longest ago."""
        size = size_of(answer)
        if size > self._size // 8:
            return
        with self._lock:
            self._forget(question)
            self._answers[question] = (answer, size)
            self._held += size
            while self._held > self._size or len(self._answers) > self._most:
                self._forget(next(iter(self._answers)))

    def forget_all(self) -> None:
        """Start empty."""
        with self._lock:
            self._answers.clear()
            self._held = 0

    @property
    def held(self) -> int:
        """How many bytes of answers are remembered, about."""
        return self._held

    def __len__(self) -> int:
        """How many answers are remembered."""
        return len(self._answers)

    def _forget(self, question: Hashable) -> None:
        found = self._answers.pop(question, None)
        if found:
            self._held -= found[1]


def size_of(answer: Rows) -> int:
    """About how many bytes of memory these rows take, reckoned from at most LOOKED_AT of them."""
    size = sys.getsizeof
    seen = answer[:: 1 + len(answer) // LOOKED_AT]
    return size(answer) + len(answer) * sum(size(row) + sum(map(size, row)) for row in seen) // max(
        len(seen), 1
    )
