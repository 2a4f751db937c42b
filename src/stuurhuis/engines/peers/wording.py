# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why two regions are peers, in one sentence. No library is needed to use it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Language = Literal["nl", "en"]
_ALIKE, _FAR = 0.35, 0.8
_MOST = 3


@dataclass(frozen=True)
class Trait:
    """One feature of two regions: both values, the distance in robust standard deviations and the weight."""

    feature: str
    own: float
    peer: float
    distance: float
    weight: float


def because(region: str, traits: Sequence[Trait], features: int, language: Language = "nl") -> str:
    """What is alike, what differs, and whether anything could not be compared; `traits` most alike first."""
    alike = [one for one in traits if one.distance <= _ALIKE] or list(traits[:1])
    alike = sorted(alike, key=lambda one: (-one.weight, one.distance))[:_MOST]
    apart = [one for one in reversed(traits) if one.distance >= _FAR and one not in alike]
    apart = sorted(apart, key=lambda one: -one.weight * one.distance)[:2]
    dutch = language == "nl"
    text = f"Lijkt op {region}: " if dutch else f"Like {region}: "
    text += ", ".join(_alike(one, language) for one in alike)
    if apart:
        differs = "; verschilt in " if dutch else "; differs in "
        text += differs + ", ".join(_apart(one, language) for one in apart)
    missing = features - len(traits)
    if missing:
        text += (
            f"; {missing} van de {features} kenmerken ontbreken bij een van beide"
            if dutch
            else f"; {missing} of {features} features are missing for one of the two"
        )
    return text + "."


def _alike(one: Trait, language: Language) -> str:
    near = "bijna evenveel" if language == "nl" else "nearly the same"
    same = "evenveel" if language == "nl" else "the same"
    word = same if figure(one.own, language) == figure(one.peer, language) else near
    return f"{word} {label(one.feature)} ({figure(one.peer, language)})"


def _apart(one: Trait, language: Language) -> str:
    instead = "tegen" if language == "nl" else "against"
    return f"{label(one.feature)} ({figure(one.peer, language)} {instead} {figure(one.own, language)})"


def label(feature: str) -> str:
    """A column name as words."""
    return feature.replace("_", " ").replace("-", " ")


def figure(value: float, language: Language) -> str:
    """A number in three significant figures: 134.000 · 12,3 · 0,45."""
    if value == 0:
        return "0"
    size = abs(value)
    digits = 0
    while digits < 6 and size * 10**digits < 100:
        digits += 1
    shown = float(f"{value:.3g}")
    text = f"{shown:,.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))
