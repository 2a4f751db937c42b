# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what was proposed for a dossier, and to who of elsewhere was asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProposalAnswered:
    """Somebody said yes or no to a proposal, such as `organisation:GM0150`."""

    dossier: str
    about: str
    said: str


@dataclass(frozen=True, slots=True)
class ProposalReopened:
    """Somebody took back what was said of a proposal: it may be proposed again."""

    dossier: str
    about: str


@dataclass(frozen=True, slots=True)
class ReferenceAttached:
    """Something elsewhere belongs to a dossier from now on."""

    dossier: str
    reference: str


@dataclass(frozen=True, slots=True)
class ReferenceDetached:
    """Something elsewhere belongs to a dossier no longer."""

    dossier: str
    reference: str


@dataclass(frozen=True, slots=True)
class PersonWanted:
    """Somebody of an organisation was asked to join; so was that organisation, where it was not yet."""

    dossier: str
    asked: int
    part: int
    partner: str


@dataclass(frozen=True, slots=True)
class PersonAskedMoved:
    """Somebody who was asked said yes or no, was let go, was passed over, or may be proposed again."""

    dossier: str
    asked: int
    state: str
