# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people wrote down: sheets, themes, breaks, sources, and what was put aside or followed."""

from datetime import datetime
from functools import lru_cache
from pathlib import Path

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.lake import folder, register, versions
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results, tables
from stuurhuis.steering.models.one_page import once_a_page
from stuurhuis.steering.policy import choices, figures
from stuurhuis.steering.rules.own_sheets import own_prefix
from stuurhuis.steering.rules.results import FIGURES, SOURCE
from stuurhuis.steering.rules.sheets import Break, IndicatorSheet, Theme, readings
from stuurhuis.steering.rules.views import Deferred, Followed, Freshness, RunState, Standing

_SHEET = tuple(IndicatorSheet.__dataclass_fields__)
_NEWEST = "SELECT indicator, max(period) FROM figures WHERE value IS NOT NULL GROUP BY indicator"


@question(figures.SEE_FIGURES)
def standing(*, actor: Actor, at: datetime) -> Standing:
    """What stood when the monitor finished its newest run, and stands until it finishes the next."""
    return _standing()


@question(figures.SEE_FIGURES)
def edition(*, actor: Actor, at: datetime) -> str:
    """A name for all that is shown now: as long as it is the same, a drawing of open figures is the same."""
    checksums = sorted(version.checksum for version in results.shown().values())
    return " ".join([str(folder.lake()), str(_newest_finished()), *checksums])


@question(figures.SEE_FIGURES)
def sheets_by_id(*, actor: Actor, at: datetime) -> dict[str, IndicatorSheet]:
    """Every indicator, in the order of its theme, as it was when the monitor finished its newest run.

    What only tells another indicator in another scale is left out: it is a reading of that one.
    """
    return _standing().sheets


@question(figures.SEE_FIGURES)
def registered_sheets(*, actor: Actor, at: datetime) -> dict[str, IndicatorSheet]:
    """Every indicator as it is registered now, for the run that is to come."""
    return _registered_sheets()


@question(figures.SEE_FIGURES)
def own_sheets(*, actor: Actor, at: datetime) -> dict[str, IndicatorSheet]:
    """The own indicators of the organisation as they are registered now; few, so every page may ask them."""
    if not actor.organisation:
        return {}
    return _sheets(tables.Indicator.objects.filter(id__startswith=own_prefix(actor.organisation)))


@question(figures.SEE_FIGURES)
def registered_themes(*, actor: Actor, at: datetime) -> tuple[Theme, ...]:
    """The groups of indicators as they are registered now, in the order of the programme budget."""
    return _registered_themes()


@question(figures.SEE_FIGURES)
def registered_breaks(*, actor: Actor, at: datetime) -> tuple[Break, ...]:
    """Where a source broke, as it is registered now."""
    return _registered_breaks()


@once_a_page
def _newest_finished() -> int | None:
    newest = _newest_run()
    if newest is None:
        return None
    if newest.state == "finished":
        return newest.id
    return tables.Run.objects.filter(state="finished").order_by("-id").values_list("id", flat=True).first()


def _standing() -> Standing:
    run, figures = _newest_finished(), results.shown().get(FIGURES.data_set)
    if run is None or figures is None:
        return _standing_now()
    return _standing_since(folder.lake(), run, figures.checksum)


@lru_cache(maxsize=2)
def _standing_since(_lake: Path, _run: int, _figures: str) -> Standing:
    """Read once a process for every run, and for the figures with which it begins.

    It is much, changes seldom, and stands on every page; figures that are shown have their sheets at once.
    """
    return _standing_now()


def _standing_now() -> Standing:
    sheets = _registered_sheets()
    same = readings(sheets)
    listed = {name: sheet for name, sheet in sheets.items() if name not in same}
    return Standing(listed, same, _registered_themes(), _registered_breaks(), _freshness(sheets))


def _registered_sheets() -> dict[str, IndicatorSheet]:
    return _sheets(tables.Indicator.objects.all())


def _sheets(shown: QuerySet[tables.Indicator]) -> dict[str, IndicatorSheet]:
    found = shown.order_by("position").values_list(*_SHEET)
    return {row[0]: IndicatorSheet(*row) for row in found}


def _registered_themes() -> tuple[Theme, ...]:
    found = tables.IndicatorTheme.objects.order_by("order").values_list("id", "name", "name_en", "order")
    return tuple(Theme(*row) for row in found)


def _registered_breaks() -> tuple[Break, ...]:
    found = tables.SourceBreak.objects.order_by("indicator_id", "period")
    return tuple(Break(*row) for row in found.values_list("indicator_id", "period", "reason", "reason_en"))


def _freshness(sheets: dict[str, IndicatorSheet]) -> tuple[Freshness, ...]:
    """How new the figures of every source are, oldest first; the monitor's own tables are left out."""
    sources = {source.id: source for source in register.sources()}
    actual, budgeted = _newest_periods(sheets)
    names = [data_set.id for data_set in register.data_sets() if data_set.source != SOURCE]
    found = [
        Freshness(
            source=version.source,
            name=sources[version.source].name_nl,
            name_en=sources[version.source].name_en,
            newest=actual.get(version.source) or version.period_until,
            version=version.name,
            published=version.made_at,
            budgets=budgeted.get(version.source, ""),
        )
        for version in versions.current_of(names).values()
    ]
    return tuple(sorted(found, key=lambda one: (one.newest, one.source)))


def _newest_periods(sheets: dict[str, IndicatorSheet]) -> tuple[dict[str, str], dict[str, str]]:
    """The newest period with a figure of every source: of its budgets apart, as they run ahead."""
    actual: dict[str, str] = {}
    budgeted: dict[str, str] = {}
    shown = {name: found for name, found in results.shown().items() if name == FIGURES.data_set}
    for name, newest in results.Shelf(shown).rows(_NEWEST) if shown else ():
        if name in sheets:
            found = budgeted if sheets[name].is_budget else actual
            source = sheets[name].source
            found[source] = max(newest, found.get(source, ""))
    return actual, budgeted


@question(figures.SEE_FIGURES)
def newest_run(*, actor: Actor, at: datetime) -> RunState | None:
    """How far the monitor is; None before it was ever asked."""
    return _newest_run()


@question(figures.SEE_FIGURES)
def is_judged_by_this_version(*, actor: Actor, at: datetime) -> bool:
    """Whether the pages can show what the last run left; not after an upgrade that says more."""
    return results.shelf(()).fits()


@once_a_page
def _newest_run() -> RunState | None:
    run = tables.Run.objects.order_by("-asked_at").first()
    return RunState(run.pk, run.state, run.done, run.total, run.doing, run.finished_at) if run else None


@question(choices.PUT_ASIDE)
def may_put_aside(*, actor: Actor, at: datetime) -> bool:
    """True; who may put nothing aside is refused."""
    return True


@question(choices.SEE_DEFERRED)
def deferrals(
    shown: QuerySet[tables.Deferral], region: str, *, actor: Actor, at: datetime
) -> dict[tuple[str, str, str], Deferred]:
    """What the organisation put aside of a municipality, by indicator, period and kind; the newest counts."""
    found = shown.filter(region=region, taken_up_at=None).order_by("id")
    return {
        (row.indicator, row.period, row.kind): Deferred(row.pk, row.until, row.reason, row.accepted)
        for row in found
    }


@question(choices.SEE_FOLLOWED)
def followed(shown: QuerySet[tables.Follow], *, actor: Actor, at: datetime) -> tuple[Followed, ...]:
    """What this person follows."""
    found = shown.order_by("region", "indicator")
    return tuple(Followed(row.pk, row.region, row.indicator, f"person:{row.person_id}") for row in found)
