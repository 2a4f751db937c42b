# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who forecasts: our engine, and statsforecast's AutoETS, AutoCES, DynamicOptimizedTheta and AutoARIMA."""

import multiprocessing
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

import pandas as pd

from benchmarks.forecasting.trials import Trial

OURS = "Stuurhuis"
PEERS = ("AutoETS", "AutoCES", "DynamicOptimizedTheta", "AutoARIMA")
MEAN = "mean of the four"
NUMBERS = ["mean", "lo80", "hi80", "lo95", "hi95"]


SLOW = "AutoARIMA"
"""Takes nine tenths of all the time: its series are dealt over the processes."""
BRIEF = 10
"""Up to this length AutoCES gives no intervals: below ten values they cost 2.5 seconds a series, not 0.04."""


@dataclass(frozen=True)
class Run:
    """Forecasts (series, step, mean, lo80, …) per trial, processor seconds, peak MB of one process."""

    answers: list[pd.DataFrame]
    cpu: float
    memory: float


def run(contestants: Sequence[str], trials: Sequence[Trial], at_once: int) -> Mapping[str, Run]:
    """Run each contestant on all trials, so many fresh processes at a time, ours among them."""
    shares = [(name, share) for name in contestants for share in _shares(name, trials, at_once)]
    with ThreadPoolExecutor(at_once) as pool:
        done = list(pool.map(lambda share: _apart(*share), shares))
    names = [name for name, _ in shares]
    return {
        name: _joined([one for owner, one in zip(names, done, strict=True) if owner == name])
        for name in contestants
    }


def _shares(contestant: str, trials: Sequence[Trial], at_once: int) -> Iterator[Sequence[Trial]]:
    """The trials; the series of the slow one are dealt over the processes."""
    step = at_once if contestant == SLOW else 1
    for start in range(step):
        yield [replace(trial, scale=trial.scale.iloc[start::step]) for trial in trials]


def _joined(runs: Sequence[Run]) -> Run:
    answers = [pd.concat(parts) for parts in zip(*(one.answers for one in runs), strict=True)]
    return Run(answers, sum(one.cpu for one in runs), max(one.memory for one in runs))


def _apart(contestant: str, trials: Sequence[Trial]) -> Run:
    """Run one contestant in a fresh process of its own."""
    fresh = multiprocessing.get_context("spawn")
    receiver, sender = fresh.Pipe(duplex=False)
    process = fresh.Process(target=_told, args=(sender, contestant, trials))
    process.start()
    sender.close()
    told = receiver.recv()
    process.join()
    if not isinstance(told, Run):
        raise TypeError(f"{contestant} on {trials[0].set}: {told}")
    return told


def _told(sender: Connection, contestant: str, trials: Sequence[Trial]) -> None:
    try:
        sender.send(_run(contestant, trials))
    except Exception as fault:
        sender.send(repr(fault))
        raise


def _run(contestant: str, trials: Sequence[Trial]) -> Run:
    warnings.simplefilter("ignore")
    answer = _ours if contestant == OURS else _peer
    answer(contestant, trials[0], warm=True)
    cpu = time.process_time()
    answers = [answer(contestant, trial) for trial in trials]
    return Run(answers, time.process_time() - cpu, _peak())


def _peak() -> float:
    """The most memory this process has held, in MB (of itself alone: getrusage also counts its parent)."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _ours(_: str, trial: Trial, *, warm: bool = False) -> pd.DataFrame:
    from stuurhuis.engines.forecasting import forecast

    history = _few(trial.history) if warm else trial.history
    frequency = {1: None, 4: "Q", 12: "M"}[trial.season]
    table = forecast(history, horizon=trial.horizon, frequency=frequency).table
    step = table.groupby("series").cumcount() + 1
    return table.assign(step=step)[["series", "step", *NUMBERS]]


def _few(history: pd.DataFrame) -> pd.DataFrame:
    """Two series: enough to load libraries before the clock starts."""
    return history[history["series"].isin(history["series"].unique()[:2])]


def _peer(name: str, trial: Trial, *, warm: bool = False) -> pd.DataFrame:
    from statsforecast import StatsForecast, models

    history = _few(trial.compared) if warm else trial.compared
    table = history.rename(columns={"series": "unique_id", "period": "ds", "value": "y"})[
        ["unique_id", "ds", "y"]
    ]
    model = getattr(models, name)(season_length=trial.season)
    runner = StatsForecast([model], freq=1, n_jobs=1, fallback_model=models.Naive())
    brief = table.groupby("unique_id").size().median() <= BRIEF
    level = None if name == "AutoCES" and brief else [80, 95]
    found = runner.forecast(h=trial.horizon, df=table, level=level).reset_index(drop=True)
    ends = ("", "-lo-80", "-hi-80", "-lo-95", "-hi-95")
    called = {f"{model}{end}": column for end, column in zip(ends, NUMBERS, strict=True)}
    found = found.rename(columns=called | {"unique_id": "series"})
    step = found.groupby("series").cumcount() + 1
    made: pd.DataFrame = found.assign(step=step).reindex(columns=["series", "step", *NUMBERS])
    return made


def averaged(runs: Sequence[Run]) -> Run:
    """The mean of the forecasts and of the bounds; its cost is the sum of all."""
    answers = [
        pd.concat(parts).groupby(["series", "step"], as_index=False)[NUMBERS].mean()
        for parts in zip(*(one.answers for one in runs), strict=True)
    ]
    return Run(answers, sum(one.cpu for one in runs), max(one.memory for one in runs))
