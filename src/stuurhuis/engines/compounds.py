# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of which words is a Dutch word made? Learnt from the words that the texts themselves use.

The split with the highest geometric mean of how often its parts occur (Koehn and Knight, 2003), with the
linking sounds of Dutch.
"""

import math
from collections.abc import Mapping

SHORTEST = 4
LEAST_TEXTS = 2
LINKS = ("", "s", "e", "en")
"""What may stand between two parts: `klantendienst`, `kwaliteitscontrole`."""
LINKED = 0.9
"""A part that needs a link is a little less probable than one that does not."""


class Compounds:
    """Takes words apart, given in how many texts each word occurs."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = {
            word: count
            for word, count in counts.items()
            if len(word) >= SHORTEST and count >= LEAST_TEXTS and word.isalpha()
        }

    def parts(self, word: str) -> list[str]:
        """The parts of a word, down to what cannot be taken apart; the word itself when it is no compound."""
        best = max(self._splits(word), default=None)
        if best is None:
            return [word]
        _, head, tail = best
        return self.parts(head) + self.parts(tail)

    def _splits(self, word: str) -> list[tuple[float, str, str]]:
        """Every way to take a word in two, with how probable it is."""
        found = []
        for place in range(SHORTEST, len(word) - SHORTEST + 1):
            before, tail = word[:place], word[place:]
            if tail not in self._counts:
                continue
            for link in LINKS:
                head = before.removesuffix(link)
                if head in self._counts and before == head + link:
                    chance = math.sqrt(self._counts[head] * self._counts[tail])
                    found.append((chance * (LINKED if link else 1.0), head, tail))
        return found
