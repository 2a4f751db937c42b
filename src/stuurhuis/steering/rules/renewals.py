# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which sources were not renewed in time? Told once for each, with all its indicators that are late."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from stuurhuis.steering.rules.kinds import STALE
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.views import Figure

_SAID = "Na {newest} is er geen nieuwer cijfer gekomen; dat had er vóór {day} moeten zijn. {alike}"
_SAID_EN = "No newer figure has come after {newest}; it should have been there before {day}. {alike}"
_ALIKE = "Dat geldt voor {number} indicatoren van deze bron."
_ALIKE_EN = "That goes for {number} indicators of this source."


@dataclass(frozen=True, slots=True)
class NextFigure:
    """By when an indicator should have a newer figure than its newest."""

    indicator: str
    source: str
    newest: str
    newer_by: date


def late(renewals: Iterable[NextFigure], today: date) -> tuple[tuple[NextFigure, ...], ...]:
    """The renewals whose day has passed, together for each source: the longest late first."""
    found: dict[str, list[NextFigure]] = {}
    for one in sorted(renewals, key=lambda one: (one.newer_by, one.indicator)):
        if one.newer_by <= today:
            found.setdefault(one.source, []).append(one)
    return tuple(tuple(together) for together in found.values())


def signal(region: str, together: tuple[NextFigure, ...], newest: Mapping[str, Figure]) -> Signal | None:
    """What is late at one source, told by the first indicator of which the municipality has figures."""
    first = next((one for one in together if one.indicator in newest), None)
    value = newest[first.indicator].value if first else None
    if first is None or value is None:
        return None
    alike = tuple(one.indicator for one in together if one is not first and one.indicator in newest)
    seen = Expectation(first.newest, value, value, value, value)
    words = {"newest": first.newest, "day": f"{first.newer_by:%d-%m-%Y}"}
    dutch, english = (
        frame.format(**words, alike=same.format(number=len(alike) + 1) if alike else "").strip()
        for frame, same in ((_SAID, _ALIKE), (_SAID_EN, _ALIKE_EN))
    )
    key = SignalKey(region, first.indicator, first.newest, STALE)
    return Signal(key, seen, 0.0, 0.0, 0.0, None, None, "", dutch, english, also=alike)
