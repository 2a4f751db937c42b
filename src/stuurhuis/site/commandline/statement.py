# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis statement`: what an organisation settled in a period, as a table or as a journal for hledger."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from stuurhuis.site.commandline.naming import organisation as known_organisation
from stuurhuis.site.commandline.opening import now, ready, stop, why

if TYPE_CHECKING:
    from stuurhuis.exchange.ports.settling import PeriodStatement

Organisation = Annotated[str, typer.Argument(metavar="ORGANISATIE", help="Code, zoals GM0193.")]
Period = Annotated[str, typer.Option(help="Jaar, kwartaal of maand: 2026, 2026-Q3 of 2026-07.")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="Het bestand; zonder, of -: standaarduitvoer.")
]
Format = Annotated[
    Literal["csv", "hledger"], typer.Option("--format", help="csv: een tabel; hledger: een dagboek.")
]


def statement(
    organisation: Organisation, *, period: Period, output: Output = None, format_: Format = "csv"
) -> None:
    """Wat een organisatie in een periode met andere verrekende: begin, elke boeking, en eind."""
    ready()
    from stuurhuis.exchange.queries import settling_statement
    from stuurhuis.kernel.policy import worker_for

    actor = worker_for(known_organisation(organisation))
    try:
        found = settling_statement.statement(period, actor=actor, at=now())
    except settling_statement.NoCalendarPeriod:
        stop(f"--period {period}: geef een jaar, kwartaal of maand, zoals 2026, 2026-Q3 of 2026-07")
    content = _written(found, format_)
    if output is None or str(output) == "-":
        typer.echo(content.decode(), nl=False)
        return
    try:
        output.write_bytes(content)
    except OSError as trouble:
        stop(f"-o {output}: kan niet worden geschreven: {why(trouble)}")


def _written(found: "PeriodStatement", form: str) -> bytes:
    from stuurhuis.connectors.accounting import hledger, table

    if form == "hledger":
        return hledger.journal(found).encode()
    file = io.BytesIO()
    table.write(file, found)
    return file.getvalue()
