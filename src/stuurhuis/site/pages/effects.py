# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did a format do at those who adopted it? Of all of them together, with how sure that is."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.commons.queries import adoption, effects, formats
from stuurhuis.commons.rules.adoption import UseState
from stuurhuis.commons.rules.effects import CoursePoint, EffectSeen, Verdict
from stuurhuis.commons.rules.formats import Direction, Movement
from stuurhuis.engines import notation
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site import effects_chart
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.sheets import IndicatorSheet

Row = dict[str, Any]
MEANT: dict[bool, str | Promise] = {
    True: gettext_lazy("Dat is de bedoelde kant op."),
    False: gettext_lazy("Dat is niet de bedoelde kant op."),
}
METHODS: dict[str, str | Promise] = {
    "did": gettext_lazy("Het verschil van voor en na, bij wie het gebruikt naast de anderen."),
    "staggered": gettext_lazy(
        "Wie op verschillende momenten begon, elk naast de gemeenten die er toen niet mee werkten"
        " (Callaway en Sant'Anna, 2021)."
    ),
    "sdid": gettext_lazy(
        "Naast een mengsel van gemeenten dat vooraf hetzelfde verloop had (Arkhangelsky en anderen, 2021)."
    ),
}


@login_required
def page(request: Request, of: UUID) -> HttpResponse:
    """An indicator each: what is seen, the picture, what speaks against it, and from when it can be read."""
    found = formats.format_of(str(of), **asked_by(request))
    sheets = words.registered_sheets(**asked_by(request))
    used = [one for one in adoption.adoptions(of, **asked_by(request)) if one.state is UseState.USING]
    reckoned = {one.indicator: one for one in effects.effects(str(of), **asked_by(request))}
    rows = [
        _row(each, sheets[each.indicator], reckoned.get(each.indicator), language_of(request))
        for each in found.words.movements
        if each.indicator in sheets
    ]
    context = {
        "step": "share",
        "format": found,
        "rows": rows,
        "adopters": len(used),
        "busy": bool(used) and any(row["one"] is None for row in rows),
    }
    return render(request, "site/effects.html", context)


def _row(movement: Movement, sheet: IndicatorSheet, one: EffectSeen | None, language: str) -> Row:
    """What is said of one indicator; nothing but its name while nobody reckoned it."""
    scale = scales.comparable_scale(sheet)
    shown = {"unit": scale.unit, "language": language, "decimals": scale.shown_decimals}
    meant = _("omhoog") if movement.direction is Direction.UP else _("omlaag")
    row = {"name": sheet.label(language), "unit": wording.unit_of(scale), "meant": meant, "one": one}
    return row if one is None else row | {
        "title": _title(one, sheet, shown, language),
        "as_meant": MEANT[one.as_meant] if one.as_meant is not None else "",
        "how": METHODS.get(one.method, ""),
        "said": one.said.told(language),
        "warnings": [said.told(language) for said in one.warnings],
        "margin": _between((one.lo95, one.hi95), shown),
        "without": _between(one.without or (None, None), shown),
        "charts": effects_chart.drawn(one.course, scale.unit, language),
        "points": [_point(point, shown) for point in one.course],
    }  # fmt: skip


def _title(one: EffectSeen, sheet: IndicatorSheet, shown: dict[str, Any], language: str) -> str:
    """What is seen, in one sentence."""
    said = {"name": sheet.subject(language)}
    if one.verdict is Verdict.TOO_EARLY:
        return _("{name}: het is te vroeg om iets te zien").format(**said)
    if one.verdict is Verdict.REFUSED or one.estimate is None:
        return _("{name}: niet te zeggen").format(**said)
    if one.verdict is Verdict.NOTHING:
        return _("{name}: niets te zien").format(**said)
    size = notation.figure(abs(one.estimate), **shown)
    if one.verdict is Verdict.UNSURE:
        return _("{name}: te weinig anderen om zeker te zijn").format(**said)
    way = _("hoger") if one.verdict is Verdict.HIGHER else _("lager")
    return _("{name}: {size} {way} dan zonder").format(size=size, way=way, **said)


def _between(bounds: tuple[float | None, float | None], shown: dict[str, Any]) -> str:
    low, high = bounds
    if low is None or high is None:
        return ""
    return _("tussen {low} en {high}").format(
        low=notation.figure(low, **shown), high=notation.figure(high, **shown)
    )


def _point(one: CoursePoint, shown: dict[str, Any]) -> Row:
    return {
        "event": one.event,
        "value": notation.figure(one.estimate, **shown),
        "margin": _between((one.lo95, one.hi95), shown),
    }
