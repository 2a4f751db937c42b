# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a movement others made as well: proven on simulated panels and on placebo municipalities.

Simulated: 342 members in 12 provinces and 34 kinds, of which is known what all, each province and each kind
did; how often does the 90 % interval hold what is not shared? Placebo: all series of the sample; of how many
municipalities is more left than of nineteen in twenty, per size, and with the peers drawn by lot?
`python -m benchmarks.shares`.
"""

import os
import sys
import time

import django
import numpy as np
import pandas as pd

from stuurhuis.engines.shares import shares

PROVINCES, KINDS, PEERS, PANELS = 12, 34, 10, 60
PARTS = ((0.3, 0.3), (0.2, 0.2), (0.1, 0.5), (0.5, 0.1), (0.05, 0.05), (0.2, 0.0), (0.0, 0.0))
NAMES = [f"GM{one:04d}" for one in range(342)]


def main() -> int:
    """Print both proofs, and how long the whole country takes."""
    print("part of the variance of   tails    90 % holds  error of what is left")
    print("provinces  kinds")
    for heavy in (False, True):
        for province, kind in PARTS:
            held, error = simulated(province, kind, heavy=heavy)
            tails = "heavy" if heavy else "normal"
            print(f"{province:9.2f} {kind:6.2f}  {tails:>12} {held:12.1f} {error:12.3f}")
    placebos()
    return 0


def simulated(province: float, kind: float, *, heavy: bool) -> tuple[float, float]:
    """How often the interval holds what is own, in per cent, and the root mean square error of it."""
    dice = np.random.default_rng(1)
    held, errors = [], []
    for _ in range(PANELS):
        table, peers, own = panel(dice, province, kind, heavy=heavy)
        found = shares(table, peers=peers).table
        held.append(((found["rest_lo"] <= own) & (own <= found["rest_hi"])).mean())
        errors.append(((found["rest"] - own) ** 2).mean())
    return 100 * float(np.mean(held)), float(np.sqrt(np.mean(errors)))


def panel(
    dice: np.random.Generator, province: float, kind: float, *, heavy: bool
) -> tuple[pd.DataFrame, pd.DataFrame, np.ndarray]:
    """A country that moved from 0 on; what is own is the last of the three."""
    number = len(NAMES)
    circle = dice.choice(PROVINCES, number, p=dice.dirichlet(np.full(PROVINCES, 3.0)))
    kinds = np.arange(number) % KINDS
    noise = dice.standard_t(3, number) / np.sqrt(3) if heavy else dice.normal(0, 1, number)
    own = noise * np.sqrt(1 - province - kind)
    moved = dice.normal() + dice.normal(0, np.sqrt(province), PROVINCES)[circle] + own
    moved = moved + dice.normal(0, np.sqrt(kind), KINDS)[kinds]
    rows = {"series": NAMES, "circle": circle.astype(str)}
    table = pd.concat(
        [
            pd.DataFrame(rows | {"period": period, "value": value})
            for period, value in (("1", 0.0), ("2", moved))
        ]
    )
    pairs = [
        (NAMES[one], NAMES[other])
        for one in range(number)
        for other in np.flatnonzero((kinds == kinds[one]) & (np.arange(number) != one))[:PEERS]
    ]
    return table, pd.DataFrame(pairs, columns=["region", "peer"]), own


def placebos() -> None:
    """Print of how many municipalities of the sample what is left is called unusual."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    django.setup()
    from benchmarks.country.figures import COUNTRY, comparable
    from stuurhuis.connectors.sample import reading
    from stuurhuis.connectors.sample.delivering import Sample
    from stuurhuis.steering.rules.shares import DIFFERENT
    from stuurhuis.steering.tasks import likeness, sharing

    sheets = {sheet.id: sheet for sheet in Sample().indicator_sheets()}
    figures = comparable(Sample(), sheets)
    province = {one.code: one.province for one in reading.regions()}
    features = likeness.features(figures, sheets)
    began = time.process_time()
    found = sharing.shared(figures[figures["region"] != COUNTRY], features, sheets, province)
    print(f"\n{len(found)} movements of the sample in {time.process_time() - began:.1f} s of processor time")
    people = figures[figures["indicator"] == "inwoners"].groupby("region")["value"].last()
    third = pd.qcut(found["region"].map(people), 3, labels=["smallest", "middle", "largest"])
    told = found.assign(
        rare=found["frequency"] <= DIFFERENT,
        called=(found["frequency"] <= DIFFERENT) & ((found["rest_lo"] > 0) | (found["rest_hi"] < 0)),
    )
    print("third of municipalities   rare  called unusual  (asked: at most 0.05)")
    for name, rows in [*told.groupby(third, observed=True), ("all", told)]:
        print(f"{name:>23} {rows['rare'].mean():6.3f} {rows['called'].mean():15.3f}")
    usual = told["moved"].abs().groupby(told["indicator"]).transform("median")
    size = told[["country", "province", "peers", "rest"]].abs().div(usual, axis=0).median().round(2)
    print(f"\nmedian size of the parts, beside the usual movement of the indicator:\n{size.to_string()}")


if __name__ == "__main__":
    sys.exit(main())
