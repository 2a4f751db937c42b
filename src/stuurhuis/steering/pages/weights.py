# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much does every feature count when municipalities are compared? In an address, and in words."""

from collections.abc import Mapping
from math import isfinite
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from stuurhuis.engines.notation import figure
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS
from stuurhuis.steering.rules.sheets import IndicatorSheet

MOST = 3.0


def chosen(asked: QueryDict) -> dict[str, float]:
    """The weights in an address; what is no number from 0 to 3 is left as it was."""
    return {feature: _weight(asked.get(feature, ""), default) for feature, default in DEFAULT_WEIGHTS.items()}


def _weight(text: str, default: float) -> float:
    try:
        weight = float(text)
    except ValueError:
        return default
    return min(max(weight, 0.0), MOST) if isfinite(weight) else default


def address(weights: Mapping[str, float], **more: str) -> str:
    """What an address says of them, after its question mark: only what differs from the usual weights."""
    changed = {name: f"{weight:g}" for name, weight in weights.items() if weight != DEFAULT_WEIGHTS[name]}
    said = urlencode(more | changed)
    return f"?{said}" if said else ""


def in_words(weights: Mapping[str, float], sheets: Mapping[str, IndicatorSheet], language: str) -> str:
    """What was changed in the usual weights: inwoners telt niet mee, 65-plussers zwaar."""
    changed = [
        _("{feature}: {weight}").format(feature=sheets[name].label(language), weight=_said(weight, language))
        for name, weight in weights.items()
        if name in sheets and weight != DEFAULT_WEIGHTS[name]
    ]
    return "; ".join(changed)


def _said(weight: float, language: str) -> str:
    words = {0.0: _("telt niet mee"), 1.0: _("telt licht"), 2.0: _("telt gewoon"), 3.0: _("telt zwaar")}
    return words.get(weight) or _("telt {weight} keer").format(weight=figure(weight, language=language))
