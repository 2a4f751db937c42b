# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may choose how often there is mail about what is new, and who sends it."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, WORKER, Purpose, Rule, RuleOn, Words
from stuurhuis.steering.models.digest import Digest, DigestChoice, DigestPlace
from stuurhuis.steering.models.tables import Deferral
from stuurhuis.steering.policy.choices import MINE
from stuurhuis.steering.policy.grounds import ERASURE, PUBLIC_TASK, TASK

MAIL = Purpose(
    "mail-over-wat-nieuw-is",
    Words(
        "Mailen wat nieuw is in wat iemand volgt, zo vaak als die persoon koos.",
        "Mail what is new in what somebody follows, as often as that person chose.",
    ),
    PUBLIC_TASK,
    data="personal",
)

CHOOSE = Rule("steering.choose_digest", (COLLEAGUE,), TASK, MAIL)
SEE_CHOICE = RuleOn(DigestChoice, "steering.see_digest_choice", (COLLEAGUE, OWN, MINE), TASK, MAIL)
SEE_READERS = RuleOn(DigestChoice, "steering.see_digest_readers", (WORKER, OWN), TASK, MAIL)
SEE_RESTING = RuleOn(Deferral, "steering.see_resting", (WORKER, OWN), TASK)
SEE_PLACES = RuleOn(DigestPlace, "steering.see_digest_places", (WORKER,), TASK)
PREPARE = RuleOn(DigestChoice, "steering.prepare_digest", (WORKER, OWN), TASK, MAIL)
STOP = RuleOn(DigestChoice, "steering.stop_digest", (WORKER, OWN), TASK, MAIL)
REPEAT = RuleOn(Digest, "steering.repeat_digest", (WORKER, OWN), TASK, MAIL)
NOTE_SENT = RuleOn(Digest, "steering.note_digest_sent", (WORKER, OWN), TASK, MAIL)
TAKE_BACK = RuleOn(Digest, "steering.take_back_digest", (WORKER, OWN), TASK, MAIL)
FORGET_READER = Rule("steering.forget_reader", (WORKER,), ERASURE, MAIL)
