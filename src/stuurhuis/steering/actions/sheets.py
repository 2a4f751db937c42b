# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Add an indicator of the own organisation, say what it means, and keep its figures."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import sheets as facts
from stuurhuis.steering.models import sheets as tables
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.tables import Indicator, IndicatorTheme, SourceBreak
from stuurhuis.steering.policy import sheets as policy
from stuurhuis.steering.rules.own_sheets import (
    OWN,
    FigureWords,
    PlannedSheet,
    Renewal,
    SheetWords,
    is_another_series,
    is_of,
    own_id,
    sheet_of,
)


class NameTaken(Exception):
    """The organisation has an indicator of this name already."""


class NotYours(Exception):
    """Only an own indicator can be changed, and only of those one types in figures."""


class RenewalNeeded(Exception):
    """Another definition or unit makes another series: from when on, and why?"""


@action(policy.KEEP_OWN_SHEET)
def add_sheet(words: SheetWords, *, actor: Actor, at: datetime) -> facts.SheetAdded:
    """Have an indicator of one's own; raises NameTaken."""
    name = own_id(actor.organisation, words.name)
    if Indicator.objects.filter(id=name).exists():
        raise NameTaken(words.name)
    _put_sheet(name, words, actor)
    return facts.SheetAdded(name)


@action(policy.KEEP_OWN_SHEET)
def change_sheet(
    indicator: str, words: SheetWords, renewal: Renewal | None = None, *, actor: Actor, at: datetime
) -> facts.SheetChanged:
    """Say otherwise what an own indicator is; what it meant before stays with its old figures.

    Raises NotYours, RenewalNeeded.
    """
    before = _own(indicator, actor)
    said = {name: getattr(before, name) for name in SheetWords.__dataclass_fields__}
    change = None
    if is_another_series(said, words):
        if renewal is None:
            raise RenewalNeeded(indicator)
        change = _remember(indicator, said, renewal, actor, at)
    _put_sheet(indicator, words, actor)
    return facts.SheetChanged(indicator, change)


@action(policy.KEEP_OWN_SHEET)
def keep_figures(
    indicator: str, figures: Sequence[FigureWords], *, actor: Actor, at: datetime
) -> facts.OwnFiguresKept:
    """Type in figures of an own indicator; an earlier figure of the same period is kept. Raises NotYours."""
    _own(indicator, actor)
    return facts.OwnFiguresKept(_put_figures(indicator, figures, actor, at))


@action(policy.KEEP_OWN_SHEET)
def adopt_sheets(planned: Sequence[PlannedSheet], *, actor: Actor, at: datetime) -> facts.SheetsAdopted:
    """Take over own indicators with their figures and breaks: all of them, or none; twice is once."""
    figures = 0
    for one in planned:
        name = own_id(actor.organisation, one.words.name)
        _put_sheet(name, one.words, actor)
        for cut in one.breaks:
            _break(name, cut)
        figures += _put_figures(name, one.figures, actor, at)
    return facts.SheetsAdopted(len(planned), figures)


def _own(indicator: str, actor: Actor) -> Indicator:
    row = Indicator.objects.select_for_update().filter(id=indicator).first()
    if row is None or not is_of(indicator, actor.organisation):
        raise NotYours(indicator)
    return row


def _put_sheet(indicator: str, words: SheetWords, actor: Actor) -> None:
    theme = {"name": OWN.name, "name_en": OWN.name_en, "order": OWN.order}
    IndicatorTheme.objects.get_or_create(id=OWN.id, defaults=theme)
    values = asdict(sheet_of(actor.organisation, indicator, words))
    name = values.pop("id")
    row, new = Indicator.objects.get_or_create(
        id=name, defaults=values | {"position": Indicator.objects.count()}
    )
    if not new:
        Indicator.objects.filter(pk=row.pk).update(**values)


def _remember(indicator: str, said: Mapping[str, Any], renewal: Renewal, actor: Actor, at: datetime) -> int:
    _break(indicator, renewal)
    row = tables.SheetChange.objects.create(
        organisation_id=actor.organisation,
        indicator=indicator,
        since=renewal.since,
        why=renewal.why,
        before=dict(said),
        changed_at=at,
    )
    if actor.person:
        wrote = {"about": f"sheet:{row.pk}", "person_id": actor.person, "since": day_of(at)}
        Authorship.objects.create(organisation_id=actor.organisation, **wrote)
    key: int = row.pk
    return key


def _break(indicator: str, renewal: Renewal) -> None:
    reason = {"reason": renewal.why, "reason_en": ""}
    SourceBreak.objects.update_or_create(indicator_id=indicator, period=renewal.since, defaults=reason)


def _put_figures(indicator: str, figures: Sequence[FigureWords], actor: Actor, at: datetime) -> int:
    """Keep the figures that are new or revised; gives how many those are."""
    of = {"organisation_id": actor.organisation, "indicator": indicator}
    living = tables.OwnFigure.objects.filter(**of, ended_at=None)
    known = {row.period: row for row in living}
    new = [one for one in figures if one.period not in known or not _same(known[one.period], one)]
    living.filter(period__in=[one.period for one in new]).update(ended_at=at)
    tables.OwnFigure.objects.bulk_create(tables.OwnFigure(**of, **asdict(one), started_at=at) for one in new)
    return len(new)


def _same(row: tables.OwnFigure, words: FigureWords) -> bool:
    return all(getattr(row, name) == value for name, value in asdict(words).items())
