# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A budget that has not come true for years, in calm sentences: what was, and what was budgeted again."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stuurhuis.engines.notation import figure
from stuurhuis.steering.pages.sentences import MONEY
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.structural import FEWEST_YEARS, StructuralGap


def told(code: str, gap: StructuralGap, sheets: dict[str, IndicatorSheet], language: str) -> dict[str, str]:
    """Its title, its sentences and the page of its series."""
    sheet = sheets[gap.indicator]
    also = [sheets[one].subject(language) for one in gap.also if one in sheets]
    through = _("Dit werkt door in: {names}.").format(names=", ".join(also)) if also else ""
    sentences = [_explanation(gap, language), _elsewhere(gap), through]
    return {
        "title": _title(gap).format(name=sheet.subject(language), years=gap.years),
        "explanation": " ".join(one for one in sentences if one),
        "url": reverse("indicator", args=[code, gap.indicator]),
    }


def _title(gap: StructuralGap) -> str:
    short = _("{name}: de begroting is al {years} jaar te laag")
    return short if gap.is_short else _("{name}: de begroting is al {years} jaar te hoog")


def _explanation(gap: StructuralGap, language: str) -> str:
    short = _(
        "Van {since} tot en met {until} lag de rekening elk jaar meer dan een kwart boven de begroting, de"
        " laatste {number} jaar gemiddeld {gap}. De begroting {period} van {budget} ligt weer onder elk van"
        " die rekeningen."
    )
    ample = _(
        "Van {since} tot en met {until} lag de rekening elk jaar meer dan een kwart onder de begroting, de"
        " laatste {number} jaar gemiddeld {gap}. De begroting {period} van {budget} ligt weer boven elk van"
        " die rekeningen."
    )
    return (short if gap.is_short else ample).format(
        since=gap.since,
        until=gap.until,
        number=FEWEST_YEARS,
        gap=figure(abs(gap.gap), MONEY, language=language),
        period=gap.period,
        budget=figure(gap.budget, MONEY, language=language),
    )


def _elsewhere(gap: StructuralGap) -> str:
    others = gap.municipalities - 1
    if not others:
        return _("In geen andere gemeente is dat zo.")
    return ngettext(
        "In nog {others} gemeente is dat zo.", "In nog {others} gemeenten is dat zo.", others
    ).format(others=others)
