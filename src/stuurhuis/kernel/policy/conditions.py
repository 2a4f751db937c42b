# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When is it allowed? Each condition is one filter on rows, with a sentence and a ground.

The same filter decides about one row (with its key) and about many, so that the two never disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from django.db.models import Model, Q

from stuurhuis.kernel.policy.actors import Actor
from stuurhuis.kernel.policy.grounds import Ground
from stuurhuis.kernel.policy.words import Words
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.wall import Walled

ALL = Q()
NOTHING = Q(pk__in=())


class Asking(NamedTuple):
    """Who wants something, when, of which table."""

    actor: Actor
    at: datetime
    model: type[Model]


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter, the sentence that explains it, its ground, and how to come to fulfil it."""

    name: str
    shows: Callable[[Asking], Q]
    sentence: Words
    ground: Ground
    remedy: Words


JOIN = Words("Vraag de beheerder van je organisatie.", "Ask the administrator of your organisation.")


def _shown(asking: Asking) -> Q:
    if not asking.actor.organisation or not issubclass(asking.model, Walled):
        return NOTHING
    return asking.model.shown_to(asking.actor.organisation, day_of(asking.at))


EVERYONE = Condition(
    "everyone",
    lambda _: ALL,
    Words("Iedereen mag dit zien.", "Everyone may see this."),
    Ground("woo-3-1"),
    Words("", ""),
)
COLLEAGUE = Condition(
    "colleague",
    lambda asking: ALL if asking.actor.is_colleague else NOTHING,
    Words("Alleen wie voor een overheid werkt, mag dit.", "Only who works for a government may do this."),
    Ground("bio2-5-15"),
    Words(
        "Meld je aan, of vraag een uitnodiging aan je organisatie.",
        "Sign in, or ask your organisation to invite you.",
    ),
)
WORKER = Condition(
    "worker",
    lambda asking: ALL if asking.actor.kind == "worker" else NOTHING,
    Words("Dit doet alleen het systeem zelf.", "Only the system itself does this."),
    Ground("bio2-5-15"),
    JOIN,
)
OWN = Condition(
    "own",
    lambda asking: Q(organisation=asking.actor.organisation) if asking.actor.organisation else NOTHING,
    Words("Dit is van een andere organisatie.", "This belongs to another organisation."),
    Ground("avg-5"),
    Words("Vraag de organisatie van wie dit is.", "Ask the organisation that it belongs to."),
)
SHOWN = Condition(
    "shown",
    _shown,
    Words("Dit is niet met jouw organisatie gedeeld.", "This is not shared with your organisation."),
    Ground("dienstverleningsafspraak"),
    Words(
        "Vraag de organisatie van wie dit is om het te delen.",
        "Ask the organisation that it belongs to, to share it.",
    ),
)


def has_role(*roles: str) -> Condition:
    """Who has one of these roles in the organisation."""
    return Condition(
        f"has_role:{'|'.join(roles)}",
        lambda asking: ALL if asking.actor.roles.intersection(roles) else NOTHING,
        Words(
            f"Hiervoor is de rol {' of '.join(roles)} nodig.", f"This needs the role {' or '.join(roles)}."
        ),
        Ground("bio2-5-15"),
        JOIN,
    )


def or_worker(condition: Condition) -> Condition:
    """The same for people; what the worker does by itself is allowed too."""
    return replace(
        condition,
        name=f"{condition.name}_or_worker",
        shows=lambda asking: ALL if asking.actor.kind == "worker" else condition.shows(asking),
    )


INSIDE = or_worker(COLLEAGUE)
