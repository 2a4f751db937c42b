# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened around finding people; references only, in the past tense."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeywordsLaidOut:
    """By so many terms somebody is found from now on."""

    profile: int
    keywords: int


@dataclass(frozen=True, slots=True)
class RankingContested:
    """Somebody has something against being ranked."""

    objection: int


@dataclass(frozen=True, slots=True)
class ObjectionAnswered:
    """Who guards privacy answered."""

    objection: int


@dataclass(frozen=True, slots=True)
class RankingsDestroyed:
    """Rankings were kept long enough; so many are gone."""

    rankings: int


@dataclass(frozen=True, slots=True)
class RankedPersonForgotten:
    """What an organisation kept of somebody in rankings is gone."""

    person: int


@dataclass(frozen=True, slots=True)
class ExamplesBegun:
    """The made-up people of the sample are being brought: so many are wanted, so many were there."""

    wanted: int
    brought: int


@dataclass(frozen=True, slots=True)
class ExamplesBrought:
    """So many made-up people of the sample take part for an organisation."""

    organisation: str
    profiles: int
