# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must go: what a killed process left half, what is past its term, and sessions that ended."""

from datetime import datetime, timedelta

from django.core.management import call_command
from django.utils import timezone

from stuurhuis.commons.tasks import commitments as plans
from stuurhuis.dossiers.tasks import keeping
from stuurhuis.dossiers.tasks import waiting as in_dossiers
from stuurhuis.exchange.tasks import (
    finding,
    needs,
    obstacles,
    people,
    pulse,
    settling,
    settling_circles,
    training,
    waiting,
    workplaces,
)
from stuurhuis.exchange.tasks import keeping as market
from stuurhuis.kernel import journal, parties
from stuurhuis.kernel.lake import ending
from stuurhuis.review.tasks import waiting as reviews
from stuurhuis.site import kept_files, learning_curve, profile_mail, radar, waiting_mail
from stuurhuis.site.accounts import operating
from stuurhuis.steering.tasks import forgetting, noticing

EVERY = timedelta(days=1)


def tidy(at: datetime) -> None:
    """Sweep the lake; destroy and forget what is past its term; remind and end what waited too long."""
    ending.sweep()
    ending.destroy_ended(on=timezone.localdate(at), at=at)
    kept_files.sweep(at)
    operating.forget_past_term(at)
    operating.clear_links(at)
    guests = [one.code for one in parties.governments("partner")]
    everybody = [*(one.code for one in parties.governments(past=True)), *guests]
    reviews.look_after(everybody, at=at)
    forgetting.destroy_past_term(everybody, at=at)
    finding.destroy_past_term(everybody, at=at)
    needs.keep_fresh(everybody, at=at)
    profile_mail.send_warnings(everybody, at)
    people.remove_past_term(everybody, at=at)
    pulse.close_past(everybody, at=at)
    obstacles.tell_what_is_over(everybody, at=at)
    settling.declare(at)
    settling.expire(everybody, at=at)
    settling_circles.go_round(at)
    workplaces.destroy_past_term(everybody, at=at)
    training.destroy_past_term(everybody, at=at)
    waiting.let_go(everybody, at=at)
    in_dossiers.let_go(everybody, at=at)
    market.let_go_past_term(everybody, at=at)
    keeping.destroy_past_term(everybody, at=at)
    plans.look_after(everybody, at=at)
    radar.look(at)
    noticing.notice([one.code for one in parties.governments("municipality")], at=at)
    learning_curve.keep([one.code for one in parties.governments()], at=at)
    call_command("clearsessions", verbosity=0)
    journal.flush_refusals()


def keep_hours(at: datetime) -> None:
    """What has an hour: a desk where nobody came, a seat nobody answered for, and what is told in time."""
    living = [one.code for kind in ("", "partner") for one in parties.governments(kind)]
    workplaces.keep_hours(living, at=at)
    training.keep_hours(living, at=at)
    waiting_mail.send_due(living, at)
