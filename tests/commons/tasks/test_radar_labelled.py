# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the radar finds in real texts, beside what somebody who read them calls the same work.

The texts are of the Dutch algorithm register: ninety descriptions of four cities and seven ministries. The
labels (`same_work.csv`) were made by reading names and goals, before anything was measured; thresholds were
chosen on the development part alone. A name is the goal, what it says of its aim the work.
"""

import csv
import json
from itertools import combinations
from pathlib import Path

from stuurhuis.commons.rules.radar import Thing, Undertaking
from stuurhuis.commons.tasks.radar import links

LABELS = Path(__file__).parents[1] / "same_work.csv"
TEXTS = Path("data/texts/algoritmeregister_90_beschrijvingen.jsonl")


def found(shared: Path, part: str) -> tuple[set[frozenset[Thing]], set[frozenset[Thing]]]:
    """The pairs that the radar calls the same, and those that a reader does."""
    labels = [row for row in csv.DictReader(LABELS.read_text("utf-8").splitlines()) if row["part"] == part]
    lines = map(json.loads, (shared / TEXTS).read_text("utf-8").splitlines())
    aims = {(row["organization"], row["name"]): (row.get("goal") or "")[:300] for row in lines}
    texts = [_undertaking(row, aims[row["organisation"], row["name"]]) for row in labels]
    same = {
        frozenset({_thing(one), _thing(other)})
        for one, other in combinations(labels, 2)
        if one["group"] and one["group"] == other["group"] and one["organisation"] != other["organisation"]
    }
    return {frozenset({link.first, link.second}) for link in links(texts)}, same


def _undertaking(row: dict[str, str], aim: str) -> Undertaking:
    return Undertaking(_thing(row), row["name"], "", (aim,) if aim else ())


def _thing(row: dict[str, str]) -> Thing:
    return Thing(row["organisation"], row["name"])


def test_by_words_alone_it_says_little_and_nothing_wrong(shared: Path) -> None:
    """Of 24 pairs it finds one: other words for the same work need the same gap in an indicator."""
    parts = [found(shared, part) for part in ("development", "test")]
    assert [(len(pairs), len(same)) for pairs, same in parts] == [(1, 12), (0, 12)]
    assert all(pairs <= same for pairs, same in parts)
