# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How probable is it that a target is met, and how good are such chances?"""

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import asked_by, language_of
from stuurhuis.steering.queries import chances as queries
from stuurhuis.steering.queries import goals, words
from stuurhuis.steering.queries import sheets as library
from stuurhuis.steering.rules import chances, scales
from stuurhuis.steering.rules.chances import Chance, Foreseen, Reliability, SetTarget, Silence
from stuurhuis.steering.rules.goals import TargetWords
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Figure

LIMIT = "kans"  # the cookie that holds below which chance somebody wants to hear of a target: one in so many
YEAR = 365 * 24 * 3600
Figures = dict[str, tuple[Figure, ...]]


def limit(request: HttpRequest) -> int:
    """Below one in how many a target is called at risk, for this person."""
    asked = request.COOKIES.get(LIMIT, "")
    return int(asked) if asked in {str(one) for one in chances.RISKS} else chances.RISK


@login_required
@require_POST
def choose_limit(request: Request) -> HttpResponse:
    """From now on a target with a smaller chance than this is called at risk."""
    response = redirect("goals")
    response.set_cookie(
        LIMIT,
        request.POST.get(LIMIT, ""),
        max_age=YEAR,
        samesite="Lax",
        secure=request.is_secure(),
        httponly=True,
    )
    return response


def of_rows(request: Request, rows: Iterable[dict[str, Any]], figures: Figures) -> list[dict[str, Any]]:
    """Indicators of goals as rows, with the chance of each of their targets beside it."""
    found = list(rows)
    foreseen = queries.foreseen(request.actor.organisation, **asked_by(request)) if found else Foreseen()
    sheets = library.known(**asked_by(request))
    for row in found:
        for target in row["targets"]:
            row_figures = figures.get(row["id"], ())
            target["chance"] = _told(request, target["words"], sheets[row["id"]], row_figures, foreseen)
        counting = row["progress"].target
        row["chance"] = next(
            (one["chance"] for one in row["targets"] if counting and one["id"] == counting.id), None
        )
    return found


def of_tree(request: Request, programmes: list[dict[str, Any]], figures: Figures) -> dict[str, Any]:
    """The chances of all targets of a tree, and which of them are at risk."""
    of_rows(
        request, (row for one in programmes for goal in one["goals"] for row in goal["indicators"]), figures
    )
    return {"risk": limit(request), "risks": chances.RISKS, "at_risk": at_risk(request)}


def at_risk(request: Request) -> list[dict[str, Any]]:
    """The targets of the own organisation that will probably not be met, smallest chance first.

    What the organisation lets rest, or accepts, until a day is left out until then.
    """
    organisation = request.actor.organisation
    targets = queries.targets(organisation, **asked_by(request)) if organisation else ()
    if not targets:
        return []
    resting = words.deferrals(organisation, **asked_by(request))
    told = [one for one in beside(request, targets) if one["chance"]["at_risk"]]
    awake = [one for one in told if (one["id"], one["words"].period, chances.AT_RISK) not in resting]
    return sorted(awake, key=lambda one: one["chance"]["value"])


def at_home(request: Request, code: str) -> list[dict[str, Any]]:
    """The targets at risk on the home page of one's own municipality; nothing elsewhere."""
    return at_risk(request) if request.actor.organisation == code else []


def of_indicator(request: Request, code: str, name: str) -> list[dict[str, Any]]:
    """The targets that the own organisation set for an indicator of its municipality, with their chances."""
    if request.actor.organisation != code:
        return []
    targets = queries.targets(code, **asked_by(request))
    return beside(request, [one for one in targets if one.indicator == name])


