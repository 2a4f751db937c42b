# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house holds itself to its rules: each row of scripts/house/rules.py is a test."""

from pathlib import Path

import pytest

from house.rules import RULES, Rule

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name.replace(" ", "-"))
def test_the_house_keeps(rule: Rule) -> None:
    offences = sorted(rule.check(ROOT))

    assert not offences, "\n".join([rule.name, *map(str, offences)])


def test_each_of_the_ten_rules_has_a_check() -> None:
    assert {rule.house_rule for rule in RULES} - {0} == set(range(1, 11))
