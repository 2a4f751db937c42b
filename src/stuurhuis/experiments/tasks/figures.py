# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of an experiment out of the lake: who had it from when, and beside whom."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from stuurhuis.engines.periods import Period, later, period
from stuurhuis.experiments.ports import FEATURES, FIGURES
from stuurhuis.experiments.rules.design import Comparison, Design
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.kernel import lake, parties
from stuurhuis.kernel.lake import VersionRef

_OF_INDICATOR = """SELECT region AS code, period, relative AS value FROM figures
WHERE indicator = ? AND region <> ? AND relative IS NOT NULL
QUALIFY segment = max(segment) OVER (PARTITION BY region)"""
_ALIKE = """SELECT region, feature, position FROM features
QUALIFY period = max(period) OVER (PARTITION BY region, feature)"""


class NoFigures(ValueError):
    """The lake has no figures of this indicator, or none of the places where it is done."""

    def __init__(self) -> None:
        super().__init__("er zijn van deze indicator nog geen cijfers van de plaatsen van de proef")


MOST = 0.8
"""Which part of the treated places must have a figure for a period to count."""


@dataclass(frozen=True)
class Material:
    """The figures of one indicator: code, period, value; and of which version these are."""

    table: pd.DataFrame
    version: str

    def of(self, codes: list[str]) -> pd.DataFrame:
        """The figures of these places."""
        return self.table[self.table["code"].isin(codes)]


def of_indicator(indicator: str) -> Material:
    """The comparable figures of an indicator, of each place since its last break. Raises NoFigures."""
    version = _shown(FIGURES)
    rows = lake.read({FIGURES: version}, _OF_INDICATOR, [indicator, parties.COUNTRY])
    return Material(pd.DataFrame(rows, columns=["code", "period", "value"]), version.name)


def positions() -> pd.DataFrame:
    """How far every place lies from the middle in each feature: a row a region. Raises NoFigures."""
    rows = lake.read({FEATURES: _shown(FEATURES)}, _ALIKE)
    table = pd.DataFrame(rows, columns=["region", "feature", "position"])
    return table.pivot(index="region", columns="feature", values="position").reset_index()


def treated(seen: ExperimentSeen) -> dict[str, str]:
    """The places where it is done, each with the first period that counts; of a draw the drawn ones."""
    drawn = set(seen.draw.drawn) if seen.draw else set()
    among = seen.design.comparison is Comparison.DRAWN
    return {
        one.code: one.since or seen.design.since
        for one in seen.design.places
        if not among or one.code in drawn
    }


def panel(seen: ExperimentSeen, material: Material, starts: Mapping[str, str]) -> pd.DataFrame:
    """unit, period, value, treated_from; over the periods of which most treated places have a figure.

    Who has a gap in these is left out by the engine, by name. Raises NoFigures.
    """
    ours = material.of(list(starts))
    known = ours.groupby("period")["code"].nunique()
    whole = set(known.index[known >= MOST * len(starts)])
    if not whole:
        raise NoFigures
    rows = material.table[_beside(seen, material, starts) | material.table["code"].isin(starts)]
    rows = rows[rows["period"].isin(whole)]
    rows = rows[rows["period"].map(lambda one: period(one).ordinal) <= last(seen.design).ordinal]
    return rows.assign(unit=rows["code"].map(names()), treated_from=rows["code"].map(starts).fillna(""))


def last(design: Design) -> Period:
    """The last period of an experiment."""
    return later(period(design.since), design.length - 1)


def names() -> dict[str, str]:
    """What every government is called, by code."""
    return {one.code: one.name for one in parties.governments(past=True)}


def _beside(seen: ExperimentSeen, material: Material, starts: Mapping[str, str]) -> "pd.Series[bool]":
    """Which rows are of places without the measure, that it is compared with."""
    code = material.table["code"]
    if seen.design.comparison is Comparison.DRAWN:
        return code.isin(seen.draw.rest if seen.draw else [one.code for one in seen.design.places])
    if seen.design.comparison is not Comparison.OTHERS:
        return code.isin([])
    return code.isin(seen.design.beside) if seen.design.beside else ~code.isin(starts)


def _shown(data_set: str) -> VersionRef:
    version = lake.current(data_set)
    if version is None:
        raise NoFigures
    return version
