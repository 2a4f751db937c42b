# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every command that needs the database does first, and how it says no."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NoReturn

import typer

NO, WRONG_CALL = 1, 2
TROUBLES = {
    errno.ENOENT: "die plaats bestaat niet; controleer de naam",
    errno.EISDIR: "dit is een map; noem een bestand",
    errno.ENOTDIR: "een deel van de naam is geen map; controleer de naam",
    errno.EACCES: "je hebt er geen rechten op; vraag ze, of neem een ander bestand",
    errno.EPERM: "je hebt er geen rechten op; vraag ze, of neem een ander bestand",
    errno.EROFS: "hier mag niets worden geschreven; kies een andere plaats",
    errno.ENOSPC: "de schijf is vol; maak ruimte",
    errno.ENAMETOOLONG: "de naam is te lang; kies een kortere",
}
Progress = Callable[[int, int, str], None]


def begin() -> None:
    """Read the settings and open the application; a setting that cannot be used is said in one line."""
    from stuurhuis.site.environment import SettingRefused

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    import django

    try:
        django.setup()
    except SettingRefused as refusal:
        stop(str(refusal))
    except OSError as trouble:
        stop(f"STUURHUIS_DATA: {trouble.filename} kan niet worden gemaakt: {why(trouble)}")


def ready() -> None:
    """Open the application with its tables: on SQLite they are made when they are not there yet."""
    begin()
    from django.db.utils import DatabaseError

    from stuurhuis.site import preparing

    try:
        if preparing.is_behind():
            preparing.before_serving()
    except preparing.NotPrepared as refusal:
        stop(refusal)
    except (DatabaseError, OSError) as trouble:
        told = str(trouble).splitlines()[0]
        stop(f"de database is niet te bereiken ({told}); `stuurhuis doctor` zegt wat er te doen is")


def now() -> datetime:
    """The clock, read once at the opening."""
    from django.utils import timezone

    return timezone.now()


def stop(fault: Exception | str) -> NoReturn:
    """Say in one line what is wrong with the call or its input, and end with exit code 2."""
    complain(str(fault))
    raise typer.Exit(WRONG_CALL)


def complain(sentence: str) -> None:
    """One line on standard error, whatever is in the sentence."""
    typer.echo(f"Fout: {' '.join(sentence.split())}", err=True)


def why(trouble: OSError) -> str:
    """Why a file cannot be read or written, and what to do."""
    return TROUBLES.get(trouble.errno or 0, str(trouble.strerror or trouble))


def note(line: str) -> None:
    """A remark beside the answer, on standard error."""
    typer.echo(line, err=True)


@contextmanager
def progress_bar(begins: str = "") -> Iterator[Progress]:
    """A bar on a terminal; elsewhere the sentence with which the work begins, if it begins."""
    if not sys.stderr.isatty():
        yield lambda done, _total, _words: note(begins) if begins and not done else None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Beginnen", total=None)
        yield lambda done, total, words: bar.update(
            task, completed=done, total=total, description=words or "Klaar"
        )


@contextmanager
def status() -> Iterator[Callable[[str], None]]:
    """A line that moves on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _text: None
        return
    from rich.console import Console

    with Console(stderr=True).status("Beginnen …") as shown:
        yield shown.update
