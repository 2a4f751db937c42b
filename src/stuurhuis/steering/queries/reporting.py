# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which reports are there, what do they tell, and what do colleagues remark?"""

from collections import Counter
from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import reporting as tables
from stuurhuis.steering.policy import reporting as policy
from stuurhuis.steering.queries.story import story
from stuurhuis.steering.rules.reporting import (
    Comment,
    Explanation,
    Report,
    ReportKind,
    ReportTold,
    ReportWords,
    recalled,
)


@question(policy.SEE_REPORTS)
def reports(shown: QuerySet[tables.Report], *, actor: Actor, at: datetime) -> tuple[Report, ...]:
    """The reports of the own organisation, the newest first."""
    return _reports(list(shown.order_by("-made_at", "-pk")))


@question(policy.SEE_REPORTS)
def drafts(shown: QuerySet[tables.Report], *, actor: Actor, at: datetime) -> tuple[Report, ...]:
    """What is being made, and waits for the remarks of colleagues; the newest first."""
    fixed = tables.FixedReport.objects.values("of")
    return _reports(list(shown.exclude(pk__in=fixed).order_by("-made_at", "-pk")))


@question(policy.SEE_REPORTS, one=True)
def report(row: tables.Report, *, actor: Actor, at: datetime) -> Report:
    """One report."""
    (found,) = _reports([row])
    return found


@question(policy.SEE_REPORTS, one=True)
def told(row: tables.Report, *, fixed: date | None = None, actor: Actor, at: datetime) -> ReportTold:
    """What a report tells: as it was fixed, or of a draft what is known now; raises NotJudgedYet.

    `fixed` is the day on which a draft is being fixed.
    """
    kept = tables.FixedReport.objects.filter(of=row).first()
    if kept:
        return recalled(kept.told)
    said = _words(row)
    explained = tables.Explanation.objects.filter(of=row).order_by("about")
    return ReportTold(
        said,
        story(said.year, said.month, actor=actor, at=at),
        tuple(Explanation(one.about, one.text) for one in explained),
        fixed,
    )


@question(policy.SEE_COMMENTS)
def comments(
    shown: QuerySet[tables.Comment], report: int, *, actor: Actor, at: datetime
) -> tuple[Comment, ...]:
    """What colleagues remark of a report, the first first."""
    return tuple(_comment(row) for row in shown.filter(of=report).order_by("pk"))


@question(policy.BEGIN)
def may_make(*, actor: Actor, at: datetime) -> bool:
    """Whether somebody makes reports; raises NotAllowed, with the sentence that says why not."""
    return True


def _words(row: tables.Report) -> ReportWords:
    return ReportWords(ReportKind(row.kind), row.year, row.month, row.title)


def _reports(rows: list[tables.Report]) -> tuple[Report, ...]:
    """Reports with the day on which they were fixed, and how many remarks are open."""
    if not rows:
        return ()
    fixed = dict(tables.FixedReport.objects.filter(of__in=rows).values_list("of", "fixed_at"))
    left = Counter(tables.Comment.objects.filter(of__in=rows, closed_at=None).values_list("of", flat=True))
    return tuple(
        Report(
            row.pk,
            _words(row),
            day_of(row.made_at),
            day_of(fixed[row.pk]) if row.pk in fixed else None,
            left[row.pk],
        )
        for row in rows
    )


def _comment(row: tables.Comment) -> Comment:
    closed = day_of(row.closed_at) if row.closed_at else None
    return Comment(row.pk, row.about, row.text, day_of(row.written_at), row.answer, closed)
