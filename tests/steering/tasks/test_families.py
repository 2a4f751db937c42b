# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A source is a family: a file of a few series is heard beside the country, and ordinary noise is not."""

import numpy as np
import pandas as pd
import pytest

from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet
from stuurhuis.steering.rules.signals import ALLOWANCE, RATE
from stuurhuis.steering.tasks import judging
from stuurhuis.steering.tasks.judging import Verdict

YEARS = [str(year) for year in range(2017, 2025)]
MUNICIPALITIES = tuple(f"GM{number:04d}" for number in range(1, 121))
OWN = MUNICIPALITIES[:4]


def sheet(name: str, source: str) -> IndicatorSheet:
    """A sheet of which only name and source are known."""
    return plain_sheet(name, theme="eigen", source=source, period="2024")


def noise(name: str, places: tuple[str, ...], seed: int, spread: float = 0.05) -> pd.DataFrame:
    """Figures about a hundred in which nothing is the matter."""
    values = 100 * np.exp(np.random.default_rng(seed).normal(0, spread, (len(places), len(YEARS))))
    keys = pd.MultiIndex.from_product([[name], places, YEARS], names=["indicator", "region", "period"])
    return pd.DataFrame({"value": values.ravel()}, index=keys).reset_index().assign(segment=0)


def country() -> pd.DataFrame:
    """What was there already: three indicators of all municipalities."""
    return pd.concat([noise(f"land-{number}", MUNICIPALITIES, number) for number in range(3)])


def judged(own: pd.DataFrame) -> Verdict:
    """What the monitor says of the country and this file together."""
    figures = pd.concat([country(), own], ignore_index=True)
    sheets = {
        name: sheet(name, "land" if name.startswith("land") else name)
        for name in figures["indicator"].unique()
    }
    return judging.together([judging.on_their_own(figures, sheets, RATE)], sheets, ALLOWANCE)


def test_a_jump_in_a_small_file_is_heard_beside_the_country() -> None:
    own = noise("wachttijd", OWN, 3)
    jump = (own["region"] == OWN[1]) & (own["period"] == "2024")
    own.loc[jump, "value"] *= 3
    found = judged(own).signals
    ours = found.loc[found["indicator"] == "wachttijd", ["region", "period", "kind"]]
    assert ours.to_numpy().tolist() == [[OWN[1], "2024", "deviates"]]


def test_what_is_loaded_takes_nothing_from_what_was_said_of_the_country() -> None:
    of_country = [
        frame[frame["indicator"].str.startswith("land")].reset_index(drop=True)
        for frame in (judged(noise("wachttijd", OWN, 3)).judged, judged(noise("x", OWN[:1], 4)).judged)
    ]
    pd.testing.assert_frame_equal(*of_country)


def files_with_a_signal(number: int, spread: float) -> float:
    """The share of files with any signal when nothing is the matter, each a source of four series."""
    names = [f"bestand-{seed}" for seed in range(number)]
    own = pd.concat([noise(name, OWN, 100 + seed, spread) for seed, name in enumerate(names)])
    sheets = {name: sheet(name, name) for name in names}
    found = judging.on_their_own(own, sheets, RATE).signals
    return found["indicator"].nunique() / number


@pytest.mark.parametrize("spread", [0.03, 0.3])
def test_ordinary_noise_in_files_of_ones_own_stays_silent(spread: float) -> None:
    assert files_with_a_signal(60, spread) <= RATE + 0.05


@pytest.mark.nightly
def test_ordinary_noise_in_many_files_stays_within_the_rate() -> None:
    assert files_with_a_signal(400, 0.1) <= RATE + 0.03


def test_many_files_of_one_municipality_together_keep_within_the_allowance() -> None:
    names = [f"bestand-{seed}" for seed in range(60)]
    own = pd.concat([noise(name, OWN[:1], 500 + seed) for seed, name in enumerate(names)])
    sheets = {name: sheet(name, name) for name in names}
    found = judging.together([judging.on_their_own(own, sheets, RATE)], sheets, ALLOWANCE).signals
    assert len(found) <= 3
