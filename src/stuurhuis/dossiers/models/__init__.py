# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: ideas, dossiers, who takes part in them, how that stands, and what happens in their rooms."""

from stuurhuis.dossiers.models.dossiers import Dossier, Standing, TakingPart
from stuurhuis.dossiers.models.files import RoomFile
from stuurhuis.dossiers.models.ideas import Contributor, Idea, Sharpening, Support
from stuurhuis.dossiers.models.proposals import Attached, PersonAsked, ProposalAnswer
from stuurhuis.dossiers.models.room import Agreement, Decision, Message, Seat, Task
from stuurhuis.dossiers.models.waiting import DossierMail

__all__ = [
    "Agreement",
    "Attached",
    "Contributor",
    "Decision",
    "Dossier",
    "DossierMail",
    "Idea",
    "Message",
    "PersonAsked",
    "ProposalAnswer",
    "RoomFile",
    "Seat",
    "Sharpening",
    "Standing",
    "Support",
    "TakingPart",
    "Task",
]
