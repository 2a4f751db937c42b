# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may look for whom, what is kept of it, and who may see that."""

from django.db.models import Q

from stuurhuis.exchange.models.finding import Exposure, Keyword, Ranking, RankingObjection
from stuurhuis.exchange.models.people import Profile
from stuurhuis.exchange.policy.grounds import CONSENT, ERASURE, HIGH_RISK, OWN_DATA
from stuurhuis.exchange.policy.opening import GUARDS, OPENED, taking_part
from stuurhuis.exchange.policy.who import MINE
from stuurhuis.exchange.rules.people import Audience
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    EVERYONE,
    OWN,
    WORKER,
    Asking,
    Condition,
    Purpose,
    Rule,
    RuleOn,
    Words,
    has_role,
)

FINDING = Purpose(
    "mensen-vinden",
    Words(
        "Vinden wie met kennis en zin kan helpen, met de redenen erbij; een mens kiest.",
        "Find who can help with knowledge and drive, with the reasons; a human chooses.",
    ),
    CONSENT,
    data="personal",
)
ACCOUNTABLE = Purpose(
    "volgordes-verantwoorden",
    Words(
        "Laten nagaan wie wanneer werd getoond, en bezwaar daartegen behandelen.",
        "Let it be checked who was shown when, and handle objections to it.",
    ),
    HIGH_RISK,
    data="personal",
)


def _for_them(asking: Asking) -> Q:
    """What one's own organisation sees of colleagues, and others of theirs, where it takes part."""
    same = Q(organisation=asking.actor.organisation)
    inside = same & Q(audience__in=(Audience.GOVERNMENTS, Audience.ORGANISATION))
    return Q(organisation__in=taking_part()) & (inside | (Q(opened=True) & ~same))


FOR_THEM = Condition(
    "for_who_seeks",
    _for_them,
    Words("Dit laat deze collega jou niet zien.", "This colleague does not show you this."),
    CONSENT,
    Words("Vraag het die collega zelf.", "Ask that colleague."),
)
ASKED_MYSELF = Condition(
    "asked_myself",
    lambda asking: Q(asked_by=asking.actor.person),
    Words("Dit vroeg een collega.", "A colleague asked this."),
    OWN_DATA,
    Words("Vraag het die collega.", "Ask that colleague."),
)
AT_US = Condition(
    "at_us",
    lambda asking: Q(partner=asking.actor.organisation),
    Words("Dit gaat over een andere organisatie.", "This is about another organisation."),
    HIGH_RISK,
    Words("Vraag die organisatie.", "Ask that organisation."),
)

FIND = RuleOn(Keyword, "exchange.find_people", (COLLEAGUE, OPENED, FOR_THEM), HIGH_RISK, FINDING)
SEE_RANKINGS = RuleOn(
    Ranking, "exchange.see_rankings", (COLLEAGUE, OWN, ASKED_MYSELF), HIGH_RISK, ACCOUNTABLE
)
SEE_EXPOSURE = RuleOn(Exposure, "exchange.see_own_exposure", (COLLEAGUE, MINE), OWN_DATA, ACCOUNTABLE)
CONTEST = Rule("exchange.contest_ranking", (COLLEAGUE,), HIGH_RISK, ACCOUNTABLE)
SEE_OWN_OBJECTIONS = RuleOn(
    RankingObjection, "exchange.see_own_objections", (COLLEAGUE, MINE), OWN_DATA, ACCOUNTABLE
)
_GUARDED = (COLLEAGUE, has_role(*GUARDS), AT_US)
SEE_OBJECTIONS = RuleOn(RankingObjection, "exchange.see_ranking_objections", _GUARDED, HIGH_RISK, ACCOUNTABLE)
ANSWER_OBJECTION = RuleOn(
    RankingObjection,
    "exchange.answer_ranking_objection",
    _GUARDED,
    HIGH_RISK,
    ACCOUNTABLE,
    known_to=(COLLEAGUE, MINE),
)
LAY_OUT = RuleOn(Profile, "exchange.lay_out_keywords", (WORKER, OWN), CONSENT, FINDING)
BRING_EXAMPLES = Rule("exchange.bring_examples", (WORKER,), CONSENT, FINDING)
SEE_EXAMPLES = Rule("exchange.see_how_far_examples_are", (EVERYONE,), CONSENT)
SEE_WHERE_SHOWN = Rule("exchange.see_where_somebody_was_shown", (WORKER,), ERASURE)
SEE_HOW_MANY = Rule("exchange.see_how_many_take_part", (WORKER,), CONSENT)
DESTROY_RANKINGS = Rule("exchange.destroy_past_rankings", (WORKER,), ERASURE, ACCOUNTABLE)
FORGET_RANKED = Rule("exchange.forget_ranked_person", (WORKER,), ERASURE, ACCOUNTABLE)
