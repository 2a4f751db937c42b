# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis doctor`: is the set-up well, does every connector work, and if not, what to do."""

from typing import Annotated

import typer

from stuurhuis.site.commandline.opening import NO, begin

Network = Annotated[
    bool, typer.Option(help="Probeer ook verbindingen met andere organisaties, zoals het CBS.")
]


def doctor(*, network: Network = False) -> None:
    """Onderzoek de installatie en zeg wat er te doen is; afsluitcode 1 als er iets is."""
    begin()
    from stuurhuis.site import examination

    trouble = False
    for examined in examination.examine(network=network):
        typer.echo(f"{'in orde' if examined.is_well else 'LET OP'}  {examined.name}")
        for finding in examined.findings:
            typer.echo(f"         {finding}")
        trouble = trouble or not examined.is_well
    raise typer.Exit(NO if trouble else 0)
