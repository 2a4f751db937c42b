# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for kinds, scales and states; Dutch here, English in the catalogue."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines.classifications import economic_categories
from stuurhuis.engines.notation import PERCENT, is_money
from stuurhuis.steering.forms import goals
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import OF_ACCOUNTS
from stuurhuis.steering.rules.views import Figure

Word = str | Promise

SIGNAL_KINDS: dict[str, Word] = {
    "over_budget": gettext_lazy("Hoger dan gebruikelijk"),
    "under_budget": gettext_lazy("Lager dan gebruikelijk"),
    "deviates": gettext_lazy("Wijkt af"),
    "new_level": gettext_lazy("Nieuw niveau"),
    "will_miss": gettext_lazy("Doel in gevaar"),
    "target_at_risk": gettext_lazy("Streefwaarde in gevaar"),
    "level_shift": gettext_lazy("Blijvend ander niveau"),
    "trend_break": gettext_lazy("Andere richting"),
    "outbreak": gettext_lazy("Opeens meer gevallen"),
    "drifts": gettext_lazy("Uit de pas met gemeenten als deze"),
    "data_fault": gettext_lazy("Fout in de cijfers?"),
    "stale": gettext_lazy("Niet vernieuwd"),
    "will_overrun": gettext_lazy("Begroting te laag"),
    "will_underspend": gettext_lazy("Begroting te hoog"),
    "year_overspent": gettext_lazy("Dit jaar: boven de begroting"),
    "year_above": gettext_lazy("Dit jaar: naar verwachting meer dan begroot"),
    "year_below": gettext_lazy("Dit jaar: naar verwachting minder dan begroot"),
    "year_off_pattern": gettext_lazy("Dit jaar: anders dan gebruikelijk"),
}
ON_COURSE: Word = gettext_lazy("Streefwaarde op koers")
EXPENSE_KINDS: dict[str, Word] = {
    "over_budget": gettext_lazy("Duurder dan gebruikelijk"),
    "under_budget": gettext_lazy("Goedkoper dan gebruikelijk"),
    "will_overrun": gettext_lazy("Begroting te krap"),
    "will_underspend": gettext_lazy("Begroting te ruim"),
}
INDICATOR_KINDS: dict[str, Word] = {
    "outcome": gettext_lazy("maatschappelijk effect"),
    "output": gettext_lazy("prestatie"),
    "environment": gettext_lazy("omgeving"),
    "means": gettext_lazy("middelen"),
}
DIRECTIONS: dict[str, Word] = {
    "up": gettext_lazy("hoger is beter"),
    "down": gettext_lazy("lager is beter"),
    "neutral": gettext_lazy("hoger is niet beter of slechter"),
}
STATES: dict[str, Word] = {
    "final": gettext_lazy("definitief"),
    "provisional": gettext_lazy("voorlopig"),
    "estimate": gettext_lazy("geschat"),
    "missing": gettext_lazy("ontbreekt"),
    "not_delivered": gettext_lazy("niet aangeleverd"),
}

GAPS: dict[str, Word] = {
    "no_indicator": gettext_lazy("Nog niet te meten: er is geen indicator."),
    "only_output": gettext_lazy("Alleen te zien wat we doen, niet of het voor mensen iets verandert."),
    "no_target": gettext_lazy("Er is geen streefwaarde, dus niemand weet wanneer het goed genoeg is."),
    "no_money": gettext_lazy("Er is geen geld aan dit doel gekoppeld."),
    "no_measure": gettext_lazy("Er staat niet bij wat we ervoor doen."),
    "only_old": gettext_lazy("Alle cijfers van dit doel zijn oud: niemand weet hoe het er nu voor staat."),
}
STANDS: dict[str, Word] = {
    "no_target": gettext_lazy("geen streefwaarde"),
    "no_figure": gettext_lazy("nog geen cijfer"),
    "met": gettext_lazy("gehaald"),
    "near": gettext_lazy("bijna gehaald"),
    "missed": gettext_lazy("niet gehaald"),
    "there": gettext_lazy("ligt er nu al"),
    "on_the_way": gettext_lazy("onderweg"),
}
BOUNDS: dict[str, Word] = dict(goals.BOUNDS)
MEASURE_STATES: dict[str, Word] = dict(goals.STATES)


def unit_of(scale: Scale) -> str:
    """The unit as people say it: aantal per 1.000 inwoners, € per inwoner."""
    if not scale.per:
        return _(scale.unit) if scale.unit else ""
    if scale.per == 1:
        return _("{unit} per inwoner").format(unit=scale.unit)
    return _("per 1.000 inwoners")


def unit_after(scale: Scale) -> str:
    """The unit that stands right behind a number, as km and kWh do; a sign or a count has none."""
    silent = is_money(scale.unit) or scale.unit.lower() in {"", "aantal", *PERCENT}
    return "" if scale.per or silent or scale.unit.startswith("per ") else _(scale.unit)


def unit_beside(scale: Scale, name: str) -> str:
    """The unit that stands beside the name of an indicator, unless the name or the number says it."""
    said = _(scale.unit) if scale.unit.startswith("per ") and not scale.per else unit_of(scale)
    return said if (scale.per or scale.unit.startswith("per ")) and said not in name else ""


def unit_line(scale: Scale) -> str:
    """The unit above a chart; nothing where the chart itself says it."""
    return unit_of(scale) if scale.per else ""


def scale_title(scale: Scale) -> str:
    """How a scale is offered."""
    return unit_of(scale).capitalize() if scale.per else _("Totaal")


def signal_kind(kind: str, sheet: IndicatorSheet, budget: float | None) -> Word:
    """What kind of signal it is; more expenses are dearer, more revenues are not."""
    return kind_of(kind, is_expense=sheet.is_expense, unbudgeted=kind in OF_ACCOUNTS and budget == 0)


def kind_of(kind: str, *, is_expense: bool, unbudgeted: bool) -> Word:
    """The same, of a signal in a report."""
    if unbudgeted:
        return _("Niet begroot")
    kinds = SIGNAL_KINDS | EXPENSE_KINDS if is_expense else SIGNAL_KINDS
    return kinds.get(kind, kind)


def remark(figure: Figure, language: str) -> str:
    """What one must know of a figure: its state unless it is final, and what was done to compare it."""
    state = "" if figure.status == "final" else str(STATES.get(figure.status, figure.status))
    return "; ".join(part for part in (state, figure.remark(language)) if part)


def about(sheet: IndicatorSheet, scale: Scale) -> dict[str, Word]:
    """What kind of indicator it is, which way is better, and its unit."""
    return {
        "kind": INDICATOR_KINDS[sheet.kind],
        "direction": DIRECTIONS[sheet.direction],
        "unit": unit_of(scale),
        "unit_line": unit_line(scale),
    }


def task_field_name(code: str, sheets: dict[str, IndicatorSheet], language: str) -> str:
    """What a task field is called: 6.75 Jeugdhulp ambulant."""
    sheet = sheets.get(f"lasten-{code.replace('.', '-')}-begroting")
    return sheet.subject(language) if sheet else code


def category_name(code: str, language: str) -> str:
    """What an economic category is called: 3.5.1 Ingeleend personeel; the code alone where nobody told."""
    known = economic_categories().get(code)
    return known.label(language) if known else code
