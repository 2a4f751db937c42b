# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the exchange keeps."""

from stuurhuis.exchange.models.opening import Assurance
from stuurhuis.exchange.models.people import (
    Availability,
    Evidence,
    Line,
    Profile,
    ProfileItem,
    StandIn,
    SuggestedEdit,
)

__all__ = [
    "Assurance",
    "Availability",
    "Evidence",
    "Line",
    "Profile",
    "ProfileItem",
    "StandIn",
    "SuggestedEdit",
]
