# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened. Entry, ProcessingEntry and Seal only grow; the database itself refuses change."""

from typing import Any, ClassVar

from django.db import models

from stuurhuis.kernel.store.classified import INTERNAL, Classified
from stuurhuis.kernel.store.wall import Walled

LOG = Classified("none", "confidential", "P7Y")
WHO = Classified("personal", "confidential", "P7Y")


class Entry(Walled):
    """The audit log: who did what to which subject, when, from where, under which rule, with which result."""

    at = LOG(models.DateTimeField())
    actor = LOG(models.CharField(max_length=16))
    person = WHO(models.BigIntegerField(null=True))
    origin = LOG(models.CharField(max_length=40, blank=True))
    rule = LOG(models.CharField(max_length=100))
    ground = LOG(models.CharField(max_length=100))
    purpose = LOG(models.CharField(max_length=100, blank=True))
    result = LOG(models.CharField(max_length=16))
    subject = LOG(models.CharField(max_length=130, blank=True))
    fact = LOG(models.CharField(max_length=100, blank=True))
    payload: "models.JSONField[Any, Any]" = LOG(models.JSONField(default=dict))
    link = LOG(models.UUIDField(null=True))


class ProcessingEntry(Walled):
    """The processing log: whose data, for which purpose; never which user. One line a person concerned."""

    at = LOG(models.DateTimeField())
    link = LOG(models.UUIDField(db_index=True))
    purpose = LOG(models.CharField(max_length=100))
    data_subject = WHO(models.CharField(max_length=64))


class Unsealed(models.Model):
    """An entry that no seal covers yet. A row of its own, so that a late commit is found too."""

    entry = LOG(models.OneToOneField(Entry, models.PROTECT, primary_key=True, related_name="+"))
    organisation_id = LOG(models.CharField(max_length=32))


class Seal(Walled):
    """A link of the chain of one organisation: the digest of a batch of entries and of the seal before it."""

    number = LOG(models.BigIntegerField())
    at = LOG(models.DateTimeField())
    entries: "models.JSONField[Any, Any]" = LOG(models.JSONField())
    before = LOG(models.CharField(max_length=64))
    digest = LOG(models.CharField(max_length=64))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "number"], name="one_chain_an_organisation"),
        ]


class Delivery(models.Model):
    """The outbox: one fact on its way to one reaction."""

    entry = LOG(models.ForeignKey(Entry, models.PROTECT, related_name="+"))
    organisation_id = LOG(models.CharField(max_length=32))
    subject = LOG(models.CharField(max_length=130))
    reaction = LOG(models.CharField(max_length=200))
    due = LOG(models.DateTimeField())
    tries = LOG(models.IntegerField(default=0))
    trouble = LOG(models.CharField(max_length=200, blank=True))
    delivered = LOG(models.DateTimeField(null=True))

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["reaction", "subject", "entry"], name="under_way", condition=models.Q(delivered=None)
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["entry", "reaction"], name="each_reaction_once")
        ]


class RefusalCount(models.Model):
    """How often visitors were refused, a day and a rule; nothing about who."""

    day = INTERNAL(models.DateField())
    rule = INTERNAL(models.CharField(max_length=100))
    count = INTERNAL(models.BigIntegerField(default=0))

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["day", "rule"], name="one_count_a_day")]
