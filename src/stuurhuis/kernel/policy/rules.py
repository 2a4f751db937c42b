# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a policy: read each as a line of a table."""

from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from django.db.models import Model

from stuurhuis.kernel.policy.conditions import EVERYONE, Condition
from stuurhuis.kernel.policy.grounds import Ground
from stuurhuis.kernel.policy.words import Words
from stuurhuis.kernel.store.classified import has_personal_data

M = TypeVar("M", bound=Model)


class NoPurpose(TypeError):
    """A rule on a table with personal data, that names no purpose."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """A row of the register of processing activities (AVG art. 30): why this data may be used.

    ``data`` is `none` when what is read under it says nothing of a person; otherwise each read is logged.
    """

    key: str
    words: Words
    ground: Ground
    data: Literal["none", "personal", "special"] = "none"
    version: int = 1

    @property
    def reference(self) -> str:
        """The version of the activity, as the processing log names it."""
        return f"{self.key}/{self.version}"


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do or ask something that is about no row: all conditions must hold of the actor."""

    name: str
    when: tuple[Condition, ...]
    ground: Ground
    purpose: Purpose | None = None

    @property
    def public(self) -> bool:
        """Whether everyone may, so that there is nothing to check, to scope or to log."""
        return self.purpose is None and all(condition is EVERYONE for condition in self.when)


@dataclass(frozen=True, slots=True)
class RuleOn(Generic[M]):
    """Who may do or ask something of which rows: all conditions must hold.

    ``known_to`` says who may know that a row exists; to others a refused row and an unknown one are the same.
    """

    subject: type[M]
    name: str
    when: tuple[Condition, ...]
    ground: Ground
    purpose: Purpose | None = None
    known_to: tuple[Condition, ...] = field(default=())

    def __post_init__(self) -> None:
        """Refuse a rule on personal data without a purpose."""
        if self.purpose is None and has_personal_data(self.subject):
            raise NoPurpose(f"{self.name}: {self.subject._meta.label} holds personal data")

    @property
    def public(self) -> bool:
        """Whether everyone may see every row."""
        return self.purpose is None and all(condition is EVERYONE for condition in self.when)
