# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample as steering asks for figures: its port, fulfilled."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from typing import cast

from stuurhuis.connectors.sample import reading
from stuurhuis.kernel import lake
from stuurhuis.steering import ports


class Sample:
    """The figures inside the package."""

    name = "connectors.sample"

    def indicator_sheets(self) -> Sequence[ports.IndicatorSheet]:
        """Every indicator of the sample."""
        return tuple(_sheet(row) for row in reading.indicators())

    def indicator_themes(self) -> Sequence[ports.Theme]:
        """The themes, in the order of the programme budget."""
        return tuple(ports.Theme(row.id, row.name_nl, row.name_en, row.order) for row in reading.themes())

    def source_breaks(self) -> Sequence[ports.Break]:
        """The breaks, an indicator each; the sample writes them as patterns."""
        return tuple(_breaks())

    def deliveries(self) -> Sequence[ports.Delivery]:
        """The tables, one for each source."""
        named = {row.id: _source(row) for row in reading.sources()}
        return tuple(
            ports.Delivery(
                row.id, named[row.source], named[row.source].name_nl, named[row.source].name_en, row.path
            )
            for row in reading.data_sets()
        )


def _sheet(row: reading.IndicatorSheet) -> ports.IndicatorSheet:
    return ports.IndicatorSheet(
        id=row.id,
        name=row.name_nl,
        name_en=row.name_en,
        definition=row.definition_nl,
        definition_en=row.definition_en,
        unit=row.unit,
        decimals=row.decimals,
        direction=cast("ports.Direction", row.direction),
        kind=cast("ports.Kind", row.kind),
        theme=row.theme,
        task_field=row.task_field,
        source=row.source,
        frequency=row.frequency,
        per=0 if row.per == "none" else int(row.per),
        combine=cast("ports.Combination", row.combine),
        weight=row.weight,
        counterpart=row.counterpart,
        known_issues=row.known_issues_nl,
        known_issues_en=row.known_issues_en,
    )


def _breaks() -> Iterator[ports.Break]:
    for cut in reading.breaks():
        for row in reading.indicators():
            if fnmatchcase(row.id, cut.indicator):
                yield ports.Break(row.id, cut.period, cut.reason_nl, cut.reason_en)


def _source(row: reading.Source) -> lake.Source:
    return lake.Source(
        id=row.id,
        name_nl=row.name_nl,
        name_en=row.name_en,
        publisher=row.publisher,
        licence=row.licence,
        licence_url=row.licence_url,
        url=row.url,
        known_faults_nl=row.known_faults_nl,
        known_faults_en=row.known_faults_en,
        original_table=row.original_table,
    )
