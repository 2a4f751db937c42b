# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file of your own into the lake: what was found in it, what is wrong, and what became of it."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from stuurhuis.site.commandline.arriving import arrived, describe, try_words
from stuurhuis.site.commandline.describing import Said
from stuurhuis.site.commandline.opening import NO, note, now, status, stop, why

if TYPE_CHECKING:
    from stuurhuis.connectors.files.loading import Loaded
    from stuurhuis.connectors.files.reading import Reading
    from stuurhuis.connectors.files.sheets import Choices

STAGES = {"reading": "Lezen en nakijken …", "publishing": "Bewaren …"}


@dataclass(frozen=True, slots=True)
class FileAsked:
    """What somebody asked to be done with a file."""

    path: str
    source: str
    licence: str
    choices: "Choices"
    bad_rows: Path | None
    good_rows_only: bool
    trial: bool


def load_file(asked: FileAsked, said: Said) -> None:
    """Load the file, when there is one, and put down what was said of its indicators."""
    if not asked.path:
        (try_words if asked.trial else describe)(said)
        return
    note("Let op: wat je laadt, is op de site meteen voor iedereen te zien.")
    loaded = _loaded(asked)
    _tell(loaded.reading)
    if asked.bad_rows and loaded.reading.bad_rows:
        _write_bad_rows(loaded.reading, asked.bad_rows)
    if loaded.published:
        typer.echo(
            f"Geladen: {loaded.published.version.name}, {len(loaded.reading.observations)} waarnemingen."
        )
        arrived(loaded.published, (), said)
    elif loaded.reading.errors:
        note("Niets geladen. Verbeter de fouten, of gebruik --good-rows-only.")
        raise typer.Exit(NO)
    else:
        found = loaded.reading.observations
        try_words(said, dict(zip(found.indicator, found.period, strict=True)))
        typer.echo("Zo kan het worden geladen. Er is niets geladen.")


def _loaded(asked: FileAsked) -> "Loaded":
    from stuurhuis.connectors.files.limits import FileRefused
    from stuurhuis.connectors.files.loading import Origin, load

    how: dict[str, Any] = {
        "choices": asked.choices,
        "good_rows_only": asked.good_rows_only,
        "trial": asked.trial,
    }
    origin = Origin(asked.source, asked.licence)
    try:
        with status() as show:
            progress = partial(_stage, show)
            return load(Path(asked.path), origin, at=now(), progress=progress, **how)
    except FileRefused as refusal:
        stop(refusal)
    except OSError as trouble:
        stop(f"{asked.path}: kan niet worden gelezen: {why(trouble)}")


def _stage(show: Any, stage: str) -> None:
    show(STAGES[stage])


def _tell(reading: "Reading") -> None:
    """How the table was found, and what is wrong with it."""
    from stuurhuis.connectors.files.faults import sentences
    from stuurhuis.connectors.files.finding import found

    for line in found(reading):
        typer.echo(line)
    for sentence in sentences(reading.errors):
        note(f"Fout: {sentence}")
    for sentence in sentences(reading.warnings):
        note(f"Let op: {sentence}")


def _write_bad_rows(reading: "Reading", place: Path) -> None:
    from stuurhuis.connectors.files.bad_rows import write_bad_rows

    try:
        with place.open("wb") as stream:
            rows = write_bad_rows(stream, reading, place.suffix.lower())
    except OSError as trouble:
        stop(f"--bad-rows {place}: kan niet worden geschreven: {why(trouble)}")
    note(f"{rows} rijen met wat er mis is: {place}")
