# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Open a plan or join one: what it is born from fills in the words, and the figures know the inhabitants."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.commons.actions import commitments as actions
from stuurhuis.commons.forms.commitments import JoinForm, PlanForm
from stuurhuis.commons.pages.commitments import frame
from stuurhuis.commons.pages.plan_words import REFUSALS, euros
from stuurhuis.commons.queries import commitments
from stuurhuis.commons.rules.commitments import PlanSeen
from stuurhuis.commons.rules.conditions import CostKey, foreseen
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.site.pages.origins import begun
from stuurhuis.steering.queries import comparison
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules.sheets import DENOMINATOR

FORM = "commons/plan_form.html"


@login_required
def new(request: Request) -> HttpResponse:
    """Open a plan to all governments."""
    found = begun(request, request.GET.get("uit", ""))
    origin = Origin(found.origin.reference, found.origin.words, found.origin.address)
    begin = {"title": origin.words[:200], "why": found.why, "weight": inhabitants(request)}
    return write(
        request, PlanForm(request.POST or None, initial=begin),
        lambda said: actions.open_plan(origin, *said, **asked_by(request)),
        onward=lambda fact: reverse("plan", args=[fact.plan]), back=origin.address or reverse("plans"),
        template=FORM, refusals=REFUSALS, step="connect", title=_("Wat willen jullie samen doen?"),
        lead=_("Alle overheden zien dit plan, en onder welke voorwaarde jullie meedoen."),
        button=_("Plan openstellen"),
    )  # fmt: skip


@login_required
def join(request: Request, plan: UUID) -> HttpResponse:
    """Say under which condition one's organisation joins, or say it otherwise."""
    found = commitments.plan(str(plan), **asked_by(request))
    form = JoinForm(request.POST or None, initial=_begin(request, found), plan=found.words)
    return write(
        request, form, lambda said: actions.join(str(plan), said, **asked_by(request)),
        back=reverse("plan", args=[plan]), template=FORM, refusals=REFUSALS, title=_("Wij doen mee als …"),
        lead=found.words.title, button=_("Onder deze voorwaarde meedoen"), **frame(found),
        foreseen=_foreseen(request, found),
    )  # fmt: skip


def _foreseen(request: Request, found: PlanSeen) -> list[dict[str, str]]:
    """What it would cost us beside who would join now, and beside two more; nothing while nobody can say."""
    here = request.actor.organisation
    weight = _begin(request, found)["weight"] if found.words.key is not CostKey.EQUAL else 1
    if not found.words.cents or not isinstance(weight, int):
        return []
    willing = [one.willing for one in found.commitments]
    said = (
        (0, _("Met iedereen die nu wil, en jullie")),
        (2, _("Met nog twee erbij, zo groot als de middelste")),
    )
    return [
        {"words": words, "share": euros(foreseen(willing, (here, weight), found.words.cents, more))}
        for more, words in said
    ]


def inhabitants(request: Request) -> int | None:
    """How many people live in the municipality that somebody works for; None where no figure says so."""
    try:
        newest = comparison.periods(DENOMINATOR, **asked_by(request))[-1:]
        known = [comparison.country(DENOMINATOR, one, **asked_by(request)) for one in newest]
    except NotJudgedYet:
        return None
    found = [one[request.actor.organisation] for one in known if request.actor.organisation in one]
    return round(found[0]) if found else None


def _begin(request: Request, found: PlanSeen) -> dict[str, object]:
    """What was said before, else what suits most."""
    own = found.of(request.actor.organisation)
    if own is not None:
        said = own.condition
        most = None if said.most is None else said.most / 100
        return {"others": said.others, "most": most, "until": said.until, "weight": said.weight}
    by_people = found.words.key is CostKey.INHABITANTS
    return {
        "others": max(found.words.least - 1, 1),
        "until": found.words.closes,
        "weight": inhabitants(request) if by_people else None,
    }
