# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A run of the monitor: asked for once for the same figures, told while it goes on, and finished once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from small_country import AT, MERGED, ZWOLLE, SmallCountry, silent
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.site import monitoring
from stuurhuis.steering.actions import figures as actions
from stuurhuis.steering.queries import words
from stuurhuis.steering.queries.words import RunState
from stuurhuis.steering.rules import results
from stuurhuis.steering.tasks import loading
from stuurhuis.steering.tasks.monitor import Material

COLUMNS = {"region", "region_name", "indicator", "indicator_name", "period", "kind", "observed", "expected"}


def newest() -> RunState:
    """The newest run, as the progress page is told."""
    run = words.newest_run(actor=VISITOR, at=AT)
    assert run is not None
    return run


@pytest.mark.django_db
def test_without_figures_there_is_nothing_to_ask_for(lake_folder: Path) -> None:
    with pytest.raises(monitoring.NothingToJudge):
        monitoring.ask(AT)
    assert words.newest_run(actor=VISITOR, at=AT) is None


def test_after_an_upgrade_that_shows_more_a_run_is_asked_for(
    judged: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = monitoring.ask(AT)
    actions.finish_run(before, 1, actor=worker_for(COUNTRY), at=AT)
    monitoring.renew(AT)
    assert not newest().is_busy, "what is there fits this version"
    more = replace(results.SIGNALS, columns=(*results.SIGNALS.columns, "said_since_this_version"))
    monkeypatch.setattr(results, "ALL", tuple(more if one == results.SIGNALS else one for one in results.ALL))
    monitoring.renew(AT + timedelta(hours=1))
    assert newest().is_busy
    assert newest().id != before


def test_the_same_figures_are_asked_for_once(judged: Material) -> None:
    first = monitoring.ask(AT)
    assert monitoring.ask(AT + timedelta(hours=1)) == first
    assert monitoring.ask(AT, rate=0.2) != first, "another rate is another question"
    assert newest().is_busy


def test_progress_is_told_to_who_looks_at_a_page(judged: Material) -> None:
    seen: list[tuple[int, int, str]] = []

    def look(done: int, total: int, doing: str) -> None:
        seen.append((done, total, doing))

    monitoring.judge(AT, look)

    assert [done for done, _, _ in seen] == sorted(done for done, _, _ in seen)
    assert all(doing for done, total, doing in seen if done < total)
    assert not newest().is_busy


@pytest.mark.django_db
def test_what_died_half_way_is_still_asked_for(lake_folder: Path, small_country: SmallCountry) -> None:
    loading.load(small_country, at=AT, progress=silent)
    for steps in (1, 3):
        with pytest.raises(InterruptedError):
            monitoring.judge(AT, dies_after(steps))
        assert newest().is_busy
    monitoring.judge(AT, silent)
    assert newest().state == "finished"


def dies_after(steps: int) -> monitoring.Progress:
    """Progress that is cut off."""
    left: Iterator[int] = iter(range(steps))

    def told(_done: int, _total: int, _doing: str) -> None:
        if next(left, None) is None:
            raise InterruptedError

    return told


def test_signals_are_told_as_rows_what_matters_first(judged: Material) -> None:
    everywhere = monitoring.told("", AT)
    ours = monitoring.told(ZWOLLE, AT)

    assert ours
    assert ours == [row for row in everywhere if row["region"] == ZWOLLE]
    assert [row["importance"] for row in everywhere] == sorted(
        (row["importance"] for row in everywhere), reverse=True
    )
    for row in everywhere:
        assert set(row) >= COLUMNS
        assert row["reason"].endswith(".")
        assert row["region_name"]


@pytest.mark.django_db
def test_the_places_are_those_of_today() -> None:
    places = monitoring.places()
    assert places[ZWOLLE] == "Zwolle"
    assert places[MERGED] == "Dijk en Waard"
    assert "GM0398" not in places, "Heerhugowaard is history"
