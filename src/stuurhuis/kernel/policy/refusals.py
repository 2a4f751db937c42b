# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody hears who may not."""

from stuurhuis.kernel.policy.conditions import Condition


class Refused(Exception):
    """Somebody may not; either NotThere or NotAllowed."""


class NotThere(Refused):
    """There is no such thing, or the actor may not know that there is: the same answer."""

    def __init__(self) -> None:
        super().__init__("not there")


class NotAllowed(Refused):
    """The actor may know of it, but may not: with the sentence, the ground and how to come to be allowed."""

    def __init__(self, rule: str, condition: Condition) -> None:
        super().__init__(condition.sentence.en)
        self.rule = rule
        self.sentence = condition.sentence
        self.ground = condition.ground
        self.remedy = condition.remedy
