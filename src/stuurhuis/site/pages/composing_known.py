# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is on it already, and what did something like it bring? Only what one may see."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.sentences import STATES
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.dossiers.rules.proposals import (
    Proposal,
    ProposalKind,
    Reference,
    shared_words,
    together,
)
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.pages.composing_issue import Issue
from stuurhuis.steering.queries import published_goals, words

MOST = 6


def known(request: Request, issue: Issue) -> tuple[Proposal, ...]:
    """Other dossiers about the same, and goals that others made public on the same figure."""
    return together((*_dossiers(request, issue), *_goals(request, issue)))[:MOST]


def _dossiers(request: Request, issue: Issue) -> Iterator[Proposal]:
    same = {one.id: one for one in dossiers.concerning(issue.indicators, **asked_by(request))}
    for one in same.values():
        if one.id != issue.dossier.id:
            yield _dossier(one, _("Gaat over hetzelfde cijfer."))
    for one in dossiers.dossiers(**asked_by(request)):
        shared = shared_words(issue.dossier.words.question, one.words.question)
        if shared and one.id not in {issue.dossier.id, *same}:
            yield _dossier(one, _("Vraagt ook naar: {words}.").format(words=", ".join(shared)))


def _dossier(one: DossierSeen, reason: str) -> Proposal:
    about = Reference(
        f"{ProposalKind.DOSSIER}:{one.id}", one.words.question, reverse("dossier", args=[one.id])
    )
    return Proposal(about, (reason,), _stands(one))


def _stands(one: DossierSeen) -> str:
    """What another dossier brought, or how it stands where it was begun."""
    place = place_of(one.organisation)
    if one.closing and one.closing.brought:
        return _("{place} sloot af: {brought}").format(place=place, brought=one.closing.brought)
    standing = one.standing_of(one.organisation)
    return f"{place}: {STATES[standing.state]}." if standing else place


def _goals(request: Request, issue: Issue) -> Iterator[Proposal]:
    sheets = words.sheets_by_id(**asked_by(request))
    for one in published_goals.goals_on(issue.indicators, **asked_by(request)):
        if one.organisation == request.actor.organisation:
            continue
        page = reverse("public_page", args=[one.organisation]) + f"#doel-{one.id}"
        place, measure = place_of(one.organisation), sheets[one.indicator].label(issue.language)
        reason = _("{place} heeft een openbaar doel met dezelfde indicator: {measure}.").format(
            place=place, measure=measure
        )
        yield Proposal(Reference(f"{ProposalKind.GOAL}:{one.id}", one.name, page), (reason,))
