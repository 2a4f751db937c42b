# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How rare a signal is, is one in so many; it fits beside the strongest claim."""

import pytest

from stuurhuis.engines.signals import wording


@pytest.mark.parametrize(
    ("frequency", "dutch", "english"),
    [
        (0.0121, "ongeveer 1 op de 83 vergelijkbare", "About 1 in 83 comparable"),
        (0.00031, "ongeveer 1 op de 3.200 vergelijkbare", "About 1 in 3,200 comparable"),
        (0.0, "minder dan 1 op de 10.000 vergelijkbare", "Fewer than 1 in 10,000 comparable"),
        (1.0, "ongeveer 1 op de 1 vergelijkbare", "About 1 in 1 comparable"),
    ],
)
def test_how_rare_is_one_in_so_many(frequency: float, dutch: str, english: str) -> None:
    assert dutch in wording.chance_words(frequency)
    assert english in wording.chance_words(frequency, "en")


def test_where_nothing_was_budgeted_nothing_is_said_to_be_expected() -> None:
    usual = wording.Expectation(8423.4, 0.0, 76352.8)
    told = wording.off_budget(10.98e6, 0.0, usual, 0.0121)
    assert told == (
        "Er was niets begroot, de rekening is 11,0 miljoen; waar niets begroot is, komt zij meestal niet"
        " boven 76.353 uit. Zo ver lag ongeveer 1 op de 83 vergelijkbare cijfers van wat te verwachten was."
    )
    assert "Nothing was budgeted" in wording.off_budget(10.98e6, 0.0, usual, 0.0121, "en")
