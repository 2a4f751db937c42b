# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody was told by mail of dossiers, so that nothing is told more than once and once more."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import Classified, Walled

TOLD = Classified("personal", "internal", "P1Y")


class DossierMail(Walled):
    """Somebody was told that something (`dossier_task:12`) waits; gone once it does not wait any more."""

    person = TOLD(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    about = TOLD(models.CharField(max_length=40))
    stage = TOLD(models.CharField(max_length=10))
    sent_at = TOLD(models.DateTimeField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "person", "about", "stage"], name="one_dossier_mail_a_stage"
            )
        ]
