# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which measure a figure is told: as it is, or per inhabitants."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import Expectation
from stuurhuis.steering.rules.views import Ahead, Figure


@dataclass(frozen=True, slots=True)
class Measure:
    """One way to tell the figures of an indicator; `per` is 0 for figures as they are."""

    unit: str
    decimals: int
    per: int

    @property
    def key(self) -> str:
        """How an address names it."""
        return "inwoner" if self.per else "totaal"

    def of(self, figure: Figure) -> float | None:
        """What this figure is in this measure."""
        return figure.relative if self.per else figure.value

    def scale(self, figures: Sequence[Figure], period: str) -> float:
        """What a total of that period is divided by; the newest known period when that one has no figures."""
        if not self.per:
            return 1.0
        known = [one for one in figures if one.relative and one.value and one.period <= period]
        last = known[-1] if known else None
        return last.value / last.relative if last and last.value and last.relative else 1.0

    def seen(self, seen: Expectation, figures: Sequence[Figure]) -> Expectation:
        """An expectation, told in this measure."""
        by = self.scale(figures, seen.period)
        return replace(
            seen,
            observed=seen.observed / by,
            expected=seen.expected / by,
            lo95=seen.lo95 / by,
            hi95=seen.hi95 / by,
        )

    def ahead(self, ahead: Sequence[Ahead], figures: Sequence[Figure]) -> tuple[Ahead, ...]:
        """Forecasts, told in this measure with the newest number of inhabitants."""
        return tuple(
            replace(one, **{name: getattr(one, name) / self.scale(figures, one.period) for name in FORECAST})
            for one in ahead
        )


FORECAST = ("mean", "lo80", "hi80", "lo95", "hi95")


def measures(sheet: IndicatorSheet) -> tuple[Measure, ...]:
    """The ways in which an indicator can be told; the first is the one that tells most."""
    plain = Measure(sheet.unit, sheet.decimals, 0)
    if not sheet.per:
        return (plain,)
    relative = Measure(sheet.unit, max(sheet.decimals, 1) if sheet.per > 1 else 0, sheet.per)
    return (plain, relative) if sheet.unit == "€" else (relative, plain)


def measure(sheet: IndicatorSheet, key: str = "") -> Measure:
    """The measure that an address names, or the one that tells most."""
    offered = measures(sheet)
    return next((one for one in offered if one.key == key), offered[0])


def comparable_measure(sheet: IndicatorSheet) -> Measure:
    """The measure in which municipalities can be compared."""
    return next((one for one in measures(sheet) if one.per), measures(sheet)[0])
