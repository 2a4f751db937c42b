# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a file to a version in the lake: read, checked, and published whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from stuurhuis.connectors.files.expectations import Known
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.reading import Reading, read
from stuurhuis.connectors.files.sheets import Choices
from stuurhuis.connectors.files.titles import slug
from stuurhuis.kernel import lake

if TYPE_CHECKING:
    from stuurhuis.kernel.lake.publishing import Published

Progress = Callable[[str], None]


class LicenceMissing(FileRefused):
    """The source is not in the register yet, and nobody said under which licence its figures are."""


class NothingToLoad(FileRefused):
    """The file has no row that can be used."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the figures come from: the id of a source, and its licence when the register lacks it."""

    source: str
    licence: str = ""
    name: str = ""
    publisher: str = ""
    url: str = ""
    data_set: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read, and the version that was published; None because of faults or on trial."""

    reading: Reading
    published: "Published | None"


def load(
    path: Path,
    origin: Origin,
    *,
    at: datetime,
    choices: Choices | None = None,
    known: Known | None = None,
    good_rows_only: bool = False,
    trial: bool = False,
    progress: Progress = lambda _stage: None,
) -> Loaded:
    """Read a file, check it, and publish it as the new version of its data set.

    With an error nothing is published, unless `good_rows_only`; `trial` refuses what a load would refuse, and
    never publishes. Killed at any moment the old version stays. Raises a FileRefused, such as LicenceMissing.
    """
    source = slug(origin.source or path.stem)
    said = choices or Choices()
    progress("reading")
    reading = read(path, replace(said, source=said.source or source), known=known, at=at.date())
    if reading.errors and not good_rows_only:
        return Loaded(reading, None)
    refuse_unlicensed(replace(origin, source=source))
    if not len(reading.observations):
        raise NothingToLoad(f"{path.name} heeft geen bruikbare rij.", f"{path.name} has no row of use.")
    if trial:
        return Loaded(reading, None)
    progress("publishing")
    return Loaded(reading, _publish(reading, replace(origin, source=source), path.stem, at))


def _publish(reading: Reading, origin: Origin, stem: str, at: datetime) -> "Published":
    from stuurhuis.kernel.lake.publishing import Making, publish

    data_set = origin.data_set or f"own-{slug(stem)}"
    register(origin, data_set, title=origin.name or stem)
    periods = sorted(set(reading.observations.period))
    making = Making(
        at=at,
        lineage=lake.Lineage.of("stuurhuis load", version("stuurhuis")),
        period=(periods[0], periods[-1]),
    )
    table = reading.observations.to_arrow()
    return publish(table, data_set=data_set, making=making, sort=("indicator", "region", "period"))


def refuse_unlicensed(origin: Origin) -> None:
    """Raise LicenceMissing for a source that is not in the register and comes without a licence."""
    if not origin.licence and lake.source(origin.source) is None:
        raise LicenceMissing(
            f"De bron {origin.source} is nieuw. Zeg welke licentie de cijfers hebben, zoals CC-BY-4.0.",
            f"The source {origin.source} is new. Say which licence the figures have, such as CC-BY-4.0.",
        )


def register(origin: Origin, data_set: str, *, title: str) -> None:
    """Put source and data set in the register; what is known of a source stays."""
    if lake.source(origin.source) is None:
        name = origin.name or origin.source
        lake.register_source(
            lake.Source(
                id=origin.source,
                name_nl=name,
                name_en=name,
                publisher=origin.publisher or name,
                licence=origin.licence,
                url=origin.url,
            )
        )
    lake.register_data_set(lake.DataSet(id=data_set, source=origin.source, title_nl=title, title_en=title))
