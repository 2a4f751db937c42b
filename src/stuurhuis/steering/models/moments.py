# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may read the moments to look in a calendar of their own, without signing in each time."""

from django.db import models

from stuurhuis.kernel.policy import Classified, Walled

READER = Classified("personal", "internal", "P2Y")


class CalendarFeed(Walled):
    """A secret address of one member; as long as the row is there, a calendar may read with it."""

    person = READER(models.ForeignKey("store.Person", models.CASCADE, related_name="+"))
    since = READER(models.DateTimeField())
