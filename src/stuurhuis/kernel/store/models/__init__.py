# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All tables of the kernel."""

from stuurhuis.kernel.store.models import ledger
from stuurhuis.kernel.store.models.journal import (
    Delivery,
    Entry,
    ProcessingEntry,
    RefusalCount,
    Seal,
    Unsealed,
)
from stuurhuis.kernel.store.models.lake import CurrentVersion, DataSet, Source, Version
from stuurhuis.kernel.store.models.parties import (
    Invitation,
    Mandate,
    Membership,
    Organisation,
    OrganisationRelation,
    Person,
    Recovery,
    Role,
    Sharing,
)

__all__ = [
    "CurrentVersion",
    "DataSet",
    "Delivery",
    "Entry",
    "Invitation",
    "Mandate",
    "Membership",
    "Organisation",
    "OrganisationRelation",
    "Person",
    "ProcessingEntry",
    "Recovery",
    "RefusalCount",
    "Role",
    "Seal",
    "Sharing",
    "Source",
    "Unsealed",
    "Version",
    "ledger",
]
