# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may the goals cost: by programme and by goal, of the running year or else of Iv3?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.policy import reporting as policy
from stuurhuis.steering.queries import goals, money, words, year_signals
from stuurhuis.steering.rules.goals import WHOLE, GoalTree, Part
from stuurhuis.steering.rules.money import (
    BudgetChange,
    BudgetLine,
    Nature,
    RunningYear,
    Side,
    Sums,
    YearImport,
    balance,
    changes,
    expenses,
    grouped,
    names_all,
    part_of,
    sums,
)
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.story_money import StoryMoney, StoryPart, StorySide, StoryTaskField
from stuurhuis.steering.rules.year_signals import YearSignal

SIDES = {side: place for place, side in enumerate(Side)}


@dataclass(frozen=True, slots=True)
class Purse:
    """The money around the goals; `fields` are the expenses by task field, `iv3` those of Iv3 beside them."""

    of: YearImport | None = None
    all: StoryMoney | None = None
    programmes: Mapping[str, StoryMoney] | None = None
    changes: tuple[BudgetChange, ...] = ()
    fields: Mapping[str, Sums] | None = None
    iv3_year: str = ""
    iv3: Mapping[str, float] | None = None
    task_fields: tuple[StoryTaskField, ...] = ()

    def of_programme(self, number: str) -> StoryMoney | None:
        """The money of one programme."""
        return (self.programmes or {}).get(number)

    def of_goals(self, task_fields: Collection[str]) -> "Purse":
        """As the goals of one programme are told: by the running year where that names all, else by Iv3."""
        whole = names_all(self.fields or (), self.iv3 or (), task_fields)
        return self if whole else replace(self, fields=None)

    def part(self, one: Part) -> StoryPart:
        """What a part of a task field costs."""
        share = Decimal(one.share) / WHOLE
        whole, planned = (self.fields or {}).get(one.task_field), (self.iv3 or {}).get(one.task_field)
        return StoryPart(
            one.task_field,
            one.share,
            part_of(whole, share) if whole else None,
            None if whole or planned is None else planned * float(share),
        )


@question(policy.SEE_STORY)
def purse(tree: GoalTree, year: int | None, month: int | None, *, actor: Actor, at: datetime) -> Purse:
    """The money of a year until a month, of the running year where that was brought in."""
    running = _running(year, month, actor, at)
    sheets = words.sheets_by_id(actor=actor, at=at)
    serving = {part.task_field for goal in tree.goals for part in goal.parts}
    if running is None:
        iv3 = goals.budgets(actor.organisation, actor=actor, at=at)
        return Purse(iv3_year=iv3.year, iv3=iv3.amounts, task_fields=_named(serving, sheets))
    found = year_signals.found(running.of.id, actor=actor, at=at)
    iv3 = money.iv3(running.of.year, actor=actor, at=at)
    return Purse(
        of=running.of,
        all=_money(running.lines, found),
        programmes={
            number: _money(lines, [one for one in found if one.place.programme == number])
            for number, lines in grouped(running.lines, lambda line: line.programme).items()
        },
        changes=changes(running.lines),
        fields=expenses(running.lines),
        iv3_year=iv3.year,
        iv3=iv3.amounts,
        task_fields=_named(serving | {line.task_field for line in running.lines}, sheets),
    )


def _running(year: int | None, month: int | None, actor: Actor, at: datetime) -> RunningYear | None:
    """The newest import of this year that does not go beyond this month; None where there is none."""
    for one in money.imports(actor=actor, at=at):
        if year in {None, one.year} and (month is None or one.month <= month):
            return money.running_year(one.id, actor=actor, at=at)
    return None


def _money(lines: Sequence[BudgetLine], signals: Iterable[YearSignal]) -> StoryMoney:
    sides = grouped(lines, lambda line: line.side)
    told = tuple(
        StorySide(
            side,
            sums(sides[side]),
            sums([line for line in sides[side] if line.nature is Nature.INCIDENTAL]),
        )
        for side in sorted(sides, key=SIDES.__getitem__)
    )
    return StoryMoney(told, balance(lines), sums(lines).silent, tuple(signals))


def _named(codes: Iterable[str], sheets: Mapping[str, IndicatorSheet]) -> tuple[StoryTaskField, ...]:
    known = {code: sheets.get(f"lasten-{code.replace('.', '-')}-begroting") for code in sorted(codes)}
    return tuple(
        StoryTaskField(code, sheet.subject("nl"), sheet.subject("en"))
        if sheet
        else StoryTaskField(code, code, code)
        for code, sheet in known.items()
    )
