# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipalities resemble this one, and how does the country look?"""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from stuurhuis.kernel.door import question
from stuurhuis.kernel.lake import folder
from stuurhuis.kernel.lake.versions import VersionRef
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results
from stuurhuis.steering.policy import figures as policy
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.likeness import NearPeer, Positions, near_peers, offered, placed
from stuurhuis.steering.rules.results import BY_INDICATOR, FEATURES, FIGURES
from stuurhuis.steering.rules.spelling import corrected
from stuurhuis.steering.rules.views import Region

_FEATURES = """SELECT region, feature, arg_max(value, period), arg_max(position, period) FROM features
WHERE feature IN (SELECT unnest(?)) AND (period <= ? OR ? = '')
GROUP BY region, feature ORDER BY region, feature"""


@question(policy.SEE_FIGURES)
def peers(
    region: Region, weights: Mapping[str, float], top: int, year: str = "", *, actor: Actor, at: datetime
) -> tuple[NearPeer, ...]:
    """The municipalities that lie nearest, with these weights per feature; nearest first.

    By the newest figure of each feature, or by the newest in or before a year.
    """
    counted = tuple(feature for feature, weight in weights.items() if weight > 0)
    shown = results.shelf((FEATURES,)).versions[FEATURES.data_set]
    return near_peers(_placed(folder.lake(), shown, counted, year), region.code, weights, top)


@lru_cache(maxsize=8)
def _placed(_lake: Path, shown: VersionRef, counted: tuple[str, ...], year: str) -> Positions:
    """Where all municipalities stand on these features: the same for all who choose these."""
    shelf = results.Shelf({FEATURES.data_set: shown})
    return placed(shelf.rows(_FEATURES, [counted, year, year]))


@question(policy.SEE_FIGURES)
def feature_years(*, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The years of which there are features, the newest first."""
    sql = "SELECT DISTINCT period FROM features ORDER BY period DESC"
    return tuple(year for (year,) in results.shelf((FEATURES,)).rows(sql))


@question(policy.SEE_FIGURES)
def features(*, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The features by which one can compare, as far as there are figures of them."""
    there = {name for (name,) in results.shelf((FEATURES,)).rows("SELECT DISTINCT feature FROM features")}
    sheets = words.sheets_by_id(actor=actor, at=at)
    return tuple(name for name in offered(sheets) if name in there)


@question(policy.SEE_FIGURES)
def country(indicator: str, period: str, *, actor: Actor, at: datetime) -> dict[str, float]:
    """What every municipality had in a period, in figures that can be compared; no missing ones."""
    sql = """SELECT region, relative FROM by_indicator
    WHERE indicator = ? AND period = ? AND relative IS NOT NULL"""
    return dict(results.shelf((BY_INDICATOR,)).rows(sql, [indicator, period]))


@question(policy.SEE_FIGURES)
def places_with(indicator: str, *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The municipalities that have a page of this indicator, whatever the period."""
    sql = "SELECT DISTINCT region FROM by_indicator WHERE indicator = ? ORDER BY region"
    return tuple(region for (region,) in results.shelf((BY_INDICATOR,)).rows(sql, [indicator]))


@question(policy.SEE_FIGURES)
def indicators_with(region: str, *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The indicators that have a page in this municipality."""
    sql = "SELECT DISTINCT indicator FROM figures WHERE region = ? ORDER BY indicator"
    return tuple(name for (name,) in results.shelf((FIGURES,)).rows(sql, [region]))


@question(policy.SEE_FIGURES)
def periods(indicator: str, *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The periods of which there are figures, oldest first."""
    sql = """SELECT DISTINCT period FROM by_indicator
    WHERE indicator = ? AND relative IS NOT NULL ORDER BY period"""
    return tuple(period for (period,) in results.shelf((BY_INDICATOR,)).rows(sql, [indicator]))


@question(policy.SEE_FIGURES)
def meant(text: str, *, actor: Actor, at: datetime) -> str:
    """The same words, spelt as the indicators spell them; empty when nothing comes near."""
    said = (f"{one.name} {one.name_en}" for one in words.sheets_by_id(actor=actor, at=at).values())
    return corrected(text, {word.strip(":,;") for names in said for word in names.split()})


@question(policy.SEE_FIGURES)
def found(text: str, *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The indicators whose name or meaning contains all these words, in Dutch or English."""
    asked = text.lower().split()
    sheets = words.sheets_by_id(actor=actor, at=at).values()
    return tuple(
        sheet.id
        for sheet in sheets
        if asked
        and all(
            word in f"{sheet.name} {sheet.name_en} {sheet.definition} {sheet.task_field}".lower()
            for word in asked
        )
    )
