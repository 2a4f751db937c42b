# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is the stop rule reached, what does the scale rule propose? The rules were locked; a person decides."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from stuurhuis.experiments.rules.design import Design, ScaleKind, StopKind
from stuurhuis.experiments.rules.findings import Reading


class Verdict(StrEnum):
    """What is done now."""

    SCALE = "scale"
    STOP = "stop"
    GO_ON = "go_on"


@dataclass(frozen=True, slots=True)
class Margin:
    """The effect in the direction that is hoped for: positive is good."""

    middle: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Readiness:
    """Could it work elsewhere? After the pilot paradox: what was special here, in the words of who knows."""

    extra_means: str = ""
    who_adopts: str = ""
    failure_allowed: str = ""


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """What was decided and why, with how ready it is to scale."""

    verdict: Verdict
    why: str
    readiness: Readiness


@dataclass(frozen=True, slots=True)
class VerdictSeen:
    """A verdict with what was known that day: proposal, effect, likeness and dissent stay as they were."""

    id: int
    words: VerdictWords
    proposed: Verdict
    reading: Reading | None
    alike: str
    dissent: tuple[str, ...]
    given: datetime


def ended(design: Design, reading: Reading) -> bool:
    """Whether all periods of the experiment have been seen."""
    return reading.after >= design.length


def margin(design: Design, reading: Reading) -> Margin | None:
    """What may be read now; None while nothing may.

    While it runs a drawn experiment is read by margins that hold however often one looks. At the end, and for
    what was not drawn, it is the estimate of the method.
    """
    glance = reading.glance
    if design.comparison.by_lot and glance is not None and not ended(design, reading):
        return _turned(design.sign, glance.estimate, glance.low, glance.high)
    if reading.estimate is None:
        return None
    return _turned(design.sign, reading.estimate, reading.low, reading.high)


def stop_reached(design: Design, reading: Reading) -> bool:
    """Whether the stop rule says stop."""
    rule = design.stop
    if rule.kind is StopKind.GUARDRAIL:
        return bool(reading.alarms)
    seen = margin(design, reading)
    if seen is None or reading.after < rule.after:
        return False
    if rule.kind is StopKind.HARM:
        return seen.middle <= -rule.threshold
    return seen.high is not None and seen.high < rule.threshold


def scale_reached(design: Design, reading: Reading) -> bool:
    """Whether the scale rule says that it worked well enough; before the end only what was drawn can."""
    seen = margin(design, reading)
    early = not ended(design, reading) and (not design.comparison.by_lot or reading.glance is None)
    if seen is None or early or seen.middle < design.scale.threshold:
        return False
    return design.scale.kind is ScaleKind.LIKELY or (seen.low is not None and seen.low > 0)


def proposed(design: Design, reading: Reading | None) -> Verdict:
    """What the locked rules propose: the stop rule goes first, then the scale rule; at the end it stops."""
    if reading is None:
        return Verdict.GO_ON
    if stop_reached(design, reading):
        return Verdict.STOP
    if scale_reached(design, reading):
        return Verdict.SCALE
    over = ended(design, reading) and margin(design, reading) is not None
    return Verdict.STOP if over else Verdict.GO_ON


def _turned(sign: int, middle: float, low: float | None, high: float | None) -> Margin:
    if sign > 0:
        return Margin(middle, low, high)
    return Margin(-middle, None if high is None else -high, None if low is None else -low)
