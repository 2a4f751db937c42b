# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis monitor`: all series judged, and what deviates, most important first."""

import csv
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from stuurhuis.site.commandline.naming import municipality, today
from stuurhuis.site.commandline.opening import now, progress_bar, ready, stop, why

COLUMNS = (
    "region", "region_name", "indicator", "indicator_name", "period", "kind", "observed", "expected", "lo95",
    "hi95", "budget", "unit", "chance", "frequency", "importance", "also", "reason",
)  # fmt: skip
BEGINS = (
    "Alle reeksen worden beoordeeld, en daarna wordt vooruitgekeken. "
    "Voor het hele land duurt dat ongeveer een halve minuut."
)


class Format(StrEnum):
    """How the signals are written."""

    csv = "csv"
    json = "json"


Region = Annotated[
    str, typer.Option(help="Code of naam van één gemeente, zoals GM0193 of Zwolle; zonder: het hele land.")
]
As = Annotated[Format, typer.Option("--format", help="csv of json.")]
Rate = Annotated[float, typer.Option(min=0.0001, max=0.5, help="Welk deel van de signalen toeval mag zijn.")]
Allowance = Annotated[
    float,
    typer.Option(
        min=0.01,
        max=10,
        help="Hoeveel signalen gewone schommeling een gemeente per jaar mag geven, gemiddeld.",
    ),
]
Output = Annotated[str, typer.Option("-o", "--output", help="Bestand; zonder: standaarduitvoer.")]


def monitor(
    region: Region = "",
    form: As = Format.csv,
    rate: Rate = 0.10,
    allowance: Allowance = 1.0,
    output: Output = "-",
) -> None:
    """Beoordeel alle reeksen en zeg wat afwijkt, met de reden; wat af was wordt niet overgedaan."""
    if region:
        region = municipality(region, today())
    ready()
    from stuurhuis.site import monitoring

    try:
        with progress_bar(BEGINS) as progress:
            monitoring.judge(now(), progress, rate, allowance)
    except monitoring.NothingToJudge:
        stop("er zijn nog geen cijfers; laad ze met `stuurhuis load BESTAND` of `stuurhuis prepare --sample`")
    rows = monitoring.told(region, now())
    if output == "-":
        _write(rows, form, sys.stdout)
        return
    try:
        with Path(output).open("w", encoding="utf-8", newline="") as stream:
            _write(rows, form, stream)
    except OSError as trouble:
        stop(f"{output}: kan niet worden geschreven: {why(trouble)}; kies een andere plaats met -o")


def _write(rows: list[dict[str, Any]], form: Format, stream: Any) -> None:
    if form is Format.json:
        json.dump(rows, stream, ensure_ascii=False, indent=1)
        stream.write("\n")
        return
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
