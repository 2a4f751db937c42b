# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who knows something of this? Asked in plain Dutch; each answer with its points and what they are for."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from stuurhuis.engines.notation import MINUS, notation, plain
from stuurhuis.exchange.forms.finding import QuestionForm
from stuurhuis.exchange.queries import finding, finding_log, opening
from stuurhuis.exchange.rules.finding import CRITERIA_VERSION, POINTS, Criterion, WhyFound
from stuurhuis.exchange.rules.finding_views import Candidate, ExamplesBusy, PastRanking
from stuurhuis.exchange.rules.finding_words import Language, because
from stuurhuis.kernel.door import Request, asked_by

TRY = (
    "Wie weet iets van warmtenetten en aanbesteden?",
    "Inkoop van jeugdhulp, op dinsdag",
    "Wie heeft ervaring met verkiezingen organiseren?",
)


@login_required
def page(request: Request) -> HttpResponse:
    """The question and who fits it; before there is one, what one can ask."""
    here = request.actor.organisation
    is_open = bool(here) and opening.state(here, **asked_by(request)).is_open
    form = QuestionForm(request.GET if "vraag" in request.GET else None)
    busy = finding_log.examples_busy(**asked_by(request))
    context = {
        "step": "connect",
        "is_open": is_open,
        "form": form,
        "examples": [{"words": one, "url": _asking(one)} for one in TRY],
        "before": _before(request) if here else (),
        "version": CRITERIA_VERSION,
        "most": _criteria(),
        "busy": busy,
        "busy_words": _busy_words(busy) if busy else "",
        **(_answer(request, form) if is_open and form.is_bound and form.is_valid() else {}),
    }
    return render(request, "exchange/finding.html", context)


def examples(request: Request) -> HttpResponse:
    """How far the made-up people are, for the progress bar."""
    busy = finding_log.examples_busy(**asked_by(request))
    if busy is None:
        return JsonResponse({"state": "done", "busy": False, "done": 0, "total": 0, "text": ""})
    told = {"done": busy.brought, "total": busy.wanted, "text": _busy_words(busy)}
    return JsonResponse({"state": "running", "busy": True, **told})


def _busy_words(busy: ExamplesBusy) -> str:
    how = notation(get_language())
    return _("%(brought)s van de %(wanted)s voorbeeldmensen zijn er.") % {
        "brought": plain(busy.brought, 0, how),
        "wanted": plain(busy.wanted, 0, how),
    }


def _answer(request: Request, form: QuestionForm) -> dict[str, Any]:
    words, elsewhere = form.cleaned_data["vraag"], form.cleaned_data["elders"]
    answer = finding.find(words, elsewhere=elsewhere, **asked_by(request))
    language: Language = "en" if request.LANGUAGE_CODE == "en" else "nl"
    return {
        "answer": answer,
        "question": words,
        "people": [_told(one, language, answer.unknown) for one in answer.candidates],
        "need_url": reverse("begin_listing"),
    }


def _before(request: Request) -> list[PastRanking]:
    """The last different questions that one asked."""
    asked = {one.question: one for one in reversed(finding_log.asked_before(**asked_by(request)))}
    return list(reversed(asked.values()))[:5]


def _told(one: Candidate, language: Language, unknown: tuple[str, ...]) -> dict[str, Any]:
    """Somebody who was found: each reason with its points, and which words others do answer."""
    return {
        "one": one,
        "missing": [word for word in one.fit.missing if word not in unknown],
        "reasons": [
            {"words": because(why, language), "points": why.points / 100, "share": _share(why)}
            for why in one.fit.reasons
        ],
    }


def _share(why: WhyFound) -> int:
    """How long the bar of a reason is: its points, of a hundred."""
    return max(0, round(why.points / 100))


def _criteria() -> list[tuple[str, int | str]]:
    """What counts and for how many points at the most, as the page shows it."""
    return [
        (_("wat iemand hier deed; hoe langer geleden, hoe minder"), POINTS[Criterion.DID] // 100),
        (
            _("wat iemand zegt te kennen; minder als dat lang niet is bevestigd"),
            POINTS[Criterion.KNOWS] // 200,
        ),
        (_("wat iemand graag wil doen"), POINTS[Criterion.WANTS] // 100),
        (_("of iemand nu beschikbaar is, op de dag die je noemt"), POINTS[Criterion.AVAILABLE] // 100),
        (
            _("eraf voor wie de laatste tijd al vaak naar voren kwam"),
            f"{MINUS}{-POINTS[Criterion.SPREAD] // 100}",
        ),
    ]


def _asking(words: str) -> str:
    return f"{reverse('find_expert')}?{urlencode({'vraag': words})}"
