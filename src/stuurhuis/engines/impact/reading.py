# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a long table to the cells of a panel, with every fault at its unit and period."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.periods import calendars, label, periods

NEEDED = ("unit", "period", "value")
_NEVER = frozenset({"", "0", "0.0", "nan", "inf", "none", "na", "never", "nooit", "<na>"})


class MissingColumn(ValueError):
    """The table lacks a column that is needed."""

    def __init__(self, column: str, present: list[str]) -> None:
        super().__init__(f"kolom '{column}' ontbreekt; gevonden: {', '.join(present) or 'geen enkele'}")


class DoublePeriod(ValueError):
    """A unit has two rows for one period."""

    def __init__(self, unit: str, period: str) -> None:
        super().__init__(f"'{unit}' heeft meer dan één rij voor {period}; houd er één over")


class NotANumber(ValueError):
    """A value is no finite number."""

    def __init__(self, unit: str, column: str, value: object) -> None:
        super().__init__(f"'{unit}', kolom '{column}': '{value}' is geen getal; laat leeg wat ontbreekt")


class TwoStarts(ValueError):
    """A unit says more than one first period of the measure."""

    def __init__(self, unit: str) -> None:
        super().__init__(f"'{unit}' noemt meer dan één begin van de maatregel; geef elke eenheid één begin")


class StopsAgain(ValueError):
    """The measure ends again; then before and after cannot be told apart."""

    def __init__(self, unit: str) -> None:
        super().__init__(
            f"bij '{unit}' houdt de maatregel weer op; laat de perioden daarna weg, want zij horen bij "
            "geen van beide"
        )


class MixedCalendars(ValueError):
    """Periods of different kinds in one table."""

    def __init__(self, found: Sequence[str]) -> None:
        super().__init__(f"de perioden zijn van verschillende soort ({', '.join(found)}); reken ze eerst om")


@dataclass(frozen=True)
class Cells:
    """A table as it was read: tidy rows, the periods in order, and per unit the place where the measure
    begins.
    """

    rows: pd.DataFrame
    labels: list[str]
    calendar: str
    starts: "pd.Series[int]"


def cells(table: pd.DataFrame, columns: tuple[str, ...]) -> Cells:
    """Read unit, period, value, `columns`, and treated_from (a period) or treated (0 or 1 a row).

    Raises the errors of this file, and UnreadablePeriod.
    """
    begins = "treated_from" if "treated_from" in table.columns else "treated"
    for column in (*NEEDED, begins, *columns):
        if column not in table.columns:
            raise MissingColumn(column, [str(name) for name in table.columns])
    rows = table[list(dict.fromkeys((*NEEDED, begins, *columns)))].copy()
    rows["unit"] = rows["unit"].astype(str)
    said = {one: _text(one) for one in rows["period"].unique()}
    known = periods(said.values())
    kinds = sorted(calendars({one.frequency for one in known.values()}))
    if len(kinds) > 1:
        raise MixedCalendars(kinds)
    order = sorted({one.ordinal for one in known.values()})
    place = {ordinal: number for number, ordinal in enumerate(order)}
    labels = {place[one.ordinal]: label(one) for one in known.values()}
    rows["place"] = rows["period"].map({one: place[known[text].ordinal] for one, text in said.items()})
    for column in ("value", *columns):
        rows[column] = _numbers(rows, column)
    _refuse_doubles(rows)
    starts = _from_periods(rows, order) if begins == "treated_from" else _from_rows(rows, len(order))
    return Cells(rows, [labels[number] for number in range(len(order))], kinds[0] if kinds else "N", starts)


def place_of(text: str, labels: list[str]) -> int:
    """The place of the first period that is not before this one."""
    ordinal = next(iter(periods([text]).values())).ordinal
    known = list(periods(labels).values())
    return sum(one.ordinal < ordinal for one in known)


def _text(period: object) -> str:
    return str(int(period)) if isinstance(period, float) and period.is_integer() else str(period)


def _numbers(rows: pd.DataFrame, column: str) -> "pd.Series[float]":
    told = rows[column]
    found = pd.to_numeric(told, errors="coerce").astype(float)
    wrong = np.isinf(found)
    if told.dtype == object:
        wrong |= found.isna() & told.notna() & (told.astype(str).str.strip() != "")
    if wrong.any():
        bad = rows[wrong].iloc[0]
        raise NotANumber(bad["unit"], column, bad[column])
    return found


def _refuse_doubles(rows: pd.DataFrame) -> None:
    double = rows.duplicated(["unit", "place"]).to_numpy()
    if double.any():
        bad = rows.iloc[int(double.argmax())]
        raise DoublePeriod(str(bad["unit"]), str(bad["period"]))


def _from_periods(rows: pd.DataFrame, order: list[int]) -> "pd.Series[int]":
    """The place of the first treated period of each unit; the number of periods for who never was."""
    told = rows["treated_from"].map({one: _text(one).strip() for one in rows["treated_from"].unique()})
    told = told.mask(told.str.lower().isin(_NEVER), "")
    said = told.groupby(rows["unit"]).nunique()
    if (said > 1).any():
        raise TwoStarts(str(said.index[said > 1][0]))
    known = periods([text for text in told.unique() if text])
    at = {text: int(np.searchsorted(order, one.ordinal)) for text, one in known.items()} | {"": len(order)}
    return told.groupby(rows["unit"]).first().map(at).astype(int)


def _from_rows(rows: pd.DataFrame, never: int) -> "pd.Series[int]":
    """The same from a column that says for every row whether the measure was there."""
    there = _numbers(rows, "treated") > 0
    first = rows["place"].where(there).groupby(rows["unit"]).min()
    ended = rows[~there & (rows["place"] > rows["unit"].map(first))]
    if len(ended):
        raise StopsAgain(str(ended["unit"].iloc[0]))
    return first.fillna(never).astype(int)
