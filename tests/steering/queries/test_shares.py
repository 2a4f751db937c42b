# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What others did as well: the one movement that a page shows is the one that the rule chooses."""

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import shares, words
from stuurhuis.steering.rules.shares import chosen
from stuurhuis.steering.tasks.monitor import Material


def test_the_usual_movement_is_the_one_that_the_rule_chooses_without_a_baseline(judged: Material) -> None:
    every = shares.shares(ZWOLLE, words.sheets_by_id(actor=VISITOR, at=AT), actor=VISITOR, at=AT)
    assert max(map(len, every.values())) > 5, "older starts are left out"
    for indicator, found in every.items():
        assert shares.usual(ZWOLLE, indicator, actor=VISITOR, at=AT) == chosen(found)


def test_a_series_without_a_movement_has_no_usual_one(judged: Material) -> None:
    assert shares.usual(ZWOLLE, "onbekend", actor=VISITOR, at=AT) is None
