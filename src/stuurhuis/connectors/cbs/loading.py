# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a table of CBS to a version in the lake."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stuurhuis.connectors.cbs.catalogue import Definition, checked, define, properties
from stuurhuis.connectors.cbs.client import CbsUnreadable, Client
from stuurhuis.connectors.cbs.download import Manifest, fetch, pages
from stuurhuis.connectors.cbs.selecting import Selection, Wish, choose
from stuurhuis.connectors.cbs.tidy import Conversion, Tidying
from stuurhuis.kernel import lake

if TYPE_CHECKING:
    from stuurhuis.kernel.lake.publishing import Published

LICENCE: Final = "CC-BY-4.0"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/deed.nl"
MOST_EDITIONS: Final = 3

Progress = Callable[[Manifest, int], None]


class NothingThere(Exception):
    """The table has no observation of what was chosen."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was brought in, and the version that is shown; None on trial."""

    definition: Definition
    selection: Selection
    conversion: Conversion
    data_set: str
    published: "Published | None"


def load(
    client: Client,
    table: str,
    folder: Path,
    *,
    at: datetime,
    wish: Wish | None = None,
    trial: bool = False,
    progress: Progress = lambda _manifest, _all: None,
) -> Loaded:
    """Fetch what is wished of a table into the work folder, make it tidy and publish it.

    A whole table is data set `cbs-<table>`; another choice is a data set of its own beside it. Killed at any
    moment, a next call goes on where this one was. Raises the client's refusals, TableRefused, NothingThere,
    and the refusals of `selecting`.
    """
    edition, place = _edition(client, checked(table), folder, wish or Wish(), progress)
    scan = edition.scan()
    for _batch in scan.batches(pages(place, edition.manifest)):
        pass
    if not scan.conversion.rows:
        raise NothingThere(f"{table} heeft geen waarnemingen van deze keuze; er is niets geladen.")
    published = None if trial else _publish(edition, scan.conversion, place, at)
    return Loaded(edition.definition, edition.selection, scan.conversion, edition.data_set, published)


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a table, whole in the work folder."""

    definition: Definition
    selection: Selection
    data_set: str
    manifest: Manifest

    @property
    def source(self) -> str:
        """The source in our register: the table, whatever was chosen of it."""
        return f"cbs-{self.definition.table.id.lower()}"

    def scan(self) -> Tidying:
        """What turns its pages into our form."""
        return Tidying(self.definition, self.selection, self.source)


def _edition(
    client: Client, table: str, folder: Path, wish: Wish, progress: Progress
) -> tuple[Edition, Path]:
    """All pages of one edition; when CBS changed the table meanwhile, all again."""
    for _attempt in range(MOST_EDITIONS):
        definition = define(client, table)
        selection = choose(definition, wish)
        data_set = f"cbs-{definition.table.id.lower()}{_mark(selection, wish)}"
        manifest = _fetched(client, definition, selection, folder / data_set, progress)
        if properties(client, table).modified == definition.table.modified:
            return Edition(definition, selection, data_set, manifest), folder / data_set
    raise CbsUnreadable(f"CBS verandert {table} terwijl we lezen. Probeer het over een uur opnieuw.")


def _fetched(
    client: Client, definition: Definition, selection: Selection, place: Path, progress: Progress
) -> Manifest:
    """The pages; how many observations there will be is only known of a table without a filter."""
    expected = 0 if selection.filter else definition.table.observations
    return fetch(
        client,
        definition.table.id,
        place,
        modified=definition.table.modified,
        filter_=selection.filter,
        progress=lambda now: progress(now, expected),
    )


def _mark(selection: Selection, wish: Wish) -> str:
    """What tells a choice from another; nothing when nobody chose."""
    said = [
        ",".join(sorted(code.id for code in selection.measures)) if wish.measures else "",
        *(
            f"{name}={','.join(sorted(code.id for code in selection.chosen[name]))}"
            for name in sorted(selection.named)
        ),
        wish.frequency,
        wish.period,
        wish.filter,
    ]
    told = "|".join(part for part in said if part)
    return f"-{hashlib.sha256(told.encode()).hexdigest()[:6]}" if told else ""


def _publish(edition: Edition, conversion: Conversion, place: Path, at: datetime) -> "Published":
    """Walk the pages once more, so that a large table never stands in memory whole."""
    from stuurhuis.kernel.lake.publishing import Making, publish

    _register(edition, at)
    making = Making(
        at=at,
        lineage=lake.Lineage.of("stuurhuis load cbs:", version("stuurhuis")),
        period=(conversion.first, conversion.last),
    )
    batches = edition.scan().batches(pages(place, edition.manifest))
    return publish(batches, data_set=edition.data_set, making=making, sort=("indicator", "region", "period"))


def _register(edition: Edition, at: datetime) -> None:
    table, selection = edition.definition.table, edition.selection
    lake.register_source(
        lake.Source(
            id=edition.source,
            name_nl=f"CBS, {table.title}",
            name_en=f"Statistics Netherlands, {table.title}",
            publisher="CBS",
            licence=LICENCE,
            licence_url=LICENCE_URL,
            url=f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{table.id}/table",
            retrieved=at.date(),
            known_faults_nl="Het CBS vult deze tabel niet meer aan." if table.is_ended else "",
            known_faults_en="Statistics Netherlands no longer adds to this table." if table.is_ended else "",
            original_table=table.id,
        )
    )
    chosen = [code.title for name in sorted(selection.named) for code in selection.chosen[name][:3]]
    title = " · ".join([table.title, *chosen])
    lake.register_data_set(
        lake.DataSet(id=edition.data_set, source=edition.source, title_nl=title, title_en=title)
    )
