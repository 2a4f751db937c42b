# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a need is compared with many offers at once: a number for each, and what it means in words."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

import numpy as np

from stuurhuis.engines.matching import columns
from stuurhuis.engines.matching.columns import NONE, Side
from stuurhuis.engines.matching.pairs import Floats, Places
from stuurhuis.engines.notation import figure

Likeness = Callable[[str, Sequence[str]], Sequence[float]]
"""How much a text resembles each of others, 0 to 1."""


class Comparison(ABC):
    """Compares a need (by its place) with offers (by theirs)."""

    @abstractmethod
    def of(self, need: int, places: Places) -> Floats:
        """The number for each offer; NaN where it is not known of the offer."""

    @abstractmethod
    def asked(self, need: int) -> bool:
        """Whether the need says anything about it."""

    @abstractmethod
    def said(self, need: int, offer: int, language: str) -> str:
        """What was compared, in words."""

    def wanted(self, _need: int) -> int:
        """What the number is when everything that was asked is there."""
        return 1

    def how_many(self, _need: int, _limit: float) -> float:
        """How many offers at most can meet a hard constraint on it; infinite when all must be looked at."""
        return np.inf

    def candidates(self, _need: int, _limit: float) -> Places:
        """The only offers that can meet a hard constraint on it, in order of place; needs an index."""
        raise NotImplementedError


class Same(Comparison):
    """1 when both cells hold the same word, else 0."""

    def __init__(self, needs: Side, offers: Side, need: str, offer: str) -> None:
        self.codes = columns.codes(needs, offers, need, offer)
        self._order = np.argsort(self.codes.offers, kind="stable")
        self._sorted = self.codes.offers[self._order]

    def of(self, need: int, places: Places) -> Floats:
        """1 or 0."""
        theirs = self.codes.offers[places]
        return np.where(theirs == NONE, np.nan, (theirs == self.codes.needs[need]).astype(np.float64))

    def asked(self, need: int) -> bool:
        """Whether the cell of the need is filled."""
        return bool(self.codes.needs[need] != NONE)

    def _span(self, need: int) -> slice:
        word = self.codes.needs[need]
        first, last = np.searchsorted(self._sorted, [word, word + 1])
        return slice(int(first), int(last))

    def how_many(self, need: int, _limit: float) -> float:
        """As many as have the same word."""
        span = self._span(need)
        return float(span.stop - span.start)

    def candidates(self, need: int, _limit: float) -> Places:
        """Those with the same word."""
        return self._order[self._span(need)]

    def said(self, _need: int, offer: int, _language: str) -> str:
        """The word that both have."""
        return self.codes.words[int(self.codes.offers[offer])]


class Shared(Comparison):
    """How many of the words that the need asks the offer has; a lower level than asked counts in part."""

    def __init__(self, needs: Side, offers: Side, need: str, offer: str) -> None:
        known: dict[str, int] = {}
        self.names: list[str] = []
        asked = columns.sets(needs, need, known, self.names)
        self._wanted: dict[int, dict[int, float]] = {}
        for row, word, level in zip(
            asked.row.tolist(), asked.word.tolist(), asked.level.tolist(), strict=True
        ):
            self._wanted.setdefault(row, {})[word] = level
        held = columns.sets(offers, offer, known, self.names)
        order = np.lexsort((held.row, held.word))
        self._word, self._row, self._level = held.word[order], held.row[order], held.level[order]

    def _holders(self, word: int) -> tuple[Places, Floats]:
        """Who has a word, in order of place, and at which level."""
        first, last = np.searchsorted(self._word, [word, word + 1])
        return self._row[first:last], self._level[first:last]

    def _part(self, word: int, level: float, places: Places) -> Floats:
        """How far each offer has a word at a level, 0 to 1."""
        rows, levels = self._holders(word)
        if not rows.size:
            return np.zeros(places.size)
        at = np.minimum(np.searchsorted(rows, places), rows.size - 1)
        return np.where(rows[at] == places, np.minimum(levels[at] / level, 1.0), 0.0)

    def of(self, need: int, places: Places) -> Floats:
        """The number of words, in parts where the level is lower."""
        parts = [self._part(word, level, places) for word, level in self._wanted.get(need, {}).items()]
        return np.sum(parts, axis=0) if parts else np.zeros(places.size)

    def wanted(self, need: int) -> int:
        """How many words the need asks."""
        return len(self._wanted.get(need, {}))

    def asked(self, need: int) -> bool:
        """Whether the need asks any word."""
        return need in self._wanted

    def how_many(self, need: int, limit: float) -> float:
        """As many as have any of the words, who have more of them counted twice."""
        return np.inf if limit <= 0 else sum(self._holders(word)[0].size for word in self._wanted[need])

    def candidates(self, need: int, _limit: float) -> Places:
        """Those who have any of the words."""
        rows = np.sort(np.concatenate([self._holders(word)[0] for word in self._wanted[need]]))
        return rows[np.diff(rows, prepend=NONE) > 0]

    def said(self, need: int, offer: int, language: str) -> str:
        """The words that both have, and how many were asked."""
        place, told = np.array([offer]), []
        for word, level in self._wanted[need].items():
            part = float(self._part(word, level, place)[0])
            if part > 0:
                step = {"nl": "niveau {} van {}", "en": "level {} of {}"}[language]
                less = step.format(figure(part * level, language=language), figure(level, language=language))
                told.append(self.names[word] + (f" ({less})" if part < 1 else ""))
        of = {"nl": "van", "en": "of"}[language]
        return f"{', '.join(sorted(told))} ({len(told)} {of} {self.wanted(need)})"


