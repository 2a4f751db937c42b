# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did we agree about what deviates?"""

from dataclasses import fields
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import exceptions as tables
from stuurhuis.steering.policy import exceptions as policy
from stuurhuis.steering.rules.exceptions import ExceptionReview, ExceptionWords
from stuurhuis.steering.rules.signals import SignalKey


@question(policy.SEE_REVIEWS)
def reviews(
    shown: QuerySet[tables.ExceptionReview], *, actor: Actor, at: datetime
) -> dict[SignalKey, ExceptionReview]:
    """What the organisation agreed and has not done yet, by what it is about; the first day first."""
    found = (_review(row) for row in shown.filter(ended_at=None).order_by("due", "pk"))
    return {one.key: one for one in found}


@question(policy.SEE_REVIEWS)
def history(
    shown: QuerySet[tables.ExceptionReview], key: SignalKey, *, actor: Actor, at: datetime
) -> tuple[ExceptionReview, ...]:
    """What was agreed about it before, the newest first."""
    of = {field.name: getattr(key, field.name) for field in fields(SignalKey)}
    return tuple(_review(row) for row in shown.filter(**of).exclude(ended_at=None).order_by("-pk"))


def _review(row: tables.ExceptionReview) -> ExceptionReview:
    key = SignalKey(row.region, row.indicator, row.period, row.kind)
    said = ExceptionWords(row.cause, row.intervention, row.due)
    return ExceptionReview(row.pk, key, said, day_of(row.started_at))
