# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of CBS becomes a version in the lake, with CBS as its source."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from connectors.cbs.statline import ROWS, TABLE
from stuurhuis.connectors.cbs.client import Client
from stuurhuis.connectors.cbs.loading import load
from stuurhuis.kernel import lake

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.django_db(transaction=True)
def test_a_table_is_shown_with_its_source(client: Client, tmp_path: Path, settings: object) -> None:
    settings.LAKE_FOLDER = tmp_path / "lake"

    assert load(client, TABLE, tmp_path / "work", at=AT, trial=True).published is None
    loaded = load(client, TABLE, tmp_path / "work", at=AT)

    assert loaded.published is not None
    shown = lake.current("cbs-47022ned")
    assert shown is not None
    assert (shown.rows, shown.licence, shown.period_from, shown.period_until) == (
        ROWS,
        "CC-BY-4.0",
        "2021",
        "2023",
    )
    source = lake.source("cbs-47022ned")
    assert source is not None
    assert source.publisher == "CBS"
