# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipalities stand beside an indicator: a group that was chosen, or those most alike?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import weights as weighing
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.queries import comparison, indicator, peer_groups
from stuurhuis.steering.rules.peer_groups import PeerGroup, apart
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Figure, Series

PEERS = 4


@dataclass(frozen=True, slots=True)
class Beside:
    """The lines beside an indicator, by the name of their municipality, and by what they were chosen.

    `drawn` says what was chosen, so that a drawing that is kept is never shown to who chose otherwise.
    """

    lines: dict[str, list[Figure]]
    group: PeerGroup | None
    weights: dict[str, float]
    drawn: str


def of_indicator(request: Request, series: Series, *, asked: bool) -> Beside:
    """What stands beside an indicator; no lines unless these are asked for."""
    wish = weighing.asked_for(request)
    weights, year = weighing.chosen(wish), weighing.year(wish)
    changed = weighing.address(weights, year=year)
    group = None if changed else chosen_group(request, series.region.code)
    drawn = " ".join((changed, *(group.regions if group else ())))
    return Beside(_lines(request, series, group) if asked else {}, group, weights, drawn)


def in_words(
    request: Request, series: Series, found: Beside, sheets: Mapping[str, IndicatorSheet]
) -> dict[str, Any]:
    """By what the municipalities were chosen, what the chosen group did, and where that can be changed."""
    return {
        "peers": list(found.lines),
        "group": found.group,
        "apart": grown_apart(request, series) if found.group and found.lines else None,
        "alone": _alone(found),
        "compare": weighing.address(found.weights, indicator=series.sheet.id),
        "changed": weighing.in_words(found.weights, sheets, language_of(request)),
    }


def _alone(found: Beside) -> str:
    """Why nothing could be laid beside it."""
    if found.group or any(found.weights.values()):
        return _("De gemeenten die het meest lijken, hebben hier geen cijfers.")
    return _("Met deze gewichten is er geen gemeente om naast te leggen.")


def chosen_group(request: Request, code: str) -> PeerGroup | None:
    """The group that the organisation lays beside its own figures; of another municipality none."""
    if code != request.actor.organisation or code not in regions():
        return None
    return peer_groups.default(**asked_by(request))


def grown_apart(request: Request, series: Series) -> dict[str, Any] | None:
    """What the own figure did beside the chosen group over the newest years, in a sentence; or nothing."""
    found = chosen_group(request, series.region.code)
    if found is None:
        return None
    lines = indicator.lines(series.sheet.id, found.regions, **asked_by(request))
    seen = apart(series.figures, lines.values())
    if seen is None:
        return None
    language = language_of(request)

    def share(part: float) -> str:
        return figure(part * 100, "%", language=language, decimals=0, signed=True)

    grew = _("De afstand werd elk jaar groter.")
    same = _("De afstand werd niet elk jaar groter.")
    told = _(
        "Van {since} tot {until} veranderde dit hier met {own}, en bij de middelste van jullie groep met"
        " {theirs}."
    ).format(since=seen.since, until=seen.until, own=share(seen.own), theirs=share(seen.theirs))
    return {"group": found, "said": f"{told} {grew if seen.grew else same}"}


def _lines(request: Request, series: Series, group: PeerGroup | None) -> dict[str, list[Figure]]:
    """The lines of the chosen group, or of the nearest municipalities; of those that have figures of this."""
    if group:
        chosen = group.regions
    else:
        asked = weighing.asked_for(request)
        weights, year = weighing.chosen(asked), weighing.year(asked)
        near = comparison.peers(series.region, weights, PEERS, year, **asked_by(request))
        chosen = tuple(peer.region for peer in near)
    found = indicator.lines(series.sheet.id, chosen, **asked_by(request))
    named = [(regions()[code].name, found[code]) for code in chosen if code in regions()]
    return {name: line for name, line in named if line}
