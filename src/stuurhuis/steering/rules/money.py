# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does the money of this year stand? Lines of the financial package, added up; nothing is guessed."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from statistics import median
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
NOTHING = Decimal(0)
FEWEST_YEARS = 3  # before one may speak of what is usual
MOST = 0.8  # of the budget of Iv3: who brings in less probably brought in a part


class Side(StrEnum):
    """On which side of the budget an amount stands; what goes to or comes from a reserve stands apart."""

    EXPENSES = "expenses"
    REVENUES = "revenues"
    TO_RESERVES = "to_reserves"
    FROM_RESERVES = "from_reserves"

    @property
    def goes_out(self) -> bool:
        """Whether more of it leaves less to spend."""
        return self in {Side.EXPENSES, Side.TO_RESERVES}


class Nature(StrEnum):
    """Whether an amount comes back every year."""

    STRUCTURAL = "structural"
    INCIDENTAL = "incidental"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the budget an amount stands."""

    programme: str
    task_field: str
    side: Side


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line of the export of the financial package, in euros.

    `decision` made the difference between the original and the amended budget of this line; several decisions
    on one post are several lines. Nobody said what is `expected` or `committed` where these are None.
    """

    programme: str
    task_field: str
    category: str
    side: Side
    nature: Nature
    original: Decimal
    amended: Decimal
    realised: Decimal
    committed: Decimal | None = None
    expected: Decimal | None = None
    decision: str = ""
    decided_on: date | None = None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.programme, self.task_field, self.side)

    @property
    def post(self) -> tuple[Place, str, Nature]:
        """What it is about, whichever decision moved it."""
        return self.place, self.category, self.nature

    @property
    def moved(self) -> Decimal:
        """What the budget changed by."""
        return self.amended - self.original


@dataclass(frozen=True, slots=True)
class YearImport:
    """One import of one month; a later one of the same month is a revision, and the earlier one stays."""

    id: int
    year: int
    month: int
    revision: int
    imported_at: datetime
    lines: int

    @property
    def period(self) -> str:
        """Until when it tells: 2026-09."""
        return f"{self.year}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class RunningYear:
    """What one import says."""

    of: YearImport
    lines: tuple[BudgetLine, ...]


@dataclass(frozen=True, slots=True)
class Sums:
    """Lines added up. Of `silent` posts nobody said what is expected; then the whole has no expectation."""

    original: Decimal
    amended: Decimal
    realised: Decimal
    committed: Decimal | None
    expected: Decimal | None
    silent: int = 0

    @property
    def difference(self) -> Decimal | None:
        """By how much the end of the year is expected to differ from the amended budget."""
        return None if self.expected is None else self.expected - self.amended

    @property
    def spoken_for(self) -> Decimal:
        """What is spent, or promised to be."""
        return self.realised + (self.committed or NOTHING)


def grouped(lines: Iterable[BudgetLine], key: Callable[[BudgetLine], K]) -> dict[K, tuple[BudgetLine, ...]]:
    """The lines by what they have in common."""
    found: dict[K, list[BudgetLine]] = defaultdict(list)
    for line in lines:
        found[key(line)].append(line)
    return {name: tuple(held) for name, held in found.items()}


def sums(lines: Collection[BudgetLine]) -> Sums:
    """What these lines come to together."""
    expected, silent = _expected(lines)
    committed = [line.committed for line in lines if line.committed is not None]
    return Sums(
        original=sum((line.original for line in lines), NOTHING),
        amended=sum((line.amended for line in lines), NOTHING),
        realised=sum((line.realised for line in lines), NOTHING),
        committed=sum(committed, NOTHING) if committed else None,
        expected=expected,
        silent=silent,
    )


def _expected(lines: Iterable[BudgetLine]) -> tuple[Decimal | None, int]:
    """What is expected, and of how many posts with money nobody said it."""
    known, silent = [], 0
    for held in grouped(lines, lambda line: line.post).values():
        said = [line.expected for line in held if line.expected is not None]
        known += said
        silent += not said and any(line.amended or line.realised or line.committed for line in held)
    return (sum(known, NOTHING) if known and not silent else None), silent


def part_of(whole: Sums, share: Decimal) -> Sums:
    """The part of a sum that serves a goal."""
    return Sums(
        original=whole.original * share,
        amended=whole.amended * share,
        realised=whole.realised * share,
        committed=None if whole.committed is None else whole.committed * share,
        expected=None if whole.expected is None else whole.expected * share,
        silent=whole.silent,
    )


