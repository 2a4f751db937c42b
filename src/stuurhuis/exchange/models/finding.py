# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which terms people are found, who was shown to whom, and what somebody has against it."""

from typing import ClassVar

from django.db import models

from stuurhuis.exchange.models.people import OfProfile
from stuurhuis.kernel.policy import PUBLIC, Between, Classified, OrganisationOwned, Walled

FOUND_BY = Classified("personal", "internal", "P2Y")
ASKED = Classified("personal", "confidential", "P1Y")
SEEN_BY = ("term", "organisation", "opened", "audience")
COUNTED = Classified("personal", "internal", "P1Y")


class Keyword(OfProfile):
    """A term by which a thing of a profile is found: `percent` says how well the thing is named by it.

    `did`, `knows` and `wants` are the hundredths of points that the thing gives at the most to who asks
    exactly that. Made again whenever a profile changes, opened where what it stands for is. One index holds
    all that a question reads; what is shown is then read from the things themselves.
    """

    term = FOUND_BY(models.CharField(max_length=60))
    percent = FOUND_BY(models.PositiveSmallIntegerField())
    did = FOUND_BY(models.PositiveSmallIntegerField())
    knows = FOUND_BY(models.PositiveSmallIntegerField())
    wants = FOUND_BY(models.PositiveSmallIntegerField())

    class Meta(OfProfile.Meta):
        indexes: ClassVar = [
            models.Index(
                fields=[*SEEN_BY, "profile", "percent", "did", "knows", "wants"],
                name="found_by_term",
            )
        ]


class ExampleRun(models.Model):
    """How far the made-up people of the sample are, while they are brought: so many of so many."""

    wanted = PUBLIC(models.PositiveIntegerField())
    brought = PUBLIC(models.PositiveIntegerField())


class Ranking(Walled):
    """What somebody asked, by which version of the criteria it was answered, and when."""

    asked_by = ASKED(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    question = ASKED(models.CharField(max_length=300))
    elsewhere = ASKED(models.BooleanField())
    criteria = ASKED(models.CharField(max_length=20))
    asked_at = ASKED(models.DateTimeField())


class RankedPerson(Walled):
    """Who was shown in a ranking, at which place, for how many hundredths of points."""

    ranking = ASKED(models.ForeignKey(Ranking, models.CASCADE, related_name="+"))
    person = ASKED(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    place = ASKED(models.PositiveSmallIntegerField())
    points = ASKED(models.PositiveIntegerField())


class Exposure(OrganisationOwned):
    """How often an organisation was shown somebody in a month; known to all, so that others have a turn."""

    person = COUNTED(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    month = COUNTED(models.DateField())
    times = COUNTED(models.PositiveIntegerField(default=0))

    class Meta(OrganisationOwned.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "person", "month"], name="one_exposure_a_month")
        ]


class RankingObjection(Between):
    """What somebody of `organisation` has against being ranked, or against a ranking, by `partner`."""

    person = ASKED(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    month = ASKED(models.DateField())
    words = ASKED(models.CharField(max_length=1000))
    made_at = ASKED(models.DateTimeField())
    answer = ASKED(models.CharField(max_length=1000, blank=True))
    answered_at = ASKED(models.DateTimeField(null=True, blank=True))
