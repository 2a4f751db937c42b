# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: formats, who adopted them, what was agreed about them, and what governments do together."""

from stuurhuis.commons.models.adoption import Adoption, Copy, Taking, Thanks
from stuurhuis.commons.models.commitments import Commitment, Plan
from stuurhuis.commons.models.formats import Format, FormatVersion
from stuurhuis.commons.models.provisions import BoundParty, Stance
from stuurhuis.commons.models.radar import NotTheSame, Overlap, RadarChoice, RadarNotice

__all__ = [
    "Adoption",
    "BoundParty",
    "Commitment",
    "Copy",
    "Format",
    "FormatVersion",
    "NotTheSame",
    "Overlap",
    "Plan",
    "RadarChoice",
    "RadarNotice",
    "Stance",
    "Taking",
    "Thanks",
]
