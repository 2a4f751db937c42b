# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load-targets`: targets and results as budgets print them, with their faults told."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stuurhuis.site.commandline.opening import NO, note, now, ready, stop, why

if TYPE_CHECKING:
    from stuurhuis.connectors.files.budget_figures import BudgetFigures
    from stuurhuis.connectors.files.budget_plan import BudgetPlan
    from stuurhuis.kernel.policy import Actor
    from stuurhuis.steering.rules.goals import PlannedProgramme

File = Annotated[
    Path,
    typer.Argument(
        metavar="BESTAND",
        help="CSV: gemeente,document,url,programma,indicator,eenheid,jaar,soort,waarde,noot.",
    ),
]
Organisation = Annotated[str, typer.Option(help="Alleen deze gemeente, zoals GM0396; zonder: alle.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Alleen zeggen wat er zou worden ingelezen.")]


def load_targets(bestand: File, *, organisation: Organisation = "", dry_run: DryRun = False) -> None:
    """Lees streefwaarden en resultaten uit begrotingen in: doelen, indicatoren en cijfers per gemeente."""
    ready()
    from stuurhuis.connectors.files.budget_plan import plan

    read = _read(bestand)
    wanted = {code: rows for code, rows in read.printed.items() if organisation in {"", code}}
    for remark in read.remarks if not organisation else ():
        note(f"Let op: {remark}.")
    if not wanted:
        note("Er is niets om in te lezen.")
        raise typer.Exit(NO)
    for code, rows in sorted(wanted.items()):
        made = plan(rows)
        for remark in made.remarks:
            note(f"Let op: {code}, {remark}.")
        if not dry_run:
            _take_over(code, made)
        _tell(code, made)
    typer.echo(
        "Er is niets veranderd." if dry_run else "Ingelezen. `stuurhuis monitor` beoordeelt de cijfers."
    )


def _read(path: Path) -> "BudgetFigures":
    from stuurhuis.connectors.files.budget_figures import read_budget_figures
    from stuurhuis.connectors.files.limits import FileRefused

    try:
        return read_budget_figures(path)
    except FileRefused as refusal:
        stop(refusal)
    except UnicodeDecodeError:
        stop(f"{path}: is geen tekst in utf-8; bewaar het als CSV UTF-8")
    except OSError as trouble:
        stop(f"{path}: kan niet worden gelezen: {why(trouble)}")


def _take_over(code: str, made: "BudgetPlan") -> None:
    """Sheets with figures first, so that the goals can be measured by them; then to the lake."""
    from stuurhuis.kernel.policy import worker_for
    from stuurhuis.steering.actions import goals, sheets
    from stuurhuis.steering.tasks.own_figures import publish_own

    worker, at = worker_for(code), now()
    sheets.adopt_sheets(made.sheets, actor=worker, at=at)
    goals.adopt_tree([_beside(one, worker) for one in made.programmes], actor=worker, at=at)
    publish_own(code, at=at)


def _beside(programme: "PlannedProgramme", worker: "Actor") -> "PlannedProgramme":
    """The programme under a number that no other programme of the organisation has."""
    from stuurhuis.steering.queries import goals

    tree = goals.tree(worker.organisation, actor=worker, at=now())
    taken = {one.words.number: one.words.name for one in tree.programmes}
    words = programme.words
    number = words.number
    while taken.get(number, words.name) != words.name:
        number += "b"
    return replace(programme, words=replace(words, number=number))


def _tell(code: str, made: "BudgetPlan") -> None:
    targets = [
        target
        for programme in made.programmes
        for goal in programme.goals
        for one in goal.indicators
        for target in one.targets
    ]
    figures = sum(len(one.figures) for one in made.sheets)
    breaks = sum(len(one.breaks) for one in made.sheets)
    typer.echo(
        f"{code}: programma's {len(made.programmes)}, indicatoren {len(made.sheets)}, "
        f"streefwaarden {len(targets)}, cijfers {figures}, breuken {breaks}"
    )
