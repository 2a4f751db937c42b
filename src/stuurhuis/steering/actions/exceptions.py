# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say why something deviates and what is done about it, until it is done."""

from dataclasses import asdict
from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import exceptions as facts
from stuurhuis.steering.models.exceptions import ExceptionReview
from stuurhuis.steering.policy import exceptions as policy
from stuurhuis.steering.rules.exceptions import ExceptionWords
from stuurhuis.steering.rules.signals import SignalKey


@action(policy.REVIEW)
def review(key: SignalKey, words: ExceptionWords, *, actor: Actor, at: datetime) -> facts.ExceptionReviewed:
    """Write down the cause, the intervention and its day; what was agreed before makes place and is kept."""
    which = {"organisation_id": actor.organisation, **asdict(key), "ended_at": None}
    said = asdict(words)
    row = ExceptionReview.objects.filter(**which, **said).first()
    if row is None:
        ExceptionReview.objects.filter(**which).update(ended_at=at)
        row = ExceptionReview.objects.create(**which, **said, started_at=at)
    return facts.ExceptionReviewed(row.pk, key.indicator, key.region)


@action(policy.CLOSE)
def close(row: ExceptionReview, *, actor: Actor, at: datetime) -> facts.ExceptionClosed:
    """Say that what was agreed is done."""
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    return facts.ExceptionClosed(row.pk)
