# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which scale a figure is told: as it is, or per inhabitants."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import Expectation
from stuurhuis.steering.rules.views import Ahead, Figure


@dataclass(frozen=True, slots=True)
class Scale:
    """One way to tell the figures of an indicator; `per` is 0 for figures as they are."""

    unit: str
    decimals: int
    per: int

    @property
    def key(self) -> str:
        """How an address names it."""
        return "inwoner" if self.per else "totaal"

    @property
    def shown_decimals(self) -> int | None:
        """How many decimals every figure of one table gets; an amount in euro finds its own."""
        return None if self.unit == "€" else self.decimals

    def of(self, figure: Figure) -> float | None:
        """What this figure is in this scale."""
        return figure.relative if self.per else figure.value

    def divisor(self, figures: Sequence[Figure], period: str) -> float:
        """What a total of that period is divided by; the newest known period when that one has no figures."""
        if not self.per:
            return 1.0
        known = [one for one in figures if one.relative and one.value and one.period <= period]
        last = known[-1] if known else None
        return last.value / last.relative if last and last.value and last.relative else 1.0

    def seen(self, seen: Expectation, figures: Sequence[Figure]) -> Expectation:
        """An expectation, told in this scale."""
        by = self.divisor(figures, seen.period)
        return replace(
            seen,
            observed=seen.observed / by,
            expected=seen.expected / by,
            lo95=seen.lo95 / by,
            hi95=seen.hi95 / by,
        )

    def ahead(self, ahead: Sequence[Ahead], figures: Sequence[Figure]) -> tuple[Ahead, ...]:
        """Forecasts, told in this scale with the newest number of inhabitants."""
        return tuple(
            replace(
                one, **{name: getattr(one, name) / self.divisor(figures, one.period) for name in FORECAST}
            )
            for one in ahead
        )


FORECAST = ("mean", "lo80", "hi80", "lo95", "hi95")


def scales(sheet: IndicatorSheet) -> tuple[Scale, ...]:
    """The ways in which an indicator can be told; the first is the one that tells most."""
    plain = Scale(sheet.unit, sheet.decimals, 0)
    if not sheet.per:
        return (plain,)
    relative = Scale(sheet.unit, max(sheet.decimals, 1) if sheet.per > 1 else 0, sheet.per)
    return (plain, relative) if sheet.unit == "€" else (relative, plain)


def scale(sheet: IndicatorSheet, key: str = "") -> Scale:
    """The scale that an address names, or the one that tells most."""
    offered = scales(sheet)
    return next((one for one in offered if one.key == key), offered[0])


def comparable_scale(sheet: IndicatorSheet) -> Scale:
    """The scale in which municipalities can be compared."""
    return next((one for one in scales(sheet) if one.per), scales(sheet)[0])
