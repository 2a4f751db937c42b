# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done with figures: sheets kept, new figures announced, runs of the monitor advanced."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import figures as facts
from stuurhuis.steering.models.tables import Indicator, IndicatorTheme, Run, SourceBreak
from stuurhuis.steering.policy import figures as policy
from stuurhuis.steering.rules.sheets import Break, IndicatorSheet, Theme

AFTER = timedelta(microseconds=1)  # what is asked later stands later, whenever its figures were loaded


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
