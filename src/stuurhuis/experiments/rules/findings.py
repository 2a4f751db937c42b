# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker found out for an experiment, as it was on that day; kept as plain values."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

Answer = dict[str, Any]


class FindingKind(StrEnum):
    """What is asked of the worker."""

    POWER = "power"
    READING = "reading"
    LIKENESS = "likeness"
    POOLED = "pooled"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in both languages."""

    nl: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.nl)

    def told(self, language: str) -> str:
        """The sentence in a language."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Wider:
    """What the same design could show with more of something: `treated` places and `after` periods."""

    treated: int
    after: int
    smallest: float | None


@dataclass(frozen=True, slots=True)
class PowerFound:
    """What a design can show: the smallest effect that is seen in 80 of 100 cases.

    `chance` is how often the hoped effect would be seen, `usual` how far figures lie apart by
    themselves. A refusal says why nothing can be reckoned.
    """

    smallest: float | None
    usual: float | None
    chance: float | None
    draws: int
    wider: tuple[Wider, ...]
    refusal: Said

    def can_show(self, effect: float) -> bool:
        """Whether the hoped effect is at least the smallest that would be seen."""
        return self.smallest is not None and abs(effect) >= self.smallest


@dataclass(frozen=True, slots=True)
class Passed:
    """One period: what was, and what was to be expected without the measure, when that is known."""

    period: str
    observed: float | None
    expected: float | None


@dataclass(frozen=True, slots=True)
class Glance:
    """What could be read at one moment, after so many drawn observations; no margin before the thirtieth."""

    seen: int
    estimate: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GuardFound:
    """The newest figure of a guardrail in the place where it is worst, and whether it is crossed."""

    indicator: str
    place: str
    period: str
    figure: float
    crossed: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """What speaks for or against the answer."""

    name: str
    verdict: str
    says: Said


@dataclass(frozen=True, slots=True)
class Reading:
    """How an experiment stands: the effect with its 95 % margin, or why there is none.

    `after` is how many whole periods there are of it. `glances` is what a drawn experiment showed at each
    moment; the margins hold at all of them at once.
    """

    method: str
    estimate: float | None
    error: float | None
    low: float | None
    high: float | None
    after: int
    newest: str
    passed: tuple[Passed, ...]
    glances: tuple[Glance, ...]
    guards: tuple[GuardFound, ...]
    checked: tuple[Checked, ...]
    says: Said
    refusal: Said

    @property
    def alarms(self) -> tuple[GuardFound, ...]:
        """The guardrails that are crossed."""
        return tuple(one for one in self.guards if one.crossed)

    @property
    def glance(self) -> Glance | None:
        """The newest moment of a drawn experiment at which something could be said."""
        known = [one for one in self.glances if one.low is not None]
        return known[-1] if known else None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How usual the places are: of `others`, `alike` differ less from them than places usually do.

    `nearest` are those that resemble them most, by code.
    """

    others: int
    alike: int
    nearest: tuple[str, ...]
    refusal: Said


@dataclass(frozen=True, slots=True)
class PooledPlace:
    """One experiment among its replications: its effect, its weight, and whether it contradicts."""

    experiment: str
    estimate: float
    weight: float
    contradicts: bool


@dataclass(frozen=True, slots=True)
class PooledFound:
    """An experiment with its replications: the mean effect, and where that of a next place will lie."""

    estimate: float | None
    low: float | None
    high: float | None
    next_low: float | None
    next_high: float | None
    inconsistency: float
    places: tuple[PooledPlace, ...]
    says: Said
    refusal: Said


Found = PowerFound | Reading | Likeness | PooledFound


@dataclass(frozen=True, slots=True)
class FindingSeen:
    """What was asked and when, over which version of the figures, and the answer when it is there."""

    id: int
    kind: FindingKind
    asked: datetime
    reckoned: datetime | None
    version: str
    found: Found | None


def written(found: Found) -> Answer:
    """An answer in plain values."""
    return asdict(found)


def read(kind: FindingKind, answer: Mapping[str, Any]) -> Found:
    """The answer that was written."""
    return _READERS[kind](answer)


def _said(one: Mapping[str, str]) -> Said:
    return Said(**one)


def _power(one: Mapping[str, Any]) -> PowerFound:
    wider = tuple(Wider(**each) for each in one["wider"])
    return PowerFound(**dict(one) | {"wider": wider, "refusal": _said(one["refusal"])})


def _reading(one: Mapping[str, Any]) -> Reading:
    checked = tuple(Checked(each["name"], each["verdict"], _said(each["says"])) for each in one["checked"])
    lists = {
        "passed": tuple(Passed(**each) for each in one["passed"]),
        "glances": tuple(Glance(**each) for each in one["glances"]),
        "guards": tuple(GuardFound(**each) for each in one["guards"]),
    }
    said = {"says": _said(one["says"]), "refusal": _said(one["refusal"])}
    return Reading(**dict(one) | lists | said | {"checked": checked})


def _likeness(one: Mapping[str, Any]) -> Likeness:
    return Likeness(**dict(one) | {"nearest": tuple(one["nearest"]), "refusal": _said(one["refusal"])})


def _pooled(one: Mapping[str, Any]) -> PooledFound:
    places = tuple(PooledPlace(**each) for each in one["places"])
    said = {"says": _said(one["says"]), "refusal": _said(one["refusal"])}
    return PooledFound(**dict(one) | {"places": places} | said)


_READERS: Mapping[FindingKind, Callable[[Mapping[str, Any]], Found]] = {
    FindingKind.POWER: _power,
    FindingKind.READING: _reading,
    FindingKind.LIKENESS: _likeness,
    FindingKind.POOLED: _pooled,
}
