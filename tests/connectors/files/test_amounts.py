# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A number that no computation can carry is a fault, not an infinite figure."""

import math

import pytest

from stuurhuis.connectors.files.amounts import read, readings


@pytest.mark.parametrize("cell", ["9" * 400, "1e300", "-1e100", 10**350, 1e200, "1" + ".000" * 40 + ",5"])
def test_a_number_too_large_to_compute_with_is_a_fault(cell: str | float) -> None:
    found = read(cell, ",")

    assert found.fault == "number_large"
    assert math.isnan(found.value)


def test_what_a_spreadsheet_could_not_compute_is_missing() -> None:
    assert math.isnan(read(math.inf, ",").value)
    assert read(math.inf, ",").fault == ""
    assert read("12.500,5", ",").value == 12500.5


@pytest.mark.parametrize(
    ("cell", "both"), [("1.234", ("1234", "1,234")), ("1,234", ("1234", "1,234")), ("1.234,5", ()), (1.2, ())]
)
def test_a_number_that_can_be_two_names_both(cell: str | float, both: tuple[str, ...]) -> None:
    assert readings(cell) == both
