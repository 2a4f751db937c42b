# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures are impossible or suspicious? Said of the figures, and never of who is behind them."""

from collections.abc import Mapping

from stuurhuis.engines.notation import figure
from stuurhuis.steering.rules.kinds import Both

NEWEST = 2  # periods of an indicator that are looked at; what is older was seen before
THOUSAND, AT_MOST, STEADY = 1000.0, 2.0, 2.0  # so many times, give or take a factor 2, beside steady others
RARE = 0.02  # of the municipalities: where more have it, it is no fault of one
ONCE = 5  # municipalities: where more have the same fault, it is told once, of the source
LEAST_KNOWN = 20  # figures of an indicator, before one says what is odd among them
REPEATED = 3  # times the same figure to the last digit, while the others moved
APART = 0.01  # of the whole: parts that add up to something else by more than this

_SAID: Mapping[str, Both] = {
    "negative": (
        "In {period} staat {observed}. Een bedrag of aantal onder nul kan hier (bijna) niet.",
        "{period} has {observed}. An amount or number below zero is (nearly) impossible here.",
    ),
    "thousandfold": (
        (
            "In {period} staat {observed}, en ernaast {expected}: zo'n duizend keer zoveel of zo weinig."
            " Misschien is de eenheid verwisseld."
        ),
        (
            "{period} has {observed}, and beside it stands {expected}: some thousand times as much or as"
            " little. Perhaps the unit was mixed up."
        ),
    ),
    "empty": (
        (
            "In {period} staat nul, en ernaast {expected}. Bijna nergens is dit nul. Misschien ontbreekt het"
            " cijfer."
        ),
        (
            "{period} has zero, and beside it stands {expected}. It is zero nearly nowhere. Perhaps the"
            " figure is missing."
        ),
    ),
    "repeated": (
        (
            "In {period} staat {observed}, tot op het laatste cijfer gelijk aan de jaren ervoor, terwijl het"
            " elders veranderde. Misschien is een oud cijfer overgenomen."
        ),
        (
            "{period} has {observed}, the same to the last digit as in the years before, while it changed"
            " elsewhere. Perhaps an old figure was copied."
        ),
    ),
    "parts": (
        "In {period} staat {observed}; de delen tellen op tot {expected}.",
        "{period} has {observed}; the parts add up to {expected}.",
    ),
}
_EVERYWHERE: Both = (
    "Dit is zo bij {municipalities} gemeenten, dus het ligt aan de bron. {said}",
    "This is so in {municipalities} municipalities, so it lies with the source. {said}",
)


def said(test: str, period: str, observed: float, expected: float, unit: str, decimals: int) -> Both:
    """What is wrong with a figure, in the unit of its indicator."""

    def told(language: str) -> str:
        shown = unit if unit in {"€", "%"} else ""
        places = None if unit == "€" else decimals
        numbers = {
            name: figure(value, shown, language=language, decimals=places)
            for name, value in (("observed", observed), ("expected", expected))
        }
        return _SAID[test][language == "en"].format(period=period, **numbers)

    return told("nl"), told("en")


def everywhere(words: Both, municipalities: int) -> Both:
    """The same, where so many have it that it is told once of the source; with the first as an example."""
    dutch, english = (
        frame.format(municipalities=municipalities, said=one)
        for frame, one in zip(_EVERYWHERE, words, strict=True)
    )
    return dutch, english
