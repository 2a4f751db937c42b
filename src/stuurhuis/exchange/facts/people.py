# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened around profiles and lines: keys only, so that forgetting rewrites nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProfileBegun:
    """Somebody takes part."""

    profile: int


@dataclass(frozen=True, slots=True)
class ProfileRested:
    """Nobody else sees a profile, until it is resumed."""

    profile: int


@dataclass(frozen=True, slots=True)
class ProfileResumed:
    """A profile that rested is seen again."""

    profile: int


@dataclass(frozen=True, slots=True)
class ProfileConfirmed:
    """Its owner says that a profile is still right."""

    profile: int


@dataclass(frozen=True, slots=True)
class ProfileWarned:
    """The owner of a profile was told that it will be removed."""

    profile: int


@dataclass(frozen=True, slots=True)
class ProfileRemoved:
    """A profile is gone with all that belonged to it."""

    profile: int


@dataclass(frozen=True, slots=True)
class ProfileForgotten:
    """What an organisation kept of somebody in profiles and lines is gone."""

    person: int


@dataclass(frozen=True, slots=True)
class LeaverRested:
    """Who left the organisation is shown no more, and is nobody's manager or stand-in there."""

    person: int


@dataclass(frozen=True, slots=True)
class ItemKept:
    """Something of a profile was added or said anew."""

    profile: int
    item: int


@dataclass(frozen=True, slots=True)
class ItemRemoved:
    """Something of a profile is gone."""

    profile: int
    item: int


@dataclass(frozen=True, slots=True)
class AvailabilityKept:
    """When somebody can help was added or said anew."""

    profile: int
    availability: int


@dataclass(frozen=True, slots=True)
class AvailabilityRemoved:
    """Somebody can no longer help then."""

    profile: int
    availability: int


@dataclass(frozen=True, slots=True)
class StandInNamed:
    """Somebody said whom one can ask when they are away."""

    profile: int


@dataclass(frozen=True, slots=True)
class StandInGone:
    """A stand-in was taken back, or declined by who was named."""

    profile: int


@dataclass(frozen=True, slots=True)
class EvidenceNoted:
    """What somebody did here became a suggestion for their profile."""

    profile: int
    evidence: int


@dataclass(frozen=True, slots=True)
class EvidenceDecided:
    """Its owner decided who sees what they did."""

    profile: int
    evidence: int
    audience: str


@dataclass(frozen=True, slots=True)
class EditSuggested:
    """A colleague proposed words for a profile."""

    profile: int
    edit: int


@dataclass(frozen=True, slots=True)
class EditDecided:
    """The owner of a profile took over what a colleague proposed, or did not."""

    profile: int
    accepted: bool


@dataclass(frozen=True, slots=True)
class LineNamed:
    """Somebody named a manager."""

    line: int


@dataclass(frozen=True, slots=True)
class LineEnded:
    """Somebody names no manager any more."""

    line: int


@dataclass(frozen=True, slots=True)
class LineRefused:
    """Who was named as manager says that it is not so."""

    line: int


@dataclass(frozen=True, slots=True)
class LineStandInNamed:
    """A manager said who decides when the manager is away; `lines` is for how many people."""

    lines: int
