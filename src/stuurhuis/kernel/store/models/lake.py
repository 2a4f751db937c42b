# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which data sets there are, which versions of them, and which version is the current one."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from stuurhuis.kernel.store.classified import PUBLIC, Classified

KEPT = Classified("none", "internal", "permanent")


class Source(models.Model):
    """The register of sources: where figures come from, under which licence, with which known faults."""

    id = PUBLIC(models.SlugField(primary_key=True, max_length=80))
    name_nl = PUBLIC(models.TextField())
    name_en = PUBLIC(models.TextField())
    publisher = PUBLIC(models.TextField())
    licence = PUBLIC(models.TextField())
    licence_url = PUBLIC(models.TextField(blank=True, default=""))
    url = PUBLIC(models.TextField(blank=True, default=""))
    retrieved = PUBLIC(models.DateField(null=True, blank=True))
    known_faults_nl = PUBLIC(models.TextField(blank=True, default=""))
    known_faults_en = PUBLIC(models.TextField(blank=True, default=""))
    original_table = PUBLIC(models.TextField(blank=True, default=""))

    class Meta:
        ordering: ClassVar = ["id"]


class DataSet(models.Model):
    """A table of figures that gets new versions; its id is its address."""

    id = PUBLIC(models.SlugField(primary_key=True, max_length=80))
    source = PUBLIC(models.ForeignKey(Source, models.PROTECT, related_name="+"))
    title_nl = PUBLIC(models.TextField())
    title_en = PUBLIC(models.TextField())
    description_nl = PUBLIC(models.TextField(blank=True, default=""))
    description_en = PUBLIC(models.TextField(blank=True, default=""))

    class Meta:
        ordering: ClassVar = ["id"]


class Version(models.Model):
    """One immutable Parquet file of a data set, and what must stay known of it when it is destroyed."""

    class Category(models.TextChoices):
        """What kind of data it holds."""

        OPEN = "open"
        PERSONAL = "personal"

    data_set = PUBLIC(models.ForeignKey(DataSet, models.PROTECT, related_name="+"))
    number = PUBLIC(models.PositiveIntegerField())
    source = PUBLIC(models.ForeignKey(Source, models.PROTECT, related_name="+"))
    licence = PUBLIC(models.TextField())
    path = PUBLIC(models.TextField())
    checksum = PUBLIC(models.CharField(max_length=64))
    rows = PUBLIC(models.PositiveBigIntegerField())
    bytes = PUBLIC(models.PositiveBigIntegerField())
    period_from = PUBLIC(models.CharField(max_length=10, blank=True, default=""))
    period_until = PUBLIC(models.CharField(max_length=10, blank=True, default=""))
    schema = PUBLIC(models.JSONField())
    lineage = PUBLIC(models.JSONField())
    category = PUBLIC(models.CharField(max_length=8, choices=Category.choices, default=Category.OPEN))
    owner = KEPT(
        models.ForeignKey("store.Organisation", models.PROTECT, null=True, blank=True, related_name="+")
    )
    ends_on = PUBLIC(models.DateField(null=True, blank=True))
    made_at = PUBLIC(models.DateTimeField())
    destroyed_at = PUBLIC(models.DateTimeField(null=True, blank=True))

    class Meta:
        ordering: ClassVar = ["data_set", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["data_set", "number"], name="lake_version_number_once"),
            models.CheckConstraint(
                name="lake_personal_has_owner_and_end",
                condition=Q(category="open", owner__isnull=True, ends_on__isnull=True)
                | Q(category="personal", owner__isnull=False, ends_on__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["path"], name="lake_version_path"),
            models.Index(
                fields=["ends_on"], name="lake_version_ends_on", condition=Q(destroyed_at__isnull=True)
            ),
        ]


class CurrentVersion(models.Model):
    """Which version of a data set is shown now: one row a data set, or one an owner for personal data."""

    data_set = PUBLIC(models.ForeignKey(DataSet, models.PROTECT, related_name="+"))
    owner = KEPT(
        models.ForeignKey("store.Organisation", models.PROTECT, null=True, blank=True, related_name="+")
    )
    version = PUBLIC(models.OneToOneField(Version, models.PROTECT, related_name="+"))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["data_set", "owner"], name="lake_one_current_an_owner"),
            models.UniqueConstraint(
                fields=["data_set"], condition=Q(owner__isnull=True), name="lake_one_current_open"
            ),
        ]
