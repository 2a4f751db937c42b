# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who knows something of what a dossier is about? Found by the exchange, with reasons; a human chooses."""

from dataclasses import dataclass
from typing import Literal

from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.rules.proposals import Proposal, ProposalKind, Reference
from stuurhuis.exchange.queries import finding, opening
from stuurhuis.exchange.rules.finding_views import Candidate
from stuurhuis.exchange.rules.finding_words import because
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.pages.composing.issue import Issue
from stuurhuis.steering.queries import words

SOUGHT = "zoek"
"""The name of the field with other words to look for people by."""
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Found:
    """Who could be asked, by which words they were found, and whether anybody answers them well enough."""

    people: tuple[Proposal, ...]
    sought: str
    typed: str
    is_found: bool
    takes_part: bool


def people(request: Request, issue: Issue) -> Found:
    """Who fits the words; who is shown is kept. Where nobody comes near the figure, its theme is tried."""
    typed = request.GET.get(SOUGHT, "").strip()[:LONGEST]
    ways = [typed] if typed else _ways(request, issue)
    if not opening.state(request.actor.organisation, **asked_by(request)).is_open:
        return Found((), ways[0], typed, is_found=False, takes_part=False)
    for way in ways:
        answer = finding.find(way, **asked_by(request))
        if answer.candidates:
            told = tuple(_told(one, issue.language) for one in answer.candidates)
            return Found(told, way, typed, is_found=answer.is_found, takes_part=True)
    return Found((), ways[0], typed, is_found=False, takes_part=True)


def _ways(request: Request, issue: Issue) -> list[str]:
    """The words to look by when nobody typed any: the figure, then its theme; else the question."""
    if issue.main is None:
        return [issue.dossier.words.question]
    themes = {one.id: one for one in words.standing(**asked_by(request)).themes}
    theme = themes.get(issue.main.theme)
    return [issue.main.subject("nl"), *([theme.label("nl")] if theme else [])]


def _told(one: Candidate, language: str) -> Proposal:
    spoken: Literal["nl", "en"] = "en" if language == "en" else "nl"
    about = Reference(f"{ProposalKind.PERSON}:{one.person}", one.name, reverse("person", args=[one.profile]))
    where = one.organisation_name + (f" ({_('voorbeeldpersoon')})" if one.example else "")
    reasons = tuple(because(why, spoken) for why in one.fit.reasons if why.points > 0)
    return Proposal(about, reasons, where, one.organisation)
