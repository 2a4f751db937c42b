# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tree to begin with: the chapters of Iv3 as programmes, with goals that every municipality knows.

The words are a proposal that an organisation makes its own; the money is its own from the start.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from stuurhuis.steering.rules.goals import (
    WHOLE,
    GoalTree,
    GoalWords,
    IndicatorChoice,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
)
from stuurhuis.steering.rules.sheets import Kind


@dataclass(frozen=True, slots=True)
class Ready:
    """A goal to begin with: how its task fields begin, and the indicators that say how it goes.

    The indicators that tell most come first; of those with an old figure as many as are needed to have two.
    What does not say whether the goal is reached is not among them: a goal without any says so itself.
    """

    programme: str
    name: str
    task_fields: tuple[str, ...]
    indicators: tuple[tuple[str, Kind], ...] = ()


PROGRAMMES = {
    "0": "Bestuur en ondersteuning",
    "1": "Veiligheid",
    "2": "Verkeer, vervoer en waterstaat",
    "3": "Economie",
    "4": "Onderwijs",
    "5": "Sport, cultuur en recreatie",
    "6": "Sociaal domein",
    "7": "Volksgezondheid en milieu",
    "8": "Wonen, leefomgeving en stedelijke vernieuwing",
}  # the chapters of Iv3 (Regeling informatie voor derden, bijlage 2)

GOALS = (
    Ready(
        "0",
        "Inwoners worden goed bestuurd en vlot geholpen",
        ("0.1", "0.2", "0.3", "0.4"),
        (("aandeel-overhead-rekening", "means"),),
    ),
    Ready(
        "0",
        "De gemeente is financieel gezond",
        ("0.5", "0.6", "0.7", "0.8", "0.9"),
        (("solvabiliteit-rekening", "outcome"), ("aandeel-inhuur-rekening", "means")),
    ),
    Ready("1", "Inwoners zijn veilig", ("1.",), (("misdrijven-totaal", "outcome"),)),
    Ready(
        "2",
        "Iedereen komt veilig en vlot waar hij zijn wil",
        ("2.",),
    ),
    Ready(
        "3",
        "Er is werk, en ondernemers krijgen ruimte",
        ("3.",),
        (
            ("kwb-inkomen-per-inwoner", "outcome"),
            ("gf-bedrijven", "environment"),
            ("kwb-arbeidsparticipatie", "outcome"),
            ("kwb-bedrijven-per-1000", "environment"),
        ),
    ),
    Ready(
        "4",
        "Elk kind leert op een goede school in de buurt",
        ("4.",),
        (("kwb-afstand-basisschool", "output"),),
    ),
    Ready("5", "Inwoners bewegen, ontmoeten elkaar en beleven cultuur", ("5.",)),
    Ready(
        "6",
        "Iedereen doet mee en kan rondkomen",
        ("6.1", "6.3", "6.4", "6.5"),
        (
            ("gf-bijstandsontvangers", "outcome"),
            ("gf-laag-inkomen", "outcome"),
            ("kwb-bijstand-per-1000", "outcome"),
            ("kwb-laag-inkomen", "outcome"),
        ),
    ),
    Ready(
        "6",
        "Wie hulp of zorg nodig heeft, krijgt die op tijd",
        ("6.2", "6.21", "6.23", "6.6", "6.71", "6.79", "6.81", "6.91"),
    ),
    Ready(
        "6",
        "Jeugd groeit gezond en veilig op",
        ("6.22", "6.72", "6.73", "6.74", "6.75", "6.76", "6.82", "6.92"),
        (("kwb-jeugdzorg", "environment"),),
    ),
    Ready(
        "7",
        "Inwoners leven langer gezond",
        ("7.1",),
        (("ervaren-gezondheid", "outcome"), ("sterfte-per-1000", "environment")),
    ),
    Ready(
        "7",
        "De leefomgeving is schoon en duurzaam",
        ("7.2", "7.3", "7.4", "7.5"),
        (("kwb-gasverbruik", "outcome"), ("kwb-stroomverbruik", "outcome")),
    ),
    Ready(
        "8",
        "Er zijn genoeg passende woningen in een prettige omgeving",
        ("8.",),
        (
            ("gf-woonruimten", "environment"),
            ("kwb-leegstand", "outcome"),
        ),
    ),
)


LEAST = 2  # indicators of a goal, as far as these are there, before only recent figures will do
INDICATORS = tuple(dict.fromkeys(name for goal in GOALS for name, _kind in goal.indicators))


def ready_tree(
    budgets: Collection[str], newest: Mapping[str, tuple[str, float]], old: Collection[str] = ()
) -> tuple[PlannedProgramme, ...]:
    """The tree for an organisation with a budget for these task fields.

    `newest` has the newest figure of each indicator that it has figures of, (period, value): the baseline.
    Of those in `old` that figure is too old to steer on.
    """
    goals = {number: _goals(number, budgets, newest, old) for number in PROGRAMMES}
    return tuple(
        PlannedProgramme(ProgrammeWords(number, name), goals[number])
        for number, name in PROGRAMMES.items()
        if any(goal.parts for goal in goals[number])
    )


def goal_for(task_field: str) -> Ready | None:
    """The goal that a task field serves in the ready tree: the one that names it most precisely."""
    fits = [
        (len(start), goal) for goal in GOALS for start in goal.task_fields if task_field.startswith(start)
    ]
    return max(fits, key=lambda one: one[0])[1] if fits else None


def placed_by_ready(tree: GoalTree) -> tuple[str, ...]:
    """The task fields that serve just the goal that the ready tree gave them: nobody chose that yet."""
    return tuple(
        part.task_field
        for goal in tree.goals
        for part in goal.parts
        if part.share == WHOLE and (ready := goal_for(part.task_field)) and ready.name == goal.words.name
    )


def _goals(
    programme: str, budgets: Collection[str], newest: Mapping[str, tuple[str, float]], old: Collection[str]
) -> tuple[PlannedGoal, ...]:
    of_programme = [goal for goal in GOALS if goal.programme == programme]
    return tuple(
        PlannedGoal(
            GoalWords(f"{programme}.{place}", goal.name),
            tuple(_indicator(name, kind, newest[name]) for name, kind in _chosen(goal, newest, old)),
            parts=tuple(Part(code, WHOLE) for code in sorted(budgets) if goal_for(code) is goal),
        )
        for place, goal in enumerate(of_programme, start=1)
    )


def _chosen(goal: Ready, newest: Collection[str], old: Collection[str]) -> list[tuple[str, Kind]]:
    """The indicators with a recent figure, and old ones only where there are too few of these."""
    there = [one for one in goal.indicators if one[0] in newest]
    recent = [one for one in there if one[0] not in old]
    return recent + [one for one in there if one[0] in old][: max(0, LEAST - len(recent))]


def _indicator(name: str, kind: Kind, newest: tuple[str, float]) -> PlannedIndicator:
    period, value = newest
    return PlannedIndicator(IndicatorChoice(name, kind, baseline_period=period, baseline=value))