def balance(lines: Iterable[BudgetLine]) -> Decimal:
    """How much better the year is expected to end than the budget; what is unknown counts as nothing."""
    found = NOTHING
    for side, held in grouped(lines, lambda line: line.side).items():
        difference = sums(held).difference or NOTHING
        found += -difference if side.goes_out else difference
    return found


@dataclass(frozen=True, slots=True)
class BudgetChange:
    """By how much one decision of the council moved the budget; without a reference nobody named one."""

    reference: str
    decided_on: date | None
    outgoing: Decimal
    incoming: Decimal
    task_fields: tuple[str, ...]

    @property
    def result(self) -> Decimal:
        """What it does to what is left."""
        return self.incoming - self.outgoing


def changes(lines: Iterable[BudgetLine]) -> tuple[BudgetChange, ...]:
    """Which decisions moved the budget, the oldest first; what no decision explains comes last."""
    moving = grouped((line for line in lines if line.moved), lambda line: (line.decision, line.decided_on))
    found = [
        BudgetChange(
            reference,
            day if reference else None,
            sum((line.moved for line in held if line.side.goes_out), NOTHING),
            sum((line.moved for line in held if not line.side.goes_out), NOTHING),
            tuple(sorted({line.task_field for line in held})),
        )
        for (reference, day), held in moving.items()
    ]
    return tuple(
        sorted(found, key=lambda one: (not one.reference, one.decided_on or date.min, one.reference))
    )


def planned_expenses(lines: Iterable[BudgetLine]) -> dict[str, float]:
    """The amended budget of expenses by task field, in euros: the money that should serve a goal."""
    return {field: float(spent.amended) for field, spent in expenses(lines).items()}


def expenses(lines: Iterable[BudgetLine]) -> dict[str, Sums]:
    """The expenses of every task field that the lines name; of one with revenues only they are nothing."""
    return {
        field: sums([line for line in held if line.side is Side.EXPENSES])
        for field, held in grouped(lines, lambda line: line.task_field).items()
    }


def names_all(told: Collection[str], iv3: Collection[str], task_fields: Collection[str]) -> bool:
    """Whether a running year names some of these task fields, and every one of them that Iv3 budgets.

    Only then its amounts are added up; else those of Iv3 are, for a sum has one source.
    """
    return any(one in told for one in task_fields) and all(one in told for one in task_fields if one in iv3)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Much less expenses of a year than Iv3 has; so many task fields with a budget are left out."""

    told: float
    planned: float
    left_out: int


def shortfall(lines: Iterable[BudgetLine], iv3: Mapping[str, float]) -> Shortfall | None:
    """Whether these lines seem a part of the budget only; None where they come to most of what Iv3 has."""
    spent = [line for line in lines if line.side is Side.EXPENSES]
    told, planned = float(sums(spent).original), sum(iv3.values())
    if told >= planned * MOST:
        return None
    return Shortfall(told, planned, len(iv3.keys() - {line.task_field for line in spent}))


@dataclass(frozen=True, slots=True)
class LooseProgramme:
    """Money of a programme that the tree does not know."""

    programme: str
    task_fields: tuple[str, ...]
    expenses: Decimal
    revenues: Decimal


def without_programme(lines: Iterable[BudgetLine], programmes: Collection[str]) -> tuple[LooseProgramme, ...]:
    """Which money stands under a programme that is not among these, in the order of the export."""
    loose = grouped((line for line in lines if line.programme not in programmes), lambda line: line.programme)
    return tuple(
        LooseProgramme(
            programme,
            tuple(sorted({line.task_field for line in held})),
            sums([line for line in held if line.side.goes_out]).amended,
            sums([line for line in held if not line.side.goes_out]).amended,
        )
        for programme, held in loose.items()
    )


@dataclass(frozen=True, slots=True)
class UsualEnd:
    """By which part of the budget the account of a task field differed, in the middle of these years."""

    part: float
    years: tuple[str, ...]


def usual_end(pairs: Sequence[tuple[str, float, float]]) -> UsualEnd | None:
    """What is usual, from (year, original budget, account) of earlier years; None where they are too few."""
    known = [(year, account / budget - 1) for year, budget, account in pairs if budget]
    if len(known) < FEWEST_YEARS:
        return None
    return UsualEnd(median(part for _year, part in known), tuple(year for year, _part in known))
