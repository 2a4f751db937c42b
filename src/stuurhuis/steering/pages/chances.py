# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How probable is it that a target is met, and how good are such chances?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.actions import chances as actions
from stuurhuis.steering.forms.chances import RiskLimitForm
from stuurhuis.steering.pages import items, risk_sentences, wording
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.queries import at_risk as queries_at_risk
from stuurhuis.steering.queries import chances as queries
from stuurhuis.steering.queries import goals, sources, words
from stuurhuis.steering.queries import sheets as library
from stuurhuis.steering.rules import at_risk as keys
from stuurhuis.steering.rules import chances, scales
from stuurhuis.steering.rules.at_risk import RiskLimit
from stuurhuis.steering.rules.chances import Chance, Foreseen, Reliability, SetTarget, Silence
from stuurhuis.steering.rules.goals import KEEPERS, TargetWords
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import is_asleep
from stuurhuis.steering.rules.views import Figure

Figures = dict[str, tuple[Figure, ...]]


def limit(request: Request) -> RiskLimit:
    """Below which chance a target is called at risk; for a visitor the usual one."""
    return queries_at_risk.risk_limit(**asked_by(request)) if request.actor.organisation else RiskLimit()


@login_required
@require_POST
def set_limit(request: Request) -> HttpResponse:
    """From now on a target with a smaller chance than this is called at risk, for the whole organisation."""
    form = RiskLimitForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    actions.set_risk_limit(form.words(), **asked_by(request))
    messages.success(request, _("Bewaard. Dit geldt voor iedereen van jullie organisatie."))
    return redirect("chances")


def of_rows(request: Request, rows: Iterable[dict[str, Any]], figures: Figures) -> list[dict[str, Any]]:
    """Indicators of goals as rows, with the chance of each of their targets beside it."""
    found = list(rows)
    known = _known(request)
    sheets = library.known(**asked_by(request))
    for row in found:
        for target in row["targets"]:
            target["chance"] = _told(known, target["words"], sheets[row["id"]], figures.get(row["id"], ()))
        counting = row["aim"]
        row["chance"] = next(
            (one["chance"] for one in row["targets"] if counting and one["id"] == counting.id), None
        )
    return found


def of_tree(request: Request, programmes: list[dict[str, Any]], figures: Figures) -> dict[str, Any]:
    """The chances of all targets of a tree, and which of them are at risk."""
    of_rows(
        request, (row for one in programmes for goal in one["goals"] for row in goal["indicators"]), figures
    )
    found = at_risk(request)
    number = sum(len(one["periods"]) for one in found)
    return {"risk": limit(request), "at_risk": found, "targets_at_risk": number}


def at_risk(request: Request) -> list[dict[str, Any]]:
    """The targets of the own organisation that will probably not be met, smallest chance first.

    What the organisation lets rest, or accepts, until a day is left out until then.
    """
    organisation, language = request.actor.organisation, language_of(request)
    found = queries_at_risk.foretold(organisation, **asked_by(request)) if organisation else ()
    resting = _resting(request)
    sheets = library.known(**asked_by(request))
    return [
        {
            "name": sheets[one.key.indicator].label(language),
            "goal_name": one.target.goal_name,
            "periods": (one.words.period, *one.later),
            "url": items.address(one.key),
            "chance": risk_sentences.chance_in_words(one.foreseen),
        }
        for one in keys.asking(found)
        if one.key.indicator not in resting
    ]


def _resting(request: Request) -> set[str]:
    """Of which indicators the own organisation lets a target at risk rest, or accepts it, today."""
    code = request.actor.organisation
    found = words.deferrals(code, **asked_by(request)) if code else {}
    today = day_of(request.at)
    return {
        indicator
        for (indicator, _period, kind), one in found.items()
        if kind == chances.AT_RISK and is_asleep(one.until, today)
    }


def of_indicator(request: Request, code: str, name: str) -> list[dict[str, Any]]:
    """The targets that the own organisation set for an indicator of its municipality, with their chances."""
    if request.actor.organisation != code:
        return []
    targets = queries.targets(code, **asked_by(request))
    return beside(request, [one for one in targets if one.indicator == name])


def beside(request: Request, targets: Sequence[SetTarget]) -> list[dict[str, Any]]:
    """Targets with their chances, in words."""
    known, language = _known(request), language_of(request)
    names = tuple(sorted({one.indicator for one in targets}))
    figures = goals.measured(known.organisation, names, **asked_by(request))
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
            "chance": _told(known, one.words, sheets[one.indicator], figures.get(one.indicator, ())),
        }
        for one in targets
        if one.indicator in sheets
    ]


