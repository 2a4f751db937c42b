# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What person, lender and borrower agreed, what was delivered of it, and what they say of it afterwards.

`organisation` is the borrower, `partner` the lender.
"""

from typing import ClassVar

from django.db import models

from stuurhuis.exchange.models.invites import Invite
from stuurhuis.exchange.models.needs import Listing
from stuurhuis.kernel.policy import INTERNAL, Between, Classified

WHO = Classified("personal", "confidential", "P7Y")


class LoanAgreement(Between):
    """The terms on which somebody works for another; `worth` is what a day is worth in euros."""

    listing = INTERNAL(models.ForeignKey(Listing, models.PROTECT, related_name="+"))
    invite = INTERNAL(models.ForeignKey(Invite, models.PROTECT, related_name="+"))
    state = INTERNAL(models.CharField(max_length=10))
    outcome = INTERNAL(models.CharField(max_length=10, blank=True))
    task = INTERNAL(models.TextField())
    starts_on = INTERNAL(models.DateField())
    ends_on = INTERNAL(models.DateField())
    days_a_week = INTERNAL(models.DecimalField(max_digits=2, decimal_places=1))
    unit = INTERNAL(models.CharField(max_length=6))
    per_day = INTERNAL(models.DecimalField(max_digits=8, decimal_places=2))
    worth = INTERNAL(models.DecimalField(max_digits=8, decimal_places=2))
    bears = INTERNAL(models.JSONField(default=dict))
    proposed_at = INTERNAL(models.DateTimeField())
    moved_at = INTERNAL(models.DateTimeField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["invite"], condition=~models.Q(state="broken_off"), name="one_agreement_an_invite"
            )
        ]


class Signature(Between):
    """Person, lender or borrower agrees to the terms; nobody signs for two."""

    agreement = WHO(models.ForeignKey(LoanAgreement, models.CASCADE, related_name="+"))
    party = WHO(models.CharField(max_length=8))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    signed_at = WHO(models.DateTimeField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "party"], name="one_signature_a_party")
        ]


class DeliveredDay(Between):
    """A day, or half of it, on which the person worked under the agreement."""

    agreement = WHO(models.ForeignKey(LoanAgreement, models.CASCADE, related_name="+"))
    day = WHO(models.DateField())
    part = WHO(models.DecimalField(max_digits=2, decimal_places=1))
    told_at = WHO(models.DateTimeField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "day"], name="one_row_a_delivered_day")
        ]


class Feedback(Between):
    """What helped, and what could be better: from one party to the others, and to nobody else."""

    agreement = WHO(models.ForeignKey(LoanAgreement, models.CASCADE, related_name="+"))
    party = WHO(models.CharField(max_length=8))
    person = WHO(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    helped = WHO(models.TextField())
    better = WHO(models.TextField(blank=True))
    given_at = WHO(models.DateTimeField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "party"], name="one_feedback_a_party")
        ]
