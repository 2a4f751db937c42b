# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables that the monitor left in the lake, as one set of versions that belong together."""

from dataclasses import dataclass

from duckdb import BinderException, CatalogException

from stuurhuis.kernel.lake import reading, versions
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
        used = {name: found for name, found in self._named().items() if name in sql}
        try:
            return reading.read(used, sql, parameters)
        except BinderException as other:
            raise NotJudgedYet("the results are of an earlier version of the program") from other

    def fits(self) -> bool:
        """Whether every result is there with the columns of this version of the program."""
        try:
            for result in results.ALL:
                columns = ", ".join(f'"{column}"' for column in result.columns)
                self.rows(f"SELECT {columns} FROM {result.data_set.replace('-', '_')} LIMIT 0")  # noqa: S608 - our own names
        except (NotJudgedYet, CatalogException):
            return False
        return True

    def _named(self) -> dict[str, VersionRef]:
        return {data_set.replace("-", "_"): found for data_set, found in self.versions.items()}


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
