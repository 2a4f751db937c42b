# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals and signals as links of a chain: a signal hangs from the goal that its indicator measures."""

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.translation import get_language

from stuurhuis.kernel.door import Request
from stuurhuis.kernel.policy import Actor
from stuurhuis.site.pages.chain.walk import ChainLink
from stuurhuis.steering.pages import items, wording
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.queries import goals, overview, words
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import SignalKey

AT_ONCE = 3  # signals under one goal


def link(_request: Request, one: ChainLink) -> ChainLink:
    """It is one already."""
    return one


def nothing(_references: Sequence[str], *, actor: Actor, at: datetime) -> tuple[ChainLink, ...]:
    """Goals are born from nothing else."""
    return ()


def goals_among(keys: Sequence[str], *, actor: Actor, at: datetime) -> list[ChainLink]:
    """The goals of the own organisation with these keys."""
    numbers = [int(key) for key in keys if key.isdecimal()]
    named = goals.named(numbers, actor=actor, at=at) if actor.organisation else {}
    return [ChainLink(f"goal:{key}", name, reverse("goal", args=[key])) for key, name in named.items()]


def signals_among(keys: Sequence[str], *, actor: Actor, at: datetime) -> list[ChainLink]:
    """Signals, also those that are no more: everybody may see them. Of the own ones the goal is known."""
    sheets = words.sheets_by_id(actor=actor, at=at)
    found = [SignalKey(*parts) for key in keys if len(parts := key.split("/")) == 4]
    return [
        _signal(one, sheets[one.indicator], _goal_of(one, actor, at))
        for one in found
        if one.indicator in sheets and one.region in regions()
    ]


def signals_born(references: Sequence[str], *, actor: Actor, at: datetime) -> list[ChainLink]:
    """What deviates now in the indicators of these goals, the weightiest first."""
    asked = {int(one.partition(":")[2]) for one in references}
    measured = goals.measuring(tuple(asked), actor=actor, at=at)
    if not measured:
        return []
    sheets = words.sheets_by_id(actor=actor, at=at)
    try:
        signals = overview.signals(actor.organisation, actor=actor, at=at)
    except NotJudgedYet:
        return []
    found: list[ChainLink] = []
    for goal, names in measured.items():
        of_goal = [one.key for one in signals if one.key.indicator in names][:AT_ONCE]
        found += [_signal(key, sheets[key.indicator], f"goal:{goal}") for key in of_goal]
    return found


def _goal_of(key: SignalKey, actor: Actor, at: datetime) -> str:
    """The first goal of the own organisation that its indicator measures."""
    if key.region != actor.organisation:
        return ""
    measured = goals.measuring(indicator=key.indicator, actor=actor, at=at)
    return next((f"goal:{goal}" for goal in measured), "")


def _signal(key: SignalKey, sheet: IndicatorSheet, goal: str) -> ChainLink:
    name = sheet.subject(get_language() or "nl")
    said = f"{name}, {regions()[key.region].name} {key.period}"
    kind = str(wording.signal_kind(key.kind, sheet, None))
    return ChainLink(f"signal:{key.path}", f"{kind}: {said}", items.address(key), origin=goal)
