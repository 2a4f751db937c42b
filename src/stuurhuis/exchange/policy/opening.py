# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may put in order what must be, and who may take part once it is."""

from django.db.models import Count, Exists, Q, QuerySet

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


def taking_part(*among: str) -> QuerySet[Assurance, str]:
    """The organisations that have everything in order, or those of `among` that do."""
    living = Assurance.objects.filter(ended_at=None, kind__in=[one.kind for one in REQUIRED])
    of = living.filter(organisation__in=among) if among else living
    number = of.order_by().values("organisation").annotate(number=Count("kind", distinct=True))
    return number.filter(number=len(REQUIRED)).values_list("organisation", flat=True)


def _in_order(asking: Asking) -> Q:
    return Q(Exists(taking_part(asking.actor.organisation)))


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