def of_target(
    request: Request, target: TargetWords, sheet: IndicatorSheet, figures: Sequence[Figure]
) -> dict[str, Any]:
    """The chance of a target that may not be kept yet."""
    return _told(_known(request), target, sheet, figures) | {"url": ""}


@dataclass(frozen=True, slots=True)
class _Known:
    """What one page knows of the chances of an organisation."""

    organisation: str
    language: str
    foreseen: Foreseen
    limit: RiskLimit
    resting: set[str]


def _known(request: Request) -> _Known:
    code = request.actor.organisation
    foreseen = queries.foreseen(code, **asked_by(request))
    return _Known(code, language_of(request), foreseen, limit(request), _resting(request))


def _told(
    known: _Known, target: TargetWords, sheet: IndicatorSheet, figures: Sequence[Figure]
) -> dict[str, Any]:
    found = known.foreseen.chance(target, sheet, figures)
    key = keys.key(known.organisation, sheet.id, target.period)
    return {
        "value": found.value,
        "text": risk_sentences.chance_in_words(found),
        "at_risk": found.is_at_risk(known.limit.chance),
        "resting": sheet.id in known.resting,
        "url": items.address(key) if found.value is not None else "",
        "why_not": _why_not(found, sheet, known.foreseen, known.language),
    }


def _why_not(chance: Chance, sheet: IndicatorSheet, foreseen: Foreseen, language: str) -> str:
    if chance.silence is Silence.BEYOND:
        return _("Geen kans: de verwachting loopt tot en met {until}.").format(until=foreseen.until(sheet.id))
    if chance.silence is Silence.OTHER_RHYTHM:
        return _("Geen kans: voor deze periode is er geen verwachting.")
    if chance.silence is Silence.WORTHLESS:
        return _(
            "Geen kans: zo ver vooruit was een kans bij deze bron niet meer waard dan het gewone gemiddelde."
        )
    if chance.silence is Silence.THIN:
        why = foreseen.why_thin(sheet.id, language) or _("er is nog niet vooruitgekeken.")
        return _("Geen kans: {why}").format(why=f"{why[:1].lower()}{why[1:]}")
    return ""


def page(request: Request) -> HttpResponse:
    """What came of earlier chances: a picture, the figures behind it, and what they were worth."""
    return _page(request, RiskLimitForm(initial={"one_in": limit(request).one_in}))


def _page(request: Request, form: RiskLimitForm) -> HttpResponse:
    rows = queries.reliability(**asked_by(request))
    tenths = [chances.summed([one for one in rows if one.tenth == tenth]) for tenth in range(10)]
    together = chances.summed(rows)
    context = {
        "step": "steer",
        "risk": limit(request),
        "form": form if request.actor.roles.intersection(KEEPERS) else None,
        "tenths": [_dot(one) for one in tenths if one],
        "together": together,
        "base_rate": chances.base_rate(together) if together else None,
        "plainly": risk_sentences.plainly(rows),
        "by_source": _by_source(request, rows),
        "back": [_back(back, rows) for back in sorted({one.back for one in rows})],
    }
    return render(request, "steering/reliability.html", context, status=422 if form.is_bound else 200)


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


def _by_source(request: Request, rows: Sequence[Reliability]) -> list[dict[str, Any]]:
    """What chances and margins were worth, by source and so many periods ahead."""
    silent = chances.silent_from(rows)
    found = []
    for source, ahead in sorted({(one.source, one.ahead) for one in rows}):
        one = chances.summed([row for row in rows if (row.source, row.ahead) == (source, ahead)])
        if one:
            told = {
                "source": sources.named(source, language_of(request), **asked_by(request)),
                "number": ahead,
                "base_rate": chances.base_rate(one),
                "inside80": round(one.inside80 * 100),
                "inside95": round(one.inside95 * 100),
                "silent": ahead >= silent.get(source, chances.NEVER_SILENT),
            }
            found.append(_dot(one) | told)
    return found


def _back(back: int, rows: Sequence[Reliability]) -> dict[str, Any]:
    """All rows that stood so far back, as one."""
    one = chances.summed([row for row in rows if row.back == back])
    return {"number": back, "one": one} | (_dot(one) if one else {})
