# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which targets of an organisation are at risk, and how did the chance of one change?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.kernel import lake
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import chances as tables
from stuurhuis.steering.models import rows
from stuurhuis.steering.models.results import Shelf
from stuurhuis.steering.policy import chances as policy
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.queries import chances, goals, sheets
from stuurhuis.steering.rules import at_risk
from stuurhuis.steering.rules.at_risk import AtRisk, RiskLimit
from stuurhuis.steering.rules.chances import SetTarget
from stuurhuis.steering.rules.results import FIGURES, FORECASTS
from stuurhuis.steering.rules.sheets import IndicatorSheet

EARLIER = 8  # times that the chance of a target is looked up again


@dataclass(frozen=True, slots=True)
class ChanceThen:
    """The chance of a target by what was known on a day, until `known`; and the version that says so."""

    day: date
    chance: float
    known: str
    version: str


@question(policy.SEE_RISK_LIMIT)
def risk_limit(shown: QuerySet[tables.RiskLimit], *, actor: Actor, at: datetime) -> RiskLimit:
    """Below which chance a target of the own organisation is at risk; one in three where nobody chose."""
    row = shown.filter(ended_at=None).first()
    return RiskLimit(row.one_in, day_of(row.started_at)) if row else RiskLimit()


@question(SEE_FIGURES)
def foretold(region: str, *, actor: Actor, at: datetime) -> tuple[AtRisk, ...]:
    """Every target of the own organisation that has a chance, the smallest first; none of another's."""
    if not region or region != actor.organisation:
        return ()
    targets = chances.targets(region, actor=actor, at=at)
    return at_risk.once(tuple(_signals(region, targets, actor, at))) if targets else ()


@question(SEE_FIGURES)
def earlier(signal: AtRisk, sheet: IndicatorSheet, *, actor: Actor, at: datetime) -> tuple[ChanceThen, ...]:
    """How probable the target of today was by what was known before, the newest first."""
    found: list[ChanceThen] = []
    made_of = [one for one in lake.history(FIGURES.data_set) if not one.destroyed_at]
    for version in lake.history(FORECASTS.data_set)[:EARLIER]:
        figures = next((one for one in made_of if one.made_at <= version.made_at), None)
        if figures is None or version.destroyed_at:
            continue
        then = _then(
            Shelf({FORECASTS.data_set: version, FIGURES.data_set: figures}), signal, sheet, actor, at
        )
        if then:
            found.append(then)
    return tuple(found)


def _signals(region: str, targets: tuple[SetTarget, ...], actor: Actor, at: datetime) -> Iterator[AtRisk]:
    known = sheets.known(actor=actor, at=at)
    names = tuple(sorted({one.indicator for one in targets}))
    figures = goals.measured(region, names, actor=actor, at=at)
    foreseen = chances.foreseen(region, actor=actor, at=at)
    limit = risk_limit(actor=actor, at=at)
    for one in targets:
        sheet = known.get(one.indicator)
        found = sheet and at_risk.signal(region, one, sheet, figures.get(sheet.id, ()), foreseen, limit)
        if found:
            yield found


def _then(
    shelf: Shelf, signal: AtRisk, sheet: IndicatorSheet, actor: Actor, at: datetime
) -> ChanceThen | None:
    """The chance by the forecasts and figures of an earlier run of the monitor."""
    region, version = signal.key.region, shelf.versions[FORECASTS.data_set]
    figures = rows.figures(shelf, region, (sheet.id,))[sheet.id]
    ahead = rows.ahead(shelf, region, sheet.id)
    foreseen = at_risk.as_known_then(chances.foreseen(region, actor=actor, at=at), ahead, sheet.id)
    found = at_risk.signal(region, signal.target, sheet, figures, foreseen, signal.limit)
    return ChanceThen(day_of(version.made_at), found.p_value, found.since, version.name) if found else None
