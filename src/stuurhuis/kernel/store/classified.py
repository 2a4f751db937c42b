# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is a field? Its category, its confidentiality and its term, declared beside its definition."""

import re
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from django.db import models

Category = Literal["none", "personal", "special"]
Confidentiality = Literal["public", "internal", "confidential", "secret"]
F = TypeVar("F", bound="models.Field[Any, Any]")

TERM = re.compile(r"permanent|P\d+[YMD]")


class TermRefused(ValueError):
    """A term of retention is 'permanent' or an ISO 8601 duration such as P7Y."""


@dataclass(frozen=True, slots=True)
class Classified:
    """The class of a field; call it around the field: ``name = PUBLIC(models.CharField(…))``.

    ``retention`` is counted from the end of the row's use (its ``until``, else its writing).
    """

    category: Category
    confidentiality: Confidentiality
    retention: str

    def __post_init__(self) -> None:
        """Refuse a term that nobody can compute with."""
        if not TERM.fullmatch(self.retention):
            raise TermRefused(self.retention)

    def __call__(self, field: F) -> F:
        """The same field, now declared."""
        vars(field)["classified"] = self
        return field


PUBLIC = Classified("none", "public", "permanent")
INTERNAL = Classified("none", "internal", "P7Y")


def classification(field: Any) -> Classified | None:
    """How a model field was declared; None when nobody did."""
    found = getattr(field, "classified", None)
    return found if isinstance(found, Classified) else None


def has_personal_data(model: type[models.Model]) -> bool:
    """Whether a table keeps anything about a person."""
    declared = (classification(field) for field in model._meta.get_fields())
    return any(found is not None and found.category != "none" for found in declared)
