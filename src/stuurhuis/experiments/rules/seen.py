# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An experiment as it is shown, and which ones somebody looks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from stuurhuis.experiments.rules.design import Design
from stuurhuis.experiments.rules.standing import ExperimentState


@dataclass(frozen=True, slots=True)
class Origin:
    """What it was born from: a reference such as `dossier:<uuid>`, what that said that day, and its page."""

    reference: str = ""
    words: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """Since when the design is locked, and its checksum, which the journal knows as well.

    `afterwards`: there were figures of it already. `despite`: why it began though it can show nothing.
    """

    at: datetime
    checksum: str
    afterwards: bool
    despite: str


@dataclass(frozen=True, slots=True)
class DrawSeen:
    """Among whom was drawn with which seed, and who was drawn; drawn once."""

    candidates: tuple[tuple[str, str], ...]
    number: int
    seed: str
    drawn: tuple[str, ...]
    at: datetime

    @property
    def rest(self) -> tuple[str, ...]:
        """Who was not drawn."""
        return tuple(name for name, _stratum in self.candidates if name not in self.drawn)

    @property
    def chance(self) -> float:
        """With which chance each was drawn."""
        return self.number / len(self.candidates)


@dataclass(frozen=True, slots=True)
class Ending:
    """When it was stopped, why, and what was learnt of it."""

    on: date
    why: str
    learnt: str


@dataclass(frozen=True, slots=True)
class ExperimentSeen:
    """An experiment as one of those sees it to whom it is open."""

    id: str
    organisation: str
    own: bool
    opened: bool
    design: Design
    state: ExperimentState
    origin: Origin
    replicates: str
    begun: datetime
    moved: datetime
    lock: Lock | None
    draw: DrawSeen | None
    ending: Ending | None

    @property
    def is_draft(self) -> bool:
        """Whether the design can still change."""
        return self.state is ExperimentState.DESIGNED

    @property
    def runs(self) -> bool:
        """Whether it goes on now."""
        return self.state is ExperimentState.RUNNING

    @property
    def can_be_judged(self) -> bool:
        """Whether a verdict is still to come."""
        return self.state in {ExperimentState.RUNNING, ExperimentState.STOPPED}

    @property
    def must_draw(self) -> bool:
        """Whether the lot must be drawn before it can begin."""
        return self.design.comparison.by_lot and self.draw is None


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for; empty is everything, so that what failed is found as easily as what worked."""

    state: str = ""
    indicator: str = ""
    words: str = ""
    place: str = ""


def found(experiments: Iterable[ExperimentSeen], sought: Sought) -> tuple[ExperimentSeen, ...]:
    """The experiments that fit, in the order in which they come."""
    return tuple(one for one in experiments if _fits(one, sought))


def _fits(one: ExperimentSeen, sought: Sought) -> bool:
    text = f"{one.design.hypothesis} {one.design.for_whom} {one.design.measured.name}".casefold()
    places = {one.organisation, *(place.code for place in one.design.places)}
    return (
        sought.state in {"", one.state.value}
        and sought.indicator in {"", one.design.measured.id}
        and sought.words.casefold() in text
        and (not sought.place or sought.place in places)
    )


def family(one: ExperimentSeen, all_of_them: Iterable[ExperimentSeen]) -> tuple[ExperimentSeen, ...]:
    """An experiment with all that replicates the same one, the oldest first."""
    root = one.replicates or one.id
    return tuple(
        sorted(
            (each for each in all_of_them if root in {each.id, each.replicates}),
            key=lambda each: (each.begun, each.id),
        )
    )
