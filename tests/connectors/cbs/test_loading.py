# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of CBS becomes a version in the lake, with CBS as its source; a revision becomes the next one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from connectors.cbs.statline import ROWS, TABLE, StatLine
from stuurhuis.connectors.cbs.client import CbsUnreadable, Client
from stuurhuis.connectors.cbs.loading import Loaded, NothingThere, load
from stuurhuis.connectors.cbs.selecting import Wish
from stuurhuis.kernel import lake

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def work(tmp_path: Path, settings: object) -> Path:
    """Where pages wait, with a lake beside it."""
    settings.LAKE_FOLDER = tmp_path / "lake"
    return tmp_path / "work"


def version(loaded: Loaded) -> tuple[str, bool]:
    """Its name, and whether it is new."""
    assert loaded.published is not None
    return loaded.published.version.name, loaded.published.made


def test_a_table_is_shown_with_its_source(client: Client, work: Path) -> None:
    assert load(client, TABLE, work, at=AT, trial=True).published is None
    load(client, TABLE, work, at=AT)

    shown = lake.current("cbs-47022ned")
    assert shown is not None
    assert (shown.rows, shown.licence) == (ROWS, "CC-BY-4.0")
    assert (shown.period_from, shown.period_until) == ("2019", "2023")
    source = lake.source("cbs-47022ned")
    assert source is not None
    assert (source.publisher, source.original_table) == ("CBS", TABLE)


def test_a_revision_is_a_new_version_and_no_revision_is_none(
    client: Client, statline: StatLine, work: Path
) -> None:
    assert version(load(client, TABLE, work, at=AT)) == ("cbs-47022ned/1", True)
    asked = len(statline.asked)
    assert version(load(client, TABLE, work, at=AT)) == ("cbs-47022ned/1", False)
    assert not any("Observations" in one for one in statline.asked[asked:])
    statline.revise()
    assert version(load(client, TABLE, work, at=AT)) == ("cbs-47022ned/2", True)


def test_another_choice_stands_beside_the_first(client: Client, work: Path) -> None:
    names = [
        load(client, "83648NED", work, at=AT, wish=wish).data_set
        for wish in (Wish(), Wish(choices={"SoortMisdrijf": ("2.1",)}), Wish(measures=("Verdachten",)))
    ]

    assert names[0] == "cbs-83648ned"
    assert len(set(names)) == 3
    assert len(lake.current_of(names)) == 3


def test_pages_of_two_editions_never_mix(client: Client, statline: StatLine, work: Path) -> None:
    statline.changes = 1
    assert version(load(client, TABLE, work, at=AT)) == ("cbs-47022ned/1", True)
    values = lake.read({"t": lake.current("cbs-47022ned")}, "SELECT min(value) FROM t")
    assert list(values) == [(1.0,)]


def test_a_table_that_keeps_changing_is_left_alone(client: Client, statline: StatLine, work: Path) -> None:
    statline.changes = 99
    with pytest.raises(CbsUnreadable, match="terwijl we lezen"):
        load(client, TABLE, work, at=AT)
    assert lake.current("cbs-47022ned") is None


def test_a_table_without_figures_is_said(client: Client, work: Path) -> None:
    with pytest.raises(NothingThere, match="geen waarnemingen van deze keuze"):
        load(client, "99999NED", work, at=AT)


def test_a_table_without_periods_has_that_of_its_title(client: Client, work: Path) -> None:
    load(client, "50120NED", work, at=AT, wish=Wish(choices={"Leeftijd": ("80200",)}))

    [name] = [one.id for one in lake.data_sets()]
    shown = lake.current(name)
    assert shown is not None
    assert (shown.rows, shown.period_from, shown.period_until) == (2, "2022", "2022")
