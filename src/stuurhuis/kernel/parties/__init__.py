# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who exists: organisations with their kind, place and history, people, and who may speak for whom."""

from stuurhuis.kernel.parties.members import Held, NotAMember, mandate, membership, memberships
from stuurhuis.kernel.parties.organisations import (
    OUTSIDE,
    Party,
    UnknownOrganisation,
    governments,
    organisation,
    successors,
)
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.governments import COUNTRY, establish

__all__ = [
    "COUNTRY",
    "OUTSIDE",
    "Held",
    "NotAMember",
    "Party",
    "UnknownOrganisation",
    "day_of",
    "establish",
    "governments",
    "mandate",
    "membership",
    "memberships",
    "organisation",
    "successors",
]
