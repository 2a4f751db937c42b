# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may put, see, support, sharpen and answer an idea. Read it as a table."""

from django.db.models import Exists, OuterRef, Q

from stuurhuis.dossiers.models import Contributor, Idea, Sharpening, Support
from stuurhuis.dossiers.policy.grounds import COOPERATION, ERASURE, OWN_DATA, PRIVACY, RECORDS, TASK
from stuurhuis.dossiers.policy.room import EITHER_SIDE
from stuurhuis.dossiers.policy.seats import ONESELF
from stuurhuis.dossiers.rules.ideas import ANSWERERS, IdeaRole, IdeaState
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    SHOWN,
    WORKER,
    Asking,
    Condition,
    Ground,
    Purpose,
    Rule,
    RuleOn,
    Words,
    has_role,
)

WHOSE_IDEA = Purpose(
    "ideeen",
    Words(
        "Weten welke collega een idee inbracht, steunt of scherper maakte.",
        "Know which colleague put an idea, supports it or sharpened it.",
    ),
    Ground("avg-6-1-e"),
    data="personal",
)


def _put_by(asking: Asking) -> Q:
    idea = "pk" if asking.model is Idea else "idea"
    mine = Contributor.objects.filter(
        idea=OuterRef(idea), organisation=asking.actor.organisation, person=asking.actor.person,
        role=IdeaRole.PUTS,
    )  # fmt: skip
    return Q(Exists(mine))


PUT_IT = Condition(
    "put_it",
    _put_by,
    Words("Dit doet wie het idee inbracht.", "This is done by who put the idea."),
    PRIVACY,
    Words("Stel scherpere woorden voor.", "Propose sharper words."),
)
UNANSWERED = Condition(
    "unanswered",
    lambda _: Q(state=IdeaState.OPEN),
    Words("Dit idee heeft al een antwoord.", "This idea has an answer already."),
    COOPERATION,
    Words("Breng een nieuw idee in.", "Put a new idea."),
)
TO_US = Condition(
    "to_us",
    lambda asking: Q(partner=asking.actor.organisation),
    Words("Dit idee is van een andere organisatie.", "This idea is of another organisation."),
    COOPERATION,
    Words("Vraag de organisatie van wie het is.", "Ask the organisation that it belongs to."),
)
ANSWERER = has_role(*sorted(ANSWERERS))

PUT = Rule("dossiers.put_idea", (COLLEAGUE,), TASK)
SEE = RuleOn(Idea, "dossiers.see_ideas", (INSIDE, SHOWN), COOPERATION)
SEE_SUPPORT = RuleOn(Support, "dossiers.see_support", (INSIDE, SHOWN), COOPERATION)
SEE_SHARPENINGS = RuleOn(Sharpening, "dossiers.see_sharpenings", (INSIDE, EITHER_SIDE), COOPERATION)
SEE_CONTRIBUTORS = RuleOn(Contributor, "dossiers.see_contributors", (COLLEAGUE, OWN), COOPERATION, WHOSE_IDEA)
SEE_OWN = RuleOn(
    Contributor, "dossiers.see_own_contributions", (COLLEAGUE, OWN, ONESELF), OWN_DATA, WHOSE_IDEA
)
ADD = Rule("dossiers.add_to_idea", (COLLEAGUE,), TASK)
ANSWER_WORDS = RuleOn(Sharpening, "dossiers.answer_sharpening", (COLLEAGUE, TO_US, PUT_IT), TASK)
DECLINE = RuleOn(
    Idea, "dossiers.decline_idea", (COLLEAGUE, OWN, UNANSWERED, ANSWERER), TASK, known_to=(COLLEAGUE, SHOWN)
)
WITHDRAW = RuleOn(
    Idea, "dossiers.withdraw_idea", (COLLEAGUE, OWN, UNANSWERED, PUT_IT), TASK, known_to=(COLLEAGUE, SHOWN)
)
TAKE_UP = RuleOn(Idea, "dossiers.take_up_idea", (WORKER, OWN), TASK)
FORGET = Rule("dossiers.forget_contributor", (WORKER,), ERASURE, WHOSE_IDEA)
DESTROY = Rule("dossiers.destroy_ideas", (WORKER,), RECORDS, WHOSE_IDEA)
