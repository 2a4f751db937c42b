# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Note which signals are new, and which are gone."""

from collections.abc import Collection
from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts.noticing import SignalsNoticed
from stuurhuis.steering.models.noticing import NoticedSignal
from stuurhuis.steering.policy import noticing as policy
from stuurhuis.steering.rules.signals import SignalKey


class NothingNew(Exception):
    """All that is there was there, so nothing is told."""


@action(policy.NOTICE)
def notice(signals: Collection[SignalKey], *, actor: Actor, at: datetime) -> SignalsNoticed:
    """Remember today as the first day of what is new. Raises NothingNew."""
    today = day_of(at)
    rows = {
        (row.indicator, row.period, row.kind): row
        for row in NoticedSignal.objects.filter(organisation=actor.organisation)
    }
    there = {(one.indicator, one.period, one.kind) for one in signals}
    gone = [row.pk for key, row in rows.items() if key not in there and row.gone_on is None]
    NoticedSignal.objects.filter(pk__in=gone).update(gone_on=today)
    new = [key for key in sorted(there) if key not in rows]
    NoticedSignal.objects.bulk_create(
        NoticedSignal(
            organisation_id=actor.organisation,
            indicator=indicator,
            period=period,
            kind=kind,
            noticed_on=today,
        )
        for indicator, period, kind in new
    )
    if not new and not gone:
        raise NothingNew
    return SignalsNoticed(len(new), len(gone))