def beside(request: Request, targets: Sequence[SetTarget]) -> list[dict[str, Any]]:
    """Targets with their chances, in words."""
    organisation, language = request.actor.organisation, language_of(request)
    names = tuple(sorted({one.indicator for one in targets}))
    figures = goals.measured(organisation, names, **asked_by(request))
    foreseen = queries.foreseen(organisation, **asked_by(request))
    sheets = library.known(**asked_by(request))
    return [
        {
            "id": one.indicator,
            "goal": one.goal,
            "goal_name": one.goal_name,
            "name": sheets[one.indicator].label(language),
            "words": one.words,
            "bound": wording.BOUNDS[one.words.bound],
            "unit": scales.scale(sheets[one.indicator]).unit,
            "decimals": scales.scale(sheets[one.indicator]).shown_decimals,
            "chance": _told(
                request, one.words, sheets[one.indicator], figures.get(one.indicator, ()), foreseen
            ),
        }
        for one in targets
        if one.indicator in sheets
    ]


def _told(
    request: Request,
    target: TargetWords,
    sheet: IndicatorSheet,
    figures: Sequence[Figure],
    foreseen: Foreseen,
) -> dict[str, Any]:
    found = foreseen.chance(target, sheet, figures)
    return {
        "value": found.value,
        "text": in_words(found),
        "at_risk": found.is_at_risk(1 / limit(request)),
        "why_not": _why_not(found, sheet, foreseen, language_of(request)),
    }


def in_words(chance: Chance) -> str:
    """A chance as people say it; empty when none is given."""
    if chance.value is None:
        return ""
    if chance.is_extreme:
        small = chance.value < chances.EVEN
        return (
            _("heel kleine kans: minder dan 1 op 20")
            if small
            else _("heel grote kans: meer dan 19 van de 20")
        )
    some, of = chance.fraction
    fraction = _("1 op {of}").format(of=of) if some == 1 else _("{some} van de {of}").format(some=some, of=of)
    return _("kans {percent} %, ongeveer {fraction}").format(percent=chance.percent, fraction=fraction)


def _why_not(chance: Chance, sheet: IndicatorSheet, foreseen: Foreseen, language: str) -> str:
    if chance.silence is Silence.BEYOND:
        return _("Geen kans: de verwachting loopt tot en met {until}.").format(until=foreseen.until(sheet.id))
    if chance.silence is Silence.OTHER_RHYTHM:
        return _("Geen kans: voor deze periode is er geen verwachting.")
    if chance.silence is Silence.THIN:
        why = foreseen.why_thin(sheet.id, language) or _("er is nog niet vooruitgekeken.")
        return _("Geen kans: {why}").format(why=why)
    return ""


def page(request: Request) -> HttpResponse:
    """What came of earlier chances: a picture, the figures behind it, and what they were worth."""
    rows = queries.reliability(**asked_by(request))
    tenths = [chances.summed([one for one in rows if one.tenth == tenth]) for tenth in range(10)]
    together = chances.summed(rows)
    context = {
        "step": "steer",
        "tenths": [_dot(one) for one in tenths if one],
        "together": together,
        "base_rate": _base_rate(together),
        "ahead": [_part("ahead", ahead, rows) for ahead in sorted({one.ahead for one in rows})],
        "back": [_part("back", back, rows) for back in sorted({one.back for one in rows})],
    }
    return render(request, "steering/reliability.html", context)


def _dot(one: Reliability) -> dict[str, Any]:
    """One point of the picture, in hundredths from the lower left."""
    return {
        "one": one,
        "said": round(one.chance * 100),
        "came": round(one.came * 100),
        "y": 100 - round(one.came * 100, 1),
        "x": round(one.chance * 100, 1),
        "size": round(min(4.0, 1.2 + sqrt(one.targets) / 60), 1),
    }


def _part(name: str, number: int, rows: Sequence[Reliability]) -> dict[str, Any]:
    """All rows that stood so far back, or looked so far ahead, as one."""
    one = chances.summed([row for row in rows if getattr(row, name) == number])
    return {"number": number, "one": one} | (_dot(one) if one else {}) | {"base_rate": _base_rate(one)}


def _base_rate(one: Reliability | None) -> float | None:
    """The score of who always says how many of them came, as if that was known."""
    return one.came * (1 - one.came) if one else None
