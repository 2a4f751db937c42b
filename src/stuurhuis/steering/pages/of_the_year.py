# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why does this amount of this year ask attention? What lies beside what, where it comes from, what to do."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import advice, signal, wording
from stuurhuis.steering.pages.indicator import followed
from stuurhuis.steering.pages.money_sentences import euros
from stuurhuis.steering.pages.money_told import Told, told_year
from stuurhuis.steering.pages.money_told import signal as in_words
from stuurhuis.steering.pages.places import region
from stuurhuis.steering.queries import indicator, words
from stuurhuis.steering.queries.indicator import SignalUnknown
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.of_the_year import OfTheYear
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.year_signals import YearSignalKind


@login_required
def page(request: Request, code: str, name: str, period: str, kind: str) -> HttpResponse:
    """The evidence for an amount of the own running year; raises SignalUnknown where it is gone."""
    key = SignalKey(code, name, period, kind)
    found, told = indicator.signal(key, **asked_by(request)), told_year(request)
    if not isinstance(found, OfTheYear) or told is None:
        raise SignalUnknown(key)
    follows = _of_iv3(request, found)
    context = {
        "step": "steer",
        "municipality": region(code),
        "signal": found,
        "kind": wording.SIGNAL_KINDS[kind],
        "told": in_words(found.year, told),
        "of": told.year.of,
        "checks": advice.of_the_year(kind, found.year.place.programme, told.language),
        "programme": found.year.place.programme,
        "figures": _figures(found, told),
        "sheet": {"id": name},
        **signal.deeds(request, key),
        "follows": follows,
        "follow": followed(request, code, follows) if follows else None,
    }
    return render(request, "steering/of_the_year.html", context)


def _of_iv3(request: Request, found: OfTheYear) -> str:
    """The account of Iv3 of the same task field: what one follows; empty where Iv3 has none."""
    sheets = words.sheets_by_id(**asked_by(request))
    return next((one for one in of_the_year.iv3(found.year.place) if one in sheets), "")


def _figures(found: OfTheYear, told: Told) -> list[dict[str, Any]]:
    """What was seen, beside what, and the difference."""
    one, language = found.year, told.language
    off = one.kind is YearSignalKind.OFF_PATTERN
    seen = {
        YearSignalKind.OVERSPENT: _("Uitgegeven en toegezegd"),
        YearSignalKind.OFF_PATTERN: _("Gerealiseerd"),
    }.get(one.kind, _("Verwacht einde jaar"))
    against = _("Gebruikelijk") if off else _("Begroot na wijziging")
    return [
        {"label": seen, "value": euros(one.seen, language)},
        {"label": against, "value": euros(one.against, language)},
        {"label": _("Verschil"), "value": euros(one.amount, language, signed=True)},
    ]
