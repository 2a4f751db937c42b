# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must go: what a killed process left half, what is past its term, and sessions that ended."""

from collections.abc import Callable
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
from stuurhuis.review.tasks import crediting
from stuurhuis.review.tasks import waiting as reviews
from stuurhuis.site import kept_files, learning_curve, profile_mail, radar, waiting_mail
from stuurhuis.site.accounts import operating
from stuurhuis.steering.tasks import forgetting, noticing

EVERY = timedelta(days=1)
SWEEPS: tuple[Callable[..., object], ...] = (
    reviews.look_after,
    forgetting.destroy_past_term,
    finding.destroy_past_term,
    needs.keep_fresh,
    profile_mail.send_warnings,
    people.remove_past_term,
    pulse.close_past,
    obstacles.tell_what_is_over,
    settling.expire,
    workplaces.destroy_past_term,
    training.destroy_past_term,
    waiting.let_go,
    in_dossiers.let_go,
    market.let_go_past_term,
    keeping.destroy_past_term,
    plans.look_after,
)  # each asks for organisations and the moment


def tidy(at: datetime, go_on: Callable[[], bool] = lambda: True) -> None:
    """Sweep the lake; destroy and forget what is past its term; remind and end what waited too long.

    One organisation after another, of those that ever did anything here: between two of them others can
    write, and it ends there when it may not go on. What is not done is done the next time.
    """
    ending.sweep()
    ending.destroy_ended(on=timezone.localdate(at), at=at)
    kept_files.sweep(at)
    operating.forget_past_term(at)
    operating.clear_links(at)
    call_command("clearsessions", verbosity=0)
    journal.flush_refusals()
    everybody = (*parties.governments(past=True), *parties.governments("partner"))
    here = [one.code for one in everybody if journal.told_of(one.code)]
    for organisation in here:
        if not go_on():
            return
        for sweep in SWEEPS:
            sweep([organisation], at=at)
    _over_all(here, at)


def _over_all(organisations: list[str], at: datetime) -> None:
    """What looks at all of them together."""
    crediting.credit_blind(organisations, at=at)
    settling.declare(at)
    settling_circles.go_round(at)
    noticing.notice([one.code for one in parties.governments("municipality")], at=at)
    radar.look(at)
    learning_curve.keep([one.code for one in parties.governments()], at=at)


def keep_hours(at: datetime) -> None:
    """What has an hour: a desk where nobody came, a seat nobody answered for, and what is told in time."""
    living = [one.code for kind in ("", "partner") for one in parties.governments(kind)]
    workplaces.keep_hours(living, at=at)
    training.keep_hours(living, at=at)
    waiting_mail.send_due(living, at)
