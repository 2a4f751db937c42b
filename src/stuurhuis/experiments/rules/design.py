# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is tried, where, beside what, and what would be seen if it worked? The design of an experiment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from stuurhuis.engines import periods


class Comparison(StrEnum):
    """Beside what it is laid: other places, places or moments that were not drawn, or nothing at all."""

    OTHERS = "others"
    DRAWN = "drawn"
    MOMENTS = "moments"
    NONE = "none"

    @property
    def by_lot(self) -> bool:
        """Whether chance alone says who or when gets it."""
        return self in {Comparison.DRAWN, Comparison.MOMENTS}


class Method(StrEnum):
    """How the effect is reckoned; `fitting` is what fits the design."""

    FITTING = "fitting"
    DID = "did"
    SYNTHETIC = "synthetic"
    SDID = "sdid"


class StopKind(StrEnum):
    """When it stops: the wrong way, no promise left, or a guardrail crossed."""

    HARM = "harm"
    NO_PROMISE = "no_promise"
    GUARDRAIL = "guardrail"


class ScaleKind(StrEnum):
    """When it goes on elsewhere: surely large enough, or probably."""

    SURE = "sure"
    LIKELY = "likely"


class Bound(StrEnum):
    """On which side of its bound a guardrail must stay."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class Measured:
    """The indicator, in the words of the day on which it was chosen, as places can be compared in it."""

    id: str
    name: str
    name_en: str
    unit: str
    decimals: int
    frequency: str

    def label(self, language: str) -> str:
        """The name in a language; Dutch when English is missing."""
        return (self.name_en if language == "en" else "") or self.name


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is done, and from which period on when that is not the start of the experiment."""

    code: str
    since: str = ""


@dataclass(frozen=True, slots=True)
class Guardrail:
    """Another indicator that must stay on one side of a value in every place where it is done."""

    measured: Measured
    bound: Bound
    value: float

    def crossed_by(self, figure: float) -> bool:
        """Whether a figure lies on the wrong side; on the bound itself is still good."""
        return figure > self.value if self.bound is Bound.AT_MOST else figure < self.value


@dataclass(frozen=True, slots=True)
class StopRule:
    """Stop from `after` periods on, when the effect is `threshold` the wrong way, or will not reach it.

    `words` say the same for people.
    """

    kind: StopKind
    threshold: float
    after: int
    words: str


@dataclass(frozen=True, slots=True)
class ScaleRule:
    """Scale when the effect is at least `threshold` the right way; `words` say the same for people."""

    kind: ScaleKind
    threshold: float
    words: str


@dataclass(frozen=True, slots=True)
class Design:
    """All that is fixed before the start. `effect` has the sign of the direction that is hoped for.

    `places` are where it is done, or among which is drawn; `beside` with which it is compared (none: all
    others). `led_by` is a team or a function, never a name.
    """

    hypothesis: str
    for_whom: str
    measured: Measured
    comparison: Comparison
    places: tuple[Place, ...]
    beside: tuple[str, ...]
    effect: float
    guardrails: tuple[Guardrail, ...]
    starts: date
    ends: date
    led_by: str
    method: Method
    stop: StopRule
    scale: ScaleRule

    @property
    def sign(self) -> int:
        """1 when the figure should rise, -1 when it should fall."""
        return 1 if self.effect > 0 else -1

    @property
    def since(self) -> str:
        """The first period that lies in the experiment whole."""
        return periods.label(_first_whole(self.measured.frequency, self.starts))

    @property
    def length(self) -> int:
        """How many whole periods it lasts; at least one is asked for."""
        begin = _first_whole(self.measured.frequency, self.starts).ordinal
        end = _holding(self.measured.frequency, self.ends + timedelta(days=1)).ordinal
        return max(end - begin, 0)

    @property
    def moments(self) -> tuple[str, ...]:
        """Its whole periods in order: among these is drawn when moments are."""
        first = _first_whole(self.measured.frequency, self.starts)
        return tuple(periods.label(periods.later(first, steps)) for steps in range(self.length))


class NoDesign(ValueError):
    """What was designed cannot be carried out; `why` is a key of FAULTS."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


FAULTS: Mapping[str, Callable[[Design], bool]] = {
    "too_short": lambda one: one.length < 1,
    "no_effect": lambda one: one.effect == 0,
    "nowhere": lambda one: not one.places,
    "both": lambda one: bool({place.code for place in one.places} & set(one.beside)),
    "one_place": lambda one: one.comparison is Comparison.DRAWN and len(one.places) < 2,
    "moments_one_place": lambda one: one.comparison is Comparison.MOMENTS and len(one.places) != 1,
    "few_moments": lambda one: one.comparison is Comparison.MOMENTS and len(one.moments) < 2,
    "no_rail": lambda one: one.stop.kind is StopKind.GUARDRAIL and not one.guardrails,
}
"""What makes a design impossible, in the order in which it is looked at."""


def checked(design: Design) -> Design:
    """The design itself; raises NoDesign with the first fault."""
    for why, holds in FAULTS.items():
        if holds(design):
            raise NoDesign(why)
    return design


CALENDARS: Mapping[str, periods.Frequency] = {"Y": "Y", "Q": "Q", "M": "M", "W": "W", "D": "D"}


def _holding(frequency: str, day: date) -> periods.Period:
    return periods.holding(CALENDARS.get(frequency, "Y"), day)


def _first_whole(frequency: str, day: date) -> periods.Period:
    """The first period that does not begin before this day; a series without a calendar has years."""
    found = _holding(frequency, day)
    return found if periods.first_day(found) == day else periods.later(found)
