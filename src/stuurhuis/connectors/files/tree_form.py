# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one form in which a tree of goals stands in a workbook: its sheets, columns and words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from stuurhuis.connectors.files.outgoing import Column, Language, Notes, OutCell, OutTable
from stuurhuis.steering.ports import Bound, PlannedGoal, PlannedProgramme, State

Both = Mapping[Language, str]
KINDS: Final[Mapping[str, Both]] = {
    "outcome": {"nl": "maatschappelijk effect", "en": "outcome"},
    "output": {"nl": "prestatie", "en": "output"},
    "environment": {"nl": "omgeving", "en": "environment"},
    "means": {"nl": "middelen", "en": "means"},
}
BOUNDS: Final[Mapping[str, Both]] = {
    Bound.AT_LEAST: {"nl": "ten minste", "en": "at least"},
    Bound.AT_MOST: {"nl": "ten hoogste", "en": "at most"},
    Bound.EXACTLY: {"nl": "precies", "en": "exactly"},
}
STATES: Final[Mapping[str, Both]] = {
    State.PLANNED: {"nl": "gepland", "en": "planned"},
    State.RUNNING: {"nl": "loopt", "en": "running"},
    State.LATE: {"nl": "loopt achter", "en": "late"},
    State.BLOCKED: {"nl": "zit vast", "en": "blocked"},
    State.PAUSED: {"nl": "ligt stil", "en": "paused"},
    State.DONE: {"nl": "klaar", "en": "done"},
    State.ABANDONED: {"nl": "gestopt", "en": "abandoned"},
}


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of the form: its title in both languages, how wide it is, and what belongs in it.

    What is `told` is written for who reads the sheet, and never read back. A cell may have one of `words`.
    """

    key: str
    title: Both
    letters: int
    meaning: Both
    told: bool = False
    words: tuple[Both, ...] = ()


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A sheet of the form."""

    name: Both
    columns: tuple[FormColumn, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What stands beside a code: the names of indicators by id, and of task fields by number.

    `library` has those that can be chosen.
    """

    indicators: Mapping[str, str] = field(default_factory=dict)
    task_fields: Mapping[str, str] = field(default_factory=dict)
    library: Mapping[str, str] = field(default_factory=dict)


UNNAMED: Final = Names()
LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en")


def _column(key: str, nl: str, en: str, letters: int, mean_nl: str, mean_en: str) -> FormColumn:
    return FormColumn(key, {"nl": nl, "en": en}, letters, {"nl": mean_nl, "en": mean_en})


def _name_of(key: str, nl: str, en: str) -> FormColumn:
    """The name beside a code."""
    title: Both = {"nl": f"Naam van {nl}", "en": f"Name of the {en}"}
    meaning: Both = {
        "nl": "Alleen om te lezen: hoe het heet. Wie het verandert, verandert niets.",
        "en": "To read only: what it is called. To change it here changes nothing.",
    }
    return FormColumn(f"{key}_name", title, 36, meaning, told=True)


def _choice(key: str, nl: str, en: str, letters: int, of: Mapping[str, Both]) -> FormColumn:
    """One of a few words."""
    words = tuple(of.values())
    meaning: Both = {language: ", ".join(one[language] for one in words) for language in LANGUAGES}
    return FormColumn(key, {"nl": nl, "en": en}, letters, meaning, words=words)


_PROGRAMME = _column(
    "programme", "Programma", "Programme", 12, "Het nummer van het programma.", "Its number."
)
_GOAL = _column("goal", "Doel", "Goal", 12, "Het nummer van het doel.", "Its number.")
_INDICATOR = _column(
    "indicator", "Indicator", "Indicator", 32,
    "De naam of de code uit de bibliotheek van indicatoren.", "Its name or code, from the library.",
)  # fmt: skip

_PROGRAMME_NAME = _name_of("programme", "het programma", "programme")
_GOAL_NAME = _name_of("goal", "het doel", "goal")
_INDICATOR_NAME = _name_of("indicator", "de indicator", "indicator")

PROGRAMMES: Final = FormSheet(
    {"nl": "Programma's", "en": "Programmes"},
    (
        _column("number", "Nummer", "Number", 10, "Zoals in de begroting: 6a.", "As in the budget: 6a."),
        _column("name", "Naam", "Name", 40, "Hoe het programma heet.", "What the programme is called."),
        _column("ambition", "Waar werkt het aan?", "What does it work on?", 60, "Mag leeg.", "May be empty."),
    ),
)  # fmt: skip
GOALS: Final = FormSheet(
    {"nl": "Doelen", "en": "Goals"},
    (
        _PROGRAMME,
        _PROGRAMME_NAME,
        _column("number", "Nummer", "Number", 10, "Zoals 6.1; uniek in het programma.", "Such as 6.1."),
        _column(
            "name", "Doel", "Goal", 60, "Wat er straks anders is voor mensen.", "What will be different."
        ),
        _column("why", "Waarom", "Why", 60, "Waarom dat nodig is; mag leeg.", "Why; may be empty."),
    ),
)
INDICATORS: Final = FormSheet(
    {"nl": "Indicatoren", "en": "Indicators"},
    (
        _PROGRAMME,
        _GOAL,
        _GOAL_NAME,
        _INDICATOR,
        _INDICATOR_NAME,
        _choice("kind", "Soort", "Kind", 24, KINDS),
        _column("baseline_period", "Nulmeting: periode", "Baseline: period", 20, "Zoals 2022.", "Like 2022."),
        _column("baseline", "Nulmeting", "Baseline", 12, "Het cijfer van toen.", "The figure then."),
        _column(
            "no_baseline_because", "Geen nulmeting, omdat", "No baseline, because", 40,
            "Als er geen nulmeting is.", "Where there is no baseline.",
        ),
        _column("verification", "Controle", "Verification", 40, "Hoe je het nagaat.", "How it is checked."),
    ),
)  # fmt: skip
TARGETS: Final = FormSheet(
    {"nl": "Streefwaarden", "en": "Targets"},
    (
        _PROGRAMME,
        _GOAL,
        _GOAL_NAME,
        _INDICATOR,
        _INDICATOR_NAME,
        _column("period", "Periode", "Period", 10, "Zoals 2028 of 2028-Q1.", "Such as 2028 or 2028-Q1."),
        _choice("bound", "Grens", "Bound", 14, BOUNDS),
        _column("value", "Streefwaarde", "Target", 14, "Het cijfer.", "The figure."),
        _column("near", "Nog dichtbij", "Still near", 14, "Tot hier is het bijna gehaald.", "Nearly met."),
        _column("rationale", "Waarom", "Why", 50, "Het besluit of de norm.", "The decision or the norm."),
        _column("as_printed", "Zoals gedrukt", "As printed", 16, "Zoals <410; mag leeg.", "Such as <410."),
    ),
)
MEASURES: Final = FormSheet(
    {"nl": "Inspanningen", "en": "Measures"},
    (
        _PROGRAMME,
        _GOAL,
        _GOAL_NAME,
        _column("name", "Inspanning", "Measure", 50, "Wat we ervoor doen.", "What we do for it."),
        _choice("state", "Stand", "State", 16, STATES),
        _column("due", "Klaar op", "Due", 14, "Zoals 31-01-2027; mag leeg.", "Such as 31-01-2027."),
        _column("note", "Toelichting", "Note", 50, "Zonder namen van mensen.", "Without names of people."),
    ),
)
PARTS: Final = FormSheet(
    {"nl": "Taakvelden", "en": "Task fields"},
    (
        _PROGRAMME,
        _GOAL,
        _GOAL_NAME,
        _column("task_field", "Taakveld", "Task field", 14, "Zoals 6.75.", "Such as 6.75."),
        _name_of("task_field", "het taakveld", "task field"),
        _column("share", "Deel (%)", "Part (%)", 12, "Hoeveel ervan dit doel dient.", "How much serves it."),
    ),
)
TO_NAME: Final = FormSheet(
    {"nl": "Om uit te kiezen", "en": "To choose from"},
    (_INDICATOR, _INDICATOR_NAME, *PARTS.columns[3:5]),
)
SHEETS: Final = (PROGRAMMES, GOALS, INDICATORS, TARGETS, MEASURES, PARTS)
_TOLD: Final[Mapping[Language, tuple[str, ...]]] = {
    "nl": (
        "Vul de bladen in en lees het bestand in bij Doelen. Je ziet eerst wat er zou veranderen.",
        "Wat in dit bestand niet staat, blijft zoals het is; een rij met hetzelfde nummer wordt vernieuwd.",
        "Staan er taakvelden bij een doel, dan gelden voor dat doel alleen die.",
    ),
    "en": (
        "Fill in the sheets and read in the file under Goals. First you see what would change.",
        "What is not in this file stays as it is; a row with the same number is renewed.",
        "Where a goal has task fields in this file, only those count for that goal.",
    ),
}


def out_tables(
    programmes: Sequence[PlannedProgramme], language: Language, names: Names = UNNAMED
) -> tuple[OutTable, ...]:
    """The sheets with a tree in them, without programmes the empty form; then what can be named in it."""
    goals = [(one.words, goal) for one in programmes for goal in one.goals]
    filled: tuple[Iterator[list[OutCell]], ...] = (
        ([one.words.number, one.words.name, one.words.ambition] for one in programmes),
        ([of.number, of.name, goal.words.number, goal.words.name, goal.words.why] for of, goal in goals),
        ([of.number, *row] for of, goal in goals for row in _indicators(goal, language, names)),
        ([of.number, *row] for of, goal in goals for row in _targets(goal, language, names)),
        ([of.number, *row] for of, goal in goals for row in _measures(goal, language)),
        ([of.number, *row] for of, goal in goals for row in _parts(goal, names)),
    )  # fmt: skip
    sheets = tuple(_out(sheet, list(rows), language) for sheet, rows in zip(SHEETS, filled, strict=True))
    return (*sheets, _to_name(names, language)) if names.library else sheets


def notes(title: str, language: Language) -> Notes:
    """What the last sheet tells: how the form works, and what belongs in each column."""
    return Notes(title=title, remarks=_TOLD[language], language=language)


def _out(sheet: FormSheet, rows: list[list[OutCell]], language: Language) -> OutTable:
    columns = [
        Column(
            one.title[language],
            one.meaning[language],
            one.letters,
            tuple(both[language] for both in one.words),
        )
        for one in sheet.columns
    ]
    return OutTable(columns, [rows], sheet.name[language])


def _to_name(names: Names, language: Language) -> OutTable:
    """The indicators and task fields that the other sheets may name; this one is never read back."""
    indicators = sorted(names.library.items(), key=lambda one: one[1].casefold())
    fields = sorted(names.task_fields.items(), key=lambda one: [int(part) for part in one[0].split(".")])
    rows: list[list[OutCell]] = [
        [*left, *right] for left, right in zip_longest(indicators, fields, fillvalue=("", ""))
    ]
    return _out(TO_NAME, rows, language)


def _indicators(goal: PlannedGoal, language: Language, names: Names) -> Iterator[list[OutCell]]:
    for one in goal.indicators:
        choice = one.choice
        yield [
            goal.words.number, goal.words.name, choice.indicator, names.indicators.get(choice.indicator, ""),
            KINDS[choice.kind][language], choice.baseline_period, choice.baseline,
            choice.no_baseline_because, choice.verification,
        ]  # fmt: skip


def _targets(goal: PlannedGoal, language: Language, names: Names) -> Iterator[list[OutCell]]:
    for one in goal.indicators:
        name = one.choice.indicator
        for target in one.targets:
            yield [
                goal.words.number, goal.words.name, name, names.indicators.get(name, ""), target.period,
                BOUNDS[target.bound][language], target.value, target.near, target.rationale,
                target.as_printed,
            ]  # fmt: skip


def _measures(goal: PlannedGoal, language: Language) -> Iterator[list[OutCell]]:
    for one in goal.measures:
        state = STATES[one.state][language]
        yield [goal.words.number, goal.words.name, one.name, state, one.due, one.note]


def _parts(goal: PlannedGoal, names: Names) -> Iterator[list[OutCell]]:
    for one in goal.parts:
        name = names.task_fields.get(one.task_field, "")
        yield [goal.words.number, goal.words.name, one.task_field, name, one.share]
