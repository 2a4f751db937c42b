# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures into the lake, with their sheets; what is there already is left as it is."""

from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version as installed

import pyarrow.parquet as pq

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making, publish
from stuurhuis.kernel.lake.versions import Lineage
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import figures as actions
from stuurhuis.steering.ports import Delivery, FigureSource
from stuurhuis.steering.tasks.steps import Progress

SORT = ("indicator", "region", "period")


def load(source: FigureSource, *, at: datetime, progress: Progress) -> int:
    """Register and publish what the source delivers; gives how many data sets got a new version."""
    worker = worker_for(COUNTRY)
    actions.register_themes(source.indicator_themes(), actor=worker, at=at)
    actions.register_sheets(
        source.name, source.indicator_sheets(), source.source_breaks(), actor=worker, at=at
    )
    deliveries = source.deliveries()
    made = 0
    for number, delivery in enumerate(deliveries):
        progress(number, len(deliveries), delivery.title)
        made += _publish(delivery, source.name, at)
    progress(len(deliveries), len(deliveries), "")
    return made


def _publish(delivery: Delivery, job: str, at: datetime) -> bool:
    lake.register_source(delivery.source)
    lake.register_data_set(
        lake.DataSet(
            id=delivery.data_set,
            source=delivery.source.id,
            title_nl=delivery.title,
            title_en=delivery.title_en,
        )
    )
    table = pq.read_table(delivery.file)
    making = Making(
        at=at,
        lineage=Lineage(job, installed("stuurhuis")),
        period=_covered([str(period) for period in table.column("period").to_pylist()]),
    )
    published = publish(table, data_set=delivery.data_set, making=making, sort=SORT)
    if published.made:
        actions.announce_figures(
            delivery.data_set, published.version.number, actor=worker_for(COUNTRY), at=at
        )
    return published.made


def _covered(periods: Sequence[str]) -> tuple[str, str]:
    return (min(periods), max(periods)) if periods else ("", "")
