# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the modules answer one another: fact → action. The only page that knows two of them."""

from stuurhuis.commons.facts import adoption
from stuurhuis.commons.facts.commitments import PlanAgreed
from stuurhuis.commons.tasks import commitments
from stuurhuis.dossiers.tasks import keeping
from stuurhuis.exchange.facts import agreements, invites, obstacles, pulse
from stuurhuis.exchange.facts import training as courses
from stuurhuis.exchange.facts.workplaces import DeskDayUsed
from stuurhuis.exchange.tasks import finding, settling, training, workplaces
from stuurhuis.exchange.tasks import needs as market
from stuurhuis.exchange.tasks import people as profiles_of
from stuurhuis.experiments.tasks import reckoning
from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.ledger.facts import Reserved
from stuurhuis.kernel.memberships import facts as people
from stuurhuis.review.facts.reviewing import BlindReviewHelped, ReviewHelped
from stuurhuis.review.tasks import hearing
from stuurhuis.site import climate_figures, crediting, effects, monitoring
from stuurhuis.site.accounts import erasing
from stuurhuis.steering.facts import figures as facts
from stuurhuis.steering.facts import sheets
from stuurhuis.steering.tasks import forgetting, own_figures


def judge_new_figures(told: Told) -> None:
    """New figures: ask the monitor to judge again."""
    monitoring.ask(told.at)


def publish_own_figures(told: Told) -> None:
    """An organisation has new figures of its own: they go to the lake, so that they are judged."""
    own_figures.publish_own(told.organisation, at=told.at)


def close_what_is_left(told: Told) -> None:
    """An account closed, or its factors were given up: take away what the entrance kept until then."""
    erasing.after_leaving(told.fact, told.at)


def forget_what_is_left(told: Told) -> None:
    """A person is forgotten: nothing that the entrance kept stays."""
    erasing.after_forgetting(told.fact, told.at)


def forget_what_was_followed(told: Told) -> None:
    """A person is forgotten: so is what they followed, at every organisation that they worked for."""
    forgetting.forget(told.fact.person, told.fact.organisations, at=told.at)


def follow_listing(told: Told) -> None:
    """Somebody joined, agreed, delivered or took it back: the need or offer is brought where that is."""
    market.follow(told.fact.listing, told.fact.owner, at=told.at)


def prepare_settling(told: Told) -> None:
    """An agreement was made: what it costs waits for who may reserve it."""
    settling.prepare_days(told.fact, at=told.at)


def note_gig(told: Told) -> None:
    """Somebody's work elsewhere brought what was asked: that may stand in their profile."""
    market.note_gig(told.fact, at=told.at)


def forget_on_the_market(told: Told) -> None:
    """A person is forgotten: so is what they asked and offered."""
    market.forget(told.fact.person, told.fact.organisations, at=told.at)


def forget_who_was_shown(told: Told) -> None:
    """A person is forgotten: so is that they asked who knows something, and that they were shown."""
    finding.forget(told.fact.person, told.fact.organisations, at=told.at)


def rest_profile(told: Told) -> None:
    """Somebody left an organisation: the profile there is shown no more, and then warned about."""
    profiles_of.rest_leaver(told.fact.person, (told.fact.organisation,), at=told.at)


def rest_profiles(told: Told) -> None:
    """Somebody left every organisation: so it is with every profile."""
    profiles_of.rest_leaver(told.fact.person, told.fact.organisations, at=told.at)


def forget_profile(told: Told) -> None:
    """A person is forgotten: so is what they showed, and who named them."""
    profiles_of.forget(told.fact.person, told.fact.organisations, at=told.at)


def lay_pulse_beside_figures(told: Told) -> None:
    """A pulse is over, and its whole was to stand beside the indicators."""
    climate_figures.keep_pulse(told.fact, told.organisation, told.at)


def lay_obstacles_beside_figures(told: Told) -> None:
    """It is told how often help was not given: that stands beside the indicators of the organisation."""
    climate_figures.keep_obstacles(told.fact.quarter, told.organisation, told.at)


REACTIONS: dict[type, list[Reaction]] = {
    invites.InviteAccepted: [follow_listing],
    invites.ConsentGiven: [follow_listing],
    invites.InviteWithdrawn: [follow_listing],
    agreements.AgreementDrawnUp: [follow_listing],
    agreements.AgreementMade: [follow_listing, prepare_settling],
    agreements.AgreementBrokenOff: [follow_listing],
    agreements.DayDelivered: [follow_listing, settling.day_told],
    agreements.AgreementDelivered: [follow_listing],
    agreements.GigFulfilled: [follow_listing, note_gig],
    agreements.GigFailed: [follow_listing],
    **finding.REACTIONS,
    courses.SeatFreed: [training.pass_on],
    courses.SeatAwaited: [training.pass_on],
    courses.CourseFollowed: [training.note_followed, crediting.course_followed],
    DeskDayUsed: [crediting.desk_used],
    Reserved: [settling.reserved],
    facts.FiguresPublished: [judge_new_figures],
    facts.MonitorFinished: [reckoning.read_all],
    obstacles.ObstaclesTold: [lay_obstacles_beside_figures],
    pulse.PulseClosed: [lay_pulse_beside_figures],
    sheets.OwnFiguresKept: [publish_own_figures],
    sheets.SheetsAdopted: [publish_own_figures],
    **hearing.REACTIONS,
    **commitments.REACTIONS,
    PlanAgreed: [crediting.plan_agreed],
    adoption.FormatAdopted: [effects.adoption_told],
    adoption.UseStopped: [effects.adoption_told],
    adoption.UseConfirmed: [crediting.use_confirmed],
    **reckoning.REACTIONS,
    **keeping.REACTIONS,
    ReviewHelped: [crediting.review_helped],
    BlindReviewHelped: [crediting.blind_review_helped],
    people.MembershipEnded: [close_what_is_left, rest_profile],
    people.AccountClosed: [close_what_is_left, rest_profiles],
    people.SecondFactorGivenUp: [close_what_is_left],
    people.PersonForgotten: [
        forget_what_is_left,
        forget_what_was_followed,
        forget_on_the_market,
        forget_profile,
        forget_who_was_shown,
        hearing.forgotten,
        keeping.forgotten,
        training.forgotten,
        workplaces.forgotten,
    ],
}
