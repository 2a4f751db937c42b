# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis catalogue`: which tables has CBS, and what can one choose in one of them?"""

from typing import Annotated

import typer

from stuurhuis.site.commandline.load import CBS
from stuurhuis.site.commandline.load_table import asking_cbs
from stuurhuis.site.commandline.opening import NO, begin, note

Words = Annotated[
    list[str],
    typer.Argument(metavar="WOORDEN", help="Woorden uit de titel; of cbs:TABEL voor wat er te kiezen is."),
]
Top = Annotated[int, typer.Option(min=1, help="Hoeveel tabellen op het scherm.")]
Ended = Annotated[bool, typer.Option("--ended", help="Ook tabellen die het CBS niet meer aanvult.")]


def catalogue(words: Words, *, top: Top = 20, ended: Ended = False) -> None:
    """Zoek een tabel van het CBS, of kijk wat er in een tabel te kiezen is; afsluitcode 1 als er niets is."""
    begin()
    if words[0].casefold().startswith(CBS):
        _one(words[0][len(CBS) :])
        return
    from stuurhuis.connectors.cbs.catalogue import tables

    with asking_cbs() as client:
        found = [table for table in tables(client, words) if ended or not table.is_ended]
    found.sort(key=lambda table: table.modified, reverse=True)
    for table in found[:top]:
        typer.echo(f"{table.id:<10} {table.modified[:10]}  {table.title}")
    if len(found) > top:
        note(f"… en nog {len(found) - top}; geef meer woorden, of --top {len(found)}.")
    if not found:
        note(f"Het CBS heeft geen tabel met {' en '.join(words)}; probeer andere of minder woorden.")
        raise typer.Exit(NO)
    note(f"Wat er te kiezen is: stuurhuis catalogue cbs:{found[0].id}")


def _one(table: str) -> None:
    """What one table has: its measures, and the codes of its further dimensions with the total, if any."""
    from stuurhuis.connectors.cbs.catalogue import define
    from stuurhuis.connectors.cbs.sheets import prose
    from stuurhuis.connectors.cbs.totals import total

    with asking_cbs() as client:
        definition = define(client, table)
    typer.echo(f"{definition.table.id}  {definition.table.title}")
    typer.echo(prose(definition.table.summary or definition.table.description))
    parts = [("--measure", "onderwerpen", "Measure")]
    parts += [(f"--select {one.id}=", one.title, one.id) for one in definition.of_kind("Dimension")]
    for option, title, name in parts:
        typer.echo(f"\n{title} ({option}{'CODE' if name != 'Measure' else ' CODE'})")
        found = definition.codes[name].values()
        usual = None if name == "Measure" else total(found)
        for code in sorted(found, key=lambda code: code.index):
            unit = f" [{code.unit}]" if code.unit else ""
            typer.echo(
                f"  {code.id.strip():<12} {code.title}{unit}{'  ← zonder keuze' if code is usual else ''}"
            )
    typer.echo(f"\nLaden: stuurhuis load cbs:{definition.table.id}")
