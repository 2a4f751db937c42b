# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of all goals says at first sight reads as a sentence, of one goal too."""

import pytest

from stuurhuis.steering.pages.tree_told import counted, title
from stuurhuis.steering.rules.progress import Tally

ONE = Tally(goals=1, aimed=1, targets=1, met=0, near=0, missed=0)


@pytest.mark.parametrize(
    ("missed", "at_risk", "said"),
    [
        (1, 0, "Het doel haalt een streefwaarde niet"),
        (0, 1, "De streefwaarde is in gevaar"),
        (0, 0, "Het doel heeft een streefwaarde"),
    ],
)
def test_one_goal_with_one_target_is_not_one_of_one(missed: int, at_risk: int, said: str) -> None:
    assert title(ONE, missed, at_risk) == said
    assert "de 1" not in counted(ONE)


def test_one_of_more_is_counted() -> None:
    more = Tally(goals=3, aimed=2, targets=2, met=0, near=0, missed=0)
    assert title(more, 0, 1) == "Eén van de 2 streefwaarden is in gevaar"
    assert title(more, 1, 0) == "Eén van de 3 doelen haalt een streefwaarde niet"
    assert counted(more).startswith("2 van de 3 doelen hebben een streefwaarde. ")
