# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Classifications: which municipality or task field is this, and how do figures of old ones go on in new ones?"""

from stuurhuis.engines.classifications.reconciling import Reconciled, reconcile
from stuurhuis.engines.classifications.reference import (
    PROVINCES,
    municipal_changes,
    municipal_names,
    municipalities_of,
    official_name,
    task_field_changes,
)

__all__ = [
    "PROVINCES",
    "Reconciled",
    "municipal_changes",
    "municipal_names",
    "municipalities_of",
    "official_name",
    "reconcile",
    "task_field_changes",
]
