# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judging the country: the same material gives the same answer, and a finished step is not done again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest

from small_country import AT, BEFORE_MERGER, KAMPEN, MERGED, PLACES, SmallCountry, silent
from stuurhuis.kernel import lake
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules import results
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.tasks import judging, loading, monitor
from stuurhuis.steering.tasks.comparing import LEAST_MUNICIPALITIES, middles, per_inhabitants
from stuurhuis.steering.tasks.monitor import Material, NothingToJudge
from stuurhuis.steering.tasks.steps import Bench, Step, do


def checksums() -> dict[str, str]:
    """What is shown of every data set."""
    names = [one.id for one in lake.data_sets()]
    return {name: version.checksum for name, version in lake.current_of(names).items()}


@pytest.mark.django_db
def test_without_figures_there_is_nothing_to_judge(lake_folder: Path) -> None:
    with pytest.raises(NothingToJudge):
        monitor.material(AT)


def test_loading_again_changes_nothing(judged: Material, small_country: SmallCountry) -> None:
    before = checksums()
    assert loading.load(small_country, at=AT + timedelta(days=1), progress=silent) == 0
    assert checksums() == before
    assert monitor.material(AT + timedelta(days=1)).key == judged.key


def test_another_rate_is_another_run(judged: Material) -> None:
    assert monitor.material(AT, 0.05).key != judged.key
    assert replace(judged, rate=0.05).key == monitor.material(AT, 0.05).key


def test_from_nothing_or_from_the_bench_the_answer_is_the_same(judged: Material, lake_folder: Path) -> None:
    shown = checksums()
    count = monitor.monitor(AT + timedelta(hours=1), silent)
    assert checksums() == shown
    assert count == len(overview.signals("", actor=VISITOR, at=AT))
    assert count >= 3


def test_a_budget_far_below_where_the_accounts_go_is_coming(judged: Material) -> None:
    found = overview.signals(KAMPEN, actor=VISITOR, at=AT)
    (one,) = [signal for signal in found if signal.is_ahead]
    assert one.key == SignalKey(KAMPEN, "lasten-2-1-rekening", "2026", "will_overrun")
    assert one.budget < one.seen.expected
    assert one.since == "2024"


def test_signals_do_not_wait_for_what_is_coming(judged: Material) -> None:
    names = [step.makes for step in monitor.steps(judged)]
    first = [
        next(number for number, one in enumerate(names) if name in one) for name in ("signals", "coming")
    ]
    assert first == sorted(first)
    assert {"shares", "reliability"} <= {name for one in names[first[1] + 1 :] for name in one}


def test_only_what_is_rare_enough_for_the_municipality_is_shown() -> None:
    looks = pd.Series({"GM1": 10, "GM2": 2})
    found = pd.DataFrame({"region": ["GM1", "GM1", "GM2"], "frequency": [0.04, 0.06, 0.06]})
    assert judging.allowed(found, looks, 0.5)["frequency"].tolist() == [0.04, 0.06]


def test_the_bench_of_older_figures_is_cleared(judged: Material, lake_folder: Path) -> None:
    old = lake_folder.parent / "work" / "monitor" / "older"
    old.mkdir(parents=True)
    monitor.monitor(AT, silent)
    assert not old.exists()
    assert (old.parent / judged.key).is_dir()


def test_every_result_has_its_columns_and_names_what_it_was_made_of(judged: Material) -> None:
    versions = lake.current_of([result.data_set for result in results.ALL])
    for result in results.ALL:
        table = pd.read_parquet(versions[result.data_set].file)
        assert tuple(table.columns) == result.columns
        assert len(table) or result is results.SPILLOVER  # forty places have too few borders
        record = lake.record(result.data_set, versions[result.data_set].number)
        assert len(record.lineage.versions) == len(judged.versions)


def test_a_merged_municipality_goes_on_and_its_parts_are_gone(judged: Material) -> None:
    made = monitor.figures(judged)
    assert not set(BEFORE_MERGER) & set(made["region"])
    people = made[(made["region"] == MERGED) & (made["indicator"] == "inwoners")].set_index("period")["value"]
    raw = pd.concat(pd.read_parquet(version.file) for version in judged.versions)
    parts = raw[(raw["indicator"] == "inwoners") & raw["region"].isin(BEFORE_MERGER)]
    for period, together in parts.groupby("period")["value"].sum().items():
        assert people[period] == together


def test_what_is_missing_stays_missing(judged: Material) -> None:
    raw = pd.concat(pd.read_parquet(version.file) for version in judged.versions)
    gaps = raw[raw["value"].isna() & raw["region"].isin(PLACES)]
    made = monitor.figures(judged).set_index(["indicator", "region", "period"])["value"]
    found = made.reindex(pd.MultiIndex.from_frame(gaps[["indicator", "region", "period"]]))
    assert found.isna().all()
    assert len(gaps)


def test_per_inhabitants_and_missing_where_their_number_is_not_known(judged: Material) -> None:
    figures = pd.DataFrame(
        [("GM1", "inwoners", "2024", 200.0), ("GM1", "misdrijven-totaal", "2024", 10.0),
         ("GM1", "misdrijven-totaal", "2010", 10.0), ("GM1", "sterfte-per-1000", "2024", 9.0)],
        columns=["region", "indicator", "period", "value"],
    )  # fmt: skip
    relative = per_inhabitants(figures, judged.sheets)
    assert relative[1] == 50.0
    assert pd.isna(relative[2])
    assert (relative[0], relative[3]) == (200.0, 9.0)


def test_the_middle_of_a_few_is_not_told() -> None:
    def table(number: int) -> pd.DataFrame:
        rows = [(f"GM{place:04d}", "inwoners", "2024", float(place)) for place in range(1, number + 1)]
        return pd.DataFrame(rows, columns=["region", "indicator", "period", "relative"])

    assert middles(table(LEAST_MUNICIPALITIES - 1)).empty
    told = middles(table(LEAST_MUNICIPALITIES + 1)).iloc[0]
    assert (told["median"], told["municipalities"]) == (16.0, 31)
    assert told["p10"] < told["median"] < told["p90"]


def test_a_step_that_was_finished_is_not_done_again(tmp_path: Path) -> None:
    done: list[str] = []

    def step(name: str, *, dies: bool = False) -> Step:
        def work(_before: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
            if dies:
                raise KeyboardInterrupt
            done.append(name)
            return {name: pd.DataFrame({"value": [1.0]})}

        return Step(name, (name,), work)

    told: list[tuple[int, int, str]] = []
    bench = Bench(tmp_path / "bench")
    with pytest.raises(KeyboardInterrupt):
        do([step("one"), step("two", dies=True)], bench, silent)
    tables = do([step("one"), step("two")], bench, lambda *state: told.append(state))

    assert done == ["one", "two"]
    assert set(tables) == {"one", "two"}
    assert told == [(0, 2, "one"), (1, 2, "two"), (2, 2, "")]


def test_a_half_written_table_is_not_kept(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    (tmp_path / "one.part").write_bytes(b"PAR1 and no more")
    assert bench.kept(Step("one", ("one",), lambda _: {})) is None
