# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""In what one municipality resembles another, and how near it therefore lies."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from stuurhuis.steering.rules.sheets import IndicatorSheet

DEFAULT_WEIGHTS: Mapping[str, float] = {
    "inwoners": 2.0,
    "kwb-adressendichtheid": 2.0,
    "kwb-65-plus": 1.0,
    "kwb-0-14": 1.0,
    "kwb-inkomen-per-inwoner": 1.0,
    "kwb-bijstand-per-1000": 1.0,
    "kwb-corporatiewoningen": 1.0,
    "kwb-woz-waarde": 1.0,
    "gf-centrumfunctie-regionaal": 1.0,
}
OTHER_WEIGHT = 1.0  # of a feature that somebody adds to the usual ones
LEAST_SHARE = 0.5  # of the weight that must be known of both, before two municipalities are compared
EQUAL = 0.05  # of the larger of the two apart, at most
ALIKE = 0.35  # standard deviations apart, at most
UNLIKE = 1.0  # standard deviations apart, at least


@dataclass(frozen=True, slots=True)
class FeatureApart:
    """One feature of two municipalities; `apart` is in standard deviations over all municipalities."""

    feature: str
    own: float
    other: float
    apart: float

    @property
    def share(self) -> float:
        """How much more the other has, as a part of our own; negative is less."""
        return (self.other - self.own) / abs(self.own) if self.own else 0.0

    @property
    def is_equal(self) -> bool:
        """Whether anybody would call the two figures nearly the same."""
        return abs(self.other - self.own) <= EQUAL * max(abs(self.own), abs(self.other))


@dataclass(frozen=True, slots=True)
class NearPeer:
    """A municipality near ours: 0 is the same; `features` are ordered from most alike to least."""

    region: str
    rank: int
    distance: float
    features: tuple[FeatureApart, ...]

    @property
    def equal(self) -> tuple[FeatureApart, ...]:
        """In what the two have nearly the same figure."""
        return tuple(one for one in self.features if abs(one.apart) <= ALIKE and one.is_equal)

    @property
    def near(self) -> tuple[FeatureApart, ...]:
        """In what their figures differ, yet little beside how municipalities differ in the country."""
        return tuple(one for one in self.features if abs(one.apart) <= ALIKE and not one.is_equal)

    @property
    def unlike(self) -> tuple[FeatureApart, ...]:
        """In what they differ most, largest difference first."""
        return tuple(one for one in reversed(self.features) if abs(one.apart) >= UNLIKE)


def offered(sheets: Mapping[str, IndicatorSheet]) -> tuple[str, ...]:
    """The features by which one may compare: the usual ones, and what else describes the surroundings."""
    others = (
        name
        for name, sheet in sheets.items()
        if sheet.kind == "environment" and sheet.frequency == "Y" and not sheet.is_budget
    )
    return tuple(dict.fromkeys((*(name for name in DEFAULT_WEIGHTS if name in sheets), *others)))


Positions = dict[str, dict[str, tuple[float, float]]]


def placed(rows: Iterable[tuple[str, str, float, float]]) -> Positions:
    """Where municipalities stand, by municipality and feature: the value and its position.

    `rows` are (region, feature, value, position), the position in standard deviations from the middle.
    """
    places: Positions = defaultdict(dict)
    for region, feature, value, position in rows:
        places[region][feature] = (value, position)
    return places


def near_peers(
    places: Positions, region: str, weights: Mapping[str, float], top: int
) -> tuple[NearPeer, ...]:
    """The nearest municipalities by weighted Euclidean distance over the features that both have.

    A feature without a weight, or with weight 0, does not count; equal distances are ordered by code.
    """
    own = places.get(region, {})
    counted = {feature: weight for feature, weight in weights.items() if weight > 0 and feature in own}
    distances = (
        (_distance(own, other, counted), code) for code, other in places.items() if code != region and counted
    )
    nearest = sorted((distance, code) for distance, code in distances if distance is not None)[:top]
    return tuple(
        NearPeer(code, rank, distance, _apart(own, places[code], counted))
        for rank, (distance, code) in enumerate(nearest, start=1)
    )


def _distance(
    own: Mapping[str, tuple[float, float]],
    other: Mapping[str, tuple[float, float]],
    weights: Mapping[str, float],
) -> float | None:
    shared = {feature: weight for feature, weight in weights.items() if feature in other}
    known = sum(shared.values())
    if known < LEAST_SHARE * sum(weights.values()):
        return None
    return sqrt(
        sum(weight * (own[feature][1] - other[feature][1]) ** 2 for feature, weight in shared.items()) / known
    )


def _apart(
    own: Mapping[str, tuple[float, float]],
    other: Mapping[str, tuple[float, float]],
    counted: Mapping[str, float],
) -> tuple[FeatureApart, ...]:
    found = [
        FeatureApart(feature, own[feature][0], other[feature][0], other[feature][1] - own[feature][1])
        for feature in counted
        if feature in other
    ]
    return tuple(sorted(found, key=lambda one: (abs(one.apart), one.feature)))
