# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may put in order what must be, and who may take part once it is."""

from django.db.models import Exists, Q

from stuurhuis.exchange.models.opening import Assurance
from stuurhuis.exchange.policy.grounds import IMPACT, WORKS_COUNCIL
from stuurhuis.exchange.rules.opening import REQUIRED
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    SHOWN,
    Asking,
    Condition,
    Rule,
    RuleOn,
    Words,
    has_role,
    or_worker,
)

GUARDS = ("beheerder", "privacyfunctionaris")


def _in_order(asking: Asking) -> Q:
    living = Assurance.objects.filter(organisation=asking.actor.organisation, ended_at=None)
    found = Q()
    for one in REQUIRED:
        found &= Q(Exists(living.filter(kind=one.kind)))
    return found


OPENED = Condition(
    "exchange_opened",
    _in_order,
    Words(
        "Jouw organisatie doet nog niet mee: eerst moeten de DPIA, de instemming van de ondernemingsraad en "
        "het algoritmeregister op orde zijn.",
        "Your organisation does not take part yet: first the DPIA, the consent of the works council and the "
        "algorithm register must be in order.",
    ),
    WORKS_COUNCIL,
    Words(
        "Vraag de beheerder of de privacyfunctionaris van je organisatie.",
        "Ask the administrator or the privacy officer of your organisation.",
    ),
)

_GUARD = or_worker(has_role(*GUARDS))

RECORD = Rule("exchange.record_assurance", (INSIDE, _GUARD), IMPACT)
WITHDRAW = RuleOn(Assurance, "exchange.withdraw_assurance", (INSIDE, _GUARD, OWN), IMPACT)
SEE = RuleOn(Assurance, "exchange.see_assurances", (INSIDE, SHOWN), IMPACT)
TAKE_PART = Rule("exchange.take_part", (COLLEAGUE, OPENED), WORKS_COUNCIL)
