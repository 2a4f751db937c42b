# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which plans can we join, who does so under which condition, and what is left to confirm?"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from stuurhuis.commons.actions import commitments as actions
from stuurhuis.commons.forms.commitments import KEYS
from stuurhuis.commons.pages.plan_words import REFUSALS, STATES, euros, place_of
from stuurhuis.commons.queries import commitments
from stuurhuis.commons.rules import needed
from stuurhuis.commons.rules.commitments import CommitmentSeen, PlanSeen, PlanState
from stuurhuis.commons.rules.conditions import CostKey, Together
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of

Row = dict[str, Any]
DEEDS: dict[str, tuple[Callable[..., object], str | Promise]] = {
    "bevestigen": (actions.confirm, _("Bevestigd. Als iedereen dat doet, is het afgesproken.")),
    "terug": (actions.take_back, _("Jullie doen niet meer mee.")),
}


@login_required
def plans(request: Request) -> HttpResponse:
    """What waits for us first, then what is open, then what is over."""
    found = commitments.plans(**asked_by(request)) if request.actor.organisation else ()
    rows = [_line(one, request) for one in found]
    context = {
        "step": "connect",
        "waiting": [row for row in rows if row["waits"]],
        "open": [row for row in rows if row["one"].is_open and not row["waits"]],
        "over": [row for row in rows if not row["one"].is_open],
    }
    return render(request, "commons/plans.html", context)


@login_required
def plan(request: Request, plan: UUID) -> HttpResponse:
    """One plan: everybody's condition, what each would pay, what the law asks, and what one can do."""
    found = commitments.plan(str(plan), **asked_by(request))
    now, here = found.now(day_of(request.at)), request.actor.organisation
    own = found.of(here)
    context = {
        **frame(found),
        "now": now,
        "rows": _members(found, now),
        "settled": [(place_of(code), euros(cents)) for code, cents in found.settled],
        "own": own,
        "share": euros(now.shares[here]) if here in now.members else "",
        "waits": found.waits_for(here, day_of(request.at)),
        "needed": needed.needed(found.words, day_of(request.at)),
        "checked_on": needed.checked_on(),
        "unconfirmed": [place_of(code) for code in now.unconfirmed],
    }
    return render(request, "commons/plan.html", context)


@login_required
@require_POST
def answer(request: Request, plan: UUID, how: str) -> HttpResponse:
    """Confirm that one's organisation takes part, or take back that it would."""
    own = commitments.plan(str(plan), **asked_by(request)).of(request.actor.organisation)
    if how not in DEEDS or own is None:
        raise Http404(how)
    deed, said = DEEDS[how]
    return _do(request, plan, lambda: deed(own.id, **asked_by(request)), str(said))


@login_required
@require_POST
def withdraw(request: Request, plan: UUID) -> HttpResponse:
    """Let a plan go."""
    said = str(_("Het plan is ingetrokken."))
    return _do(request, plan, lambda: actions.withdraw(str(plan), **asked_by(request)), said)


def waiting(asked: dict[str, Any]) -> tuple[PlanSeen, ...]:
    """What somebody of one's organisation has to confirm: for `Mijn werk`, until that is done or over."""
    return commitments.waiting(**asked) if asked["actor"].organisation else ()


def frame(found: PlanSeen) -> Row:
    """What every page about a plan says of it."""
    return {
        "step": "connect",
        "plan": found,
        "opened_by": place_of(found.organisation),
        "costs": euros(found.words.cents) if found.words.cents else "",
        "key": KEYS[found.words.key],
        "state": STATES[found.state],
    }


def _do(request: Request, plan: UUID, deed: Callable[[], object], said: str) -> HttpResponse:
    try:
        deed()
        messages.success(request, said)
    except tuple(REFUSALS) as refusal:
        messages.error(request, str(REFUSALS[type(refusal)][1]))
    return redirect("plan", plan)


def _line(one: PlanSeen, request: Request) -> Row:
    """A plan as a line of a list."""
    today, here = day_of(request.at), request.actor.organisation
    now = one.now(today)
    many = len(one.settled) if one.state is PlanState.AGREED else len(one.commitments)
    return {
        **frame(one),
        "one": one,
        "waits": one.waits_for(here, today),
        "joined": one.of(here) is not None,
        "many": many,
        "now": now,
    }


def _members(found: PlanSeen, now: Together) -> list[Row]:
    """Everybody who said something, in the order in which they did."""
    return [_member(one, found, now) for one in found.commitments]


def _member(one: CommitmentSeen, found: PlanSeen, now: Together) -> Row:
    inside = one.organisation in now.members
    weighed = found.words.key is not CostKey.EQUAL
    return {
        "place": place_of(one.organisation),
        "one": one,
        "most": "" if one.condition.most is None else euros(one.condition.most),
        "weight": one.condition.weight if weighed else None,
        "inside": inside,
        "confirmed": inside and one.organisation not in now.unconfirmed,
        "share": euros(now.shares[one.organisation]) if inside else "",
    }
