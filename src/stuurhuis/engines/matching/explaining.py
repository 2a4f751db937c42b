# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why this offer, in points that add up; and why a need has none: what kept most out, who comes nearest."""

from collections.abc import Mapping
from typing import Literal

import numpy as np

from stuurhuis.engines.matching.market import CENT, Market, Ranked, met
from stuurhuis.engines.matching.pairs import Places
from stuurhuis.engines.notation import figure

Language = Literal["nl", "en"]
SPREAD = "spread"
"""The name of the points that are lost when others are suggested the same offer."""
_LOST = {"nl": "wordt ook anderen voorgesteld", "en": "is suggested to others too"}
_NOTHING = {"nl": "voldoet aan alle eisen; geen punten", "en": "meets every demand; no points"}
_CAPACITY = {"nl": "plaats over", "en": "room left"}
_ELSEWHERE = (
    "wie past is in dit plan elders meer waard",
    "who fits is worth more elsewhere in this plan",
)

_SAID = {
    "nl": "geen aanbod: '{}' viel bij {} van de {} af; het dichtst bij komt {},"
    " waar alleen dit niet klopt: {}",
    "en": "no offer: '{}' failed for {} of {}; nearest is {}, where only this does not hold: {}",
}


def named(market: Market, found: Ranked, place: int) -> dict[str, float]:
    """The hundredths of points of one offer by what gave them, most first; they add up to its score."""
    given = {
        criterion.name: float(points)
        for (criterion, _how), points in zip(market.criteria, found.points[:, place], strict=True)
        if points
    }
    told = dict(sorted(given.items(), key=lambda one: -one[1]))
    return told | ({SPREAD: -float(found.lost[place])} if found.lost[place] else {})


def sentence(market: Market, need: int, offer: int, told: Mapping[str, float], language: Language) -> str:
    """The points with what gave them: `kennis: energie (1 van 2): +2,5; reistijd: 12 km: +1,8`."""
    compared = {criterion.name: how for criterion, how in market.criteria}
    parts = []
    for name, cents in told.items():
        words = _LOST[language] if name == SPREAD else f"{name}: {compared[name].said(need, offer, language)}"
        parts.append(f"{words} ({_points(cents, language)})")
    return "; ".join(parts) or _NOTHING[language]


def _points(cents: float, language: Language) -> str:
    return figure(cents / CENT, language=language, decimals=2, signed=True)


def why_none(market: Market, need: int, allowed: Places) -> tuple[str, str]:
    """Why a need has no offer, in Dutch and in English."""
    if allowed.size:
        return _ELSEWHERE
    everybody = np.arange(len(market.offers.ids))
    if not everybody.size:
        return "er is geen enkel aanbod", "there is no offer at all"
    asked = [(must, how) for must, how in market.musts if how.asked(need)]
    fails = [~met(must, how.of(need, everybody)) for must, how in asked] + [market.capacity < 1]
    names = [{"nl": must.name, "en": must.name} for must, _how in asked] + [_CAPACITY]
    kept_out = [int(one.sum()) for one in fails]
    worst = int(np.argmax(kept_out))
    missed = np.sum(fails, axis=0)
    near = np.flatnonzero(missed == missed.min())
    nearest = int(near[market.order[near].argmin()])
    lacking = [name for name, one in zip(names, fails, strict=True) if one[nearest]]
    figures = kept_out[worst], everybody.size, market.offers.ids[nearest]
    return (
        _SAID["nl"].format(names[worst]["nl"], *figures, " en ".join(f"'{one['nl']}'" for one in lacking)),
        _SAID["en"].format(names[worst]["en"], *figures, " and ".join(f"'{one['en']}'" for one in lacking)),
    )
