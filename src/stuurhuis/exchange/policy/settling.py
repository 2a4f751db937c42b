# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may agree on what is settled, and say for which price. Who may move anything stands with the ledger."""

from django.db.models import Q

from stuurhuis.exchange.models.settling import (
    InvoiceDetails,
    NettingConsent,
    NettingShare,
    Objection,
    Settlement,
    Tariff,
)
from stuurhuis.exchange.policy.grounds import COOPERATION, MANDATE
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    SHOWN,
    WORKER,
    Asking,
    Condition,
    Rule,
    RuleOn,
    Words,
    has_role,
)

KEEPERS = ("controller", "beheerder")


def _side(asking: Asking) -> Q:
    own = asking.actor.organisation
    return Q(organisation=own) | Q(partner=own) if own else Q(pk__in=())


SIDES = Condition(
    "sides",
    _side,
    Words("Dit is tussen andere organisaties.", "This is between other organisations."),
    COOPERATION,
    Words("Vraag een van beide organisaties.", "Ask one of both organisations."),
)
RECEIVES = Condition(
    "receives",
    lambda asking: Q(organisation=asking.actor.organisation),
    Words("Dit doet de organisatie die afneemt.", "This is for the organisation that receives."),
    COOPERATION,
    Words("Vraag het de andere organisatie.", "Ask the other organisation."),
)

PREPARE = Rule("exchange.prepare_settlement", (INSIDE, OPENED), COOPERATION)
OBJECT = RuleOn(Settlement, "exchange.object", (COLLEAGUE, RECEIVES), COOPERATION, known_to=(SIDES,))
SEE = RuleOn(Settlement, "exchange.see_settlements", (INSIDE, SIDES), COOPERATION)
SEE_STATEMENT = Rule("exchange.see_statement", (INSIDE,), COOPERATION)
SEE_OBJECTIONS = RuleOn(Objection, "exchange.see_objections", (INSIDE, SIDES), COOPERATION)
KEEP = Rule("exchange.keep_settling", (COLLEAGUE, has_role(*KEEPERS), OPENED), MANDATE)
SEE_TARIFFS = RuleOn(Tariff, "exchange.see_tariffs", (INSIDE, SHOWN), COOPERATION)
SEE_DETAILS = RuleOn(InvoiceDetails, "exchange.see_invoice_details", (INSIDE, SHOWN), COOPERATION)

PROPOSE = Rule("exchange.propose_netting", (WORKER,), COOPERATION)
ANSWER = RuleOn(NettingShare, "exchange.answer_netting", (COLLEAGUE, OWN), MANDATE)
FINISH = RuleOn(NettingShare, "exchange.finish_netting", (WORKER, OWN), COOPERATION)
SEE_SHARES = RuleOn(NettingShare, "exchange.see_netting", (INSIDE, OWN), COOPERATION)
SEE_CONSENT = RuleOn(NettingConsent, "exchange.see_netting_consent", (INSIDE, OWN), COOPERATION)
