# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers out: a table as CSV, JSON or Parquet, to a file (whole or not at all) or to standard output."""

import json
import math
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from stuurhuis.site.commandline.opening import stop, why

if TYPE_CHECKING:
    import pandas as pd

SIGNIFICANT = 6  # digits of a reckoned figure
MORE_DECIMALS = 2  # than the values that were given
MOST_DECIMALS = 12
Told = Callable[[int, int], None]
"""Told how many of how many are done."""


class Format(StrEnum):
    """How a table is written."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


@contextmanager
def refusing() -> Iterator[None]:
    """What the input or the call makes impossible ends in one line and exit code 2."""
    try:
        yield
    except ValueError as fault:
        stop(fault)


@contextmanager
def progress(what: str) -> Iterator[Told]:
    """A progress bar on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def rounded(frame: "pd.DataFrame", *, like: "pd.DataFrame | None" = None) -> "pd.DataFrame":
    """Reckoned figures without digits that say nothing.

    Six significant digits, and never fewer than two decimals more than the values of the table given have.
    """
    least = 0 if like is None else _decimals(like["value"]) + MORE_DECIMALS
    figures = frame.select_dtypes("float").columns
    return frame.assign(**{name: frame[name].map(partial(_short, least=least)) for name in figures})


def _decimals(values: "pd.Series[float]") -> int:
    known = values.dropna()
    return next((many for many in range(MOST_DECIMALS) if (known.round(many) == known).all()), MOST_DECIMALS)


def _short(value: float, least: int) -> float:
    size = math.floor(math.log10(abs(value))) if value and math.isfinite(value) else 0
    return round(value, max(least, SIGNIFICANT - 1 - size)) if math.isfinite(value) else value


def write_table(frame: "pd.DataFrame", output: str, format_: Format | None) -> None:
    """Write a table; the format is the one asked for, else that of the file's ending, else CSV."""
    chosen = format_ or _by_ending(output)
    content = _encoded(frame, chosen)
    if output != "-":
        _to_file(Path(output), content)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _by_ending(output: str) -> Format:
    ending = Path(output).suffix.removeprefix(".").lower()
    return Format(ending) if ending in set(Format) else Format.CSV


def _encoded(frame: "pd.DataFrame", format_: Format) -> bytes:
    if format_ is Format.PARQUET:
        return bytes(frame.to_parquet(index=False))
    if format_ is Format.CSV:
        return frame.to_csv(index=False, lineterminator="\n").encode()
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return (json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n").encode()


def _to_file(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as trouble:
        beside.unlink(missing_ok=True)
        stop(f"{path}: kan niet worden geschreven: {why(trouble)}; kies een andere plaats met -o")
