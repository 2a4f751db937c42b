# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scarce expertise for a dossier: hire, buy, lend or share? With whom the exchange finds, and the costs."""

from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.actions import room as actions
from stuurhuis.dossiers.forms.expertise import ExpertiseForm, begin
from stuurhuis.dossiers.pages.sentences import REFUSALS
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.dossiers.rules.expertise import (
    ExpertiseCost,
    ExpertiseNeed,
    ExpertiseSource,
    Way,
    compared,
    table,
)
from stuurhuis.dossiers.rules.room import DecisionWords
from stuurhuis.engines.notation import figure
from stuurhuis.exchange.queries import finding, opening
from stuurhuis.exchange.rules.finding import Criterion
from stuurhuis.exchange.rules.finding_views import Candidate
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.kernel.parties import day_of

LOOK = "bekijk"
"""The name of the button that reckons and keeps nothing."""


class Found(NamedTuple):
    """Who the exchange knows: so many people at so many governments, with so many hours a week together."""

    people: int
    governments: int
    hours: int


@login_required
def page(request: Request, dossier: UUID) -> HttpResponse:
    """The ways side by side, by what is filled in so far; to be kept as a decision."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    looks = LOOK in request.POST
    first = {**begin(len(found.standings)), "what": ""}
    form = ExpertiseForm(
        None if looks else request.POST or None,
        initial=request.POST.dict() if looks else first,
        language=request.LANGUAGE_CODE,
    )
    known = form.reckoned() if request.POST else None
    rows = _rows(request, *known) if known else []

    def keep(said: tuple[Way | None, str]) -> object:
        return actions.decide(found.part, _decision(request, form, rows, *said), **asked_by(request))

    return write(
        request, form, keep, back=reverse("dossier", args=[dossier]), template="site/expertise.html",
        refusals=REFUSALS, step="connect", title=_("Schaarse kennis: nemen, inhuren, lenen of delen?"),
        lead=found.words.question, dossier=found, rows=rows, button=_("Bewaar als besluit"),
        numbers=tuple(table().numbers),
    )  # fmt: skip


def _rows(request: Request, need: ExpertiseNeed, numbers: dict[str, float]) -> list[dict[str, Any]]:
    lent = _found(request, need.what)
    return [_row(request, one, lent) for one in compared(need, numbers)]


def _row(request: Request, one: ExpertiseCost, lent: Found | None) -> dict[str, Any]:
    language = request.LANGUAGE_CODE
    least, most = (figure(value, "€", language=language) for value in (one.least, one.most))
    cost = least if one.least == one.most else _("{least} tot {most}").format(least=least, most=most)
    return {
        "one": one,
        "title": one.way.words.told(language),
        "cost": cost,
        "parts": " ".join(
            part if isinstance(part, str) else figure(part, "€", language=language) for part in one.parts
        ),
        "weeks": _("{first} tot {last} weken").format(first=one.way.weeks[0], last=one.way.weeks[1]),
        "weeks_source": one.way.weeks_source,
        "risks": [(each.words.told(language), each.source) for each in one.way.risks],
        "lent": _lent(lent) if one.way.way is Way.LEND else "",
        "found": lent if one.way.way is Way.LEND else None,
    }


def _found(request: Request, what: str) -> Found | None:
    """Who elsewhere knows of this; None where the own organisation does not take part in the exchange."""
    if not opening.state(request.actor.organisation, **asked_by(request)).is_open:
        return None
    answer = finding.find(what, elsewhere=True, **asked_by(request))
    people = answer.candidates if answer.is_found else ()
    return Found(len(people), len({one.organisation for one in people}), sum(map(_hours, people)))


def _hours(one: Candidate) -> int:
    """How many hours a week somebody says to have now."""
    told = [why.available for why in one.fit.reasons if why.criterion is Criterion.AVAILABLE]
    return sum(each.hours for available in told for each in available)


def _lent(found: Found | None) -> str:
    if found is None:
        return _("Jouw organisatie doet nog niet mee met de uitwisseling, dus we weten niet wie dit kan.")
    if not found.people:
        return _("Nu vinden we elders niemand die dit kan.")
    return _(
        "Wie nu het best passen: {people} mensen bij {governments} overheden, samen {hours} uur per week."
    ).format(**found._asdict())


def _decision(
    request: Request, form: ExpertiseForm, rows: list[dict[str, Any]], way: Way | None, why: str
) -> DecisionWords:
    """The comparison as it was, and what was chosen."""
    named = {row["one"].way.way: row["title"] for row in rows}
    chosen = named[way] if way else str(_("we kiezen nog niet"))
    what = _("Schaarse kennis ‘{what}’: {chosen}.").format(what=form.cleaned_data["what"], chosen=chosen)
    known = "\n".join(f"{row['title']}: {row['cost']}, {row['weeks']}. {row['lent']}".strip() for row in rows)
    return DecisionWords(what[:300], why, known, _addresses(), day_of(request.at))


def _addresses() -> tuple[str, ...]:
    """Where the numbers come from, each once."""
    every = table()
    sources: list[ExpertiseSource | None] = [
        every.rates_source,
        *(one.source for one in every.numbers.values()),
        *(one.weeks_source for one in every.ways.values()),
    ]
    return tuple(dict.fromkeys(one.url for one in sources if one is not None))
