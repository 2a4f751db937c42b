# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a table to histories: what was measured, when, and what is missing.

Rule for what is missing: missing is never zero. A history runs from the first to the last *measured* period;
a missing last period is therefore forecast. A hole in between is bridged by a straight line (through the
season, if there is one) for the arithmetic only: it does not count as a measurement when a history is judged
too thin.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stuurhuis.engines.forecasting.scales import Scale, frequency_of, scale_of_dates
from stuurhuis.engines.periods import SEASON, Frequency, Period, UnreadablePeriod, period

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class MissingColumnError(ValueError):
    """The table lacks a column."""

    def __init__(self, column: str) -> None:
        super().__init__(
            f"Kolom '{column}' ontbreekt; nodig zijn series, period en value (en eventueel group)"
        )


class DoublePeriodError(ValueError):
    """A series has two rows for one period."""

    def __init__(self, series: str, period: str) -> None:
        super().__init__(f"Reeks '{series}' heeft meer dan één rij voor periode '{period}'; houd er één over")


class EmptyKeyError(ValueError):
    """A row has no series or no period."""

    def __init__(self, column: str, row: int) -> None:
        super().__init__(f"Rij {row}: kolom '{column}' is leeg; vul hem in of haal de rij weg")


class NotANumberError(ValueError):
    """A value cannot be read as a finite number."""

    def __init__(self, series: str, period: str, value: object) -> None:
        super().__init__(
            f"Reeks '{series}', periode '{period}': '{value}' is geen getal; laat leeg wat ontbreekt"
        )


class FrequencyMismatchError(ValueError):
    """The wanted frequency is not that of the periods."""

    def __init__(self, series: str, found: str, wanted: str) -> None:
        super().__init__(
            f"Reeks '{series}' heeft perioden van soort {found}, niet {wanted}; "
            "reken de reeks eerst om of laat de soort weg"
        )


class TwoGroupsError(ValueError):
    """A series stands in two groups."""

    def __init__(self, series: str) -> None:
        super().__init__(f"Reeks '{series}' staat in meer dan één groep; geef elke reeks één groep")


@dataclass(frozen=True)
class History:
    """One series from its first to its last measured period (no periods left out; NaN is missing)."""

    name: str
    group: str | None
    scale: Scale
    season: int
    first: int
    values: Floats

    @cached_property
    def measured(self) -> int:
        """How many periods were measured."""
        return int(np.isfinite(self.values).sum())

    @property
    def last(self) -> int:
        """The number of the last measured period."""
        return self.first + len(self.values) - 1


def histories(table: pd.DataFrame, frequency: str | None = None) -> list[History]:
    """Read a table `series, period, value[, group]` into one history a series, in the order of their names.

    Args:
        table: one row a period; extra columns are left alone.
        frequency: Y, Q, M, W or D: demanded of calendar periods, and the season of plain numbers.

    Raises:
        ValueError: an error of this file, `scales` or `periods`; each names series, period and remedy.
    """
    rows = _checked(table)
    unique = pd.unique(rows["period"])
    known = {text: _parsed(text, rows) for text in unique}
    rows = rows.assign(
        frequency=rows["period"].map({text: one.frequency for text, one in known.items()}),
        ordinal=rows["period"].map({text: one.ordinal for text, one in known.items()}),
    ).sort_values(["series", "ordinal"], kind="stable")
    _refuse_doubles(rows)
    return [_history(part, frequency) for part in _parts(rows)] if len(rows) else []


def _checked(table: pd.DataFrame) -> pd.DataFrame:
    for column in ("series", "period", "value"):
        if column not in table.columns:
            raise MissingColumnError(column)
    kept = [column for column in ("series", "period", "value", "group") if column in table.columns]
    rows = table[kept].reset_index(drop=True)
    for column in ("series", "period"):
        empty = rows[column].isna().to_numpy()
        if empty.any():
            raise EmptyKeyError(column, int(empty.argmax()) + 1)
        rows[column] = rows[column].astype(str)
    numbers = pd.to_numeric(rows["value"], errors="coerce").astype(float)
    wrong = (numbers.isna() & rows["value"].notna()) | np.isinf(numbers)
    if wrong.any():
        bad = rows[wrong].iloc[0]
        raise NotANumberError(bad["series"], bad["period"], bad["value"])
    rows["value"] = numbers
    return rows


