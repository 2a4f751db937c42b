# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a need and an offer are from one another."""

from collections.abc import Sequence

import numpy as np

from stuurhuis.engines.matching.columns import Side
from stuurhuis.engines.matching.comparing import Comparison
from stuurhuis.engines.matching.pairs import Floats, Places

EARTH = 6371.0  # km
DEGREE = 111.19  # km in a degree of latitude


def _on_the_globe(latitude: Floats, longitude: Floats) -> Floats:
    """A row for each place: where it is on a globe of radius one, seen from the middle."""
    north, east = np.radians(latitude), np.radians(longitude)
    return np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=1)


class Away(Comparison):
    """The distance in km between two places on the map, as the crow flies; columns: latitude, longitude."""

    def __init__(self, needs: Side, offers: Side, need: Sequence[str], offer: Sequence[str]) -> None:
        here, there = ([one.numbers(name) for name in two] for one, two in ((needs, need), (offers, offer)))
        self._from, self._to = _on_the_globe(*here), _on_the_globe(*there)
        self._latitude = np.radians(here[0])
        north = np.radians(there[0])
        self._order = np.argsort(north, kind="stable")
        self._north = north[self._order]

    def of(self, need: int, places: Places) -> Floats:
        """Kilometres, from the straight line through the globe."""
        apart = self._to[places] - self._from[need]
        half = np.sqrt(np.einsum("ij,ij->i", apart, apart)) / 2
        return np.asarray(2 * EARTH * np.arcsin(np.minimum(half, 1.0)))

    def asked(self, need: int) -> bool:
        """Whether the place of the need is known."""
        return bool(np.isfinite(self._from[need]).all())

    def _span(self, need: int, limit: float) -> slice:
        reach = np.radians(limit / DEGREE) * (1 + 1e-6)
        north = self._latitude[need]
        first = int(np.searchsorted(self._north, north - reach))
        return slice(first, int(np.searchsorted(self._north, north + reach, side="right")))

    def how_many(self, need: int, limit: float) -> float:
        """As many as are not too far north or south."""
        span = self._span(need, limit)
        return float(span.stop - span.start)

    def candidates(self, need: int, limit: float) -> Places:
        """Those not too far north or south."""
        return np.sort(self._order[self._span(need, limit)])

    def said(self, need: int, offer: int, _language: str) -> str:
        """12 km."""
        return f"{self.of(need, np.array([offer]))[0]:.0f} km"
