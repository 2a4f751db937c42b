# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Since when is a signal there? The monitor judges anew; this remembers when it was first shown."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL, Walled


class NoticedSignal(Walled):
    """A signal about the own municipality: on which day it was first there, and since when it is no more."""

    indicator = INTERNAL(models.CharField(max_length=80))
    period = INTERNAL(models.CharField(max_length=12))
    kind = INTERNAL(models.CharField(max_length=20))
    noticed_on = INTERNAL(models.DateField())
    gone_on = INTERNAL(models.DateField(null=True))

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "indicator", "period", "kind"], name="a_signal_is_noticed_once"
            )
        ]
