# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis publication`: what is public of an organisation, as open data."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from stuurhuis.site.commandline.naming import municipality, today
from stuurhuis.site.commandline.opening import NO, note, now, ready, stop, why


class Form(StrEnum):
    """How it is written."""

    JSON = "json"
    CSV = "csv"


Region = Annotated[str, typer.Option(help="Van welke gemeente: GM0193, of een naam.")]
Number = Annotated[int | None, typer.Option(min=1, help="Welke publicatie; zonder is het de nieuwste.")]
Chosen = Annotated[Form | None, typer.Option("--format", help="json of csv; anders naar -o, of json.")]
Output = Annotated[str, typer.Option("-o", "--output", help="Het bestand; - is standaarduitvoer.")]


def publication(
    *, region: Region, number: Number = None, format_: Chosen = None, output: Output = "-"
) -> None:
    """Geef wat een gemeente openbaar maakte van haar doelen; afsluitcode 1 als er niets openbaar is."""
    code = municipality(region, today())
    ready()
    from stuurhuis.kernel.policy import VISITOR
    from stuurhuis.site import open_figures
    from stuurhuis.steering.queries import publishing

    found = publishing.publication(code, number, actor=VISITOR, at=now())
    if found is None:
        note(f"Van {code} is {f'geen publicatie {number}' if number else 'niets'} openbaar.")
        raise typer.Exit(NO)
    by_name = Form.CSV if Path(output).suffix == ".csv" else Form.JSON
    write = {Form.CSV: open_figures.as_csv, Form.JSON: open_figures.as_json}[format_ or by_name]
    _out(write(found), output)


def _out(content: bytes, output: str) -> None:
    if output == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        Path(output).write_bytes(content)
    except OSError as trouble:
        stop(f"-o {output}: kan niet worden geschreven: {why(trouble)}")
