# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which tables are there, and what do their columns mean: the catalogue and the code lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from stuurhuis.connectors.cbs.client import CbsUnreadable, Client, Json

CATALOGUE: Final = "CBS"
_TABLE: Final = re.compile(r"[0-9A-Za-z]{4,12}\Z")
MOST_PAGES: Final = 100_000
_LISTED: Final = ("Identifier", "Title", "Description", "Modified", "Status", "ObservationCount")


class TableRefused(Exception):
    """The name of a table is not a StatLine code, such as 47022NED."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the catalogue."""

    id: str
    title: str
    modified: str
    observations: int
    description: str = ""
    summary: str = ""
    language: str = ""
    status: str = ""
    licence: str = ""

    @property
    def is_ended(self) -> bool:
        """CBS no longer adds to this table (gediscontinueerd)."""
        return self.status.casefold().startswith("gediscontinueerd")


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension: its name in the observations, its title, and its kind (such as GeoDimension)."""

    id: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a list; a measure has a unit and decimals too, a period a status."""

    id: str
    title: str
    description: str = ""
    unit: str = ""
    decimals: int = 0
    status: str = ""
    index: int = 0
    group: str = ""
    presentation: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """All that is told about a table, beside its observations."""

    table: Table
    dimensions: tuple[Dimension, ...]
    codes: dict[str, dict[str, Code]]
    groups: dict[str, str] = field(default_factory=dict)

    def of_kind(self, kind: str) -> tuple[Dimension, ...]:
        """The dimensions of one kind: Geo, Time, or Dimension for the rest."""
        return tuple(one for one in self.dimensions if _kind(one) == kind)


def tables(client: Client, words: Sequence[str] = ()) -> Iterator[Table]:
    """The tables of the catalogue of which title, code or description holds all the words, in any case.

    The whole list is asked for, as StatLine's own filter tells capitals apart.
    """
    wanted = [word.casefold() for word in words]
    for entry in entries(client, f"{CATALOGUE}/Datasets", {"$select": ",".join(_LISTED)}):
        found = _table(entry)
        told = f"{found.id} {found.title} {found.description}".casefold()
        if all(word in told for word in wanted):
            yield found


def define(client: Client, table: str) -> Definition:
    """The properties, dimensions and code lists of a table; raises TableRefused and the client's refusals."""
    place = f"{CATALOGUE}/{checked(table)}"
    described = properties(client, table)
    dimensions = tuple(
        Dimension(_text(entry, "Identifier"), _text(entry, "Title"), _text(entry, "Kind"))
        for entry in entries(client, f"{place}/Dimensions")
    )
    lists = ["Measure", *(dimension.id for dimension in dimensions)]
    codes = {name: _codes(client, f"{place}/{name}Codes") for name in lists}
    grouped = any(code.group for code in codes["Measure"].values())
    groups = entries(client, f"{place}/MeasureGroups") if grouped else ()
    return Definition(described, dimensions, codes, {_text(one, "Id"): _text(one, "Title") for one in groups})


def properties(client: Client, table: str) -> Table:
    """What CBS says of a table as a whole; raises TableRefused and the client's refusals."""
    return _table(client.get(f"{CATALOGUE}/{checked(table)}/Properties"))


def entries(client: Client, address: str, query: dict[str, str] | None = None) -> Iterator[Json]:
    """All entries of a list, page after page."""
    following: str | None = address
    for _page in range(MOST_PAGES):
        if following is None:
            return
        page = client.get(following, query)
        yield from listed(page, following)
        following, query = next_link(page), None
    raise CbsUnreadable(f"{address} houdt niet op: meer dan {MOST_PAGES} pagina's.")


def listed(page: Json, address: str) -> list[Json]:
    """The entries of one page; raises CbsUnreadable when there is no list."""
    value = page.get("value")
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise CbsUnreadable(f"{address} geeft geen lijst in de vorm van OData.")
    return value


def next_link(page: Json) -> str | None:
    """The address of the following page, or None."""
    link = page.get("@odata.nextLink")
    return link if isinstance(link, str) and link else None


def checked(table: str) -> str:
    """The code of a table; raises TableRefused when it cannot be one."""
    if not _TABLE.match(table):
        raise TableRefused(f"'{table}' is geen code van een CBS-tabel. Een code is zoals 47022NED.")
    return table


def quoted(text: str) -> str:
    """Text as OData writes it in a filter."""
    return "'" + text.replace("'", "''") + "'"


def _kind(dimension: Dimension) -> str:
    if dimension.kind.startswith("Geo"):
        return "Geo"
    return "Time" if dimension.kind.startswith("Time") else "Dimension"


def _codes(client: Client, address: str) -> dict[str, Code]:
    """The codes by what they are without the blanks that some tables end them with."""
    return {code.id.strip(): code for code in map(_code, entries(client, address))}


def _code(entry: Json) -> Code:
    return Code(
        id=_text(entry, "Identifier"),
        title=_text(entry, "Title").strip(),
        description=_text(entry, "Description"),
        unit=_text(entry, "Unit"),
        decimals=_number(entry, "Decimals"),
        status=_text(entry, "Status"),
        index=_number(entry, "Index"),
        group=_text(entry, "MeasureGroupId"),
        presentation=_text(entry, "PresentationType"),
    )


def _table(entry: Json) -> Table:
    return Table(
        id=_text(entry, "Identifier"),
        title=_text(entry, "Title"),
        modified=_text(entry, "Modified"),
        observations=_number(entry, "ObservationCount"),
        description=_text(entry, "Description"),
        summary=_text(entry, "Summary"),
        language=_text(entry, "Language"),
        status=_text(entry, "Status"),
        licence=_text(entry, "License"),
    )


def _text(entry: Json, name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _number(entry: Json, name: str) -> int:
    value = entry.get(name)
    return value if isinstance(value, int) else 0