class DaysShared(Comparison):
    """How many days two periods share; columns: first and last day, open where empty."""

    def __init__(self, needs: Side, offers: Side, need: Sequence[str], offer: Sequence[str]) -> None:
        self._need = [needs.days(column) for column in need]
        self._offer = [offers.days(column) for column in offer]

    def of(self, need: int, places: Places) -> Floats:
        """Days, the first and the last included."""
        first = np.fmax(self._need[0][need], self._offer[0][places])
        last = np.fmin(self._need[1][need], self._offer[1][places])
        days = np.maximum(last - first + 1, 0.0)
        unknown = np.isnan(self._offer[0][places]) & np.isnan(self._offer[1][places])
        return np.where(unknown, np.nan, np.where(np.isnan(days), np.inf, days))

    def asked(self, need: int) -> bool:
        """Whether the need has a first or a last day."""
        return not (np.isnan(self._need[0][need]) and np.isnan(self._need[1][need]))

    def said(self, need: int, offer: int, language: str) -> str:
        """45 days together."""
        days = float(self.of(need, np.array([offer]))[0])
        if np.isinf(days):
            return {"nl": "zonder einde", "en": "without an end"}[language]
        return {"nl": "{} dagen samen", "en": "{} days together"}[language].format(
            figure(days, language=language)
        )


class DaysApart(Comparison):
    """How many days lie between two days."""

    def __init__(self, needs: Side, offers: Side, need: str, offer: str) -> None:
        self._need, self._offer = needs.days(need), offers.days(offer)

    def of(self, need: int, places: Places) -> Floats:
        """Days."""
        return np.asarray(np.abs(self._offer[places] - self._need[need]))

    def asked(self, need: int) -> bool:
        """Whether the need has a day."""
        return bool(np.isfinite(self._need[need]))

    def said(self, need: int, offer: int, language: str) -> str:
        """3 days apart."""
        days = figure(float(self.of(need, np.array([offer]))[0]), language=language)
        return {"nl": "{} dagen verschil", "en": "{} days apart"}[language].format(days)


class Difference(Comparison):
    """How much the offer has more than the need."""

    def __init__(self, needs: Side, offers: Side, need: str, offer: str) -> None:
        self._need, self._offer = needs.numbers(need), offers.numbers(offer)

    def of(self, need: int, places: Places) -> Floats:
        """In the unit of the columns."""
        return np.asarray(self._offer[places] - self._need[need])

    def asked(self, need: int) -> bool:
        """Whether the need has a number."""
        return bool(np.isfinite(self._need[need]))

    def said(self, need: int, offer: int, language: str) -> str:
        """8 against 10."""
        both = [figure(float(one), language=language) for one in (self._offer[offer], self._need[need])]
        return {"nl": " tegen ", "en": " against "}[language].join(both)


class Figure(Comparison):
    """A number of the offer by itself."""

    def __init__(self, _needs: Side, offers: Side, _need: str, offer: str) -> None:
        self._offer = offers.numbers(offer)

    def of(self, _need: int, places: Places) -> Floats:
        """In the unit of the column."""
        return self._offer[places]

    def asked(self, _need: int) -> bool:
        """Always."""
        return True

    def said(self, _need: int, offer: int, language: str) -> str:
        """The number."""
        return figure(float(self._offer[offer]), language=language)


class Alike(Comparison):
    """How much two texts are alike, 0 to 1, by a function that is handed in."""

    def __init__(self, needs: Side, offers: Side, need: str, offer: str, likeness: Likeness) -> None:
        self._need, self._offer = needs.texts(need), offers.texts(offer)
        self._likeness = likeness

    def of(self, need: int, places: Places) -> Floats:
        """0 to 1."""
        others = [self._offer[place] for place in places.tolist()]
        return np.clip(np.asarray(self._likeness(self._need[need], others), dtype=np.float64), 0.0, 1.0)

    def asked(self, need: int) -> bool:
        """Whether the need has a text."""
        return bool(self._need[need])

    def said(self, need: int, offer: int, language: str) -> str:
        """63 % alike."""
        part = figure(100 * float(self.of(need, np.array([offer]))[0]), "%", language=language, decimals=0)
        return {"nl": "{} gelijkend", "en": "{} alike"}[language].format(part)
