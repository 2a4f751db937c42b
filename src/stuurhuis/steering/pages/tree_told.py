# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does the page of all goals say at first sight? A goal without a target is not a goal that was met."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stuurhuis.engines.notation import figure
from stuurhuis.steering.queries.goals import Budgets
from stuurhuis.steering.rules.goals import GoalTree
from stuurhuis.steering.rules.progress import Tally
from stuurhuis.steering.rules.ready import placed_by_ready


def title(tally: Tally, missed: int, at_risk: int) -> str:
    """The answer of the page: what was missed, else what is at risk, else how many goals have a target."""
    if not tally.goals:
        return _("Wat willen we bereiken?")
    if missed:
        return _missed(tally, missed)
    if not tally.targets:
        return ngettext(
            "Eén doel, nog zonder streefwaarde", "{goals} doelen, nog zonder streefwaarde", tally.goals
        ).format(goals=tally.goals)
    return _at_risk(tally, at_risk) if at_risk else _aimed(tally)


def _missed(tally: Tally, missed: int) -> str:
    if tally.goals == 1:
        return _("Het doel haalt een streefwaarde niet")
    return ngettext(
        "Eén van de {goals} doelen haalt een streefwaarde niet",
        "{number} van de {goals} doelen halen een streefwaarde niet",
        missed,
    ).format(number=missed, goals=tally.goals)


def _at_risk(tally: Tally, at_risk: int) -> str:
    if tally.targets == 1:
        return _("De streefwaarde is in gevaar")
    return ngettext(
        "Eén van de {targets} streefwaarden is in gevaar",
        "{number} van de {targets} streefwaarden zijn in gevaar",
        at_risk,
    ).format(number=at_risk, targets=tally.targets)


def _aimed(tally: Tally) -> str:
    if tally.goals == 1:
        return _("Het doel heeft een streefwaarde")
    return ngettext(
        "Eén van de {goals} doelen heeft een streefwaarde",
        "{number} van de {goals} doelen hebben een streefwaarde",
        tally.aimed,
    ).format(number=tally.aimed, goals=tally.goals)


def counted(tally: Tally) -> str:
    """How many goals have a target, and what is known of all targets; empty while there is none."""
    if not tally.targets:
        return ""
    parts = [
        _("{number} gehaald").format(number=tally.met),
        _("{number} bijna gehaald").format(number=tally.near) if tally.near else "",
        _("{number} niet gehaald").format(number=tally.missed),
        _("{number} nog niet te beoordelen").format(number=tally.open) if tally.open else "",
    ]
    all_targets = ngettext("Eén streefwaarde: {parts}.", "{number} streefwaarden: {parts}.", tally.targets)
    told = ", ".join(part for part in parts if part)
    return f"{_aimed(tally)}. {all_targets.format(number=tally.targets, parts=told)}"


def every_euro(tree: GoalTree, budgets: Budgets, language: str) -> str:
    """That all money serves a goal, and who said so: people, or the ready tree that they began with."""
    total = figure(sum(budgets.amounts.values()), "€", language=language)
    fields = sum(len(goal.parts) for goal in tree.goals)
    placed = len(placed_by_ready(tree))
    said = _("Alle {total} van {year} horen bij een doel.").format(total=total, year=budgets.year)
    if not placed:
        return _("Ja. {said}").format(said=said)
    if placed == fields:
        left = _("Zo deelde de kant-en-klare boom het in; niemand van jullie heeft dat nog nagelopen.")
    else:
        left = _(
            "Van {placed} van de {fields} taakvelden koos de kant-en-klare boom het doel, en nog niemand "
            "van jullie."
        ).format(placed=placed, fields=fields)
    return f"{said} {left}"
