# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stays of an earlier plan of needs and offers, and what a new one changes, told in points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stuurhuis.engines.matching.changing import CHANGED
from stuurhuis.engines.matching.market import CENT, Market, Ranked
from stuurhuis.engines.matching.pairs import Places
from stuurhuis.engines.notation import figure

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Earlier:
    """A plan that there is already, need,offer; a need that goes elsewhere loses `stay` points."""

    plan: "pd.DataFrame"
    stay: float = 0.0

    def had(self) -> dict[str, str]:
        """What each need had."""
        return dict(zip(self.plan["need"].astype(str), self.plan["offer"].astype(str), strict=True))


def changed(
    market: Market, found: Mapping[int, Ranked], chosen: Sequence[Places], had: Mapping[str, str]
) -> "pd.DataFrame":
    """A row for every need that has something else than it had, or is no longer there."""
    import pandas as pd

    rows: list[tuple[str, ...]] = []
    for need, one in found.items():
        points = dict(zip((market.offers.ids[place] for place in one.places), one.total / CENT, strict=True))
        now = [market.offers.ids[place] for place in one.places[chosen[need]]]
        name, after = market.needs.ids[need], now[0] if now else ""
        before = had.get(name, "")
        if had and before != after:
            rows.append((name, before, after, *_why(before, after, points)))
    there = set(market.needs.ids)
    gone = ("de vraag is er niet meer", "the need is no longer there")
    rows += [(name, offer, "", *gone) for name, offer in had.items() if name not in there]
    return pd.DataFrame(rows, columns=CHANGED)


def _why(before: str, after: str, points: Mapping[str, float]) -> tuple[str, str]:
    """Why a need has something else: the points of what it had beside those of what it has."""
    if not before:
        return "had nog niets", "had nothing yet"
    if before not in points:
        return "kan niet meer bij wat het had", "is no longer possible with what it had"
    if not after:
        return "gaf plaats aan een vraag die meer oplevert", "gave its place to a need that gives more"
    more = points[after] - points[before]
    dutch, english = (figure(abs(more), language=language, decimals=2) for language in ("nl", "en"))
    if more > 0:
        return f"geeft {dutch} punten meer", f"gives {english} points more"
    return (
        f"geeft {dutch} punten minder; zo heeft het geheel er meer, of past het",
        f"gives {english} points less; so the whole has more, or fits",
    )
