# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do and ask what, for which purpose, on which ground; and what every table declares of itself."""

from stuurhuis.kernel.policy.actors import VISITOR, Actor, actor_for, worker_for
from stuurhuis.kernel.policy.conditions import (
    COLLEAGUE,
    EVERYONE,
    INSIDE,
    OWN,
    SHOWN,
    WORKER,
    Asking,
    Condition,
    has_role,
    or_worker,
)
from stuurhuis.kernel.policy.deciding import one, rows
from stuurhuis.kernel.policy.grounds import Ground
from stuurhuis.kernel.policy.refusals import NotAllowed, NotThere, Refused
from stuurhuis.kernel.policy.rules import Purpose, Rule, RuleOn
from stuurhuis.kernel.policy.words import Words
from stuurhuis.kernel.store.classified import INTERNAL, PUBLIC, Classified
from stuurhuis.kernel.store.opened import OrganisationOwned
from stuurhuis.kernel.store.rowsecurity import BetweenRows, KnownRows, OnlyGrows, RowSecurity
from stuurhuis.kernel.store.wall import Between, Walled

__all__ = [
    "COLLEAGUE",
    "EVERYONE",
    "INSIDE",
    "INTERNAL",
    "OWN",
    "PUBLIC",
    "SHOWN",
    "VISITOR",
    "WORKER",
    "Actor",
    "Asking",
    "Between",
    "BetweenRows",
    "Classified",
    "Condition",
    "Ground",
    "KnownRows",
    "NotAllowed",
    "NotThere",
    "OnlyGrows",
    "OrganisationOwned",
    "Purpose",
    "Refused",
    "RowSecurity",
    "Rule",
    "RuleOn",
    "Walled",
    "Words",
    "actor_for",
    "has_role",
    "one",
    "or_worker",
    "rows",
    "worker_for",
]
