# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small country: real figures of forty municipalities and a few indicators, small enough for every test."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
from django.db import models, transaction

from stuurhuis.connectors.sample import delivering
from stuurhuis.engines import classifications
from stuurhuis.kernel.store.models import lake as store
from stuurhuis.steering.models import Indicator, IndicatorTheme, SourceBreak
from stuurhuis.steering.ports import Break, Delivery, IndicatorSheet, Theme
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS
from stuurhuis.steering.tasks import loading, monitor
from stuurhuis.steering.tasks.monitor import Material

AT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
ZWOLLE, KAMPEN, DEVENTER = "GM0193", "GM0166", "GM0150"
MERGED = "GM1980"  # Dijk en Waard, since 2022 out of Heerhugowaard and Langedijk
BEFORE_MERGER = ("GM0398", "GM0416")
PLACES = (
    ZWOLLE, KAMPEN, DEVENTER, MERGED, "GM0014", "GM0034", "GM0080", "GM0090", "GM0106", "GM0109", "GM0114",
    "GM0118", "GM0119", "GM0141", "GM0147", "GM0148", "GM0153", "GM0158", "GM0160", "GM0163", "GM0164",
    "GM0175", "GM0177", "GM0180", "GM0183", "GM0189", "GM0197", "GM0200", "GM0202", "GM0203", "GM0213",
    "GM0228", "GM0230", "GM0243", "GM0268", "GM0307", "GM0344", "GM0363", "GM0518", "GM0599",
)  # fmt: skip
ACCOUNTS = ("lasten-totaal", "lasten-6-1", "lasten-6-2", "lasten-2-1", "lasten-0-4", "inhuur")
OTHERS = ("misdrijven-totaal", "misdrijven-per-1000", "sterfte-per-1000", "solvabiliteit-rekening")
MISSING_INDICATOR = "kwb-jeugdzorg"
SHOUTING = {  # the only figures that are not real: so many times as large, so that they must be signals
    ("lasten-2-1-rekening", ZWOLLE, "2024"): 8,
    ("lasten-totaal-rekening", DEVENTER, "2024"): 4,
    ("misdrijven-totaal", ZWOLLE, "2025"): 6,
    ("lasten-2-1-begroting", KAMPEN, "2026"): 0.4,
}
INDICATORS = (
    *(f"{name}-{kind}" for name in ACCOUNTS for kind in ("rekening", "begroting")),
    *OTHERS,
    *DEFAULT_WEIGHTS,
    MISSING_INDICATOR,
)


@dataclass(frozen=True)
class SmallCountry:
    """The sample, with fewer municipalities and fewer indicators; its files stand in `folder`."""

    folder: Path
    name: str = "tests.small_country"

    def indicator_sheets(self) -> Sequence[IndicatorSheet]:
        """The sheets of what it holds."""
        return tuple(one for one in delivering.Sample().indicator_sheets() if one.id in INDICATORS)

    def indicator_themes(self) -> Sequence[Theme]:
        """All themes."""
        return delivering.Sample().indicator_themes()

    def source_breaks(self) -> Sequence[Break]:
        """The breaks of what it holds."""
        return tuple(one for one in delivering.Sample().source_breaks() if one.indicator in INDICATORS)

    def deliveries(self) -> Sequence[Delivery]:
        """The tables of which something is left."""
        found = (self._cut(delivery) for delivery in delivering.Sample().deliveries())
        return tuple(delivery for delivery in found if delivery is not None)

    def _cut(self, delivery: Delivery) -> Delivery | None:
        file = self.folder / delivery.file.name
        if not file.exists():
            table = pd.read_parquet(delivery.file)
            kept = table["region"].isin(codes()) & table["indicator"].isin(INDICATORS)
            for (indicator, region, period), times in SHOUTING.items():
                shouts = (table["indicator"] == indicator) & (table["region"] == region)
                table.loc[shouts & (table["period"] == period), "value"] *= times
            table[kept].to_parquet(file, index=False)
        return replace(delivery, file=file) if len(pd.read_parquet(file)) else None


def codes() -> set[str]:
    """The municipalities, and those that went up in them."""
    former = {
        change.from_code for change in classifications.municipal_changes() if change.to_code in set(PLACES)
    }
    return {*PLACES, *former}


TABLES = (
    store.Source,
    store.DataSet,
    store.Version,
    store.CurrentVersion,
    IndicatorTheme,
    Indicator,
    SourceBreak,
)


def silent(_done: int, _total: int, _words: str) -> None:
    """Progress that nobody looks at."""


def publish_judged(country: SmallCountry, at: datetime = AT) -> Material:
    """The figures of the country and what the monitor says of them, in the lake that is set now."""
    loading.load(country, at=at, progress=silent)
    monitor.monitor(at, silent)
    return monitor.material(at)


@dataclass
class Kept:
    """The small country in a lake of its own, published once; after that only the rows are written again."""

    folder: Path
    rows: list[models.Model] = field(default_factory=list)

    def publish(self, country: SmallCountry) -> Material:
        """The country with all results, as publishing leaves it; the journal is told only the first time."""
        if not self.rows:
            given = publish_judged(country)
            self.rows = [row for table in TABLES for row in table.objects.order_by("pk")]
            return given
        with transaction.atomic():
            for row in self.rows:
                row.save_base(raw=True, force_insert=True)
        return monitor.material(AT)
