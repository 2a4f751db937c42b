# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to be sure of before a target or a judgement is kept that may be a slip."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.pages.wording import Word
from stuurhuis.steering.rules.targets import Doubt, Doubted, Known

DOUBTS: dict[Doubt, tuple[Word, Word]] = {
    Doubt.PAST: (
        gettext_lazy("{period} is al voorbij. Het cijfer van toen is {low}."),
        gettext_lazy("Deze periode is al voorbij."),
    ),
    Doubt.OTHER_SIDE: (
        gettext_lazy("{better}, en je kiest de andere kant. In {period} was het {low}."),
        gettext_lazy("{better}, en je kiest de andere kant."),
    ),
    Doubt.WORSE: (gettext_lazy("{better}, en in {period} was het al {low}."), ""),
    Doubt.FAR_OFF: (
        gettext_lazy("Dit ligt heel ver van alles wat er was of komt: {low} tot {high}. Klopt de eenheid?"),
        "",
    ),
}  # what to be sure of, with figures and without


def again(
    request: Request, form: Any, template: str, page: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """The same page with what was typed and what is to be seen first."""
    here = {"step": "steer", "municipality": regions().get(request.actor.organisation), "form": form}
    return render(request, template, page | here, status=422 if form.errors else status)


def doubt_told(found: Doubted, known: Known, language: str) -> str:
    """What to be sure of, with the figures that it comes from."""
    scale = known.scale
    told = [
        figure(value, scale.unit, language=language, decimals=scale.shown_decimals)
        for _period, value in found.beside
    ]
    words = {"low": told[0], "high": told[-1], "period": found.beside[0][0]} if told else {}
    asked, without = DOUBTS[found.doubt]
    better = _("Hoger is hier beter") if known.sheet.direction == "up" else _("Lager is hier beter")
    return str(asked if told else without).format(better=better, **words)
