# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody sees when a page cannot be shown: always why, and what to do next."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from stuurhuis.kernel.policy import NotAllowed, NotThere
from stuurhuis.site import grounds
from stuurhuis.site.accounts.examples import ExampleRefused
from stuurhuis.steering.queries.indicator import IndicatorUnknown, NoFigures, NotJudgedYetHere, SignalUnknown
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules import of_the_year

Answer = Callable[[HttpRequest], HttpResponse]


class Refusals:
    """A middleware that turns a named refusal into a page."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing is refused here."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, refused: Exception) -> HttpResponse | None:
        """The page that belongs to this refusal, or none when it is not one of ours."""
        if isinstance(refused, NotJudgedYet):
            waiting = {"step": "steer", "is_new": isinstance(refused, NotJudgedYetHere)}
            return render(request, "site/waiting.html", waiting, status=503)
        if isinstance(refused, NoFigures):
            return _no_figures(request, refused)
        if isinstance(refused, NotThere | IndicatorUnknown):
            return render(request, "404.html", status=404)
        if isinstance(refused, SignalUnknown):
            key = refused.args[0]
            gone = {"key": key, "of_the_year": key.kind in of_the_year.KINDS.values()}
            return render(request, "site/signal_gone.html", gone, status=410)
        return _not_for_you(request, refused)


def _not_for_you(request: HttpRequest, refused: Exception) -> HttpResponse | None:
    """Who may not: why, on which ground, and how to come to be allowed."""
    language = get_language() or "nl"
    if isinstance(refused, ExampleRefused):
        why = {"why": refused.why.in_language(language)}
        return render(request, "accounts/example_refused.html", why, status=403)
    if isinstance(refused, NotAllowed):
        words = {
            "ground": grounds.name_of(refused.ground.key),
            "sentence": refused.sentence.in_language(language),
            "remedy": refused.remedy.in_language(language),
            "back": request.path if request.method == "GET" else "",
        }
        return render(request, "site/not_allowed.html", words, status=403)
    return None


def _no_figures(request: HttpRequest, refused: NoFigures) -> HttpResponse:
    """The indicator is there, only not in this municipality: where it is, and what there is here.

    For a page that is an answer; a file of these figures is not there.
    """
    is_file = request.resolver_match is not None and "ending" in request.resolver_match.kwargs
    named = {"sheet": refused.sheet, "name": refused.sheet.label("en" if get_language() == "en" else "nl")}
    context = {"step": "steer", "municipality": refused.region, **named}
    return render(request, "site/no_figures.html", context, status=404 if is_file else 200)
