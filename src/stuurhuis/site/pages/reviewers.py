# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who elsewhere could read along? The finder shows who knows of this; or one asks somebody one knows."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.exchange.queries import finding, opening
from stuurhuis.exchange.rules.finding import Criterion
from stuurhuis.exchange.rules.finding_views import Candidate
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.parties import NotAMember, day_of
from stuurhuis.review.actions import asking as actions
from stuurhuis.review.forms.asking import AskForm
from stuurhuis.review.pages.sentences import REFUSALS
from stuurhuis.review.queries import asking, documents
from stuurhuis.review.queries.asking import ColleagueElsewhere
from stuurhuis.review.rules.documents import ReviewTerms

ANSWER, READ = timedelta(days=7), timedelta(days=21)
USE, AN_HOUR = "review-candidate", 3600
SAYS: dict[Criterion, str | Promise] = {
    Criterion.DID: gettext_lazy("Deed: {words}"),
    Criterion.KNOWS: gettext_lazy("Weet van: {words}"),
    Criterion.WANTS: gettext_lazy("Wil graag: {words}"),
}


class NobodyThere(Exception):
    """Nobody with this address works for another organisation here."""


_NOBODY = gettext_lazy("Bij dit adres hoort hier niemand van een andere organisatie.")
HERE: Refusals = {
    **REFUSALS,
    NobodyThere: ("address", _NOBODY),
    NotAMember: (None, gettext_lazy("Deze collega werkt daar niet meer. Zoek een ander.")),
    actions.SameOrganisation: (None, REFUSALS[actions.SameOrganisation][1]),
    actions.AskedBefore: (None, REFUSALS[actions.AskedBefore][1]),
}


@login_required
def ask(request: Request, document: UUID) -> HttpResponse:
    """Ask a colleague elsewhere: who was found, or somebody one knows by address."""
    found = documents.document(str(document), **asked_by(request))
    today, who = day_of(request.at), _chosen(request.GET.get("wie", ""))
    begin = {"accept_by": today + ANSWER, "review_by": today + READ}
    form = AskForm(request.POST or None, initial=begin, chosen=who is not None)

    def do(said: tuple[str, ReviewTerms]) -> Any:
        address, terms = said
        known = who or asking.colleague_elsewhere(address, **asked_by(request))
        if known is None:
            raise NobodyThere
        return actions.ask(str(document), known.person, known.organisation, terms, **asked_by(request))

    sought = request.GET.get("zoek", "").strip()
    return write(
        request, form, do, back=reverse("review_document", args=[document]), template="site/reviewers.html",
        refusals=HERE, step="connect", title=_("Wie leest mee?"), lead=found.words.title, document=found,
        button=_("Vraag deze collega"), chosen=who, sought=sought, candidates=_candidates(request, sought),
        takes_part=opening.state(request.actor.organisation, **asked_by(request)).is_open,
    )  # fmt: skip


def _candidates(request: Request, sought: str) -> list[dict[str, Any]]:
    """Who knows of this elsewhere, with why; a human chooses. Nothing is looked for before one asks."""
    if not sought:
        return []
    found = finding.find(sought, elsewhere=True, **asked_by(request))
    return [
        {
            "one": one,
            "why": _why(one),
            "wie": signing.dumps([one.person, one.name, one.organisation], salt=USE),
        }
        for one in found.candidates
    ]


def _why(one: Candidate) -> list[str]:
    """In words what somebody did, knows and likes that answers the question."""
    told = (
        (SAYS.get(why.criterion), dict.fromkeys(trace.words for trace in why.traces))
        for why in one.fit.reasons
    )
    return [str(said).format(words=", ".join(words)) for said, words in told if said and words]


def _chosen(token: str) -> ColleagueElsewhere | None:
    """Who was chosen of those found in the last hour, signed: nobody is asked by a number of their own."""
    if not token:
        return None
    try:
        person, name, organisation = signing.loads(token, salt=USE, max_age=AN_HOUR)
    except signing.BadSignature as broken:
        raise Http404(USE) from broken
    return ColleagueElsewhere(f"person:{person}", person, name, organisation)
