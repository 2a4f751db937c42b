# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may say that organisations agreed on a format, and what each of them says of it. Read it as a table."""

from django.db.models import Exists, OuterRef, Q

from stuurhuis.commons.models import BoundParty, Format, Stance
from stuurhuis.commons.policy.formats import SHARED
from stuurhuis.commons.policy.grounds import COOPERATION, MANDATE
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    SHOWN,
    Asking,
    Condition,
    RuleOn,
    Words,
    has_role,
)

BINDERS = ("bestuurder", "programmamanager", "beleidsadviseur")
_TELL = Words("Vraag de maker van het format.", "Ask the maker of the format.")


def _bound(asking: Asking) -> Q:
    ours = BoundParty.objects.filter(format=OuterRef("format"), partner=asking.actor.organisation)
    return Q(Exists(ours))


EITHER_SIDE = Condition(
    "either_side_of_provision",
    lambda asking: Q(partner=asking.actor.organisation) | Q(organisation=asking.actor.organisation),
    Words("Jouw organisatie sprak dit niet mee af.", "Your organisation did not agree on this."),
    COOPERATION,
    _TELL,
)
BOUND = Condition(
    "bound",
    _bound,
    Words("Jouw organisatie sprak dit niet mee af.", "Your organisation did not agree on this."),
    COOPERATION,
    _TELL,
)
OURS = Condition(
    "ours",
    lambda asking: Q(partner=asking.actor.organisation),
    Words("Dat zegt de organisatie zelf.", "That is for the organisation itself to say."),
    MANDATE,
    Words("Vraag het die organisatie.", "Ask that organisation."),
)
BINDER = has_role(*BINDERS)

_KNOWN = (COLLEAGUE, EITHER_SIDE)
BIND = RuleOn(
    Format, "commons.bind_party", (COLLEAGUE, OWN, SHARED), COOPERATION, known_to=(COLLEAGUE, SHOWN)
)
RELEASE = RuleOn(BoundParty, "commons.release_party", (COLLEAGUE, OWN), COOPERATION, known_to=_KNOWN)
SEE = RuleOn(BoundParty, "commons.see_bound", (INSIDE, EITHER_SIDE), COOPERATION)
SEE_STANCES = RuleOn(Stance, "commons.see_stances", (INSIDE, BOUND), COOPERATION)
SAY = RuleOn(BoundParty, "commons.take_stance", (COLLEAGUE, OURS, BINDER), MANDATE, known_to=_KNOWN)
