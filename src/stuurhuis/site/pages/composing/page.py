# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who and what belongs to a dossier? Proposed with every reason, answered by a human, on one page.

The same composer leads the page of a dossier that has just begun, through the tag `{% composer dossier %}`.
"""

from typing import Any
from uuid import UUID

from django import template
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.context import Context
from django.utils.translation import gettext as _

from stuurhuis.dossiers.forms.proposals import ComposeForm
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.dossiers.rules.proposals import ProposalKind, still_open
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.pages.composing.answers import Answers, answers_of
from stuurhuis.site.pages.composing.deeds import AGAIN, NO, YES, Deeds
from stuurhuis.site.pages.composing.figures import figures
from stuurhuis.site.pages.composing.issue import Issue, issue_of
from stuurhuis.site.pages.composing.known import known
from stuurhuis.site.pages.composing.organisations import not_here, organisations
from stuurhuis.site.pages.composing.people import SOUGHT, Found, people
from stuurhuis.site.pages.composing.sealed import sealed

register = template.Library()


@register.inclusion_tag("site/composer.html", takes_context=True)
def composer(context: Context, dossier: DossierSeen) -> dict[str, Any]:
    """`{% composer dossier %}` proposes who and what belongs to a dossier."""
    return composed(context["request"], dossier, ComposeForm())


@login_required
def page(request: Request, dossier: UUID) -> HttpResponse:
    """All proposals, of which several can be ticked and asked at once; and what was said before."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    form = ComposeForm(request.POST or None)
    if form.is_bound and Deeds(request, found).carry_out(form):
        return redirect("dossier" if YES in request.POST else "compose_dossier", dossier)
    context = composed(request, found, form)
    return render(request, "site/composing.html", context, status=422 if form.is_bound else 200)


def composed(request: Request, dossier: DossierSeen, form: ComposeForm) -> dict[str, Any]:
    """What the composer shows; who asks whom is for who leads where the dossier was begun."""
    answers = answers_of(request, dossier)
    groups = _groups(request, dossier, answers)
    return {
        "request": request,
        "step": "connect",
        "dossier": dossier,
        "form": form,
        "groups": groups,
        "answers": answers,
        "any": any(group["rows"] for group in groups),
        "yes": YES,
        "no": NO,
        "again": AGAIN,
    }


def _groups(request: Request, dossier: DossierSeen, answers: Answers) -> list[dict[str, Any]]:
    """The proposals in the order in which one works through them, each with what stands behind its tick."""
    issue = issue_of(request, dossier)
    groups = [_figures(request, issue), _known(request, issue)]
    if answers.may_ask:
        groups = [_organisations(request, issue), _people(people(request, issue)), *groups]
    for group in groups:
        left = still_open(group["proposals"], answers.done)
        group["rows"] = [(one, sealed(request, dossier.id, one)) for one in left]
    return groups


def _organisations(request: Request, issue: Issue) -> dict[str, Any]:
    return {
        "key": ProposalKind.ORGANISATION.value,
        "title": _("Welke organisaties?"),
        "proposals": organisations(request, issue),
        "notes": not_here(issue),
        "empty": _("Hierover is geen cijfer of wettelijke taak bekend. Vraag zelf een organisatie."),
    }


def _people(found: Found) -> dict[str, Any]:
    near = _("Niemand past helemaal; deze mensen komen het dichtst in de buurt.")
    return {
        "key": ProposalKind.PERSON.value,
        "title": _("Wie weet hier iets van?"),
        "proposals": found.people,
        "notes": [near] if found.people and not found.is_found else [],
        "empty": _("Niemand gevonden. Zoek met andere woorden."),
        "sought": found.sought,
        "typed": found.typed,
        "sought_by": SOUGHT,
        "closed": not found.takes_part,
    }


def _figures(request: Request, issue: Issue) -> dict[str, Any]:
    return {
        "key": ProposalKind.INDICATOR.value,
        "title": _("Welke cijfers?"),
        "proposals": figures(request, issue),
        "empty": _("Geen indicator lijkt hierover te gaan."),
    }


def _known(request: Request, issue: Issue) -> dict[str, Any]:
    return {
        "key": ProposalKind.DOSSIER.value,
        "title": _("Wie is hier al mee bezig, en wat bracht het?"),
        "proposals": known(request, issue),
        "empty": _("Voor zover jij mag zien is niemand hier al mee bezig."),
    }
