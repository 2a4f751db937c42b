# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a professional expect, beside what the forecast says, and who came closer afterwards?

Both are always told. A judgement may lead on the page and in the report; the number never goes away.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stuurhuis.steering.rules.views import Ahead

Nearer = Literal["judgement", "forecast", "both", "unknown"]


@dataclass(frozen=True, slots=True)
class JudgementWords:
    """What somebody expects of a period: a value, a range or both, in the scale in which it is told."""

    period: str
    reasons: str
    expected: float | None = None
    low: float | None = None
    high: float | None = None
    overrules: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement, beside the forecast of the day on which it was given; `version` names its figures."""

    id: int
    indicator: str
    words: JudgementWords
    given: date
    forecast: Ahead | None = None
    version: str = ""

    @property
    def value(self) -> float:
        """The value that was expected; of a range that names none, its middle."""
        said = self.words
        if said.expected is not None:
            return said.expected
        return ((said.low or 0.0) + (said.high or 0.0)) / 2

    @property
    def has_range(self) -> bool:
        """Whether it says between which values the figure will lie."""
        return self.words.low is not None and self.words.high is not None


@dataclass(frozen=True, slots=True)
class Score:
    """A judgement and its forecast, held against the figure that came.

    `missed` and `forecast_missed` are how far each lay off; `within` says whether the figure lay in the
    range, of the forecast in its 80 per cent. None where nothing was said.
    """

    judgement: Judgement
    observed: float
    missed: float
    within: bool | None
    forecast_missed: float | None
    forecast_within: bool | None

    @property
    def nearer(self) -> Nearer:
        """Which of the two came closer."""
        if self.forecast_missed is None:
            return "unknown"
        if self.missed == self.forecast_missed:
            return "both"
        return "judgement" if self.missed < self.forecast_missed else "forecast"


@dataclass(frozen=True, slots=True)
class Tally:
    """All scores of an organisation, counted; never of a person."""

    scored: int
    beside: int
    judgement_nearer: int
    forecast_nearer: int
    ranges: int
    within: int
    forecasts: int
    forecast_within: int


def score(judgement: Judgement, observed: float) -> Score:
    """Hold a judgement and its forecast against the figure, in the scale of the judgement."""
    said, forecast = judgement.words, judgement.forecast
    return Score(
        judgement,
        observed,
        missed=abs(observed - judgement.value),
        within=_between(said.low, observed, said.high),
        forecast_missed=None if forecast is None else abs(observed - forecast.mean),
        forecast_within=None if forecast is None else _between(forecast.lo80, observed, forecast.hi80),
    )


def tally(scores: Iterable[Score]) -> Tally:
    """Count them."""
    found = tuple(scores)
    beside = [one for one in found if one.forecast_missed is not None]
    return Tally(
        scored=len(found),
        beside=len(beside),
        judgement_nearer=sum(one.nearer == "judgement" for one in beside),
        forecast_nearer=sum(one.nearer == "forecast" for one in beside),
        ranges=sum(one.within is not None for one in found),
        within=sum(one.within is True for one in found),
        forecasts=len(beside),
        forecast_within=sum(one.forecast_within is True for one in beside),
    )


def _between(low: float | None, value: float, high: float | None) -> bool | None:
    if low is None or high is None:
        return None
    return low <= value <= high
