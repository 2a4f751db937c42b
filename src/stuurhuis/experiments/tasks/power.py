# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Can this design show anything? Simulated on the real series, of a time before it begins."""

from dataclasses import replace

import numpy as np
import pandas as pd

from stuurhuis.engines.impact import Plan, Power, power, power_of_moments
from stuurhuis.engines.periods import period
from stuurhuis.experiments.rules.design import Comparison
from stuurhuis.experiments.rules.findings import PowerFound, Said, Wider
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.experiments.tasks import figures
from stuurhuis.experiments.tasks.wording import known, refusal

DRAWS = 200
WIDER_DRAWS = 100
ONE_WAY = 20
"""Draws of an interrupted series: nobody else can be drawn, so all are the same."""


def power_of(seen: ExperimentSeen) -> tuple[PowerFound, str]:
    """What the design can show, and over which version of the figures that was reckoned."""
    version = ""
    try:
        material = figures.of_indicator(seen.design.measured.id)
        version = material.version
        if seen.design.comparison is Comparison.MOMENTS:
            return _told(seen, _of_moments(seen, material), ()), version
        table, plan = _calm(seen, material), _plan(seen)
        return _told(seen, power(table, plan), _wider(table, plan)), version
    except ValueError as why:
        return PowerFound(None, None, None, 0, (), refusal(why)), version


def _plan(seen: ExperimentSeen) -> Plan:
    """What will be done; among others as a difference in differences, alone as an interrupted series."""
    alone = seen.design.comparison is Comparison.NONE
    drawn = seen.design.comparison is Comparison.DRAWN
    many = len(seen.design.places)
    treated = seen.draw.number if seen.draw else max(many // 2, 1) if drawn else many
    return Plan(
        treated, seen.design.length, "interrupted" if alone else "did", draws=ONE_WAY if alone else DRAWS
    )


def _calm(seen: ExperimentSeen, material: figures.Material) -> pd.DataFrame:
    """The series of all places, from the time before the first of them begins."""
    starts = {one.code: one.since or seen.design.since for one in seen.design.places}
    table = figures.panel(replace(seen, draw=None), material, starts)
    first = min(period(one).ordinal for one in starts.values())
    before = table["period"].map(lambda one: period(one).ordinal) < first
    return table[before].drop(columns="treated_from")


def _of_moments(seen: ExperimentSeen, material: figures.Material) -> Power:
    rows = material.of([one.code for one in seen.design.places])
    order = rows["period"].map(lambda one: period(one).ordinal)
    before = rows[order < period(seen.design.since).ordinal].assign(order=order).sort_values("order")
    chance = seen.draw.chance if seen.draw else 0.5
    return power_of_moments(
        before["value"].to_numpy(float), moments=len(seen.design.moments), chance=chance, draws=DRAWS
    )


def _wider(table: pd.DataFrame, plan: Plan) -> tuple[Wider, ...]:
    """What it could show with twice the places, twice the periods, and both; as far as the series allow."""
    found = []
    alone = plan.method == "interrupted"
    for treated, after in ((plan.treated * 2, plan.after), (plan.treated, plan.after * 2)):
        if alone and treated != plan.treated:
            continue
        try:
            more = power(
                table, replace(plan, treated=treated, after=after, draws=min(plan.draws, WIDER_DRAWS))
            )
        except ValueError:  # the series are too short, or too few would be left to compare with
            continue
        found.append(Wider(treated, after, known(more.smallest)))
    return tuple(found)


def _told(seen: ExperimentSeen, found: Power, wider: tuple[Wider, ...]) -> PowerFound:
    chance = None
    if np.isfinite(found.smallest):
        effects, chances = found.table["effect"], found.table["chance"]
        chance = float(np.interp(abs(seen.design.effect), effects, chances))
    return PowerFound(known(found.smallest), known(found.usual), chance, found.draws, wider, Said())
