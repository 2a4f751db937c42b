# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is tried, what was agreed before, how does it stand, and what now?"""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.experiments.forms.deeds import ABOUTS, SIDES
from stuurhuis.experiments.pages import pictures, told
from stuurhuis.experiments.pages.sentences import DECIDED, STATES
from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules.deciding import VerdictSeen
from stuurhuis.experiments.rules.findings import FindingKind, Likeness, PooledFound, PowerFound, Reading
from stuurhuis.experiments.rules.opinions import OpinionSeen
from stuurhuis.experiments.rules.seen import ExperimentSeen, family
from stuurhuis.kernel.door import Request, asked_by

Row = dict[str, Any]


@login_required
def page(request: Request, experiment: UUID) -> HttpResponse:
    """An experiment as it stands; while the worker reckons, the page asks again by itself."""
    seen = experiments.experiment(str(experiment), **asked_by(request))
    findings = experiments.newest_findings(experiment, **asked_by(request))
    language = request.LANGUAGE_CODE
    context = {
        **frame(seen),
        "agreed": told.agreed(seen, language),
        "busy": any(one.found is None for one in findings.values()),
        **_found(seen, {kind: one.found for kind, one in findings.items()}, language),
        "version": next((one.version for one in findings.values() if one.version), ""),
        "opinions": [_opinion(one, request) for one in experiments.opinions(experiment, **asked_by(request))],
        **_others(seen, request),
    }
    return render(request, "experiments/experiment.html", context)


def frame(seen: ExperimentSeen) -> Row:
    """What every page about an experiment says of it."""
    return {
        "step": "connect",
        "experiment": seen,
        "state": STATES[seen.state],
        "by": told.place_of(seen.organisation),
    }


def _found(seen: ExperimentSeen, found: dict[FindingKind, Any], language: str) -> Row:
    """What the worker knows by now; what it still reckons is left out."""
    power, reading = found.get(FindingKind.POWER), found.get(FindingKind.READING)
    likeness = found.get(FindingKind.LIKENESS)
    names = ", ".join(told.place_of(one.code) for one in seen.design.places[:3])
    return {
        "power": told.can_show(power, seen.design, language) if isinstance(power, PowerFound) else None,
        "reading": told.standing(reading, seen.design, language) if isinstance(reading, Reading) else None,
        "chart": pictures.course(seen.design, reading, names, language)
        if isinstance(reading, Reading)
        else None,
        "passed": reading.passed if isinstance(reading, Reading) else (),
        "likeness": told.usual(likeness, language) if isinstance(likeness, Likeness) else None,
        "pooled": found.get(FindingKind.POOLED),
    }


def _others(seen: ExperimentSeen, request: Request) -> Row:
    """The verdicts on it, and its replications."""
    verdicts = experiments.verdicts(**asked_by(request))
    members = {one.id: one for one in family(seen, experiments.experiments(**asked_by(request)))}
    pooled = experiments.answered(FindingKind.POOLED, **asked_by(request)).get(seen.id)
    found = pooled.found if pooled else None
    return {
        "verdicts": [_verdict(one, seen, request.LANGUAGE_CODE) for one in verdicts.get(seen.id, ())],
        "members": [
            {"one": one, "state": STATES[one.state], "by": told.place_of(one.organisation)}
            for one in members.values()
            if one.id != seen.id
        ],
        "together": told.together(found, members, request.LANGUAGE_CODE)
        if isinstance(found, PooledFound) and len(members) > 1
        else None,
    }


def _verdict(one: VerdictSeen, seen: ExperimentSeen, language: str) -> Row:
    return {
        "one": one,
        "decided": DECIDED[one.words.verdict],
        "proposed": DECIDED[one.proposed],
        "differs": one.words.verdict is not one.proposed,
        "reading": told.standing(one.reading, seen.design, language) if one.reading else None,
        "alike": one.alike.split("/") if one.alike else None,
    }


def _opinion(one: OpinionSeen, request: Request) -> Row:
    return {
        "one": one,
        "side": SIDES[one.words.side],
        "about": ABOUTS[one.words.about],
        "by": told.place_of(one.organisation),
        "ours": one.organisation == request.actor.organisation,
    }
