# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who wrote what: for who wrote it, and for nobody else."""

from typing import ClassVar

from django.db import models

from stuurhuis.kernel.policy import Classified, Walled

AUTHOR = Classified("personal", "confidential", "P2Y")


class Authorship(Walled):
    """Who wrote `judgement:4`, `learning:3` or `decision:9`; a table of its own, as it names people."""

    about = AUTHOR(models.CharField(max_length=40))
    person = AUTHOR(models.ForeignKey("store.Person", models.PROTECT, related_name="+"))
    since = AUTHOR(models.DateField())

    class Meta(Walled.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "about", "person"], name="one_author_a_text")
        ]
