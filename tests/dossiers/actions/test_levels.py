# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The level on which a dossier is taken up is chosen by who leads it, and kept with what was advised."""

from uuid import UUID

import pytest

from stuurhuis.dossiers.actions.room import choose_level
from stuurhuis.dossiers.queries import dossiers, room
from stuurhuis.dossiers.rules.levels import LevelWords
from stuurhuis.dossiers.rules.words import Level
from stuurhuis.kernel.policy import Actor, Refused
from tests.dossiers.people import begun, by, taken_part

CHOSEN = LevelWords(
    Level.PROVINCE, "Dit wordt opgepakt door: provincie.", "Daar ligt het geld.", "regio: 5\n+3 …"
)


def test_the_level_changes_and_the_advice_stays_beside_it_as_a_decision(leader: Actor) -> None:
    dossier = begun(leader)

    choose_level(dossier, CHOSEN, **by(leader))

    assert dossiers.dossier(dossier, **by(leader)).words.level is Level.PROVINCE
    [kept] = room.decisions(UUID(dossier), **by(leader))
    assert (kept.words.what, kept.words.why, kept.words.known) == (CHOSEN.what, CHOSEN.why, CHOSEN.known)


def test_only_who_leads_it_in_the_organisation_that_began_it_chooses(
    leader: Actor, binder: Actor, colleague: Actor
) -> None:
    dossier, _part = taken_part(leader, binder)

    for other in (binder, colleague):
        with pytest.raises(Refused):
            choose_level(dossier, CHOSEN, **by(other))
    assert room.decisions(UUID(dossier), **by(leader)) == ()
