# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own figures of an organisation go to the lake, so that they are judged like any others."""

from datetime import datetime
from importlib.metadata import version as installed

import pyarrow as pa

from stuurhuis.kernel import lake, parties
from stuurhuis.kernel.lake.publishing import Making, publish
from stuurhuis.kernel.lake.versions import Lineage
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import figures as actions
from stuurhuis.steering.queries import sheets
from stuurhuis.steering.rules.own_sheets import FigureWords, own_source

SORT = ("indicator", "region", "period")
SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("indicator", "region", "period")]
    + [("value", pa.float64())]
    + [(name, pa.string()) for name in ("status", "source")]
)


def publish_own(organisation: str, *, at: datetime) -> bool:
    """Publish what an organisation typed in; gives whether that is a new version."""
    found = sheets.own_figures(actor=worker_for(organisation), at=at)
    rows = [_row(name, organisation, one) for name, figures in found.items() for one in figures]
    if not rows:
        return False
    name = own_source(organisation)
    _register(name, parties.organisation(organisation).name)
    periods = [one.period for figures in found.values() for one in figures]
    making = Making(
        at=at,
        lineage=Lineage("steering.own_figures", installed("stuurhuis")),
        period=(min(periods), max(periods)),
    )
    table = pa.Table.from_pylist(rows, schema=SCHEMA)
    published = publish(table, data_set=name, making=making, sort=SORT)
    if published.made:
        actions.announce_figures(name, published.version.number, actor=worker_for(COUNTRY), at=at)
    return published.made


def _row(indicator: str, organisation: str, one: FigureWords) -> dict[str, object]:
    status = "missing" if one.value is None else one.status
    return {
        "indicator": indicator,
        "region": organisation,
        "period": one.period,
        "value": one.value,
        "status": status,
        "source": own_source(organisation),
    }


def _register(name: str, organisation: str) -> None:
    lake.register_source(
        lake.Source(
            id=name,
            name_nl=f"Eigen cijfers van {organisation}",
            name_en=f"Own figures of {organisation}",
            publisher=organisation,
            licence="CC BY 4.0",
            licence_url="https://creativecommons.org/licenses/by/4.0/deed.nl",
            known_faults_nl="Door de organisatie zelf ingevuld; niet door een ander nagerekend.",
            known_faults_en="Filled in by the organisation itself; not checked by another.",
        )
    )
    lake.register_data_set(
        lake.DataSet(
            id=name,
            source=name,
            title_nl=f"Eigen cijfers van {organisation}",
            title_en=f"Own figures of {organisation}",
        )
    )
