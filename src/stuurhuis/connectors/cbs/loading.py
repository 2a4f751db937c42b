# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a table of CBS to a version in the lake."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stuurhuis.connectors.cbs.catalogue import Definition, checked, define
from stuurhuis.connectors.cbs.client import Client
from stuurhuis.connectors.cbs.download import Manifest, fetch, pages
from stuurhuis.connectors.cbs.tidy import Conversion, Tidying
from stuurhuis.kernel import lake

if TYPE_CHECKING:
    from stuurhuis.kernel.lake.publishing import Published

LICENCE: Final = "CC-BY-4.0"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/deed.nl"

Progress = Callable[[Manifest, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was brought in, and the version that was published; None on trial."""

    definition: Definition
    conversion: Conversion
    published: "Published | None"


def load(
    client: Client,
    table: str,
    folder: Path,
    *,
    at: datetime,
    filter_: str = "",
    trial: bool = False,
    progress: Progress = lambda _manifest, _all: None,
) -> Loaded:
    """Fetch a table into the work folder, make it tidy and publish it as data set `cbs-<table>`.

    Killed at any moment, a next call goes on where this one was. Raises the client's refusals, TableRefused,
    RegionsMissing.
    """
    definition = define(client, checked(table))
    source = f"cbs-{table.lower()}"
    scan = Tidying(definition, source)
    place = folder / table.lower()
    manifest = fetch(
        client,
        table,
        place,
        modified=definition.table.modified,
        filter_=filter_,
        progress=lambda now: progress(now, definition.table.observations),
    )
    for _batch in scan.batches(pages(place, manifest)):
        pass
    return Loaded(definition, scan.conversion, None if trial else _publish(scan, place, manifest, at))


def _publish(scan: Tidying, place: Path, manifest: Manifest, at: datetime) -> "Published":
    """Walk the pages once more, so that a large table never stands in memory whole."""
    from stuurhuis.kernel.lake.publishing import Making, publish

    _register(scan.definition, scan.source, at)
    making = Making(
        at=at,
        lineage=lake.Lineage.of("stuurhuis load --cbs", version("stuurhuis")),
        period=(scan.conversion.first, scan.conversion.last),
    )
    batches = Tidying(scan.definition, scan.source).batches(pages(place, manifest))
    return publish(batches, data_set=scan.source, making=making, sort=("indicator", "region", "period"))


def _register(definition: Definition, source: str, at: datetime) -> None:
    table = definition.table
    lake.register_source(
        lake.Source(
            id=source,
            name_nl=f"CBS, {table.title}",
            name_en=f"Statistics Netherlands, {table.title}",
            publisher="CBS",
            licence=LICENCE,
            licence_url=LICENCE_URL,
            url=f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{table.id}/table",
            retrieved=at.date(),
            original_table=table.id,
        )
    )
    lake.register_data_set(lake.DataSet(id=source, source=source, title_nl=table.title, title_en=table.title))
