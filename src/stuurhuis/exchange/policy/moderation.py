# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may say that something is not right, who decides, and who may ask to look again."""

from django.db.models import Exists, OuterRef, Q

from stuurhuis.exchange.models.moderation import Report, ReportParties
from stuurhuis.exchange.models.needs import Listing, ListingOwner
from stuurhuis.exchange.policy.grounds import COOPERATION
from stuurhuis.exchange.policy.needs import LENDING, PLACED
from stuurhuis.exchange.policy.opening import GUARDS, OPENED
from stuurhuis.kernel.policy import COLLEAGUE, SHOWN, Asking, Condition, Rule, RuleOn, Words, has_role

OF_US = Condition(
    "of_our_listing",
    lambda asking: Q(partner=asking.actor.organisation),
    Words("Dit beslist de organisatie die het plaatste.", "The organisation that placed it decides this."),
    COOPERATION,
    Words("Wacht op haar besluit.", "Wait for what it decides."),
)


def _owner(asking: Asking) -> Q:
    mine = ListingOwner.objects.filter(listing=OuterRef("listing"), person=asking.actor.person)
    return Q(partner=asking.actor.organisation) & Q(Exists(mine))


OWNER = Condition(
    "owns_reported_listing",
    _owner,
    Words("Alleen wie dit plaatste, kan dit vragen.", "Only who placed this can ask that."),
    COOPERATION,
    Words("Vraag het wie het plaatste.", "Ask who placed it."),
)


def _reporter(asking: Asking) -> Q:
    mine = ReportParties.objects.filter(report=OuterRef("pk"), reporter=asking.actor.person)
    return Q(Exists(mine))


REPORTER = Condition(
    "reported_it",
    _reporter,
    Words("Alleen wie dit meldde, ziet dit.", "Only who reported this sees this."),
    COOPERATION,
    Words("Meld het zelf.", "Report it yourself."),
)
GUARD = has_role(*GUARDS)

REPORT = Rule("exchange.report_listing", (COLLEAGUE, OPENED), COOPERATION)
SEE_LISTING = RuleOn(
    Listing, "exchange.see_listing_to_report", (COLLEAGUE, OPENED, SHOWN, PLACED), COOPERATION
)
DECIDE = RuleOn(Report, "exchange.decide_report", (COLLEAGUE, OPENED, OF_US, GUARD), COOPERATION, LENDING)
APPEAL = RuleOn(Report, "exchange.appeal", (COLLEAGUE, OPENED, OWNER), COOPERATION, LENDING)
SEE_TO_DECIDE = RuleOn(Report, "exchange.see_reports_to_decide", (COLLEAGUE, OF_US, GUARD), COOPERATION)
SEE_OF_MINE = RuleOn(Report, "exchange.see_reports_of_mine", (COLLEAGUE, OWNER), COOPERATION)
SEE_MINE = RuleOn(Report, "exchange.see_own_reports", (COLLEAGUE, REPORTER), COOPERATION)
