# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may draw up, sign, carry out and close an agreement about lending somebody. Read it as a table."""

from django.db.models import Q

from stuurhuis.exchange.models.agreements import DeliveredDay, Feedback, LoanAgreement, Signature
from stuurhuis.exchange.models.invites import Invite
from stuurhuis.exchange.policy.grounds import COOPERATION, MANDATE
from stuurhuis.exchange.policy.invites import ASKS, BOTH, INVOLVED
from stuurhuis.exchange.policy.needs import LENDING
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, Asking, Condition, RuleOn, Words

_THEIRS = Words("Dit is tussen twee andere organisaties.", "This is between two other organisations.")


def _either(asking: Asking) -> Q:
    own = asking.actor.organisation
    return Q(organisation=own) | Q(partner=own)


EITHER_SIDE = Condition(
    "either_side", _either, _THEIRS, COOPERATION, Words("Vraag het een van beide.", "Ask one of both.")
)

_KNOWN_TO = (COLLEAGUE, EITHER_SIDE)
DRAW_UP = RuleOn(Invite, "exchange.draw_up", (COLLEAGUE, OPENED, ASKS), COOPERATION)
SEE = RuleOn(LoanAgreement, "exchange.see_agreements", (INSIDE, OPENED, EITHER_SIDE), COOPERATION)
SEE_SIGNATURES = RuleOn(
    Signature, "exchange.see_signatures", (INSIDE, OPENED, EITHER_SIDE), COOPERATION, LENDING
)
SEE_DAYS = RuleOn(
    DeliveredDay, "exchange.see_delivered_days", (INSIDE, OPENED, EITHER_SIDE), COOPERATION, LENDING
)
SEE_FEEDBACK = RuleOn(
    Feedback, "exchange.see_feedback", (COLLEAGUE, OPENED, EITHER_SIDE), COOPERATION, LENDING
)
SIGN = RuleOn(LoanAgreement, "exchange.sign", (COLLEAGUE, OPENED, EITHER_SIDE), MANDATE)
CARRY_OUT = RuleOn(
    LoanAgreement, "exchange.carry_out", (COLLEAGUE, OPENED, BOTH), COOPERATION, known_to=_KNOWN_TO
)
CLOSE = RuleOn(
    LoanAgreement, "exchange.close_agreement", (COLLEAGUE, OPENED, ASKS), COOPERATION, known_to=_KNOWN_TO
)
CONCERNS = RuleOn(
    LoanAgreement, "exchange.say_back", (COLLEAGUE, OPENED, INVOLVED), COOPERATION, known_to=_KNOWN_TO
)
