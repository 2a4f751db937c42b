# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures that somebody loaded are shown and judged, also when nobody wrote a sheet for them."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making, publish
from stuurhuis.kernel.lake.versions import VersionRef
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import words
from stuurhuis.steering.tasks import monitor
from stuurhuis.steering.tasks.adopting import adopt

pytestmark = pytest.mark.django_db(transaction=True)
AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def lake_folder(tmp_path, settings) -> None:
    settings.LAKE_FOLDER = tmp_path / "lake"


def own_figures(value: float, *, data_set: str = "own-visitors", at: datetime = AT) -> VersionRef:
    lake.register_source(
        lake.Source(id="own", name_nl="Eigen", name_en="Own", publisher="Zwolle", licence="CC0-1.0")
    )
    lake.register_data_set(lake.DataSet(id=data_set, source="own", title_nl="Bezoekers", title_en="Visitors"))
    rows = [
        ("library_visitors", "GM0193", str(year), value + year, "final", "own") for year in range(2018, 2026)
    ]
    table = pd.DataFrame(rows, columns=["indicator", "region", "period", "value", "status", "source"])
    return publish(table, data_set=data_set, making=Making(at=at, lineage=lake.Lineage("test", "1"))).version


def test_an_indicator_without_a_sheet_gets_a_plain_one_among_own_figures() -> None:
    assert adopt(own_figures(100.0), at=AT) == ("library_visitors",)

    sheet = words.registered_sheets(actor=VISITOR, at=AT)["library_visitors"]
    assert (sheet.name, sheet.theme, sheet.frequency, sheet.combine) == (
        "Library visitors",
        "eigen",
        "Y",
        "none",
    )
    assert "eigen" in [theme.id for theme in words.registered_themes(actor=VISITOR, at=AT)]


def test_a_sheet_that_is_there_stays_as_it_is() -> None:
    adopt(own_figures(100.0), at=AT)

    assert adopt(own_figures(200.0), at=AT) == ()


def test_of_two_data_sets_with_the_same_figures_the_newest_counts() -> None:
    adopt(own_figures(100.0), at=AT)
    adopt(own_figures(900.0, data_set="own-corrected", at=AT.replace(hour=13)), at=AT)

    figures = monitor.figures(monitor.material(AT))

    newest = figures[(figures["indicator"] == "library_visitors") & (figures["period"] == "2025")]
    assert newest["value"].tolist() == [900.0 + 2025]
