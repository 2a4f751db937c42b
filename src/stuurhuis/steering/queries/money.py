# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does the money of the running year stand, and what was usual in earlier years?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import money as tables
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.policy import money as policy
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.queries import goals, words
from stuurhuis.steering.queries.goals import Budgets
from stuurhuis.steering.rules.money import (
    BudgetLine,
    Nature,
    Place,
    RunningYear,
    Side,
    UsualEnd,
    YearImport,
    grouped,
    names_all,
    planned_expenses,
    sums,
    usual_end,
)
from stuurhuis.steering.rules.results import FIGURES
from stuurhuis.steering.rules.year_mapping import MappingWords
from stuurhuis.steering.rules.year_signals import EarlierYear, History, MaterialityWords

LINE = tuple(field.name for field in fields(BudgetLine))
LAST = 12


@dataclass(frozen=True, slots=True)
class PlannedMoney:
    """The planned expenses by task field: as Iv3 has them, and as the running year `of` says them."""

    iv3: Budgets
    of: YearImport | None = None
    own: Budgets | None = None

    @property
    def each(self) -> Budgets:
        """Every task field by itself: by the running year where that names it. Not to be added up."""
        if self.own is None:
            return self.iv3
        return Budgets(self.own.year, self.iv3.amounts | self.own.amounts)

    @property
    def left_out(self) -> frozenset[str]:
        """The task fields of Iv3 that the running year does not name."""
        return frozenset(self.iv3.amounts.keys() - self.own.amounts if self.own else ())

    def together(self, task_fields: Collection[str]) -> Budgets:
        """The one source by which these are added up: the running year where that names them all."""
        whole = self.own and names_all(self.own.amounts, self.iv3.amounts, task_fields)
        return self.own if self.own and whole else self.iv3


@question(policy.SEE_YEAR)
def imports(shown: QuerySet[tables.YearImport], *, actor: Actor, at: datetime) -> tuple[YearImport, ...]:
    """Every import of the own organisation, the newest month first and of a month the newest revision."""
    return tuple(map(_import, shown.order_by("-year", "-month", "-revision")))


@question(policy.SEE_YEAR)
def running_year(
    shown: QuerySet[tables.YearImport], which: int | None = None, *, actor: Actor, at: datetime
) -> RunningYear | None:
    """What an import says: this one, or the newest revision of the newest month; None where there is none."""
    found = shown.order_by("-year", "-month", "-revision")
    row = (found if which is None else found.filter(pk=which)).first()
    return RunningYear(_import(row), _lines([row])) if row else None


@question(policy.SEE_YEAR)
def history(
    shown: QuerySet[tables.YearImport], year: int, month: int, *, actor: Actor, at: datetime
) -> dict[Place, History]:
    """What the newest revisions of earlier months and years say of every place."""
    newest = {(row.year, row.month): row for row in shown.order_by("revision")}
    before = {key: row for key, row in newest.items() if key[0] < year and key[1] in {month, LAST}}
    months = {key: row for key, row in newest.items() if key[0] == year and key[1] < month}
    kept = {key: _realised([row]) for key, row in (before | months).items()}
    places = {place for found in kept.values() for place in found}
    return {place: _history(place, year, month, kept) for place in places}


@question(policy.SEE_MAPPING)
def mapping(shown: QuerySet[tables.YearMapping], *, actor: Actor, at: datetime) -> MappingWords | None:
    """How the own export says things; None where nobody said it."""
    row = shown.filter(ended_at=None).first()
    return MappingWords(**row.said) if row else None


@question(policy.SEE_MATERIALITY)
def materiality(shown: QuerySet[tables.Materiality], *, actor: Actor, at: datetime) -> MaterialityWords:
    """From when a difference matters; as the rules say where the organisation said nothing."""
    row = shown.filter(ended_at=None).first()
    return MaterialityWords(row.percent, row.euros) if row else MaterialityWords()


@question(policy.IMPORT_YEAR)
def may_import(*, actor: Actor, at: datetime) -> bool:
    """Whether somebody brings in the year; raises NotAllowed, with the sentence that says why not."""
    return True


@question(SEE_FIGURES)
def planned(organisation: str, *, actor: Actor, at: datetime) -> PlannedMoney:
    """What is planned to be spent by task field: by the own running year where that names it, else by Iv3."""
    own = running_year(actor=actor, at=at) if organisation == actor.organisation else None
    if own is None:
        return PlannedMoney(goals.budgets(organisation, actor=actor, at=at))
    said = Budgets(str(own.of.year), planned_expenses(own.lines))
    return PlannedMoney(iv3(own.of.year, actor=actor, at=at), own.of, said)


@question(SEE_FIGURES)
def iv3(year: int, *, actor: Actor, at: datetime) -> Budgets:
    """What the own organisation planned for this year by Iv3, else for the newest; empty before judging."""
    try:
        return goals.budgets(actor.organisation, year, actor=actor, at=at)
    except results.NotJudgedYet:
        return Budgets("", {})


@question(SEE_FIGURES)
def usual_ends(region: str, *, actor: Actor, at: datetime) -> dict[str, UsualEnd]:
    """How the accounts of Iv3 differed from their budgets in earlier years, by task field."""
    sheets = words.standing(actor=actor, at=at).sheets.values()
    pairs = {one.id: one for one in sheets if one.counterpart and one.is_expense and "." in one.task_field}
    names = {*pairs, *(one.counterpart for one in pairs.values())}
    found = rows.figures(results.shelf((FIGURES,)), region, names)
    known: dict[str, UsualEnd] = {}
    for account, sheet in pairs.items():
        planned_then = {one.period: one.value for one in found.get(sheet.counterpart, ())}
        beside = [(one.period, planned_then.get(one.period), one.value) for one in found.get(account, ())]
        usual = usual_end([(year, plan, value) for year, plan, value in beside if plan and value is not None])
        if usual:
            known[sheet.task_field] = usual
    return known


def _import(row: tables.YearImport) -> YearImport:
    return YearImport(row.pk, row.year, row.month, row.revision, row.imported_at, row.lines)


def _lines(of: Iterable[tables.YearImport]) -> tuple[BudgetLine, ...]:
    found = tables.YearLine.objects.filter(of__in=list(of)).order_by("pk").values(*LINE)
    return tuple(
        BudgetLine(**row | {"side": Side(row["side"]), "nature": Nature(row["nature"])}) for row in found
    )


def _realised(of: Iterable[tables.YearImport]) -> dict[Place, Decimal]:
    held = grouped(_lines(of), lambda line: line.place)
    return {place: sums(lines).realised for place, lines in held.items()}


def _history(
    place: Place, year: int, month: int, kept: dict[tuple[int, int], dict[Place, Decimal]]
) -> History:
    years: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for (then, until), found in kept.items():
        if place in found:
            years[then][until] = found[place]
    earlier = tuple(
        EarlierYear(then, months[month], months[LAST])
        for then, months in sorted(years.items())
        if then < year and month in months and LAST in months
    )
    return History(earlier, tuple(sorted(years.get(year, {}).items())))
