# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the engines are given besides series: tables of a few agreed columns, read and checked."""

from typing import TYPE_CHECKING

from stuurhuis.site.commandline.describing import WORDS
from stuurhuis.site.commandline.tables import FaultInTable, check_periods, read_table

if TYPE_CHECKING:
    import pandas as pd


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
