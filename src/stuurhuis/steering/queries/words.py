# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people wrote down: sheets, themes, breaks, sources, and what was put aside or followed."""

from datetime import datetime
from functools import lru_cache

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.lake import register, versions
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering import policy
from stuurhuis.steering.models import tables
from stuurhuis.steering.rules import results
from stuurhuis.steering.rules.sheets import Break, IndicatorSheet, Theme, readings
from stuurhuis.steering.rules.views import Deferred, Followed, Freshness, RunState

_SHEET = tuple(IndicatorSheet.__dataclass_fields__)


@question(policy.SEE_FIGURES)
def sheets_by_id(*, actor: Actor, at: datetime) -> dict[str, IndicatorSheet]:
    """Every indicator, in the order of its theme, as it was when the monitor finished its newest run.

    What only tells another indicator in another scale is left out: it is a reading of that one.
    """
    return _told_apart()[0]


@question(policy.SEE_FIGURES)
def readings_by_id(*, actor: Actor, at: datetime) -> dict[str, str]:
    """The indicators that are another reading of one that is listed, with the id of that one."""
    return _told_apart()[1]


@question(policy.SEE_FIGURES)
def registered_sheets(*, actor: Actor, at: datetime) -> dict[str, IndicatorSheet]:
    """Every indicator as it is registered now, for the run that is to come."""
    return _sheets_now()


Told = tuple[dict[str, IndicatorSheet], dict[str, str]]


def _told_apart() -> Told:
    run = tables.Run.objects.filter(state="finished").order_by("-id").values_list("id", flat=True).first()
    return _apart(_sheets_now()) if run is None else _sheets_of(run)


@lru_cache(maxsize=2)
def _sheets_of(_run: int) -> Told:
    """Read once a process for every run: sheets are many, change seldom, and stand on every page."""
    return _apart(_sheets_now())


def _apart(sheets: dict[str, IndicatorSheet]) -> Told:
    same = readings(sheets)
    return {name: sheet for name, sheet in sheets.items() if name not in same}, same


def _sheets_now() -> dict[str, IndicatorSheet]:
    return {
        row[0]: IndicatorSheet(*row)
        for row in tables.Indicator.objects.order_by("position").values_list(*_SHEET)
    }


@question(policy.SEE_FIGURES)
def themes(*, actor: Actor, at: datetime) -> tuple[Theme, ...]:
    """The groups of indicators, in the order of the programme budget."""
    found = tables.IndicatorTheme.objects.order_by("order").values_list("id", "name", "name_en", "order")
    return tuple(Theme(*row) for row in found)


@question(policy.SEE_FIGURES)
def breaks(indicator: str, *, actor: Actor, at: datetime) -> tuple[Break, ...]:
    """Where the source of this indicator broke."""
    found = tables.SourceBreak.objects.filter(indicator_id=indicator).order_by("period")
    return tuple(Break(*row) for row in found.values_list("indicator_id", "period", "reason", "reason_en"))


@question(policy.SEE_FIGURES)
def all_breaks(*, actor: Actor, at: datetime) -> tuple[Break, ...]:
    """Where any source broke."""
    found = tables.SourceBreak.objects.order_by("indicator_id", "period")
    return tuple(Break(*row) for row in found.values_list("indicator_id", "period", "reason", "reason_en"))


@question(policy.SEE_FIGURES)
def freshness(*, actor: Actor, at: datetime) -> tuple[Freshness, ...]:
    """How new the figures of every source are, newest first; the monitor's own tables are left out."""
    sources = {source.id: source for source in register.sources()}
    names = [data_set.id for data_set in register.data_sets() if data_set.source != results.SOURCE]
    found = [
        Freshness(
            source=version.source,
            name=sources[version.source].name_nl,
            name_en=sources[version.source].name_en,
            newest=version.period_until,
            version=version.name,
            published=version.made_at,
        )
        for version in versions.current_of(names).values()
    ]
    return tuple(sorted(found, key=lambda one: (one.newest, one.source), reverse=True))


@question(policy.SEE_FIGURES)
def newest_run(*, actor: Actor, at: datetime) -> RunState | None:
    """How far the monitor is; None before it was ever asked."""
    run = tables.Run.objects.order_by("-asked_at").first()
    return RunState(run.pk, run.state, run.done, run.total, run.doing, run.finished_at) if run else None


@question(policy.PUT_ASIDE)
def may_put_aside(*, actor: Actor, at: datetime) -> bool:
    """True; who may put nothing aside is refused."""
    return True


@question(policy.SEE_DEFERRED)
def deferrals(
    shown: QuerySet[tables.Deferral], region: str, *, actor: Actor, at: datetime
) -> dict[tuple[str, str, str], Deferred]:
    """What the organisation put aside of a municipality, by indicator, period and kind; the newest counts."""
    found = shown.filter(region=region, taken_up_at=None).order_by("id")
    return {(row.indicator, row.period, row.kind): Deferred(row.pk, row.until, row.reason) for row in found}


@question(policy.SEE_FOLLOWED)
def followed(shown: QuerySet[tables.Follow], *, actor: Actor, at: datetime) -> tuple[Followed, ...]:
    """What this person follows."""
    found = shown.order_by("region", "indicator")
    return tuple(Followed(row.pk, row.region, row.indicator, f"person:{row.person_id}") for row in found)
