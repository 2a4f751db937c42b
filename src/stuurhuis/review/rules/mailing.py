# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who gets a mail of what happened to a review, and until when is it still true?"""

from enum import StrEnum
from typing import NamedTuple

from stuurhuis.review.rules.moves import State


class Occasion(StrEnum):
    """What happened that somebody wants to hear of."""

    ASKED = "asked"
    REMINDED = "reminded"
    OPENED_AGAIN = "opened_again"
    ANSWERED = "answered"
    DELIVERED = "delivered"
    PASSED_ON = "passed_on"
    RUNS_OUT = "runs_out"
    EXPIRED = "expired"


class Addressee(StrEnum):
    """Who hears of it: who reads, who writes and answers, or who looks for a reader."""

    REVIEWER = "reviewer"
    WRITERS = "writers"
    ARRANGERS = "arrangers"


class Telling(NamedTuple):
    """To whom it is told, and in which states: a mail about what is over does not go."""

    to: Addressee
    states: frozenset[State]


_WAITING = frozenset({State.ASKED, State.ACCEPTED})
TELLINGS: dict[Occasion, Telling] = {
    Occasion.ASKED: Telling(Addressee.REVIEWER, frozenset({State.ASKED})),
    Occasion.REMINDED: Telling(Addressee.REVIEWER, _WAITING),
    Occasion.OPENED_AGAIN: Telling(Addressee.REVIEWER, frozenset({State.ACCEPTED})),
    Occasion.ANSWERED: Telling(Addressee.REVIEWER, frozenset({State.DELIVERED})),
    Occasion.DELIVERED: Telling(Addressee.WRITERS, frozenset({State.DELIVERED})),
    Occasion.PASSED_ON: Telling(Addressee.ARRANGERS, frozenset({State.PASSED_ON})),
    Occasion.RUNS_OUT: Telling(Addressee.ARRANGERS, _WAITING),
    Occasion.EXPIRED: Telling(Addressee.ARRANGERS, frozenset({State.EXPIRED})),
}
