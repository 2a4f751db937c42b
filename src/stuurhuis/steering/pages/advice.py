# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to look at first, each with the place in the site where one can see it."""

from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages.sentences import Told
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules import advice
from stuurhuis.steering.rules.advice import Where
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Course, Region, Series

LINKS: dict[Where, str | Promise] = {
    "siblings": gettext_lazy("Alle reeksen van dit onderwerp"),
    "series": gettext_lazy("De hele reeks, jaar na jaar"),
    "origin": gettext_lazy("Hoe deze cijfers tot stand kwamen"),
    "faults": gettext_lazy("Wat er in de bron wel en niet staat"),
    "peers": gettext_lazy("Gemeenten als deze, naast elkaar"),
    "country": gettext_lazy("De kaart van het land"),
    "year": gettext_lazy("Het hele programma dit jaar"),
    "decisions": gettext_lazy("Welke besluiten de begroting verschoven"),
}


def checks(request: Request, series: Series, told: Told) -> list[dict[str, Any]]:
    """The questions to ask first of this signal, with their links."""
    found, place = [], series.region
    for check in advice.checks(told.signal.key, series):
        question, why = check.asked(told.language)
        found.append(
            {
                "question": question,
                "why": why,
                "url": _address(check.where, place, told.sheet),
                "link": LINKS[check.where],
                "beside": _other_side(request, place, told) if check.where == "siblings" else [],
            }
        )
    return found


def of_the_year(kind: str, programme: str, language: str) -> list[dict[str, Any]]:
    """The questions to ask first of an amount of this year, with their links."""
    parts: dict[Where, str] = {"year": f"#programma-{programme}", "decisions": "#besluiten"}
    found = []
    for check in advice.of_the_year(kind):
        question, why = check.asked(language)
        url = f"{reverse('money')}{parts[check.where]}"
        found.append({"question": question, "why": why, "url": url, "link": LINKS[check.where]})
    return found


def _address(where: Where, place: Region, sheet: IndicatorSheet) -> str:
    series = reverse("indicator", args=[place.code, sheet.id])
    return {
        "siblings": f"{reverse('course', args=[place.code])}#{sheet.theme}",
        "series": f"{series}#tabel",
        "origin": reverse("origin", args=[place.code, sheet.id]),
        "faults": f"{reverse('source', args=[sheet.source])}#gebreken",
        "peers": f"{series}?vergelijk=1",
        "country": reverse("country", args=[sheet.id]),
        "year": reverse("money"),
        "decisions": f"{reverse('money')}#besluiten",
    }[where]


def _other_side(request: Request, place: Region, told: Told) -> list[dict[str, str]]:
    """What went the other way in the same year, in words."""
    beside = [one for group in overview.course(place, **asked_by(request)) for one in group.series]
    found = advice.other_side(told.signal, told.sheet, beside)
    return [_said(one, place, told) for one in found]


def _said(one: Course, place: Region, told: Told) -> dict[str, str]:
    difference = one.seen.difference if one.seen else 0.0
    amount = figure(abs(difference), one.sheet.unit, language=told.language)
    more, less = _("{amount} meer dan te verwachten was"), _("{amount} minder dan te verwachten was")
    return {
        "name": one.sheet.subject(told.language),
        "url": reverse("indicator", args=[place.code, one.sheet.id]),
        "said": (more if difference > 0 else less).format(amount=amount),
    }
