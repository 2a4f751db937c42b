# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is remembered stays within its bounds."""

from stuurhuis.kernel.lake.remembering import Remembered, size_of

ROWS = (("GM0363", 1.0),)


def test_what_was_used_longest_ago_is_forgotten_first() -> None:
    remembered = Remembered(entries=2, size=10_000)
    remembered.keep("a", ROWS)
    remembered.keep("b", ROWS)
    assert remembered.get("a") is ROWS
    remembered.keep("c", ROWS)
    assert remembered.get("b") is None
    assert remembered.get("a") is ROWS
    assert len(remembered) == 2


def test_the_bytes_are_bounded_and_counted_back() -> None:
    remembered = Remembered(entries=100, size=9 * size_of(ROWS))
    for number in range(50):
        remembered.keep(number, ROWS)
        remembered.keep(number, ROWS)
    assert len(remembered) == 9
    assert remembered.held == 9 * size_of(ROWS)
    remembered.forget_all()
    assert (len(remembered), remembered.held) == (0, 0)


def test_a_long_answer_is_reckoned_from_a_few_of_its_rows() -> None:
    assert 0.9 < size_of(ROWS * 10_000) / (100 * size_of(ROWS * 100)) < 1.1


def test_an_answer_that_would_push_out_all_others_is_not_kept() -> None:
    remembered = Remembered(entries=100, size=2 * size_of(ROWS))
    remembered.keep("large", ROWS)
    assert remembered.get("large") is None
