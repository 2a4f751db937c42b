# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people show of themselves, to whom; and who is whose line. All of it goes when somebody leaves.

`rules/people.py` says what `kind` and `audience` can be. A row is `opened` when its audience reaches other
organisations and its profile does not rest; the policy, and not this flag, hides it from one's own line.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.policy import Between, Classified, OrganisationOwned, Walled

SHOWN = Classified("personal", "internal", "P2Y")
OWN_WORDS = Classified("personal", "confidential", "P2Y")


class Profile(OrganisationOwned):
    """Somebody takes part for an organisation; `ended_at` says since when it rests, if it does.

    `warned_at` is when its owner was told that it will be removed.
    """

    person = SHOWN(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    started_at = SHOWN(models.DateTimeField())
    confirmed_at = SHOWN(models.DateTimeField())
    ended_at = SHOWN(models.DateTimeField(null=True, blank=True))
    warned_at = SHOWN(models.DateTimeField(null=True, blank=True))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "person"], name="one_profile_a_member")
        ]


class OfProfile(OrganisationOwned):
    """What belongs to a profile, with the audience that its owner chose for it."""

    profile = SHOWN(models.ForeignKey(Profile, models.CASCADE, related_name="+"))
    audience = SHOWN(models.CharField(max_length=12))

    class Meta(OrganisationOwned.Meta):
        abstract = True


class ProfileItem(OfProfile):
    """One thing that somebody knows, wants, speaks, did or can be asked for; `concept` is its ESCO uri."""

    kind = SHOWN(models.CharField(max_length=12))
    concept = SHOWN(models.CharField(max_length=120, blank=True))
    words = OWN_WORDS(models.CharField(max_length=200))
    level = SHOWN(models.PositiveSmallIntegerField(null=True, blank=True))
    interest = SHOWN(models.PositiveSmallIntegerField(null=True, blank=True))

    class Meta(OfProfile.Meta):
        indexes: ClassVar = [models.Index(fields=["profile", "kind"], name="items_of_a_profile")]


class Availability(OfProfile):
    """When and where somebody can help: days of the week (`1` is Monday, so `125`), hours a week, a period.

    `region` is the code of a municipality or province; empty for everywhere.
    """

    days = SHOWN(models.CharField(max_length=7))
    hours = SHOWN(models.PositiveSmallIntegerField())
    since = SHOWN(models.DateField())
    until = SHOWN(models.DateField(null=True, blank=True))
    region = SHOWN(models.CharField(max_length=32, blank=True))
    remote = SHOWN(models.BooleanField())


class StandIn(OfProfile):
    """Whom one can ask when somebody is away; who was named can say no."""

    person = SHOWN(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))

    class Meta(OfProfile.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["profile"], name="one_stand_in_a_profile")]


class Evidence(OfProfile):
    """Something that somebody did here: `source` is a reference such as `review:12`, `words` its theme.

    Until `decided_at` it is a suggestion that only its owner sees.
    """

    kind = SHOWN(models.CharField(max_length=20))
    source = SHOWN(models.CharField(max_length=60))
    words = OWN_WORDS(models.CharField(max_length=200))
    happened_on = SHOWN(models.DateField())
    decided_at = SHOWN(models.DateTimeField(null=True, blank=True))

    class Meta(OfProfile.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["profile", "source"], name="one_evidence_a_deed")
        ]


class SuggestedEdit(Between):
    """A colleague (of `partner`) proposes words for a profile of `organisation`, or for an item."""

    profile = SHOWN(models.ForeignKey(Profile, models.CASCADE, related_name="+"))
    item = SHOWN(models.ForeignKey(ProfileItem, models.CASCADE, null=True, blank=True, related_name="+"))
    kind = SHOWN(models.CharField(max_length=12))
    words = OWN_WORDS(models.CharField(max_length=200))
    suggested_by = SHOWN(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    suggested_at = SHOWN(models.DateTimeField())

    class Meta(Between.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["profile", "kind", "words", "suggested_by"], name="one_suggestion_a_colleague"
            )
        ]


class Line(Walled):
    """Whom somebody named as manager, and who decides when the manager is away.

    `refused_at`: who was named said that it is not so; then it is nobody's line.
    """

    person = SHOWN(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    manager = SHOWN(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    stand_in = SHOWN(
        models.ForeignKey("store.Person", models.PROTECT, null=True, blank=True, related_name="+")
    )
    named_at = SHOWN(models.DateTimeField())
    refused_at = SHOWN(models.DateTimeField(null=True, blank=True))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "person"], name="one_line_a_member"),
            models.CheckConstraint(condition=~Q(person=models.F("manager")), name="nobody_manages_oneself"),
        ]


PARTS: tuple[type[OfProfile], ...] = (ProfileItem, Availability, StandIn, Evidence)
