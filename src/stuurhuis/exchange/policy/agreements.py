# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may draw up, sign, carry out and close an agreement about lending somebody. Read it as a table."""

from django.db.models import Exists, OuterRef, Q

from stuurhuis.exchange.models.agreements import DeliveredDay, Feedback, LoanAgreement, Signature
from stuurhuis.exchange.models.invites import ConsentGiver, Invite
from stuurhuis.exchange.policy.grounds import COOPERATION, MANDATE
from stuurhuis.exchange.policy.invites import ASKS, BOTH, INVOLVED
from stuurhuis.exchange.policy.needs import LENDING
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.exchange.rules.agreements import TAKES_OVER, Signing
from stuurhuis.exchange.rules.invites import Party
from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, Asking, Condition, RuleOn, Words

_THEIRS = Words("Dit is tussen twee andere organisaties.", "This is between two other organisations.")


def _either(asking: Asking) -> Q:
    own = asking.actor.organisation
    return Q(organisation=own) | Q(partner=own)


EITHER_SIDE = Condition(
    "either_side", _either, _THEIRS, COOPERATION, Words("Vraag het een van beide.", "Ask one of both.")
)


def _steps_in(asking: Asking) -> Q:
    """At the borrower: who has the role, agreed as the manager of who asked, or signed."""
    borrows, me = Q(organisation=asking.actor.organisation), asking.actor.person
    if asking.actor.roles & TAKES_OVER:
        return borrows
    signed = Signature.objects.filter(agreement=OuterRef("pk"), party=Signing.BORROWER, person=me)
    agreed = ConsentGiver.objects.filter(
        consent__invite=OuterRef("invite"), consent__party=Party.ASKER, manager=me
    )
    return borrows & (Q(Exists(signed)) | Q(Exists(agreed)))


STEPS_IN = Condition(
    "steps_in",
    _steps_in,
    Words(
        "Dit neemt bij de inlener over: een programmamanager, een bestuurder, de beheerder, de "
        "leidinggevende die akkoord ging of wie tekende.",
        "At the borrower this is taken over by a programme manager, a board member, the administrator, the "
        "manager who agreed or who signed.",
    ),
    COOPERATION,
    Words("Vraag het de beheerder.", "Ask the administrator."),
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
TAKE_OVER = RuleOn(
    LoanAgreement,
    "exchange.take_over_agreement",
    (COLLEAGUE, OPENED, STEPS_IN),
    COOPERATION,
    known_to=_KNOWN_TO,
)
CONCERNS = RuleOn(
    LoanAgreement, "exchange.say_back", (COLLEAGUE, OPENED, INVOLVED), COOPERATION, known_to=_KNOWN_TO
)
