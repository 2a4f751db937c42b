# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker found out, what those concerned think, and what was decided."""

from typing import Any, ClassVar

from django.db import models

from stuurhuis.experiments.models.experiments import KEPT, SAID, Experiment, OfExperiment
from stuurhuis.kernel.policy import INTERNAL


class Finding(OfExperiment):
    """What was asked of the worker, over which version of the figures, and the answer once it is there."""

    experiment = KEPT(models.ForeignKey(Experiment, models.PROTECT, related_name="+"))
    kind = KEPT(models.CharField(max_length=10))
    asked_at = INTERNAL(models.DateTimeField())
    reckoned_at = INTERNAL(models.DateTimeField(null=True))
    version = INTERNAL(models.CharField(max_length=120, blank=True))
    answer: "models.JSONField[Any, Any]" = KEPT(models.JSONField(null=True))

    class Meta(OfExperiment.Meta):
        indexes: ClassVar = [models.Index(fields=["experiment", "kind"], name="findings_of_an_experiment")]


class Opinion(OfExperiment):
    """For or against, by whom and why; of a design or of a verdict. It belongs to who wrote it down."""

    experiment = KEPT(models.ForeignKey(Experiment, models.PROTECT, related_name="+"))
    about = KEPT(models.CharField(max_length=8))
    side = KEPT(models.CharField(max_length=8))
    why = SAID(models.TextField())
    voice = SAID(models.CharField(max_length=120))
    given_at = INTERNAL(models.DateTimeField())

    class Meta(OfExperiment.Meta):
        pass


class Verdict(OfExperiment):
    """Scale, stop or go on, as somebody decided, with all that was known that day; never changed."""

    experiment = KEPT(models.ForeignKey(Experiment, models.PROTECT, related_name="+"))
    decided = KEPT(models.CharField(max_length=8))
    proposed = KEPT(models.CharField(max_length=8))
    why = KEPT(models.TextField())
    reading: "models.JSONField[Any, Any]" = KEPT(models.JSONField(null=True))
    readiness: "models.JSONField[Any, Any]" = KEPT(models.JSONField(default=dict))
    alike = KEPT(models.TextField(blank=True))
    dissent: "models.JSONField[Any, Any]" = KEPT(models.JSONField(default=list))
    given_at = KEPT(models.DateTimeField())

    class Meta(OfExperiment.Meta):
        pass
