# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load`: a file of your own, or a table of CBS, into the lake."""

import os
import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from stuurhuis.connectors.cbs.download import Manifest
    from stuurhuis.connectors.cbs.loading import Loaded as LoadedTable
    from stuurhuis.connectors.files.loading import Origin
    from stuurhuis.connectors.files.reading import Reading
    from stuurhuis.connectors.files.sheets import Choices
    from stuurhuis.kernel.lake.versions import VersionRef

NO, WRONG_CALL = 1, 2

File = Annotated[Path | None, typer.Argument(help="CSV, xlsx, ods, JSON, GeoJSON or Parquet.")]
Indicator = Annotated[str, typer.Option(help="The indicator, when the table does not name it.")]
SheetName = Annotated[str, typer.Option(help="The sheet of a workbook.")]
Source = Annotated[str, typer.Option(help="The id of the source; else the name of the file.")]
Licence = Annotated[str, typer.Option(help="The licence of the figures; needed for a new source.")]
Say = Annotated[
    list[str] | None,
    typer.Option(help="What the table does not tell, as NAME=VALUE; may be given more than once."),
]
BadRows = Annotated[Path | None, typer.Option(help="Write the bad rows here, with what is wrong.")]
GoodRows = Annotated[bool, typer.Option("--good-rows-only", help="Load the good rows, leave the bad ones.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Check only; load nothing.")]
Table = Annotated[str, typer.Option(help="The code of a CBS table, such as 47022NED.")]


def load(  # noqa: PLR0913 - Typer reads the options of a command from the arguments of its function
    file: File = None,
    *,
    indicator: Indicator = "",
    sheet: SheetName = "",
    source: Source = "",
    licence: Licence = "",
    say: Say = None,
    bad_rows: BadRows = None,
    good_rows_only: GoodRows = False,
    dry_run: DryRun = False,
    cbs: Table = "",
) -> None:
    """Load a file of your own, or a CBS table; every fault is told, a kill leaves nothing half."""
    if (file is None) == (not cbs):
        _stop("Geef een bestand, of --cbs met de code van een tabel.")
    _begin()
    said = _said(say or [])
    if file is None:
        _load_table(cbs, said.get("filter", ""), trial=dry_run)
        return
    from stuurhuis.connectors.files.loading import Origin

    choices = _choices({"indicator": indicator, "sheet": sheet, **said})
    _load_file(file, Origin(source, licence), choices, bad_rows, good_rows_only=good_rows_only, trial=dry_run)


def _load_file(
    file: Path,
    origin: "Origin",
    choices: "Choices",
    bad_rows: Path | None,
    *,
    good_rows_only: bool,
    trial: bool,
) -> None:
    from stuurhuis.connectors.files.limits import FileRefused
    from stuurhuis.connectors.files.loading import load as load_file

    asked: dict[str, Any] = {"choices": choices, "good_rows_only": good_rows_only, "trial": trial}
    try:
        with _status() as status:
            shown = partial(_show, status)
            loaded = load_file(file, origin, at=_now(), progress=lambda stage: shown(_STAGES[stage]), **asked)
    except FileRefused as refusal:
        _stop(str(refusal))
    _tell(loaded.reading)
    if bad_rows and loaded.reading.bad_rows:
        _write_bad_rows(loaded.reading, bad_rows)
    if loaded.published:
        name, count = loaded.published.version.name, len(loaded.reading.observations)
        typer.echo(f"Geladen: {name}, {count} waarnemingen.")
        _adopt(loaded.published.version)
    elif loaded.reading.errors:
        typer.echo("Niets geladen. Verbeter de fouten, of gebruik --good-rows-only.", err=True)
        raise typer.Exit(NO)


def _tell(reading: "Reading") -> None:
    """How the table was found, and what is wrong with it."""
    from stuurhuis.connectors.files.faults import sentences
    from stuurhuis.connectors.files.finding import found

    for line in found(reading):
        typer.echo(line)
    for sentence in sentences(reading.errors):
        typer.echo(f"Fout: {sentence}", err=True)
    for sentence in sentences(reading.warnings):
        typer.echo(f"Let op: {sentence}", err=True)


