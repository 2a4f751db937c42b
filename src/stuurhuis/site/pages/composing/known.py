# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is on it already, and what did something like it bring? Only what one may see."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.commons.queries import formats
from stuurhuis.commons.rules.formats import FormatSeen
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
from stuurhuis.site.pages.composing.issue import Issue
from stuurhuis.steering.queries import published_goals, words

MOST = 6


def known(request: Request, issue: Issue) -> tuple[Proposal, ...]:
    """Other dossiers about the same, formats for it, and goals that others made public on the same figure."""
    found = (*_dossiers(request, issue), *_formats(request, issue), *_goals(request, issue))
    return together(found)[:MOST]


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


def _formats(request: Request, issue: Issue) -> Iterator[Proposal]:
    """Shared formats that mean to move the same figure, or are about the same words."""
    for one in formats.formats(**asked_by(request)):
        if not one.number or one.withdrawn:
            continue
        moves = {each.indicator for each in one.words.movements} & set(issue.indicators)
        shared = shared_words(issue.dossier.words.question, f"{one.words.name} {one.words.why}")
        if moves:
            yield _format(one, _("Een format dat hetzelfde cijfer wil veranderen."))
        elif shared:
            yield _format(one, _("Een format over: {words}.").format(words=", ".join(shared)))


def _format(one: FormatSeen, reason: str) -> Proposal:
    page = reverse("format", args=[one.id])
    note = _("Van {place}; wat het deed, staat erbij.").format(place=place_of(one.organisation))
    return Proposal(Reference(f"{ProposalKind.FORMAT}:{one.id}", one.words.name, page), (reason,), note)


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
