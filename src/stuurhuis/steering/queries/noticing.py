# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Since when is each signal there, and on which day was something first done about it here?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models.exceptions import ExceptionReview
from stuurhuis.steering.models.noticing import NoticedSignal
from stuurhuis.steering.models.tables import Deferral
from stuurhuis.steering.policy import noticing as policy
from stuurhuis.steering.rules.signals import SignalKey


@dataclass(frozen=True, slots=True)
class Noticed:
    """A signal with its first day, the day on which it was gone, and that of the first deed in steering."""

    key: SignalKey
    noticed: date
    gone: date | None
    acted: date | None


@question(policy.SEE)
def noticed(
    shown: QuerySet[NoticedSignal], since: date, until: date, *, actor: Actor, at: datetime
) -> tuple[Noticed, ...]:
    """What was first there from one day to another, both included; the oldest first."""
    acted = _first_deeds(actor.organisation)
    found = shown.filter(noticed_on__gte=since, noticed_on__lte=until).order_by("noticed_on", "pk")
    keys = ((SignalKey(actor.organisation, row.indicator, row.period, row.kind), row) for row in found)
    return tuple(Noticed(key, row.noticed_on, row.gone_on, acted.get(key)) for key, row in keys)


def _first_deeds(organisation: str) -> dict[SignalKey, date]:
    """When a signal was first agreed upon, accepted or put aside."""
    of, fields = {"organisation": organisation, "region": organisation}, ("indicator", "period", "kind")
    told = [
        *ExceptionReview.objects.filter(**of).values_list(*fields, "started_at"),
        *Deferral.objects.filter(**of).values_list(*fields, "put_aside_at"),
    ]
    first: dict[SignalKey, date] = {}
    for indicator, period, kind, when in told:
        key, day = SignalKey(organisation, indicator, period, kind), day_of(when)
        first[key] = min(day, first.get(key, day))
    return first
