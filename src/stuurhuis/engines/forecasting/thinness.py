# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is there enough to say anything? A refusal says what is needed."""

from dataclasses import dataclass

from stuurhuis.engines.forecasting.histories import History

ALONE = 6
"""Measured periods a series without a season needs."""
IN_PANEL = 3
"""Measured periods a series needs when its group helps."""
PANEL = 8
"""Series that make a group a panel."""
TO_LOOK_BACK = 4
"""Measured periods of the longest series of a panel: with fewer, nothing can be held against what came."""
LARGEST_HOLE = 1 / 3
"""Share of a history that may be missing."""

_ROUND = {
    4: ("kwartalen", "quarters"),
    7: ("dagen", "days"),
    12: ("maanden", "months"),
    52: ("weken", "weeks"),
}


@dataclass(frozen=True)
class Refusal:
    """Why a series gets no forecast, in Dutch and in English."""

    series: str
    reason: str
    reason_en: str


def season_used(history: History) -> int:
    """The season that counts: weeks need two years for theirs, other frequencies always use it."""
    if history.season == 52 and len(history.values) < 104:
        return 1
    return history.season


def refusal(history: History, *, in_panel: bool) -> Refusal | None:
    """None when there is enough."""
    seen, span, name = history.measured, len(history.values), history.name
    if not seen:
        return Refusal(
            name, "Geen enkele waarde: er valt niets te voorspellen.", "No value at all: nothing to forecast."
        )
    if not in_panel and seen < span * (1 - LARGEST_HOLE):
        return Refusal(
            name,
            f"Te veel gaten: {seen} van {span} perioden gemeten; minstens twee derde is nodig.",
            f"Too many holes: {seen} of {span} periods measured; at least two thirds are needed.",
        )
    need = _needed(history, in_panel=in_panel)
    if seen >= need[0]:
        return None
    return Refusal(name, f"Te weinig waarden: {seen}; {need[1]}.", f"Too few values: {seen}; {need[2]}.")


def _needed(history: History, *, in_panel: bool) -> tuple[int, str, str]:
    if in_panel:
        return IN_PANEL, f"er zijn er minstens {IN_PANEL} nodig", f"at least {IN_PANEL} are needed"
    season = season_used(history)
    if season > 1:
        dutch, english = _ROUND[season]
        least = 2 * season
        return (
            least,
            f"om het seizoen te kennen zijn minstens {least} {dutch} nodig",
            f"to know the season at least {least} {english} are needed",
        )
    alone = (
        f"er zijn er minstens {ALONE} nodig, of minstens {IN_PANEL} in een groep van {PANEL} of meer reeksen"
    )
    alone_en = f"at least {ALONE} are needed, or at least {IN_PANEL} in a group of {PANEL} or more series"
    longest, longest_en = f"waarvan de langste er {TO_LOOK_BACK} heeft", f"of which one has {TO_LOOK_BACK}"
    return ALONE, f"{alone}, {longest}", f"{alone_en}, {longest_en}"
