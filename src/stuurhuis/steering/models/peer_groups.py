# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Groups of municipalities to lay beside one's own; who chose them stands in a table of its own."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import INTERNAL, Classified, Walled
from stuurhuis.steering.models.goals import LIVING, Lasting

CHOOSER = Classified("personal", "internal", "P2Y")


class PeerGroup(Lasting):
    """A group under a name, with the weights and the year by which it was found."""

    name = INTERNAL(models.CharField(max_length=80))
    weights = INTERNAL(models.JSONField())
    year = INTERNAL(models.CharField(max_length=12, blank=True))
    is_default = INTERNAL(models.BooleanField(default=False))

    class Meta(Lasting.Meta):
        abstract = False
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "name"], condition=LIVING, name="one_peer_group_a_name"
            ),
            models.UniqueConstraint(
                fields=["organisation"], condition=LIVING & Q(is_default=True), name="one_default_peer_group"
            ),
        ]


class PeerMember(Lasting):
    """A municipality in a group from a moment until another, with the reasons."""

    group = INTERNAL(models.ForeignKey(PeerGroup, models.PROTECT, related_name="+"))
    region = INTERNAL(models.CharField(max_length=16))
    why = INTERNAL(models.TextField(blank=True))
    why_not = INTERNAL(models.TextField(blank=True))

    class Meta(Lasting.Meta):
        abstract = False
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["group", "region"], condition=LIVING, name="once_in_a_peer_group")
        ]


class PeerChooser(Walled):
    """Who added a member to a group or took it out; a table of its own, as it names people."""

    member = CHOOSER(models.ForeignKey(PeerMember, models.PROTECT, related_name="+"))
    deed = CHOOSER(models.CharField(max_length=8))
    person = CHOOSER(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    since = CHOOSER(models.DateField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "member", "deed"], name="one_chooser_a_deed")
        ]