def _write_bad_rows(reading: "Reading", place: Path) -> None:
    from stuurhuis.connectors.files.bad_rows import write_bad_rows

    with place.open("wb") as stream:
        rows = write_bad_rows(stream, reading, place.suffix.lower())
    typer.echo(f"{rows} rijen met wat er mis is: {place}", err=True)


def _load_table(table: str, filter_: str, *, trial: bool) -> None:
    from stuurhuis.connectors.cbs.addresses import AddressRefused
    from stuurhuis.connectors.cbs.catalogue import TableRefused
    from stuurhuis.connectors.cbs.client import CbsRefused, CbsUnreachable, CbsUnreadable
    from stuurhuis.connectors.cbs.tidy import RegionsMissing, findings

    try:
        loaded = _fetched(table, filter_, trial=trial)
    except (
        CbsUnreachable,
        CbsRefused,
        CbsUnreadable,
        AddressRefused,
        TableRefused,
        RegionsMissing,
    ) as refusal:
        _stop(str(refusal))
    for sentence in findings(loaded.conversion):
        typer.echo(f"Let op: {sentence}", err=True)
    name = loaded.published.version.name if loaded.published else "niets geladen"
    typer.echo(f"{loaded.definition.table.title}: {loaded.conversion.rows} waarnemingen, {name}.")
    if loaded.published:
        _adopt(loaded.published.version)


def _adopt(version: "VersionRef") -> None:
    """Let the monitor know of the new figures, and say which indicators it did not know."""
    from stuurhuis.site import monitoring

    if unknown := monitoring.adopt(version, _now()):
        typer.echo(f"Nieuwe indicatoren, bij Eigen cijfers: {', '.join(unknown)}.")
    typer.echo("De worker kijkt er vanzelf naar; `stuurhuis monitor` doet het nu.")


def _fetched(table: str, filter_: str, *, trial: bool) -> "LoadedTable":
    from django.conf import settings

    from stuurhuis.connectors.cbs import loading
    from stuurhuis.connectors.cbs.addresses import CBS
    from stuurhuis.connectors.cbs.client import Client

    place = settings.DATA / "downloads"
    with _status() as status, Client(CBS) as client:

        def progress(manifest: "Manifest", total: int) -> None:
            _show(status, f"{manifest.rows} van {total or '?'} waarnemingen …")

        return loading.load(client, table, place, at=_now(), filter_=filter_, trial=trial, progress=progress)


_STAGES = {"reading": "Lezen en nakijken …", "publishing": "Bewaren …"}
_SAYABLE = (
    "period",
    "region",
    "status",
    "layout",
    "decimal",
    "delimiter",
    "encoding",
    "header_row",
    "division",
    "filter",
)


def _said(pairs: list[str]) -> dict[str, str]:
    """NAME=VALUE pairs; `column.TITLE=ROLE` tells what a column holds."""
    said = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or (name not in _SAYABLE and not name.startswith("column.")):
            _stop(f"--say {pair}: schrijf NAAM=WAARDE. Namen: {', '.join(_SAYABLE)}, column.TITEL.")
        said[name] = value
    return said


def _choices(said: dict[str, str]) -> "Choices":
    from stuurhuis.connectors.files.sheets import Choices

    columns = {name.removeprefix("column."): said[name] for name in said if name.startswith("column.")}
    words = {
        name: value for name, value in said.items() if not name.startswith("column.") and name != "filter"
    }
    numbers = {}
    for name in ("header_row", "division"):
        value = words.pop(name, "")
        if value and not value.isdigit():
            _stop(f"--say {name}={value}: geef een getal.")
        if value:
            numbers[name] = int(value)
    if words.get("decimal", ",") not in {",", "."}:
        _stop("--say decimal= is een punt of een komma.")
    chosen: dict[str, Any] = {**words, **numbers, "columns": columns}
    return Choices(**chosen)


def _begin() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    import django

    django.setup()


def _now() -> Any:
    from django.utils import timezone

    return timezone.now()


def _status() -> Any:
    """A line that moves on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status("Beginnen …")


def _show(status: Any, text: str) -> None:
    if status is not None:
        status.update(text)


def _stop(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(WRONG_CALL)
