# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done while steering; each deed returns the fact that the journal is told."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering import facts, policy
from stuurhuis.steering.models.tables import Deferral, Follow, Indicator, IndicatorTheme, Run, SourceBreak
from stuurhuis.steering.rules.sheets import Break, IndicatorSheet, Theme
from stuurhuis.steering.rules.signals import SignalKey

AFTER = timedelta(microseconds=1)  # what is asked later stands later, whenever its figures were loaded


class DateHasPassed(Exception):
    """A signal can be put aside until a day that is still to come."""


@action(policy.KEEP_SHEETS)
def register_sheets(
    source: str, sheets: Sequence[IndicatorSheet], breaks: Sequence[Break], *, actor: Actor, at: datetime
) -> facts.SheetsRegistered:
    """Write or renew sheets and the breaks of their sources; sheets of other sources stay."""
    for position, sheet in enumerate(sheets):
        values = {name: getattr(sheet, name) for name in IndicatorSheet.__dataclass_fields__ if name != "id"}
        Indicator.objects.update_or_create(id=sheet.id, defaults=values | {"position": position})
    SourceBreak.objects.filter(indicator_id__in=[sheet.id for sheet in sheets]).delete()
    SourceBreak.objects.bulk_create(
        SourceBreak(indicator_id=cut.indicator, period=cut.period, reason=cut.reason, reason_en=cut.reason_en)
        for cut in breaks
    )
    return facts.SheetsRegistered(source, len(sheets))


@action(policy.KEEP_SHEETS)
def register_themes(themes: Sequence[Theme], *, actor: Actor, at: datetime) -> facts.ThemesRegistered:
    """Write or renew the groups of indicators."""
    for theme in themes:
        values = {"name": theme.name, "name_en": theme.name_en, "order": theme.order}
        IndicatorTheme.objects.update_or_create(id=theme.id, defaults=values)
    return facts.ThemesRegistered(len(themes))


@action(policy.KEEP_SHEETS)
def announce_figures(data_set: str, version: int, *, actor: Actor, at: datetime) -> facts.FiguresPublished:
    """Say that a data set has a new version."""
    return facts.FiguresPublished(data_set, version)


@action(policy.RUN_MONITOR)
def ask_for_run(inputs: str, rate: float, *, actor: Actor, at: datetime) -> facts.RunAsked:
    """Ask the monitor to judge these inputs; twice is once, unless others were judged in between."""
    newest = Run.objects.order_by("-asked_at").first()
    if newest and newest.inputs == inputs:
        return facts.RunAsked(newest.pk)
    asked_at = max(at, newest.asked_at + AFTER) if newest else at
    values = {"rate": rate, "asked_at": asked_at, "state": "asked", "done": 0, "finished_at": None}
    run, _ = Run.objects.update_or_create(inputs=inputs, defaults=values)
    return facts.RunAsked(run.pk)


@action(policy.ADVANCE_RUN)
def advance_run(
    run: Run, done: int, total: int, doing: str, *, actor: Actor, at: datetime
) -> facts.RunAdvanced:
    """Note how far a run is."""
    run.done, run.total, run.doing, run.state = done, total, doing, "running"
    run.save(update_fields=["done", "total", "doing", "state"])
    return facts.RunAdvanced(run.pk, done, total)


@action(policy.ADVANCE_RUN)
def finish_run(run: Run, signals: int, *, actor: Actor, at: datetime) -> facts.MonitorFinished:
    """Note that all series were judged and the results are published."""
    run.state, run.signals, run.finished_at, run.doing = "finished", signals, at, ""
    run.done = run.total
    run.save(update_fields=["state", "signals", "finished_at", "doing", "done"])
    return facts.MonitorFinished(run.pk, signals)


def _own(actor: Actor) -> dict[str, Any]:
    return {"organisation_id": actor.organisation, "person_id": actor.person}


@action(policy.FOLLOW)
def follow(region: str, indicator: str, *, actor: Actor, at: datetime) -> facts.IndicatorFollowed:
    """Keep in sight how an indicator goes; following twice is following once."""
    kept, _ = Follow.objects.get_or_create(
        **_own(actor),
        region=region,
        indicator=indicator,
        defaults={"since": at},
    )
    return facts.IndicatorFollowed(kept.pk, indicator, region)


@action(policy.UNFOLLOW)
def unfollow(kept: Follow, *, actor: Actor, at: datetime) -> facts.IndicatorUnfollowed:
    """Stop following."""
    fact = facts.IndicatorUnfollowed(kept.indicator, kept.region)
    kept.delete()
    return fact


@action(policy.PUT_ASIDE)
def put_aside(
    signal: SignalKey, until: date, reason: str, *, actor: Actor, at: datetime
) -> facts.SignalPutAside:
    """Let a signal sleep for the whole organisation until a day; raises DateHasPassed.

    A later choice takes the place of an earlier one.
    """
    if until <= day_of(at):
        raise DateHasPassed(until)
    which = {"organisation_id": actor.organisation, **asdict(signal)}
    Deferral.objects.filter(**which, taken_up_at=None).update(taken_up_at=at)
    kept = Deferral.objects.create(**which, until=until, reason=reason, put_aside_at=at)
    return facts.SignalPutAside(kept.pk, signal.indicator, signal.region, until)


@action(policy.TAKE_UP)
def take_up(kept: Deferral, *, actor: Actor, at: datetime) -> facts.SignalTakenUpAgain:
    """Let a signal ask attention again, before its day has come."""
    kept.taken_up_at = at
    kept.save(update_fields=["taken_up_at"])
    return facts.SignalTakenUpAgain(kept.pk)
