# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a signal says: what was seen, what was to be expected, and how sure that is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

RATE = 0.10  # of the signals of a municipality, at most this part is expected to be chance
ALLOWANCE = 1.0  # signals a municipality and a year that ordinary variation alone may give, on average
RATE_OF_CASES = 0.05  # the chance that a calm week or month alarms, before it must be rare enough as well
RATE_AHEAD = 0.30  # of the budgets of which it is said that they will not do, at most this part does
OF_ACCOUNTS = frozenset({"over_budget", "under_budget"})
AHEAD = frozenset({"will_overrun", "will_underspend"})  # kinds about a budget whose account is yet to come


@dataclass(frozen=True, slots=True)
class SignalKey:
    """Which signal is meant, in words that stay the same when it is judged again."""

    region: str
    indicator: str
    period: str
    kind: str

    @property
    def path(self) -> str:
        """The same in one word, as others refer to it: `GM0193/lasten-2-1-rekening/2024/over_budget`."""
        return f"{self.region}/{self.indicator}/{self.period}/{self.kind}"


@dataclass(frozen=True, slots=True)
class Expectation:
    """A figure beside what was to be expected, in the unit of the indicator.

    `lo95` to `hi95` holds the figure in 95 of 100 ordinary cases.
    """

    period: str
    observed: float
    expected: float
    lo95: float
    hi95: float

    @property
    def difference(self) -> float:
        """How far the figure lies above what was expected; negative is below."""
        return self.observed - self.expected

    @property
    def share(self) -> float | None:
        """The difference as a part of what was expected; none when that is zero."""
        return self.difference / abs(self.expected) if self.expected else None

    @property
    def is_outside(self) -> bool:
        """Whether the figure lies outside what holds it in 95 of 100 ordinary cases."""
        return not self.lo95 <= self.observed <= self.hi95

    @property
    def is_higher(self) -> bool:
        """Whether the figure lies above what was expected."""
        return self.difference > 0


@dataclass(frozen=True, slots=True)
class Signal:
    """Something deviates, or will.

    Of a budget whose account is yet to come, `seen.observed` is the account that such a budget usually leads
    to, `p_value` the chance that it turns out otherwise and `since` the newest account.
    `frequency` is the part of comparable figures in earlier years that lay as far from what was to be
    expected; `moved` is what the other municipalities did in the same period. `also` are the totals that
    deviate for the most part because of this one, and are no signals themselves; `besides` are other kinds of
    signal that tell the same of this series.
    """

    key: SignalKey
    seen: Expectation
    p_value: float
    frequency: float
    importance: float
    moved: float | None
    budget: float | None
    since: str
    reason: str
    reason_en: str
    lo80: float | None = None
    hi80: float | None = None
    also: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()

    def why(self, language: str) -> str:
        """The engine's own sentence, in a language."""
        return self.reason_en if language == "en" else self.reason

    def is_followed(self, followed: Collection[tuple[str, str]]) -> bool:
        """Whether it tells of one of these places and indicators: its own, or a total in which it shows."""
        return any((self.key.region, name) in followed for name in (self.key.indicator, *self.also))

    @property
    def is_ahead(self) -> bool:
        """Whether it tells of what is yet to come."""
        return self.key.kind in AHEAD

    @property
    def is_foretold(self) -> bool:
        """Whether nothing of it was seen yet; true of a target at risk as well."""
        return self.is_ahead

    @property
    def is_unbudgeted(self) -> bool:
        """Whether it is an account of something that nobody budgeted."""
        return self.key.kind in OF_ACCOUNTS and self.budget == 0

    @property
    def observed(self) -> float | None:
        """What was seen; nothing of what is yet to come."""
        return None if self.is_ahead else self.seen.observed

    @property
    def is_short(self) -> bool:
        """Whether more will come than was budgeted."""
        return self.key.kind == "will_overrun"

    @property
    def one_in(self) -> int:
        """Of how many comparable figures one lay as far from what was to be expected."""
        return round(1 / max(self.frequency, 1e-6))


def attention_order(signals: list[Signal]) -> list[Signal]:
    """What matters first; equal importance by name, so that the order is always the same."""
    return sorted(signals, key=lambda signal: (-signal.importance, signal.key.indicator, signal.key.kind))


def years_between(allowance: float) -> int:
    """In how many years ordinary variation gives one signal at most, on average; whole years."""
    return max(1, round(1 / allowance))


def is_asleep(until: date | None, today: date) -> bool:
    """A signal that was put aside sleeps up to and including the day before the date."""
    return until is not None and today < until