def _parsed(text: str, rows: pd.DataFrame) -> Period:
    try:
        return period(text)
    except UnreadablePeriod as fault:
        owner = rows.loc[rows["period"] == text, "series"].iloc[0]
        raise UnreadablePeriod(text, owner) from fault


def _refuse_doubles(rows: pd.DataFrame) -> None:
    double = rows.duplicated(["series", "frequency", "ordinal"]).to_numpy()
    if double.any():
        bad = rows.iloc[int(double.argmax())]
        raise DoublePeriodError(str(bad["series"]), str(bad["period"]))
    if "group" in rows.columns:
        groups = rows.groupby("series", sort=False)["group"].nunique(dropna=False)
        if (groups > 1).any():
            raise TwoGroupsError(str(groups.index[groups > 1][0]))


@dataclass(frozen=True)
class _Part:
    """The rows of one series."""

    name: str
    group: str | None
    frequencies: frozenset[Frequency]
    ordinals: Ints
    values: Floats


def _parts(rows: pd.DataFrame) -> Iterator[_Part]:
    names = rows["series"].to_numpy()
    starts = np.flatnonzero(np.r_[True, names[1:] != names[:-1]])
    ordinals = rows["ordinal"].to_numpy(np.int64)
    values = rows["value"].to_numpy(float)
    kinds = rows["frequency"].to_numpy()
    groups = rows["group"].to_numpy() if "group" in rows.columns else None
    for start, end in zip(starts, np.r_[starts[1:], len(names)], strict=True):
        group = None if groups is None or pd.isna(groups[start]) else str(groups[start])
        yield _Part(
            str(names[start]), group, frozenset(kinds[start:end]), ordinals[start:end], values[start:end]
        )


def _history(part: _Part, wanted: str | None) -> History:
    kind = frequency_of(part.name, part.frequencies)
    scale, ordinals = Scale(kind), part.ordinals
    if kind == "D":
        scale, found = scale_of_dates([int(day) for day in ordinals], wanted)
        ordinals = np.array(found, dtype=np.int64)
    if kind == "N":
        season = SEASON[wanted or "N"]
    elif wanted is not None and scale.frequency != wanted:
        raise FrequencyMismatchError(part.name, scale.frequency, wanted)
    else:
        season = SEASON[scale.frequency]
    first, values = _span(ordinals, part.values)
    return History(part.name, part.group, scale, season, first, values)


def _span(ordinals: Ints, values: Floats) -> tuple[int, Floats]:
    """Every period from the first to the last measured one."""
    measured = np.flatnonzero(np.isfinite(values))
    if not len(measured):
        return int(ordinals[0]), np.empty(0)
    low, high = measured[0], measured[-1] + 1
    first = int(ordinals[low])
    span = int(ordinals[high - 1]) - first + 1
    if span > 100 + 20 * len(
        measured
    ):  # absurdly wide: nothing can be bridged, so keep it small and let it be refused
        return int(ordinals[high - 1]), values[high - 1 : high]
    filled = np.full(span, np.nan)
    filled[ordinals[low:high] - first] = values[low:high]
    return first, filled


def bridged(values: Floats, season: int) -> Floats:
    """The same values with holes bridged: a straight line, through the season when two rounds were seen."""
    holes = ~np.isfinite(values)
    if not holes.any():
        return values
    at = np.arange(len(values))
    line: Floats = np.interp(at, at[~holes], values[~holes])
    if season < 2 or len(values) < 2 * season:
        return line
    pad = np.pad(line, season // 2, mode="edge")
    around = np.convolve(pad, np.ones(season) / season, mode="valid")[: len(line)]
    deviation = np.where(holes, np.nan, values - around)
    index = np.array(
        [np.nanmean(part) if np.isfinite(part).any() else 0.0 for part in _phases(deviation, season)]
    )
    wave = index[at % season]
    through: Floats = np.interp(at, at[~holes], (values - wave)[~holes]) + wave
    return np.where(holes, through, values)


def _phases(values: Floats, season: int) -> list[Floats]:
    return [values[phase::season] for phase in range(season)]
