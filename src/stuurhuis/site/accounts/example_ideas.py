# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Example ideas of Deventer and Zwolle to look around in: only on this computer, only with the sample."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from stuurhuis.dossiers.actions import ideas as actions
from stuurhuis.dossiers.queries import ideas
from stuurhuis.dossiers.rules.ideas import IdeaWords
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples

OPEN = IdeaWords(
    "Wat als buren elkaars energierekening leren lezen? (voorbeeld)",
    "Wie het begrijpt, durft erover te praten. Een buur is vaak dichterbij dan een loket.",
    "een wijk in Deventer",
)
WAITING = IdeaWords(
    "Wat als we bij elke verhuizing het groen meenemen? (voorbeeld)",
    "Planten die nu worden weggegooid, kunnen een straat verder weer groeien.",
    "",
)
LONG_AGO = timedelta(days=40)


def establish(at: datetime) -> None:
    """Make sure that the example ideas are there: one for all governments, and one that waits too long."""
    if not settings.LOCAL_ONLY or ideas.ideas("(voorbeeld)", **_by("sanne-vermeer", at, at)):
        return
    put = actions.put(OPEN, Origin(), opened=True, **_by("karim-bouzid", at, at - timedelta(days=6)))
    actions.support(put.idea, **_by("noor-hendriks", at, at))
    actions.put(WAITING, Origin(), opened=False, **_by("sanne-vermeer", at, at - LONG_AGO))


def _by(key: str, at: datetime, when: datetime) -> dict[str, Any]:
    """Somebody who works here today, and the day on which it is told to be done."""
    return {"actor": actor_for(examples.user_of(key).pk, at=at), "at": when}
