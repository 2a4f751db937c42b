# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change points beside ruptures: on simulated series, and on those in which five people marked changes.

`python -m benchmarks.changes`. Scores of the field (van den Burg and Williams, 2020): covering, and F1 with
a margin of five, against each person. `--develop SEED …` gives ours on the families on which it is developed,
and looks at nothing else. Chosen on what: docs/decisions/0007-changes-and-outbreaks.md.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import ruptures

from benchmarks.changes.families import LENGTHS, SHAPES, families
from stuurhuis.engines.signals.arrays import Floats
from stuurhuis.engines.signals.changepoints import change_points
from stuurhuis.engines.signals.consensus import covering, f1, hits
from stuurhuis.engines.signals.seasons import standard

SHARED = Path(os.environ.get("STUURHUIS_SHARED") or Path(__file__).parents[3] / "shared")
RESULTS = Path(__file__).parents[1] / "results" / "changes.json"
PUBLISHED = {"AMOC, published": (0.745, 0.730), "binseg, published": (0.740, 0.759)}
"""The best published defaults on the fifteen series (TCPDBench): covering and F1."""
SEED, EACH, EACH_FAMILY = 9001, 8, 20
Method = Callable[[Floats], list[int]]


@dataclass(frozen=True)
class Marked:
    """A series, and the changes that each person (or the one who made it) put in it."""

    values: Floats
    people: Sequence[list[int]]


def main() -> int:
    """Print a row for each set and method, and write them down; or develop."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--develop", type=int, nargs="+", metavar="SEED", help="our score on the families")
    seeds = parser.parse_args().develop
    return develop(seeds) if seeds else judge()


def develop(seeds: Sequence[int]) -> int:
    """Print covering and F1 of ours for each shape and length of the families, and over all."""
    scores: dict[str, list[tuple[float, float]]] = {one: [] for one in (*SHAPES, *LENGTHS, "all")}
    for seed in seeds:
        for shape, length, values, truth in families(seed, EACH_FAMILY):
            found = change_points(values)
            score = (covering(truth, found, values.size), f1(truth, found))
            for one in (shape, length, "all"):
                scores[one].append(score)
    for name, reached in scores.items():
        cover, hit = np.mean(reached, axis=0)
        print(f"{name:12}{cover:10.3f}{hit:8.3f}")
    return 0


def judge() -> int:
    """Print a row for each set and method, and write them down."""
    rows = []
    print(f"{'':12}{'':24}{'covering':>10}{'F1':>8}{'seconds':>9}")
    for name, series in sets():
        for who, method in METHODS.items():
            began = time.process_time()
            scores = np.mean([scored(one, method(one.values)) for one in series], axis=0).tolist()
            rows.append(line(name, who, (scores[0], scores[1]), time.process_time() - began))
        if name == "people":
            rows += [line(name, who, scores, None) for who, scores in PUBLISHED.items()]
    RESULTS.write_text(json.dumps(rows, indent=1) + "\n")
    return 0


def sets() -> Iterator[tuple[str, list[Marked]]]:
    """The simulated sets and, where at hand, the one marked by people."""
    dice = np.random.default_rng(SEED)
    for name, make in (("nothing", _nothing), ("steps", _steps), ("kinks", _kinks)):
        yield name, [make(dice, length) for length in (40, 80, 150, 250) for _ in range(EACH)]
    yield "few years", [_few_years(dice, length) for length in (8, 10, 12, 15) for _ in range(EACH)]
    folder = SHARED / "bench" / "tcpd"
    if folder.is_dir():
        yield "people", list(marked_by_people(folder))
    else:
        print(f"without the series marked by people: these are not in {SHARED}")


def marked_by_people(folder: Path) -> Iterator[Marked]:
    """The univariate series of the Turing change point data set that are in the folder."""
    for name, people in sorted(json.loads((folder / "annotations.json").read_text()).items()):
        told = json.loads((folder / "datasets" / f"{name}.json").read_text())
        yield Marked(np.array(told["series"][0]["raw"], dtype=np.float64), list(people.values()))


def scored(marked: Marked, found: list[int]) -> tuple[float, float]:
    """Covering and F1 against all people."""
    cover = np.mean([covering(one, found, marked.values.size) for one in marked.people])
    everybody = [place for one in marked.people for place in one]
    precision = hits(everybody, found) / len({0, *found})
    recall = np.mean([hits(one, found) / len({0, *one}) for one in marked.people])
    return float(cover), float(2 * precision * recall / (precision + recall))


def _nothing(dice: np.random.Generator, length: int) -> Marked:
    """A slope with noise that hangs together; nothing changes."""
    return Marked(np.linspace(0, dice.uniform(0, 12), length) + _noise(dice, length), [[]])


def _steps(dice: np.random.Generator, length: int) -> Marked:
    """Levels of which each lies two and a half to six away from the one before."""
    places = _places(dice, length)
    jumps = np.zeros(length)
    jumps[places] = dice.choice([-1, 1], len(places)) * dice.uniform(2.5, 6, len(places))
    return Marked(np.cumsum(jumps) + _noise(dice, length), [places])


def _kinks(dice: np.random.Generator, length: int) -> Marked:
    """A line that turns: up, down, up …"""
    places = _places(dice, length)
    side = (-1.0) ** np.searchsorted(places, np.arange(length), side="right")
    return Marked(np.cumsum(side) * dice.uniform(20, 50) / length + _noise(dice, length), [places])


def _few_years(dice: np.random.Generator, length: int) -> Marked:
    """A slope or one step, in a series as short as most of a municipality."""
    noise = dice.normal(size=length)
    if dice.random() < 0.5:
        return Marked(np.linspace(0, dice.uniform(3, 12), length) + noise, [[]])
    place = int(dice.integers(3, length - 2))
    return Marked(dice.uniform(4, 8) * (np.arange(length) >= place) + noise, [[place]])


def _places(dice: np.random.Generator, length: int) -> list[int]:
    """One to three changes, spread over the series."""
    number = int(dice.integers(1, 4))
    middles = np.arange(1, number + 1) * length / (number + 1)
    moved = middles + dice.uniform(-0.3, 0.3, number) * length / (number + 1)
    return [int(place) for place in moved]


def _noise(dice: np.random.Generator, length: int) -> Floats:
    """First-order autoregressive noise of standard deviation one."""
    stay = dice.uniform(0, 0.6)
    noise = dice.normal(size=length)
    for place in range(1, length):
        noise[place] = stay * noise[place - 1] + np.sqrt(1 - stay**2) * noise[place]
    return noise


def _pelt(values: Floats) -> list[int]:
    model = ruptures.Pelt(model="l2", min_size=2, jump=1).fit(standard(values))
    return list(model.predict(pen=2 * np.log(values.size)))[:-1]


def _binseg(values: Floats) -> list[int]:
    model = ruptures.Binseg(model="l2", min_size=2, jump=1).fit(standard(values))
    return list(model.predict(pen=2 * np.log(values.size)))[:-1]


METHODS: dict[str, Method] = {"ours": change_points, "ruptures PELT": _pelt, "ruptures binseg": _binseg}


def line(name: str, who: str, scores: tuple[float, float], seconds: float | None) -> dict[str, object]:
    """Print one row and give its figures."""
    cover, hit = scores
    took = f"{seconds:9.1f}" if seconds is not None else ""
    print(f"{name:12}{who:24}{cover:10.3f}{hit:8.3f}{took}", flush=True)
    return {"set": name, "who": who, "covering": round(cover, 3), "f1": round(hit, 3)}


if __name__ == "__main__":
    sys.exit(main())
