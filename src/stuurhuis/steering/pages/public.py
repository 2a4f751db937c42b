# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a public body want to reach, how does it go, what was decided? Everybody may read it."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.pages.public_sentences import AIMS, GOING, SHORT, STANDS, TAGS, chance, counted
from stuurhuis.steering.queries import publishing
from stuurhuis.steering.rules.open_figures import LICENCE, LICENCE_URL
from stuurhuis.steering.rules.pictures import SIGNS, Chart
from stuurhuis.steering.rules.published import (
    Going,
    PublicGoal,
    PublicIndicator,
    PublicStory,
    PublicTarget,
)
from stuurhuis.steering.rules.publishing import PublicWords

ENDINGS = ("csv", "json", "xlsx", "ods")
LEAST_DRAWN = 3  # figures: of fewer a picture says no more than the sentences beside it
FRESH = 300  # seconds: what is withdrawn is gone everywhere within five minutes
Page = Callable[..., HttpResponse]


def for_everybody(page: Page) -> Page:
    """A page that is the same for every stranger: kept for a while, and asked again with its ETag."""

    @wraps(page)
    def cached(request: Request, *given: Any, **named: Any) -> HttpResponse:
        response = page(request, *given, **named)
        kept = {"private": True} if request.user.is_authenticated else {"public": True, "max_age": FRESH}
        patch_cache_control(response, **kept)
        return response

    asked_again: Page = conditional_page(cached)
    checked: Page = require_safe(asked_again)
    return checked


@for_everybody
def listed(request: Request) -> HttpResponse:
    """Every organisation that made something public."""
    found = publishing.publishers(**asked_by(request))
    named = [(party, found[party.code]) for party in parties.governments(past=True) if party.code in found]
    context = {"step": "steer", "publishers": named}
    return render(request, "steering/public_list.html", context)


@for_everybody
def page(request: Request, of: str, number: int | None = None) -> HttpResponse:
    """What is public of an organisation: the newest publication, or the one with a number."""
    made = publishing.editions(of, **asked_by(request))
    if not made or (number is not None and number not in {one.number for one in made}):
        raise Http404(of)
    found = publishing.publication(of, number, **asked_by(request))
    newest = next((one for one in made if one.withdrawn is None), None)
    context = {
        "step": "steer",
        "municipality": regions().get(of),
        "organisation": parties.organisation(of),
        "editions": made,
        "newest": newest,
    }
    if found is None:
        gone = next(one for one in made if number in {None, one.number})
        return render(request, "steering/public_gone.html", context | {"gone": gone}, status=410)
    context |= {
        "edition": found.edition,
        "fingerprint": found.fingerprint,
        "address": request.build_absolute_uri("/").rstrip("/"),
        **told(found.story, found.words, language_of(request)),
    }
    return render(request, "steering/public.html", context)


def told(story: PublicStory, words: PublicWords, language: str) -> dict[str, Any]:
    """What the page says; a preview says the same."""
    return {
        "story": story,
        "words": words,
        "is_mail": not words.contact.startswith("https://"),
        "tally": counted(story.goals),
        "overview": [
            {"one": goal, "short": SHORT[goal.going], "tag": TAGS.get(goal.going, "quiet")}
            for goal in sorted(story.goals, key=lambda goal: list(Going).index(goal.going))
        ],
        "programmes": [
            {"one": one, "goals": [_goal(goal, story, language) for goal in one.goals]}
            for one in story.programmes
        ],
        "sources": [(one, one.label(language)) for one in story.sources],
        "licence": (LICENCE, LICENCE_URL),
        "has_forecast": any(one.forecasts for goal in story.goals for one in goal.indicators),
        "has_money": bool(story.budget_year),
        "endings": ENDINGS,
    }


def _goal(goal: PublicGoal, story: PublicStory, language: str) -> dict[str, Any]:
    names = {one.id: one.label(language) for one in goal.indicators}
    return {
        "one": goal,
        "going": GOING[goal.going],
        "indicators": [_indicator(one, story, language) for one in goal.indicators],
        "measures": [(one, wording.MEASURE_STATES[one.state]) for one in goal.measures],
        "costs": [(one, one.label(language)) for one in goal.costs],
        "total": goal.total,
        "decisions": sorted(goal.decisions, key=lambda one: one.taken, reverse=True),
        "agreements": [(one, names[one.indicator]) for one in goal.agreements],
    }


def _indicator(one: PublicIndicator, story: PublicStory, language: str) -> dict[str, Any]:
    scale = one.scale
    known = sum(it.value is not None for it in one.figures)
    return {
        "one": one,
        "name": one.label(language),
        "meaning": one.meaning(language),
        "unit": scale.unit,
        "unit_words": wording.unit_beside(scale, one.label(language)) or wording.unit_after(scale),
        "decimals": scale.shown_decimals,
        **_aims(one, str(story.on.year)),
        "chart": chart(one, story, language) if known >= LEAST_DRAWN else None,
        "rows": list(_rows(one)),
        "reasons": any(target.rationale for target in one.targets),
        "source": one.source.label(language),
    }


def _aims(one: PublicIndicator, year: str) -> dict[str, Any]:
    """What was wanted by now, what is wanted next and expected then; or else what is expected first.

    Of a year that is over the figure can still be on its way.
    """
    newest = one.latest.period if one.latest else ""
    ahead = {found.period: found for found in one.forecasts}
    came = [target for target in one.targets if target.period <= newest and target.stand in STANDS]
    coming = [target for target in one.targets if target.period > newest]
    return {
        "came": [_target(target) for target in came[-1:]],
        "coming": [
            _target(target) | {"ahead": ahead.get(target.period), "is_over": target.period[:4] < year}
            for target in coming
        ],
        "next": one.forecasts[0] if one.forecasts and not coming else None,
    }


def _target(one: PublicTarget) -> dict[str, Any]:
    return {"one": one, "aim": AIMS[one.bound], "stand": STANDS.get(one.stand, ""), "chance": chance(one)}


def chart(one: PublicIndicator, story: PublicStory, language: str) -> Chart:
    """The line of an indicator, with every target, what is reckoned and what is expected by people."""
    scale = one.scale
    return {
        "title": one.label(language),
        "name": story.name.removeprefix("Gemeente "),
        "unit": scale.unit if scale.unit in SIGNS or not scale.per else "",
        "decimals": scale.shown_decimals,
        "history": [(figure.period, figure.value) for figure in one.figures],
        "forecast": one.forecasts,
        "targets": [{"period": target.period, "value": target.value} for target in one.targets],
        "judged": [
            {"period": said.period, "value": said.expected, "low": said.low, "high": said.high}
            for said in one.judgements
        ],
    }


def _rows(one: PublicIndicator) -> Iterator[dict[str, Any]]:
    """Every figure of the picture, newest period first, with the words of the target beside it."""
    measured = {figure.period: figure.value for figure in one.figures}
    ahead = {found.period: found for found in one.forecasts}
    wanted = {target.period: _target(target) for target in one.targets}
    for period in sorted({*measured, *ahead, *wanted}, reverse=True):
        yield {
            "period": period,
            "value": measured.get(period),
            "ahead": ahead.get(period),
            "target": wanted.get(period),
        }
