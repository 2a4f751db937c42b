# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables that the monitor left in the lake, as one set of versions that belong together."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any

from duckdb import BinderException, CatalogException

from stuurhuis.kernel.lake import folder, reading, versions
from stuurhuis.kernel.lake.remembering import Rows
from stuurhuis.kernel.lake.versions import VersionRef
from stuurhuis.steering.models.one_page import once_a_page
from stuurhuis.steering.rules import results
from stuurhuis.steering.rules.results import Result


class NotJudgedYet(Exception):
    """The monitor has not finished a run, so there is nothing to show."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The versions that are shown now; all that one question reads comes from here."""

    versions: dict[str, VersionRef]

    def rows(self, sql: str, parameters: reading.Parameters = ()) -> Rows:
        """What one SELECT gives over the results, each a table under its own name (`by_indicator` …).

        Raises NotJudgedYet while the results still have the columns of an earlier version of the program.
        """
        with _of_this_program():
            return reading.read(dict(self._used(sql)), sql, parameters)

    def of_region(self, region: str, sql: str) -> Rows:
        """The rows of one municipality where there are at most a few hundred of each; `region` comes first.

        Such a table is read whole, once a process: to open it for every municipality takes far longer.
        Raises NotJudgedYet as `rows` does.
        """
        with _of_this_program():
            return _by_region(folder.lake(), self._used(sql), sql).get(region, ())

    def fits(self) -> bool:
        """Whether every result is there with the columns of this version of the program."""
        try:
            for result in results.ALL:
                columns = ", ".join(f'"{column}"' for column in result.columns)
                self.rows(f"SELECT {columns} FROM {result.data_set.replace('-', '_')} LIMIT 0")  # noqa: S608 - our own names
        except (NotJudgedYet, CatalogException):
            return False
        return True

    def _used(self, sql: str) -> tuple[tuple[str, VersionRef], ...]:
        named = ((data_set.replace("-", "_"), found) for data_set, found in self.versions.items())
        return tuple((name, found) for name, found in named if name in sql)


@contextmanager
def _of_this_program() -> Iterator[None]:
    try:
        yield
    except BinderException as other:
        raise NotJudgedYet("the results are of an earlier version of the program") from other


@lru_cache(maxsize=8)
def _by_region(_lake: Path, used: tuple[tuple[str, VersionRef], ...], sql: str) -> dict[str, Rows]:
    """All rows of a table by municipality, without it; texts that return are kept once."""
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for chunk in reading.stream(dict(used), sql):
        for region, *row in chunk:
            found[region].append(tuple(intern(cell) if type(cell) is str else cell for cell in row))
    return {region: tuple(rows) for region, rows in found.items()}


@once_a_page
def shown() -> dict[str, VersionRef]:
    """The current versions of the results that are there, by data set."""
    return versions.current_of(result.data_set for result in results.ALL)


def shelf(needed: tuple[Result, ...] = results.ALL) -> Shelf:
    """The results that are shown; raises NotJudgedYet while one that is needed is missing."""
    found = shown()
    missing = [result.data_set for result in needed if result.data_set not in found]
    if missing:
        raise NotJudgedYet(", ".join(missing))
    return Shelf(found)
