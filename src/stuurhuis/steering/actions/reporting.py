# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Begin a report, explain and remark, and fix it: from then on nobody changes it."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import reporting as facts
from stuurhuis.steering.models import reporting as tables
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.policy import reporting as policy
from stuurhuis.steering.queries.reporting import told
from stuurhuis.steering.rules.reporting import ReportKind, ReportWords, kept, sections


class MonthIsOdd(Exception):
    """An interim report tells until a month, an annual report of a whole year."""


class ReportIsFixed(Exception):
    """A report that was fixed is not changed any more."""


class NoSuchSection(Exception):
    """The report has no such section."""


class StillOpen(Exception):
    """Remarks are still open; names how many."""


@action(policy.BEGIN)
def begin(words: ReportWords, *, actor: Actor, at: datetime) -> facts.ReportBegun:
    """Begin a draft; raises MonthIsOdd."""
    if (words.kind is ReportKind.INTERIM) is not (words.month is not None):
        raise MonthIsOdd(words.month)
    row = tables.Report.objects.create(organisation_id=actor.organisation, made_at=at, **asdict(words))
    return facts.ReportBegun(row.pk)


@action(policy.EXPLAIN)
def explain(
    row: tables.Report, about: str, text: str, *, actor: Actor, at: datetime
) -> facts.ReportExplained:
    """Say something of a section, in place of what was said; nothing takes it back.

    Raises ReportIsFixed, NoSuchSection.
    """
    _open(row, about, actor, at)
    which: dict[str, Any] = {"organisation_id": actor.organisation, "of": row, "about": about}
    if text:
        said, _new = tables.Explanation.objects.update_or_create(**which, defaults={"text": text})
        _wrote(f"explanation:{said.pk}", actor, at)
    else:
        tables.Explanation.objects.filter(**which).delete()
    return facts.ReportExplained(row.pk, about)


@action(policy.COMMENT)
def comment(row: tables.Report, about: str, text: str, *, actor: Actor, at: datetime) -> facts.CommentMade:
    """Remark something of a section; raises ReportIsFixed, NoSuchSection."""
    _open(row, about, actor, at)
    made = tables.Comment.objects.create(
        organisation_id=actor.organisation, of=row, about=about, text=text, written_at=at
    )
    _wrote(f"comment:{made.pk}", actor, at)
    return facts.CommentMade(row.pk, made.pk)


@action(policy.CLOSE)
def close(row: tables.Comment, answer: str = "", *, actor: Actor, at: datetime) -> facts.CommentClosed:
    """Answer a remark, or be done with it without one; raises ReportIsFixed."""
    _refuse_fixed(row.of_id)
    row.answer, row.closed_at = answer, at
    row.save(update_fields=["answer", "closed_at"])
    return facts.CommentClosed(row.of_id, row.pk)


@action(policy.FIX)
def fix(row: tables.Report, *, despite_open: bool = False, actor: Actor, at: datetime) -> facts.ReportFixed:
    """Fix a report (vaststellen) with the figures of now; raises ReportIsFixed, StillOpen, NotJudgedYet."""
    _refuse_fixed(row.pk)
    left = tables.Comment.objects.filter(of=row, closed_at=None).count()
    if left and not despite_open:
        raise StillOpen(left)
    found = told(row.pk, fixed=day_of(at), actor=actor, at=at)
    tables.FixedReport.objects.create(
        organisation_id=actor.organisation, of=row, told=kept(found), fixed_at=at
    )
    return facts.ReportFixed(row.pk, left)


@action(policy.THROW_AWAY)
def throw_away(row: tables.Report, *, actor: Actor, at: datetime) -> facts.DraftThrownAway:
    """Throw a draft away with all that was written beside it; raises ReportIsFixed."""
    key = row.pk
    _refuse_fixed(key)
    row.delete()
    return facts.DraftThrownAway(key)


def _refuse_fixed(report: int) -> None:
    if tables.FixedReport.objects.filter(of=report).exists():
        raise ReportIsFixed(report)


def _open(row: tables.Report, about: str, actor: Actor, at: datetime) -> None:
    _refuse_fixed(row.pk)
    if about not in sections(told(row.pk, actor=actor, at=at).story):
        raise NoSuchSection(about)


def _wrote(about: str, actor: Actor, at: datetime) -> None:
    who = {"organisation_id": actor.organisation, "person_id": actor.person, "about": about}
    Authorship.objects.get_or_create(**who, defaults={"since": day_of(at)})
