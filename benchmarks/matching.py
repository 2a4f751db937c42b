# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""1,000,000 offers and 1,000 needs: how long a need takes, how much memory, and whether the answer is exact.

`python -m benchmarks.matching [--offers 1000000] [--needs 1000] [--quick]`. Made-up offers of twelve kinds,
all over the country, each with three of 2,000 words; hard constraints on kind, words, distance, days and own
organisation. The ten best of some needs are compared with those of a loop over all offers without any index.
Seconds are of the clock and of the processor. Exit code 1 when an answer is not exact or memory passes 4 GB.
"""

import argparse
import os
import re
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from stuurhuis.engines.matching import ranking
from stuurhuis.engines.matching.market import Market, Ranked, met

SEED, TOP, COMPARED = 20261122, 10, 20
KINDS, WORDS, ORGANISATIONS = 12, 2_000, 1_080
MOST_MEGABYTES, MOST_MILLISECONDS = 4096.0, 50.0
RULES: dict[str, Any] = {
    "must": [
        {"name": "soort", "kind": "equal", "need": "kind"},
        {"name": "ten minste één onderwerp", "kind": "overlap", "need": "words"},
        {"name": "in de buurt", "kind": "near", "need": ["lat", "lon"], "at_most": 75},
        {"name": "periode", "kind": "days", "need": ["first", "last"], "least": 5},
        {"name": "eigen huis", "kind": "differ", "need": "organisation"},
    ],
    "criterion": [
        {"name": "onderwerpen", "kind": "overlap", "need": "words", "weight": 5},
        {"name": "afstand", "kind": "near", "need": ["lat", "lon"], "far": 75, "weight": 2},
        {"name": "begin", "kind": "soon", "need": "first", "far": 60, "weight": 1},
        {"name": "drive", "kind": "figure", "offer": "drive", "low": 1, "high": 5, "weight": 2},
    ],
}


def made(many: int, words: int, dice: np.random.Generator) -> pd.DataFrame:
    """A side of the market; few words are asked or offered often, most seldom."""
    often = 1 / np.arange(1, WORDS + 1) ** 0.8
    drawn = dice.choice(WORDS, size=(many, words), p=often / often.sum())
    levels = dice.integers(1, 6, size=drawn.shape)
    first = np.datetime64("2026-01-01") + dice.integers(0, 120, many)
    return pd.DataFrame(
        {
            "id": np.char.add("n", np.arange(many).astype(str)),
            "kind": np.char.add("kind ", dice.integers(0, KINDS, many).astype(str)),
            "organisation": np.char.add("GM", dice.integers(0, ORGANISATIONS, many).astype(str)),
            "words": [
                "; ".join(f"w{word}:{level}" for word, level in zip(one, other, strict=True))
                for one, other in zip(drawn.tolist(), levels.tolist(), strict=True)
            ],
            "lat": 51.2 + 2.2 * dice.random(many),
            "lon": 3.6 + 3.4 * dice.random(many),
            "first": first.astype(str),
            "last": (first + dice.integers(5, 120, many)).astype(str),
            "drive": dice.integers(1, 6, many).astype(float),
        }
    )


def without_index(market: Market, need: int) -> list[str]:
    """The best of one need, by looking at every offer."""
    everybody = np.arange(len(market.offers.ids))
    passes = np.ones(everybody.size, dtype=bool)
    for must, how in market.musts:
        passes &= met(must, how.of(need, everybody))
    places = everybody[passes]
    total = market.points(need, places).sum(axis=0)
    first = np.lexsort((market.order[places], -total))[:TOP]
    return [market.offers.ids[place] for place in places[first].tolist()]


def peak() -> float:
    """The most memory that this process held, in MB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def timed(market: Market, needs: int) -> list[Ranked]:
    """The best of every need; prints how long one takes."""
    clock, used, found = [], [], []
    for need in range(needs):
        begin, processor = time.perf_counter(), time.process_time()
        found.append(ranking.best(market, need, TOP))
        clock.append(1000 * (time.perf_counter() - begin))
        used.append(1000 * (time.process_time() - processor))
    for name, spans in (("clock", clock), ("processor", used)):
        middle, high = np.quantile(spans, [0.5, 0.95])
        print(
            f"a need, ms of the {name}: median {middle:.1f}, p95 {high:.1f} (asked: {MOST_MILLISECONDS:.0f})"
        )
    return found


def exact(market: Market, found: list[Ranked]) -> tuple[int, int]:
    """How many of how many needs have the same answer without an index."""
    some = range(0, len(found), max(1, len(found) // COMPARED))
    right = [
        [market.offers.ids[place] for place in found[need].places.tolist()] == without_index(market, need)
        for need in some
    ]
    return sum(right), len(right)


def main() -> int:
    """Make the market, ask every need, compare some."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--offers", type=int)
    asked.add_argument("--needs", type=int)
    asked.add_argument("--quick", action="store_true")
    said = asked.parse_args()
    offers = said.offers or (50_000 if said.quick else 1_000_000)
    needs = said.needs or (100 if said.quick else 1_000)
    dice = np.random.default_rng(SEED)
    tables = made(needs, 3, dice), made(offers, 3, dice)
    before, begin, processor = peak(), time.perf_counter(), time.process_time()
    market = ranking.market_of(*tables, RULES)
    ranking.best(market, 0, TOP)  # what is laid out at the first question
    spent = time.perf_counter() - begin, time.process_time() - processor
    print(
        f"{offers} offers and {needs} needs; laid out in {spent[0]:.1f} s ({spent[1]:.1f} of the processor)"
    )
    found = timed(market, needs)
    right, compared = exact(market, found)
    empty = sum(one.places.size == 0 for one in found)
    print(f"exact: {right} of {compared} needs; {empty} needs have no offer at all")
    print(
        f"memory {peak():.0f} MB, of which {before:.0f} the tables;"
        f" load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    )
    return int(right < compared or peak() > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
