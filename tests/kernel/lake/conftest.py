# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A lake of its own for each test, with one source and one data set in the register."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest
from pytest_django import Settings

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making

AT = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


@pytest.fixture
def making() -> Making:
    """What the tests say of a version they make."""
    return Making(at=AT, lineage=lake.Lineage("test", "1"), period=("2017", "2020"))


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """The folder of the lake of this test."""
    settings.LAKE_FOLDER = tmp_path / "lake"
    return tmp_path / "lake"


@pytest.fixture
def waste(folder: Path, db: None) -> str:
    """A data set that is registered and has no version."""
    lake.register_source(
        lake.Source(id="cbs-waste", name_nl="Afval", name_en="Waste", publisher="CBS", licence="CC BY 4.0")
    )
    lake.register_data_set(
        lake.DataSet(
            id="waste", source="cbs-waste", title_nl="Huishoudelijk afval", title_en="Household waste"
        )
    )
    return "waste"


@pytest.fixture
def observations() -> Callable[..., pd.DataFrame]:
    """Figures of made-up regions over the years, in the tidy form."""

    def make(regions: int = 4, *, shift: float = 0.0, first: int = 2017, years: int = 4) -> pd.DataFrame:
        rows = [
            (f"GM{region:04d}", "waste", str(year), region * 10 + year % 10 + shift, "final")
            for year in range(first, first + years)
            for region in range(1, regions + 1)
        ]
        return pd.DataFrame(rows, columns=["region", "indicator", "period", "value", "status"])

    return make
