# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is a sensible target to begin with, and does a typed one look like a mistake in the unit?"""

from collections.abc import Sequence

from stuurhuis.steering.rules.goals import Bound
from stuurhuis.steering.rules.sheets import Direction

FAR = 5  # a value more than so many times all that was ever seen, or less than one in so many, is asked after
USUAL: dict[Direction, Bound] = {"up": Bound.AT_LEAST, "down": Bound.AT_MOST}


def usual_bound(direction: Direction) -> Bound | None:
    """On which side a target lies as a rule; None where neither side is better."""
    return USUAL.get(direction)


def is_far_off(value: float, seen: Sequence[float]) -> bool:
    """Whether a target is so far from all that was seen or is expected that the unit may be mistaken.

    Zero is no mistake: no more victims is what many want. What was seen on both sides of zero says nothing.
    """
    known = [abs(one) for one in seen if one]
    if not value or not known or min(seen) < 0 < max(seen):
        return False
    return abs(value) > FAR * max(known) or abs(value) < min(known) / FAR or value * max(seen, key=abs) < 0
