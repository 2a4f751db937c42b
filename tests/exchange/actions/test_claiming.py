# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two hundred at once for what is there once: exactly one gets it, and nothing is half done."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

Start = Callable[..., "Popen[str]"]
TESTS = str(Path(__file__).parents[2])
CALL = f"import sys\nsys.path.insert(0, {TESTS!r})\nfrom exchange import claiming\nclaiming."


def answers(installation: Start, call: str) -> dict[str, int]:
    """What everybody was answered in an installation of its own, and what it keeps afterwards."""
    claiming = installation(CALL + call)
    said, trouble = claiming.communicate(timeout=240)
    assert claiming.returncode == 0, trouble
    counted: dict[str, int] = json.loads(said)
    return counted


@pytest.mark.timeout(300)
def test_of_two_hundred_at_once_exactly_one_gets_the_desk(installation: Start) -> None:
    counted = answers(installation, "desk(200)")

    assert counted == {"DeskBooked": 1, "DeskTaken": 199, "bookings": 1, "occupants": 1}


@pytest.mark.timeout(300)
def test_never_is_one_desk_more_lent_than_was_said(installation: Start) -> None:
    counted = answers(installation, "loans(60, 3)")

    assert counted["DeskBooked"] == counted["bookings"] == counted["occupants"] == 3
    assert counted.get("DeskTaken", 0) + counted["AllLent"] == 57


@pytest.mark.timeout(300)
def test_of_fifty_at_once_exactly_one_gets_the_last_seat_of_a_course(installation: Start) -> None:
    counted = answers(installation, "seat(50)")

    assert counted == {"SeatTaken": 1, "SeatAwaited": 49, "held": 1, "learners": 50}
