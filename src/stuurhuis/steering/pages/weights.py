# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much does every feature count when municipalities are compared? In an address, and in words."""

from collections.abc import Mapping
from math import isfinite
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS, OTHER_WEIGHT
from stuurhuis.steering.rules.sheets import IndicatorSheet

MOST = 3.0
YEAR, MORE, USUAL = "jaar", "erbij", "gewoon"  # in an address
KEPT = "weegt"  # the cookie with the weights of last time, until the browser is closed
_NO_FEATURE = {YEAR, MORE, USUAL, "indicator", "vergelijk", "maat"}


def chosen(asked: QueryDict) -> dict[str, float]:
    """The weights in an address; what is no number from 0 to 3 is left as it was.

    Beside the usual features those that somebody added: by a weight, or as the one that is added now.
    """
    usual = {feature: _weight(asked.get(feature, ""), weight) for feature, weight in DEFAULT_WEIGHTS.items()}
    others = {name: _weight(asked.get(name, ""), 0.0) for name in {*asked} - {*_NO_FEATURE, *usual}}
    more = asked.get(MORE, "")
    added = {more: OTHER_WEIGHT} if more and more not in usual else {}
    return usual | added | {name: others[name] for name in sorted(others) if others[name] > 0}


def year(asked: QueryDict) -> str:
    """The year in an address; empty for the newest."""
    text = asked.get(YEAR, "")
    return text if text.isdigit() and len(text) == 4 else ""


def asked_for(request: Request) -> QueryDict:
    """What is asked by the address, or else what was chosen when one last compared."""
    names = {*request.GET} - (_NO_FEATURE - {YEAR, MORE, USUAL})
    return request.GET if names else QueryDict(request.COOKIES.get(KEPT, ""))


def keep(request: Request, response: HttpResponse) -> HttpResponse:
    """Remember what was chosen on this page, so that it holds on every page where one compares."""
    said = address(chosen(request.GET), year=year(request.GET)).removeprefix("?")
    if USUAL in request.GET or not said:
        if asked_for(request) is request.GET:
            response.delete_cookie(KEPT)
    else:
        response.set_cookie(KEPT, said, samesite="Lax", secure=request.is_secure(), httponly=True)
    return response


def _weight(text: str, default: float) -> float:
    try:
        weight = float(text)
    except ValueError:
        return default
    return min(max(weight, 0.0), MOST) if isfinite(weight) else default


def address(weights: Mapping[str, float], *, year: str = "", **more: str) -> str:
    """What an address says of them, after its question mark: only what differs from the usual weights."""
    changed = {name: f"{weight:g}" for name, weight in weights.items() if weight != _usual(name)}
    said = urlencode(more | changed | ({YEAR: year} if year else {}))
    return f"?{said}" if said else ""


def in_words(weights: Mapping[str, float], sheets: Mapping[str, IndicatorSheet], language: str) -> str:
    """What was changed in the usual weights: inwoners telt niet mee, 65-plussers zwaar."""
    changed = [
        _("{feature}: {weight}").format(feature=sheets[name].label(language), weight=_said(weight, language))
        for name, weight in weights.items()
        if name in sheets and weight != _usual(name)
    ]
    return "; ".join(changed)


def _usual(feature: str) -> float:
    return DEFAULT_WEIGHTS.get(feature, 0.0)


def _said(weight: float, language: str) -> str:
    words = {0.0: _("telt niet mee"), 1.0: _("telt licht"), 2.0: _("telt gewoon"), 3.0: _("telt zwaar")}
    return words.get(weight) or _("telt {weight} keer").format(weight=figure(weight, language=language))
