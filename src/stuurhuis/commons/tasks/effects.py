# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did adopting a format do? Adopters beside all who did not, from the figures of the lake."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from stuurhuis.commons.rules.effects import CoursePoint, EffectSeen, Said, Verdict, first_period
from stuurhuis.commons.rules.formats import Movement
from stuurhuis.engines import periods
from stuurhuis.engines.impact import Estimate, Impact, impact

BEFORE = 12
"""So many periods before the first start at most: longer ago says little of what others do now."""
WHOLE = 0.8
"""A period counts while so large a part of the places is measured as in the best period."""
MANY = 25
"""Of more adopters than these none is left out in turn: one of them moves the whole too little."""


@dataclass(frozen=True, slots=True)
class Adopters:
    """Since which day each place uses a format; `stopped` are those that did once and do no more."""

    since: Mapping[str, date]
    stopped: frozenset[str] = frozenset()


def effect(movement: Movement, adopters: Adopters, figures: pd.DataFrame) -> EffectSeen:
    """The effect on one indicator; `figures` has region, period, value, of one definition of the source."""
    table = _whole(figures[~figures["region"].isin(adopters.stopped)])
    newest = str(table["period"].max()) if len(table) else ""
    starts = _starts(adopters, newest)
    inside = {place: start for place, start in starts.items() if (table["region"] == place).any()}
    begun = {place: start for place, start in inside.items() if start <= newest}
    if not begun:
        return _too_early(movement, adopters, inside or starts, newest)
    panel = _panel(table, begun)
    return _told(movement, adopters, panel, impact(panel))


def _starts(adopters: Adopters, newest: str) -> dict[str, str]:
    """The first period that counts for each, on the calendar of the figures; nothing without figures."""
    if not newest:
        return {}
    frequency = periods.period(newest).frequency
    return {place: first_period(day, frequency) for place, day in adopters.since.items()}


def _whole(figures: pd.DataFrame) -> pd.DataFrame:
    """The last periods without a gap in which enough places are measured."""
    known = figures.dropna(subset=["value"])
    many = known.groupby("period")["region"].nunique().sort_index(ascending=False)
    thin = many < WHOLE * many.max() if len(many) else many.astype(bool)
    kept = many.index[: int(thin.argmax())] if thin.any() else many.index
    return known[known["period"].isin(set(kept))]


def _panel(table: pd.DataFrame, begun: Mapping[str, str]) -> pd.DataFrame:
    """As the engine wants it; who begins after the newest figure is beside it as one that has not begun."""
    oldest = periods.label(periods.later(periods.period(min(begun.values())), -BEFORE))
    recent = table[table["period"] >= oldest].rename(columns={"region": "unit"})
    starts = recent["unit"].map(dict(begun)).fillna("")
    return recent.assign(treated_from=starts)[["unit", "period", "value", "treated_from"]]


def _told(movement: Movement, adopters: Adopters, panel: pd.DataFrame, found: Impact) -> EffectSeen:
    ours = set(panel.loc[panel["treated_from"] != "", "unit"])
    left_out = set(found.left_out["unit"])
    one = found.effect
    return EffectSeen(
        indicator=movement.indicator,
        direction=movement.direction,
        verdict=_verdict(one),
        adopters=len(adopters.since),
        counted=len(ours - left_out),
        beside=panel["unit"].nunique() - len(ours | left_out),
        since=str(panel.loc[panel["treated_from"] != "", "treated_from"].min()),
        until=str(panel["period"].max()),
        readable="",
        method=found.method,
        estimate=None if one is None else one.estimate,
        lo95=None if one is None else _number(one.lo95),
        hi95=None if one is None else _number(one.hi95),
        without=None if one is None else _without(panel, sorted(ours - left_out)),
        said=Said(found.sentence, found.sentence_en),
        warnings=tuple(
            Said(said.says, said.says_en) for said in found.diagnostics if said.verdict == "warning"
        ),
        course=_course(found.course),
    )


def _verdict(one: Estimate | None) -> Verdict:
    if one is None:
        return Verdict.REFUSED
    if _number(one.lo95) is None:
        return Verdict.UNSURE
    if not one.stands_out:
        return Verdict.NOTHING
    return Verdict.HIGHER if one.estimate > 0 else Verdict.LOWER


def _without(panel: pd.DataFrame, ours: Sequence[str]) -> tuple[float, float] | None:
    """Between which effects it lies when each adopter is left out in turn; None with one or with many."""
    if not 1 < len(ours) <= MANY:
        return None
    each = (impact(panel[panel["unit"] != place]).effect for place in ours)
    found = [one.estimate for one in each if one is not None]
    return (min(found), max(found)) if found else None


def _too_early(movement: Movement, adopters: Adopters, starts: Mapping[str, str], newest: str) -> EffectSeen:
    first = min(starts.values(), default="")
    return EffectSeen(
        movement.indicator, movement.direction, Verdict.TOO_EARLY, len(adopters.since), 0, 0, first, newest,
        first, "", None, None, None, None, Said("", ""), (), (),
    )  # fmt: skip


def _course(table: pd.DataFrame) -> tuple[CoursePoint, ...]:
    rows = table.sort_values("event")[["event", "estimate", "lo95", "hi95"]].to_numpy(float)
    return tuple(
        CoursePoint(int(event), float(estimate), _number(low), _number(high))
        for event, estimate, low, high in rows
    )


def _number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
