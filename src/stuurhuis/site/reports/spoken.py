# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does a report say a figure, a day, an amount, and how a goal stands? In the language of the page."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from stuurhuis.connectors.documents.document import Language
from stuurhuis.engines import notation
from stuurhuis.site.design import periods
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.wording import Word
from stuurhuis.steering.rules.money import YearImport
from stuurhuis.steering.rules.story import GoalStanding, Story, StoryIndicator

STANDINGS: dict[GoalStanding, Word] = {
    GoalStanding.DEVIATES: gettext_lazy("wijkt af"),
    GoalStanding.AT_RISK: gettext_lazy("risico"),
    GoalStanding.UNKNOWN: gettext_lazy("niet te zeggen"),
    GoalStanding.ON_COURSE: gettext_lazy("op koers"),
}
THOUSAND = 1000


def language() -> Language:
    """The language in which is told."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def organisation(story: Story) -> str:
    """What an organisation is called on a cover."""
    municipal = story.organisation.startswith("GM") and not story.name.startswith("Gemeente")
    return _("Gemeente {name}").format(name=story.name) if municipal else story.name


def day(when: date) -> str:
    """1 oktober 2026."""
    return date_format(when, "j F Y")


def period(name: str) -> str:
    """2017-Q1 as people say it."""
    return periods.written(name, language())


def month(of: YearImport) -> str:
    """september 2026."""
    return month_of(of.year, of.month)


def month_of(year: int, month: int) -> str:
    """september 2026."""
    return date_format(date(year, month, 1), "F Y")


def value(one: StoryIndicator, number: float | None, *, unit: bool = True) -> str:
    """A figure of an indicator, with its unit where neither the figure nor the name of it says that."""
    written = notation.figure(number, one.scale.unit, language=language(), decimals=one.scale.shown_decimals)
    after = wording.unit_beside(one.scale, one.label(language())) or wording.unit_after(one.scale)
    return f"{written} {after}" if unit and after and number is not None else written


def measured(one: StoryIndicator) -> str:
    """An indicator with its unit, where its name does not say that already."""
    name, unit = one.label(language()), wording.unit_of(one.scale)
    return f"{name} ({unit})" if unit and unit not in name else name


def aim(one: StoryIndicator, bound: str, number: float) -> str:
    """A target: ten hoogste 41,0 per 1.000 inwoners."""
    return f"{wording.BOUNDS[bound]} {value(one, number)}"


def thousands(amount: Decimal | float | None, *, signed: bool = False) -> str:
    """An amount in thousands of euros, as tables have it."""
    if amount is None:
        return notation.NOTHING
    told = notation.plain(float(amount) / THOUSAND, 0, notation.notation(language()))
    return f"+{told}" if signed and round(float(amount) / THOUSAND) > 0 else told


def euros(amount: Decimal | float) -> str:
    """An amount in a sentence."""
    return notation.figure(float(amount), "€", language=language())


def deviating(number: int, goals: int) -> str:
    """The first sentence of a report: how many goals ask for words."""
    if not goals:
        return _("Er zijn nog geen doelen vastgelegd.")
    if not number:
        return _("Geen van de {goals} doelen wijkt af.").format(goals=goals)
    said = ngettext(
        "{number} van de {goals} doelen wijkt af.", "{number} van de {goals} doelen wijken af.", number
    )
    return said.format(number=number, goals=goals)
