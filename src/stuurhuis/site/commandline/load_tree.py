# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load-tree` and `stuurhuis tree`: a tree of goals from a workbook, and into one."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stuurhuis.site.commandline.naming import organisation as known_organisation
from stuurhuis.site.commandline.opening import NO, note, now, ready, stop, why

if TYPE_CHECKING:
    from stuurhuis.site.trees import Preview

SORTS = {
    "programme": "programma",
    "goal": "doel",
    "indicator": "indicator",
    "target": "streefwaarde",
    "measure": "inspanning",
    "part": "taakveld",
}
FATES = {"new": "nieuw", "changed": "anders", "gone": "vervalt", "same": "blijft"}
File = Annotated[Path, typer.Argument(metavar="BESTAND", help="Een werkmap van ons formulier: xlsx of ods.")]
Organisation = Annotated[str, typer.Option(help="Code van de organisatie van wie de doelen zijn: GM0193.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Alleen zeggen wat er zou veranderen.")]
Output = Annotated[Path, typer.Option("-o", "--output", help="De werkmap die wordt geschreven: xlsx of ods.")]
Empty = Annotated[bool, typer.Option("--empty", help="Het lege formulier, zonder de doelen van nu.")]


def load_tree(bestand: File, *, organisation: Organisation, dry_run: DryRun = False) -> None:
    """Lees een doelenboom in uit een werkmap: alles, of niets; afsluitcode 1 als er iets mis is."""
    ready()
    from stuurhuis.connectors.files.limits import FileRefused
    from stuurhuis.kernel.policy import worker_for
    from stuurhuis.site import trees
    from stuurhuis.steering.actions import goals

    worker = worker_for(known_organisation(organisation))
    try:
        found = trees.preview(bestand, organisation, actor=worker, at=now())
        _tell(found)
        if not dry_run:
            goals.adopt_tree(found.programmes, actor=worker, at=now())
    except FileRefused as refusal:
        stop(refusal)
    except goals.MoreThanAll as more:
        stop(f"van taakveld {more} zou meer dan alles verdeeld zijn; verlaag delen op het blad Taakvelden")
    except OSError as trouble:
        stop(f"{bestand}: kan niet worden gelezen: {why(trouble)}")
    typer.echo("Er is niets veranderd." if dry_run else f"Ingelezen voor {organisation}.")


def tree(*, organisation: Organisation, output: Output, empty: Empty = False) -> None:
    """Schrijf de doelenboom van een organisatie, of het lege formulier, in een werkmap."""
    ready()
    from stuurhuis.connectors.files import tree_form
    from stuurhuis.connectors.files.write_ods import write_ods
    from stuurhuis.connectors.files.write_xlsx import write_xlsx
    from stuurhuis.kernel.policy import worker_for
    from stuurhuis.site import trees

    writers = {".xlsx": write_xlsx, ".ods": write_ods}
    if output.suffix not in writers:
        stop(f"-o {output}: de naam eindigt op .xlsx of .ods")
    worker = worker_for(known_organisation(organisation))
    held = () if empty else trees.own_tree(organisation, actor=worker, at=now())
    first, *more = tree_form.out_tables(held, "nl", trees.names("nl", actor=worker, at=now()))
    try:
        with output.open("wb") as stream:
            writers[output.suffix](stream, first, tree_form.notes(f"Doelen van {organisation}", "nl"), *more)
    except OSError as trouble:
        stop(f"-o {output}: kan niet worden geschreven: {why(trouble)}")
    typer.echo(f"Geschreven: {output}")


def _tell(found: "Preview") -> None:
    """What is wrong with the file, and then nothing more; or what it would change."""
    for fault in found.faults:
        note(f"Fout: {fault.sentence()}")
    if found.faults:
        note("Niets ingelezen. Verbeter de cellen en probeer het opnieuw.")
        raise typer.Exit(NO)
    for warning in found.warnings:
        note(f"Let op: {warning.sentence()}")
    for one in found.differences:
        if one.fate != "same":
            where = " ".join((one.place.programme, one.place.goal, *one.place.key)).replace("  ", " ")
            typer.echo(f"{FATES[one.fate]:<8} {SORTS[one.place.sort]:<12} {where}")
    counted = Counter(FATES[one.fate] for one in found.differences)
    typer.echo(", ".join(f"{number} {word}" for word, number in counted.items()) or "Het bestand is leeg.")
