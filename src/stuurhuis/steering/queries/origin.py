# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where did this figure come from? Which versions were read, and what was made of them."""

from dataclasses import dataclass
from datetime import datetime

from stuurhuis.kernel import lake
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results
from stuurhuis.steering.policy import figures as policy
from stuurhuis.steering.rules.results import FIGURES, FORECASTS, JUDGED, SIGNALS, Result

MADE_OF_FIGURES = (JUDGED, SIGNALS, FORECASTS)
_DELIVERED = """SELECT count(*), count(value), min(period), max(period) FROM delivered
WHERE indicator IN (SELECT unnest(?)) AND region IN (SELECT unnest(?))"""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one version that was read holds of a series: rows, of which `known` have a figure."""

    version: lake.VersionRef
    rows: int
    known: int
    first: str
    last: str


@question(policy.SEE_FIGURES)
def record(data_set: str, number: int, *, actor: Actor, at: datetime) -> lake.VersionRecord:
    """All that is recorded of one version of a data set; raises VersionUnknown."""
    return lake.record(data_set, number)


@question(policy.SEE_FIGURES)
def shown(data_set: str, *, actor: Actor, at: datetime) -> lake.VersionRef:
    """The version of a result that is shown now; raises NotJudgedYet."""
    return results.shelf((_result(data_set),)).versions[data_set]


@question(policy.SEE_FIGURES)
def comparable(*, actor: Actor, at: datetime) -> lake.VersionRecord:
    """The figures that can be compared, as they are shown now, and what they were made of."""
    version = results.shelf((FIGURES,)).versions[FIGURES.data_set]
    return lake.record(version.data_set, version.number)


@question(policy.SEE_FIGURES)
def made_of_figures(*, actor: Actor, at: datetime) -> tuple[tuple[Result, lake.VersionRef], ...]:
    """What was made of the figures: judged, signals, forecasts; each in the version that is shown now."""
    versions = results.shelf(MADE_OF_FIGURES).versions
    return tuple((result, versions[result.data_set]) for result in MADE_OF_FIGURES)


@question(policy.SEE_FIGURES)
def delivered(
    indicators: tuple[str, ...], regions: tuple[str, ...], *, actor: Actor, at: datetime
) -> tuple[Delivered, ...]:
    """What each version that was read holds of these indicators of these municipalities; oldest period first.

    A version that holds nothing of them, or that was destroyed since, is left out.
    """
    read = comparable(actor=actor, at=at).lineage.versions
    found = (_delivered(name, indicators, regions) for name in read)
    return tuple(sorted((one for one in found if one), key=lambda one: (one.first, one.version.name)))


def _delivered(name: str, indicators: tuple[str, ...], regions: tuple[str, ...]) -> Delivered | None:
    data_set, number = name.rsplit("/", 1)
    version = lake.record(data_set, int(number)).version
    if version.destroyed_at:
        return None
    ((rows, known, first, last),) = lake.read(
        {"delivered": version}, _DELIVERED, [list(indicators), list(regions)]
    )
    return Delivered(version, rows, known, first, last) if rows else None


def _result(data_set: str) -> Result:
    return next(one for one in (FIGURES, *MADE_OF_FIGURES) if one.data_set == data_set)
