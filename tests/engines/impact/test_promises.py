# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is promised of chance: margins that hold, at any moment too; designs that can show what they say."""

import numpy as np
import pandas as pd
import pytest

from engines.impact.worlds import country
from stuurhuis.engines.impact import (
    CannotBeSimulated,
    ChanceOutOfRange,
    Design,
    NoError,
    NotDrawn,
    Plan,
    TooFewReplications,
    impact,
    pooled,
    power,
    sequence,
)

# Colditz and others 1994, thirteen trials of the BCG vaccine: ill and well with it, ill and well without
VACCINE = (
    (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761),
    (180, 1361, 372, 1079), (8, 2537, 10, 619), (505, 87886, 499, 87892), (29, 7470, 45, 7232),
    (17, 1699, 65, 1600), (186, 50448, 141, 27197), (5, 2493, 3, 2338), (27, 16886, 29, 17825),
)  # fmt: skip


def trials() -> pd.DataFrame:
    """The logarithm of the relative risk, with its error."""
    ill, well, other, fine = np.array(VACCINE, dtype=float).T
    effect = np.log(ill / (ill + well)) - np.log(other / (other + fine))
    error = np.sqrt(1 / ill - 1 / (ill + well) + 1 / other - 1 / (other + fine))
    return pd.DataFrame(
        {"name": [f"proef {one}" for one in range(13)], "estimate": effect, "std_error": error}
    )


def test_pooling_gives_the_published_figures_of_thirteen_trials() -> None:
    """metafor (Viechtbauer 2010) with DerSimonian-Laird: mean -0.7141, tau2 0.3088, I2 92.12 %."""
    found = pooled(trials())
    assert found.together.estimate == pytest.approx(-0.7141, abs=5e-5)
    assert found.between**2 == pytest.approx(0.3088, abs=5e-5)
    assert found.inconsistency == pytest.approx(0.9212, abs=5e-5)
    assert found.alike < 1e-20
    assert found.together.std_error >= 0.1787
    assert found.next_place.lo95 < found.together.lo95
    assert found.table["weight"].sum() == pytest.approx(1)


@pytest.mark.parametrize(("places", "between"), [(4, 0.0), (4, 0.5), (10, 0.5)])
def test_pooled_margins_hold_the_mean_effect(places: int, between: float) -> None:
    dice = np.random.default_rng(places)
    held = []
    for _ in range(300):
        errors = np.sqrt(dice.uniform(0.05, 0.5, places))
        effects = 1 + dice.normal(0, between, places) + dice.normal(0, errors)
        one = pooled(pd.DataFrame({"name": range(places), "estimate": effects, "std_error": errors})).together
        held.append(one.lo95 <= 1 <= one.hi95)
    assert np.mean(held) >= 0.92


def test_a_result_without_an_error_and_a_single_one_are_refused() -> None:
    with pytest.raises(NoError, match="proef 0"):
        pooled(trials().assign(std_error=0.0))
    with pytest.raises(TooFewReplications):
        pooled(trials().head(1))


@pytest.mark.parametrize("heavy", [False, True])
def test_whoever_looks_after_every_observation_is_seldom_wrong(heavy: bool) -> None:
    """At most one experiment in twenty is ever wrong; ordinary margins are in more than one in five."""
    dice = np.random.default_rng(3)
    wrong = []
    for _ in range(200):
        drawn = dice.integers(0, 2, 600)
        noise = dice.standard_exponential(600) if heavy else dice.normal(size=600)
        table = sequence(pd.DataFrame({"treated": drawn, "value": 5 + 0.5 * drawn + noise})).table
        wrong.append(((table["lo95"] > 0.5) | (table["hi95"] < 0.5)).any())
    assert np.mean(wrong) <= 0.05


def test_an_effect_is_seen_in_time_and_nothing_is_told_too_early() -> None:
    dice = np.random.default_rng(4)
    drawn = dice.integers(0, 2, 300)
    found = sequence(pd.DataFrame({"treated": drawn, "value": dice.normal(size=300) + drawn}))
    assert found.decided is not None
    assert 30 <= found.decided < 200
    assert found.table["lo95"].iloc[:29].isna().all()
    early = sequence(pd.DataFrame({"treated": drawn[:10], "value": dice.normal(size=10)}))
    assert early.decided is None
    assert early.sentence.startswith("Te vroeg")


def test_a_sequence_needs_a_lot_with_a_chance() -> None:
    table = pd.DataFrame({"treated": [0, 1, 2], "value": [1.0, 2.0, 3.0]})
    with pytest.raises(NotDrawn):
        sequence(table)
    with pytest.raises(ChanceOutOfRange):
        sequence(table, chance=1.0)


def test_the_smallest_effect_that_would_be_seen_is_seen_as_often_as_was_said() -> None:
    """Added to series that were not looked at, it stands out in about four of five."""
    calm = country(units=40, before=10, after=4, seed=7)
    found = power(calm.drop(columns="treated_from"), Plan(treated=8, after=4, draws=150))
    seen = []
    for seed in range(60):
        table = country(units=40, treated=8, before=10, after=4, effect=found.smallest, seed=100 + seed)
        one = impact(table, Design(method="did")).effect
        seen.append(one is None or one.stands_out)
    assert 0.6 <= np.mean(seen) <= 0.95
    assert found.false_alarms <= 0.12
    assert found.table["chance"].is_monotonic_increasing


def test_more_treated_units_show_smaller_effects() -> None:
    calm = country(units=40, before=10, after=4, seed=8).drop(columns="treated_from")
    few, many = (power(calm, Plan(treated=one, after=4, draws=80)).smallest for one in (2, 15))
    assert many < few


@pytest.mark.parametrize(
    "plan", [Plan(treated=24, after=2), Plan(treated=2, after=14), Plan(2, 4, "synthetic", 3)]
)
def test_a_plan_that_does_not_fit_is_refused(plan: Plan) -> None:
    with pytest.raises(CannotBeSimulated):
        power(country(), plan)
