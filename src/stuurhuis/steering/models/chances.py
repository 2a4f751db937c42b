# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From which chance an organisation wants to hear of a target."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import INTERNAL
from stuurhuis.steering.models.goals import LIVING, Lasting


class RiskLimit(Lasting):
    """Below one in so many a target of this organisation is at risk."""

    one_in = INTERNAL(models.PositiveSmallIntegerField())

    class Meta(Lasting.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation"], condition=LIVING, name="one_risk_limit_a_time")
        ]
