# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure did: published figures, known effects, others beside ours: `python -m benchmarks.impact`.

`--published` and `--coverage` do one half; `--often N` draws every design N times, 600 without.
"""

import argparse
import contextlib
import io
import json
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks.impact.coverage import WORLDS, Held, looking, measured, pooling
from benchmarks.impact.published import studies
from benchmarks.impact.together import THEIRS, panels

RESULTS = Path(__file__).parents[1] / "results" / "impact.json"
OFTEN = 600
T = TypeVar("T")


def main() -> int:
    """Print what was asked for, or all, and keep it in results/impact.json."""
    asked = argparse.ArgumentParser(description="what a measure did")
    asked.add_argument("--published", action="store_true")
    asked.add_argument("--coverage", action="store_true")
    asked.add_argument("--often", type=int, default=OFTEN)
    asked.add_argument("--only", default="", help="only designs that begin with this")
    told = asked.parse_args()
    if told.published or not told.coverage:
        keep(published=known(), together=together())
    if told.coverage or not told.published:
        covered(told.often, told.only)
    return 0


def keep(**parts: object) -> None:
    """Put parts into results/impact.json; the others stay."""
    found = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    RESULTS.write_text(json.dumps(found | parts, indent=1) + "\n")


def keep_design(name: str, figures: dict[str, float]) -> None:
    """Put one design into the results."""
    found = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    keep(coverage=found.get("coverage", {}) | {name: figures})


def known() -> list[dict[str, object]]:
    """The published figures, ours and theirs, and processor seconds each took."""
    print(f"{'study':38} {'published':>12} {'ours':>12} {'s':>8} {'others':>12} {'s':>8}")
    rows: list[dict[str, object]] = []
    for name, (figure, ours, theirs) in studies().items():
        ours()  # what is read once, such as libraries, is not counted
        own, mine = timed(ours)
        other, long = timed(theirs) if theirs else (float("nan"), float("nan"))
        print(f"{name:38} {figure:12.6g} {own:12.6g} {mine:8.3f} {other:12.6g} {long:8.3f}", flush=True)
        rows.append({"study": name, "published": figure, "ours": own, "seconds": round(mine, 3)})
        rows[-1] |= {"theirs": other, "their_seconds": round(long, 3)} if theirs else {}
    return rows


def together() -> list[dict[str, object]]:
    """The same made-up panels by ours and by another package: effect, error, processor seconds."""
    print(f"\n{'the same panel':38} {'ours':>20} {'s':>8} {'others':>20} {'s':>8}")
    rows: list[dict[str, object]] = []
    for name, (ours, theirs) in panels().items():
        ours()
        own, mine = timed(ours)
        other, long = timed(theirs)
        told = f"{own[0]:10.4f} ±{own[1]:8.4f} {mine:8.3f} {other[0]:10.4f} ±{other[1]:8.4f} {long:8.3f}"
        print(f"{name:38} {told}", flush=True)
        rows.append({"panel": name, "ours": own, "seconds": round(mine, 3), "by": THEIRS[name]})
        rows[-1] |= {"theirs": other, "their_seconds": round(long, 3)}
    return rows


def timed(answer: Callable[[], T]) -> tuple[T, float]:
    """An answer, kept quiet, and the processor seconds that it took."""
    start = time.process_time()
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        return answer(), time.process_time() - start


def covered(often: int, only: str) -> None:
    """How often margins hold what was put in, in per cent; each is kept as soon as it is known."""
    print(f"\n{'design':40} {'80 %':>6} {'95 %':>6} {'mean error':>11} {'width':>7}")
    answers: dict[str, Callable[[], Held]] = {name: partial(measured, name, often) for name in WORLDS}
    for places, between in ((3, 0.5), (8, 0.5), (8, 0.0), (20, 0.5)):
        answers[f"pooled: {places} places, {between} apart"] = partial(pooling, places, between, often)
    for name, answer in answers.items():
        if name.startswith(only):
            found = vars(answer()) | {"worlds": often}
            print("{:40} {at80:6.1f} {at95:6.1f} {bias:11.3f} {width:7.2f}".format(name, **found), flush=True)
            keep_design(name, found)
    for heavy in (False, True):
        name = f"looking: ever wrong in 1,000 looks, {'skewed' if heavy else 'normal'}"
        if name.startswith(only):
            ours, ordinary = looking(often=often, heavy=heavy)
            print(f"{name:50} {ours:6.1f} {ordinary:6.1f} (ordinary margins)", flush=True)
            keep_design(name, {"sequence": ours, "ordinary": ordinary, "worlds": often})


if __name__ == "__main__":
    sys.exit(main())
