# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load`: a file of your own, a table of CBS, or better words for indicators, into the site."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stuurhuis.site.commandline.describing import Said, read_descriptions
from stuurhuis.site.commandline.load_file import FileAsked, load_file
from stuurhuis.site.commandline.load_table import load_table
from stuurhuis.site.commandline.opening import ready, stop
from stuurhuis.site.commandline.results import refusing

if TYPE_CHECKING:
    from stuurhuis.connectors.cbs.selecting import Wish
    from stuurhuis.connectors.files.sheets import Choices

CBS = "cbs:"
SAYABLE = (
    *("period", "region", "status", "layout", "decimal", "delimiter", "encoding", "header_row", "division"),
    "filter",
)
NUMBERS = ("header_row", "division")


class Frequency(StrEnum):
    """How often figures come."""

    YEAR = "Y"
    QUARTER = "Q"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"


Source = Annotated[
    str,
    typer.Argument(
        metavar="BRON",
        help="CSV, xlsx, ods, JSON, GeoJSON of Parquet; of cbs:TABEL, zoals cbs:83648NED.",
    ),
]
Indicator = Annotated[str, typer.Option(help="De indicator, als de tabel hem niet noemt.")]
SheetName = Annotated[str, typer.Option(help="Het werkblad van een werkmap.")]
Register = Annotated[str, typer.Option(help="De bron in het register; anders de naam van het bestand.")]
Licence = Annotated[
    str, typer.Option(help="De licentie, bij een nieuwe bron nodig; de cijfers zijn meteen openbaar.")
]
Say = Annotated[list[str] | None, typer.Option(help="Wat de tabel niet vertelt, als NAAM=WAARDE; mag vaker.")]
Measure = Annotated[
    list[str] | None, typer.Option(help="CBS: alleen dit onderwerp; code of titel, mag vaker.")
]
Select = Annotated[
    list[str] | None,
    typer.Option(help="CBS: DIMENSIE=CODE; meer met een komma, * is alle; zonder: het totaal. Mag vaker."),
]
Often = Annotated[
    Frequency | None, typer.Option("--frequency", help="CBS: jaren, kwartalen, maanden, weken of dagen.")
]
Describe = Annotated[
    str, typer.Option(help="Tabel met naam, eenheid, richting … per indicator; kan ook zonder BRON.")
]
BadRows = Annotated[Path | None, typer.Option(help="Schrijf de foute rijen hierheen, met wat er mis is.")]
GoodRows = Annotated[bool, typer.Option("--good-rows-only", help="Laad de goede rijen, laat de foute.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Alleen nakijken; niets laden.")]


def load(  # noqa: PLR0913 - Typer reads the options of a command from the arguments of its function
    bron: Source = "",
    *,
    indicator: Indicator = "",
    sheet: SheetName = "",
    source: Register = "",
    licence: Licence = "",
    say: Say = None,
    measure: Measure = None,
    select: Select = None,
    frequency: Often = None,
    describe: Describe = "",
    bad_rows: BadRows = None,
    good_rows_only: GoodRows = False,
    dry_run: DryRun = False,
) -> None:
    """Laad een eigen bestand of een tabel van het CBS; alle fouten tegelijk, en nooit iets halfs."""
    said = _said(say or [])
    if bron.casefold().startswith(CBS):
        wish = _wish(measure or [], select or [], frequency, said)
        return load_table(bron[len(CBS) :], wish, _described(describe), trial=dry_run)
    if measure or select or frequency:
        stop("--measure, --select en --frequency horen bij een tabel van het CBS, zoals cbs:83648NED")
    if not bron and not describe:
        stop("geef een bestand, cbs: met de code van een tabel, of --describe met een tabel van indicatoren")
    choices = _choices({"indicator": indicator, "sheet": sheet, **said})
    asked = FileAsked(bron, source, licence, choices, bad_rows, good_rows_only=good_rows_only, trial=dry_run)
    return load_file(asked, _described(describe))


def _described(table: str) -> Said:
    """What somebody says of indicators, read before anything is loaded."""
    ready()
    with refusing():
        return read_descriptions(table) if table else {}


def _said(pairs: list[str]) -> dict[str, str]:
    """NAME=VALUE pairs; `column.TITLE=ROLE` tells what a column holds."""
    said = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or (name not in SAYABLE and not name.startswith("column.")):
            stop(f"--say {pair}: schrijf NAAM=WAARDE. Namen: {', '.join(SAYABLE)}, column.TITEL.")
        said[name] = value
    return said


def _wish(
    measures: list[str], selected: list[str], frequency: Frequency | None, said: dict[str, str]
) -> "Wish":
    from stuurhuis.connectors.cbs.selecting import Wish

    choices: dict[str, tuple[str, ...]] = {}
    for pair in selected:
        name, sign, value = pair.partition("=")
        if not sign or not value:
            stop(f"--select {pair}: schrijf DIMENSIE=CODE, zoals SoortMisdrijf=0.0.0")
        choices[name] = (*choices.get(name, ()), *value.split(","))
    often = frequency.value if frequency else ""
    return Wish(tuple(measures), choices, often, said.get("period", ""), said.get("filter", ""))


def _choices(said: dict[str, str]) -> "Choices":
    from stuurhuis.connectors.files.sheets import Choices

    columns = {name.removeprefix("column."): said[name] for name in said if name.startswith("column.")}
    words = {
        name: value for name, value in said.items() if not name.startswith("column.") and name != "filter"
    }
    numbers = {}
    for name in NUMBERS:
        value = words.pop(name, "")
        if value and not (value.isdecimal() and len(value) < 8):
            stop(f"--say {name}={value}: geef een getal, zoals 3 of 2024.")
        if value:
            numbers[name] = int(value)
    if words.get("decimal", ",") not in {",", "."}:
        stop("--say decimal= is een punt of een komma.")
    chosen: dict[str, Any] = {**words, **numbers, "columns": columns}
    return Choices(**chosen)
