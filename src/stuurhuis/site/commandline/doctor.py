# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis doctor`: is the set-up well, does every connector work, and if not, what to do."""

from typing import Annotated

import typer

from stuurhuis.site.commandline.opening import NO, begin

WIDTH = 11  # letters in front of what was examined

Network = Annotated[
    bool | None,
    typer.Option(help="Of een verbinding met het CBS moet; zonder deze keuze is het alleen een opmerking."),
]


def doctor(*, network: Network = None) -> None:
    """Onderzoek de installatie en elke connector, en zeg wat er te doen is; afsluitcode 1 als er iets is."""
    begin()
    from stuurhuis.site import examination

    trouble = False
    for examined in examination.examine(network=network is not False):
        may_fail = network is None and examined.name == examination.CBS
        verdict = "in orde" if examined.is_well else "opmerking" if may_fail else "LET OP"
        typer.echo(f"{verdict:<{WIDTH}}{examined.name}")
        for finding in examined.findings:
            typer.echo(f"{'':<{WIDTH}}{finding}")
        trouble = trouble or not (examined.is_well or may_fail)
    raise typer.Exit(NO if trouble else 0)
