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
            name,
            "Er is geen enkel cijfer om mee vooruit te kijken.",
            "There is no figure at all to look ahead with.",
        )
    if not in_panel and seen < span * (1 - LARGEST_HOLE):
        return Refusal(
            name,
            f"Te veel gaten: {seen} van de {span} perioden hebben een cijfer; minstens twee derde is nodig.",
            f"Too many holes: {seen} of {span} periods have a figure; at least two thirds are needed.",
        )
    least, dutch, english = _needed(history, in_panel=in_panel)
    if seen >= least:
        return None
    few, few_en = ("is nog maar 1 cijfer", "is only 1 figure") if seen == 1 else _few(seen)
    return Refusal(
        name,
        f"Er {few}; {dutch} zijn er minstens {least} nodig.",
        f"There {few_en}; {english} at least {least} are needed.",
    )


def _few(seen: int) -> tuple[str, str]:
    return f"zijn nog maar {seen} cijfers", f"are only {seen} figures"


def _needed(history: History, *, in_panel: bool) -> tuple[int, str, str]:
    """How many periods are needed, and for what; the comparable series of its group may make it fewer."""
    ahead = ("om vooruit te kijken", "to look ahead")
    if in_panel:
        return IN_PANEL, *ahead
    season = season_used(history)
    if season > 1:
        return 2 * season, "om het seizoen te kennen", "to know the season"
    return ALONE, *ahead
