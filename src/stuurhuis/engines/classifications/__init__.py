# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Classifications: which municipality or task field is this, and how do old figures go on in new ones?

What needs no pandas is imported here at once; `comparable` and `Comparable` only when they are asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from stuurhuis.engines.classifications.breaking import BreakTableError, breaks_within, segments
from stuurhuis.engines.classifications.categories import EconomicCategory, economic_categories
from stuurhuis.engines.classifications.parts import Part, on_today, parts
from stuurhuis.engines.classifications.reconciling import Reconciled, reconcile
from stuurhuis.engines.classifications.reference import (
    PROVINCES,
    MunicipalChange,
    MunicipalName,
    TaskFieldChange,
    borders,
    ended,
    is_municipality,
    municipal_changes,
    municipal_names,
    municipalities_of,
    official_name,
    task_field_changes,
)
from stuurhuis.engines.classifications.summing import combined, comparable_sums

if TYPE_CHECKING:
    from stuurhuis.engines.classifications.comparing import (
        Comparable,
        ObservationError,
        RuleError,
        comparable,
    )

__all__ = [
    "PROVINCES",
    "BreakTableError",
    "Comparable",
    "EconomicCategory",
    "MunicipalChange",
    "MunicipalName",
    "ObservationError",
    "Part",
    "Reconciled",
    "RuleError",
    "TaskFieldChange",
    "borders",
    "breaks_within",
    "combined",
    "comparable",
    "comparable_sums",
    "economic_categories",
    "ended",
    "is_municipality",
    "municipal_changes",
    "municipal_names",
    "municipalities_of",
    "official_name",
    "on_today",
    "parts",
    "reconcile",
    "segments",
    "task_field_changes",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("stuurhuis.engines.classifications.comparing"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
