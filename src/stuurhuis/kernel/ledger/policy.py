# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what in the ledger, and see what of it. Read it as a table; what binds needs a mandate too."""

from django.db.models import Q

from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, WORKER, Condition, Ground, Rule, RuleOn, Words
from stuurhuis.kernel.policy.conditions import JOIN, NOTHING, Asking
from stuurhuis.kernel.store.models.ledger import LedgerAccount, LedgerEntry, Position, Posting, Reservation

AGREED = Ground("dienstverleningsafspraak")
MANDATED = Ground("awb-10-1")


def _debtor(asking: Asking) -> Q:
    return Q(debtor=asking.actor.organisation) if asking.actor.organisation else NOTHING


def _creditor(asking: Asking) -> Q:
    return Q(creditor=asking.actor.organisation) if asking.actor.organisation else NOTHING


BETWEEN = Condition(
    "between",
    lambda asking: _debtor(asking) | _creditor(asking),
    Words("Dit is tussen andere organisaties.", "This is between other organisations."),
    AGREED,
    Words("Vraag een van beide organisaties.", "Ask one of both organisations."),
)
DEBTOR = Condition(
    "debtor",
    _debtor,
    Words("Dit doet de organisatie die afneemt.", "This is for the organisation that receives."),
    AGREED,
    Words("Vraag het de andere organisatie.", "Ask the other organisation."),
)
CREDITOR = Condition(
    "creditor",
    _creditor,
    Words("Dit doet de organisatie die levert.", "This is for the organisation that delivers."),
    AGREED,
    Words("Vraag het de andere organisatie.", "Ask the other organisation."),
)
MANDATE = Condition(
    "mandate",
    lambda _: NOTHING,
    Words(
        "Wie zijn organisatie bindt, heeft daar een mandaat voor nodig, tot dit bedrag en op deze dag.",
        "Who binds an organisation needs a mandate for it, up to this amount and on this day.",
    ),
    MANDATED,
    JOIN,
)

DECLARE = Rule("ledger.declare", (WORKER,), AGREED)
OPEN = Rule("ledger.open", (COLLEAGUE,), MANDATED)
LIMIT = Rule("ledger.limit", (COLLEAGUE,), MANDATED)
RESERVE = Rule("ledger.reserve", (COLLEAGUE,), MANDATED)
TRANSFER = Rule("ledger.transfer", (COLLEAGUE,), MANDATED)
GIVE = Rule("ledger.give", (COLLEAGUE,), MANDATED)
DELIVER = RuleOn(Reservation, "ledger.deliver", (INSIDE, CREDITOR), AGREED, known_to=(BETWEEN,))
ACCEPT = RuleOn(Reservation, "ledger.accept", (COLLEAGUE, DEBTOR), MANDATED, known_to=(BETWEEN,))
DISPUTE = RuleOn(Reservation, "ledger.dispute", (COLLEAGUE, DEBTOR), AGREED, known_to=(BETWEEN,))
RELEASE = RuleOn(Reservation, "ledger.release", (COLLEAGUE, BETWEEN), AGREED)
EXPIRE = RuleOn(Reservation, "ledger.expire", (WORKER, DEBTOR), AGREED)
CORRECT = RuleOn(LedgerEntry, "ledger.correct", (COLLEAGUE, CREDITOR), MANDATED, known_to=(BETWEEN,))

CANCEL = Rule("ledger.cancel", (WORKER,), AGREED)

SEE_ACCOUNTS = RuleOn(LedgerAccount, "ledger.see_accounts", (INSIDE,), AGREED)
SEE_POSITIONS = RuleOn(Position, "ledger.see_positions", (BETWEEN,), AGREED)
SEE_RESERVATIONS = RuleOn(Reservation, "ledger.see_reservations", (BETWEEN,), AGREED)
SEE_POSTINGS = RuleOn(Posting, "ledger.see_postings", (BETWEEN,), AGREED)
