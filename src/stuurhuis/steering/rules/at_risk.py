# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A target that will probably not be met is a signal: when is it one, and what does it say?"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.chances import AT_RISK, RISK, Chance, Foreseen, SetTarget
from stuurhuis.steering.rules.goals import TargetWords
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.views import Ahead, Figure


@dataclass(frozen=True, slots=True)
class RiskLimit:
    """Below one in so many a target is at risk; `since` is None where nobody chose it."""

    one_in: int = RISK
    since: date | None = None

    @property
    def chance(self) -> float:
        """The limit as a chance."""
        return 1 / self.one_in


@dataclass(frozen=True, slots=True)
class AtRisk(Signal):
    """A target with its chance, as a signal; `seen.observed` is what is wanted, `p_value` its chance.

    `later` are the periods of later targets of this indicator that are at risk too: told once.
    """

    target: SetTarget = field(kw_only=True)
    foreseen: Chance = field(kw_only=True)
    limit: RiskLimit = field(kw_only=True)
    later: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def words(self) -> TargetWords:
        """What is wanted."""
        return self.target.words

    @property
    def asks(self) -> bool:
        """Whether the chance lies below the limit of the organisation."""
        return self.foreseen.is_at_risk(self.limit.chance)

    @property
    def observed(self) -> None:
        """Nothing was seen yet."""
        return None

    @property
    def is_foretold(self) -> bool:
        """It tells of what is yet to come."""
        return True


def key(region: str, indicator: str, period: str) -> SignalKey:
    """How a target at risk is meant, in the words in which every signal is."""
    return SignalKey(region, indicator, period, AT_RISK)


def signal(
    region: str,
    target: SetTarget,
    sheet: IndicatorSheet,
    figures: Sequence[Figure],
    foreseen: Foreseen,
    limit: RiskLimit,
) -> AtRisk | None:
    """A target as a signal; None while no chance is given."""
    chance, period = foreseen.chance(target.words, sheet, figures), target.words.period
    ahead = next((one for one in foreseen.ahead.get(sheet.id, ()) if one.period == period), None)
    if chance.value is None or ahead is None:
        return None
    by = scales.scale(sheet).divisor(figures, period)
    seen = Expectation(period, target.words.value * by, ahead.mean, ahead.lo95, ahead.hi95)
    since = max((one.period for one in figures if one.value is not None), default="")
    dutch = f"De kans dat deze streefwaarde wordt gehaald is ongeveer {chance.percent} %."
    english = f"The chance that this target is met is about {chance.percent}%."
    return AtRisk(
        key(region, sheet.id, period), seen, chance.value, 0.0, 1 - chance.value, None, None, since, dutch,
        english, ahead.lo80, ahead.hi80, target=target, foreseen=chance, limit=limit,
    )  # fmt: skip


def once(signals: Sequence[AtRisk]) -> tuple[AtRisk, ...]:
    """Each indicator and period once, with its smallest chance; the smallest of all comes first."""
    found: dict[SignalKey, AtRisk] = {}
    for one in sorted(signals, key=lambda one: one.p_value):
        found.setdefault(one.key, one)
    return tuple(found.values())


def asking(signals: Sequence[AtRisk]) -> tuple[AtRisk, ...]:
    """What asks attention: of each indicator the first target at risk, which names the later ones as well."""
    found: dict[str, AtRisk] = {}
    for one in sorted((one for one in signals if one.asks), key=lambda one: one.words.period):
        first = found.setdefault(one.key.indicator, one)
        if first is not one:
            found[one.key.indicator] = replace(first, later=(*first.later, one.words.period))
    return tuple(sorted(found.values(), key=lambda one: one.p_value))


def as_known_then(foreseen: Foreseen, ahead: Sequence[Ahead], indicator: str) -> Foreseen:
    """What was foreseen of an indicator at an earlier moment."""
    return replace(foreseen, ahead={indicator: tuple(ahead)})
