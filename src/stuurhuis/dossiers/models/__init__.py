# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: ideas, dossiers, who takes part in them, how that stands, and what happens in their rooms."""

from stuurhuis.dossiers.models.dossiers import Dossier, Standing, TakingPart
from stuurhuis.dossiers.models.files import RoomFile
from stuurhuis.dossiers.models.ideas import Contributor, Idea, Sharpening, Support
from stuurhuis.dossiers.models.room import Agreement, Decision, Message, Seat, Task

__all__ = [
    "Agreement",
    "Contributor",
    "Decision",
    "Dossier",
    "Idea",
    "Message",
    "Seat",
    "Sharpening",
    "PersonAsked",
    "ProposalAnswer",
    "RoomFile",
    "Standing",
    "Support",
    "TakingPart",
    "Task",
]
