# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was tried, here and elsewhere, and what came of it? What failed is found as easily as what worked."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.experiments.pages.sentences import STATES, expected
from stuurhuis.experiments.pages.told import place_of
from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules.seen import ExperimentSeen, Sought, found
from stuurhuis.kernel.door import Request, asked_by


@login_required
def page(request: Request) -> HttpResponse:
    """Every experiment that one may see; to filter, and nothing is hidden by itself."""
    every = experiments.experiments(**asked_by(request)) if request.actor.organisation else ()
    verdicts = experiments.verdicts(**asked_by(request)) if every else {}
    given = request.GET
    sought = Sought(given.get("stand", ""), given.get("indicator", ""), given.get("woorden", ""))
    rows = [_row(one, verdicts, request.LANGUAGE_CODE) for one in found(every, sought)]
    indicators = {one.design.measured.id: one.design.measured.label(request.LANGUAGE_CODE) for one in every}
    context = {
        "step": "connect",
        "rows": rows,
        "any": bool(every),
        "sought": sought,
        "states": [(state.value, words) for state, words in STATES.items()],
        "indicators": sorted(indicators.items(), key=lambda one: one[1]),
        "running": sum(one.runs and one.own for one in every),
    }
    return render(request, "experiments/experiments.html", context)


def _row(one: ExperimentSeen, verdicts: dict[str, Any], language: str) -> dict[str, Any]:
    newest = verdicts.get(one.id, ())[:1]
    return {
        "one": one,
        "state": STATES[one.state],
        "by": place_of(one.organisation),
        "indicator": one.design.measured.label(language),
        "expected": expected(one.design, language),
        "verdict": newest[0].words.why if newest else "",
        "learnt": one.ending.learnt if one.ending else "",
    }
