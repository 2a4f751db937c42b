# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was decided, and what was known on that day: kept as it was, whatever the figures say later."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from stuurhuis.steering.rules.languages import in_language

FORM = 1  # of what is kept; another form gets another number, and the old one stays readable


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """What was decided, by which body, on which day, on which advice, and why."""

    what: str
    body: str
    taken: date
    advice: str
    why: str


@dataclass(frozen=True, slots=True)
class KnownForecast:
    """What was expected of a period on the day of the decision; in 80 of 100 cases between the two."""

    period: str
    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class KnownJudgement:
    """What a professional expected on the day of the decision, without who that was."""

    period: str
    expected: float | None
    low: float | None
    high: float | None
    reasons: str
    overrules: bool


@dataclass(frozen=True, slots=True)
class KnownIndicator:
    """One indicator of the goal as it stood: its newest figure, target, forecast and judgements."""

    id: str
    name: str
    name_en: str
    unit: str
    decimals: int | None
    per: int
    period: str
    value: float | None
    target_period: str
    target: float | None
    bound: str
    stand: str
    forecasts: tuple[KnownForecast, ...] = ()
    judgements: tuple[KnownJudgement, ...] = ()

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)


@dataclass(frozen=True, slots=True)
class Known:
    """All that was known of a goal on a day; `versions` name the figures that it was read from."""

    programme: str
    goal: str
    why: str
    indicators: tuple[KnownIndicator, ...]
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with what was known; one that corrects another names it."""

    id: int
    goal: int
    words: DecisionWords
    known: Known
    written: date
    corrects: int | None = None


def kept(known: Known) -> dict[str, Any]:
    """What is known, as it is kept: plain text and numbers, with the number of its form."""
    return {"form": FORM, **asdict(known)}


def recalled(stored: dict[str, Any]) -> Known:
    """What was known, read back from what was kept."""
    return Known(
        programme=stored["programme"],
        goal=stored["goal"],
        why=stored["why"],
        indicators=tuple(_indicator(one) for one in stored["indicators"]),
        versions=tuple(stored["versions"]),
    )


def _indicator(stored: dict[str, Any]) -> KnownIndicator:
    parts = {
        "forecasts": tuple(KnownForecast(**one) for one in stored["forecasts"]),
        "judgements": tuple(KnownJudgement(**one) for one in stored["judgements"]),
    }
    return KnownIndicator(**stored | parts)
