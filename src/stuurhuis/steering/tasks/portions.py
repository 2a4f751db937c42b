# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work that falls apart into portions: one after another here, or at once on Apache Spark (LAKE_ENGINE)."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pandas as pd
from django.conf import settings

from stuurhuis.steering.rules.sheets import IndicatorSheet

T = TypeVar("T")
UNSAID = "python3"
"""The Python of the workers when PYSPARK_PYTHON does not name one; then ours, at the same place there."""


def each(table: pd.DataFrame, by: pd.Series, work: Callable[[pd.DataFrame], T]) -> list[T]:
    """What the work makes of every portion, in the order of `by`.

    The table is cut before it is known who does the work, so the answers are the same on every engine. The
    work may use the engines and no database: on Spark it runs on another computer. Raises SparkMissing.
    """
    parts = [part.reset_index(drop=True) for _, part in table.groupby(by, sort=True)]
    if settings.LAKE_ENGINE == "spark" and parts:
        return _on_spark(parts, work)
    return [work(part) for part in parts]


def source_of(table: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """The source of every row, by its indicator."""
    return table["indicator"].map({name: sheet.source for name, sheet in sheets.items()})


def stacked(tables: Sequence[pd.DataFrame], columns: Iterable[str]) -> pd.DataFrame:
    """What came of the portions as one table; these columns when nothing did."""
    filled = [table for table in tables if len(table)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=list(columns))


def _on_spark(parts: Sequence[pd.DataFrame], work: Callable[[pd.DataFrame], T]) -> list[T]:
    """A task a portion. Tables go by the work folder, which the cluster must share, as it does the lake."""
    from pyspark import StorageLevel

    from stuurhuis.kernel.lake.expressions import spark_session

    settings.WORK_FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="portions-", dir=settings.WORK_FOLDER) as folder:
        files = [Path(folder) / f"{number}.parquet" for number in range(len(parts))]
        for file, part in zip(files, parts, strict=True):
            part.to_parquet(file, compression="lz4", index=False)
        context = spark_session().sparkContext
        if context.pythonExec == UNSAID:
            context.pythonExec = sys.executable
        made = context.parallelize(files, len(files)).map(lambda file: work(pd.read_parquet(file)))
        made = made.persist(StorageLevel.DISK_ONLY)
        made.foreach(lambda _: None)  # all at once; what came of them is then fetched one by one
        answers = list(made.toLocalIterator())
        made.unpersist()
    return answers
