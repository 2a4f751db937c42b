# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the engines are given: tables of a few agreed columns, read and checked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from stuurhuis.engines.periods import UnreadablePeriod, period
from stuurhuis.site.commandline.describing import WORDS
from stuurhuis.site.commandline.opening import note
from stuurhuis.site.commandline.tables import FaultInTable, Table, read_table, short

if TYPE_CHECKING:
    import pandas as pd


NAMES = ("group", "segment", "scope", "circle", "region")
"""The columns of names that a table of series may have besides."""
FARTHEST = 10**9


def series_table(source: str) -> "pd.DataFrame":
    """A table of series: series, period, value, and NAMES and weight when there. Raises FaultInTable."""
    table = read_table(source)
    if not len(table.rows):
        note(f"{table.file}: er staan geen rijen onder de kop.")
    table.need("series", "period", "value")
    table.texts("series", "period")
    table.numbers("value")
    check_periods(table)
    further = [column for column in (*NAMES, "weight") if table.has(column)]
    twice = table.frame.duplicated(["series", "period"])
    if twice.any():
        place = int(twice.argmax())
        series, period = table.frame.loc[place, ["series", "period"]]
        raise table.fault(f"reeks '{series}' heeft {period} al; houd één rij over", place, "period")
    if "weight" in further:
        table.numbers("weight")
    return _without_blanks(table.frame[["series", "period", "value", *further]].copy())


def _without_blanks(frame: "pd.DataFrame") -> "pd.DataFrame":
    """An empty cell in a column of names is no name."""
    for column in NAMES:
        if column in frame.columns:
            text = frame[column].astype("string").str.strip()
            frame[column] = text.mask(text == "")
    return frame


def check_periods(table: Table) -> None:
    """Refuse a period that is not recognised, or of another kind than its series began with, with its row."""
    known: dict[str, str] = {}
    first: dict[str, str] = {}
    for place, (name, text) in enumerate(zip(table.frame["series"], table.frame["period"], strict=True)):
        if text not in known:
            known[text] = _kind(table, place, text)
        kind = first.setdefault(name, known[text])
        if kind != known[text]:
            what = f"reeks '{short(name)}' mengt soorten perioden; geef elke soort een eigen reeks"
            raise table.fault(what, place, "period")


def _kind(table: Table, place: int, text: str) -> str:
    """The frequency of a period; years and plain numbers go together."""
    try:
        found = period(text)
    except UnreadablePeriod as unreadable:
        raise table.fault(str(unreadable), place, "period") from None
    if abs(found.ordinal) > FARTHEST:
        raise table.fault(f"periode {short(text)} is te ver weg; geef een kleiner getal", place, "period")
    return found.frequency.replace("N", "Y")


def target_table(source: str) -> "pd.DataFrame":
    """The dated targets: series, period, target, direction. Raises FaultInTable."""
    table = read_table(source)
    table.need("series", "period", "target", "direction")
    table.texts("series", "period", "direction")
    table.numbers("target")
    check_periods(table)
    directions = table.frame["direction"].str.casefold()
    table.frame["direction"] = directions.map(WORDS["direction"]).fillna(directions)
    return table.frame


def text_table(source: str, *further: str) -> "pd.DataFrame":
    """Texts: id, text and `further` columns when there. Raises FaultInTable."""
    table = read_table(source)
    table.need("id", "text")
    table.texts("id", "text")
    table.once("id")
    there = [column for column in further if table.has(column)]
    return table.frame[["id", "text", *there]]


def synonym_table(source: str) -> "pd.DataFrame":
    """Which texts mean the same: group, text. Raises FaultInTable."""
    table = read_table(source)
    table.need("group", "text")
    table.texts("group", "text")
    return table.frame[["group", "text"]]


def peer_table(source: str) -> "pd.DataFrame":
    """Who resembles whom: region, peer, as `stuurhuis peers` gives it. Raises FaultInTable."""
    table = read_table(source)
    table.need("region", "peer")
    table.texts("region", "peer")
    return table.frame


def features(table: Table, identifier: str, weights: Mapping[str, float] | None) -> None:
    """Make numbers of the features that count: those with a weight, or all columns that look like numbers.

    Raises FaultInTable for a weight without a column; a column of text that is left out is said.
    """
    others = [str(name) for name in table.frame.columns if name != identifier]
    for name in weights or ():
        if name not in others:
            raise FaultInTable("--weights", f"kenmerk '{name}' is geen kolom; gevonden: {', '.join(others)}")
    numeric = list(weights or filter(table.looks_numeric, others))
    left = [name for name in others if name not in numeric]
    if left and not weights:
        note(f"Telt niet mee, want het zijn geen getallen: {', '.join(left)}.")
    for name in numeric:
        table.numbers(name)


def weights_of(text: str) -> dict[str, float]:
    """Weights as `a=2,b=0`, or from a table feature,weight. Raises FaultInTable."""
    if "=" not in text:
        table = read_table(text)
        table.need("feature", "weight")
        table.texts("feature")
        table.numbers("weight")
        return dict(zip(table.frame["feature"], table.frame["weight"], strict=True))
    found = {}
    for part in text.split(","):
        feature, _, weight = part.partition("=")
        try:
            found[feature.strip()] = float(weight)
        except ValueError:
            raise FaultInTable(
                "--weights", f"'{part}' is geen gewicht; schrijf bijvoorbeeld inwoners=2"
            ) from None
    return found


def region_table(source: str) -> "pd.DataFrame":
    """A figure of every region, in one series or more: series, region, value. Raises FaultInTable."""
    table = read_table(source)
    table.need("series", "region", "value")
    table.texts("series", "region")
    table.numbers("value")
    table.once("series", "region")
    return table.frame


def border_table(source: str) -> "pd.DataFrame":
    """Who borders on whom: region, neighbour; a pair counts both ways. Raises FaultInTable."""
    table = read_table(source)
    table.need("region", "neighbour")
    table.texts("region", "neighbour")
    return table.frame
