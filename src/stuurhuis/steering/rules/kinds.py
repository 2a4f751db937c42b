# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What kinds of signal there are beside a deviation of one period, and what each says in one sentence."""

from collections.abc import Mapping

from stuurhuis.engines.notation import figure

Both = tuple[str, str]
"""A sentence in Dutch and in English."""

LEVEL_SHIFT, TREND_BREAK, OUTBREAK, DRIFTS = "level_shift", "trend_break", "outbreak", "drifts"
DATA_FAULT, STALE = "data_fault", "stale"
LASTING = frozenset({LEVEL_SHIFT, TREND_BREAK})
WATCHED = frozenset({LEVEL_SHIFT, TREND_BREAK, OUTBREAK, DRIFTS})
OF_THE_DATA = frozenset({DATA_FAULT, STALE})  # about the figures, and never about the municipality
TOLD_APART = WATCHED | OF_THE_DATA  # kinds with sentences of their own
TOLD_FIRST = (
    "over_budget", "under_budget", OUTBREAK, LEVEL_SHIFT, TREND_BREAK, "new_level", "deviates", DRIFTS,
)  # fmt: skip
"""Of several kinds about one series on one side the first is told, and names the others."""
LOOKS_A_YEAR: Mapping[str, int] = {"Y": 1, "Q": 4, "M": 12, "W": 52, "D": 365}
"""How often a year a figure comes, and so may alarm without anything being the matter."""

_SAID: Mapping[str, Both] = {
    LEVEL_SHIFT: (
        (
            "Sinds {since} op een ander niveau: {observed} in {period}; zonder die verandering was {expected}"
            " te verwachten ({low} tot {high}). Wat alle gemeenten deden, is meegerekend."
        ),
        (
            "At another level since {since}: {observed} in {period}; without that change {expected} was to be"
            " expected ({low} to {high}). What all municipalities did is taken into account."
        ),
    ),
    TREND_BREAK: (
        (
            "Sinds {since} een andere richting: {observed} in {period}; langs de oude lijn was {expected} te"
            " verwachten ({low} tot {high}). Wat alle gemeenten deden, is meegerekend."
        ),
        (
            "Another direction since {since}: {observed} in {period}; along the old line {expected} was to be"
            " expected ({low} to {high}). What all municipalities did is taken into account."
        ),
    ),
    DRIFTS: (
        (
            "Sinds {since} elk jaar verder van gemeenten als deze: {observed} in {period}; was het met hen"
            " meegegaan, dan was het {expected} ({low} tot {high})."
        ),
        (
            "Further away from municipalities like this one every year since {since}: {observed} in {period};"
            " had it moved along with them it would be {expected} ({low} to {high})."
        ),
    ),
}


def said(kind: str, words: Mapping[str, str | float], unit: str, decimals: int) -> Both:
    """The sentence of a kind: `words` has since and period, observed, expected, low and high."""

    def told(language: str) -> dict[str, str]:
        shown = unit if unit in {"€", "%"} else ""
        places = None if unit == "€" else decimals
        return {
            name: value
            if isinstance(value, str)
            else figure(value, shown, language=language, decimals=places)
            for name, value in words.items()
        }

    dutch, english = _SAID[kind]
    return dutch.format(**told("nl")), english.format(**told("en"))
