# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file lies in the room for who takes part, and stays as long as a decision rests on it."""

from datetime import timedelta
from uuid import UUID

import pytest

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.dossiers.actions import dossiers, files, room, seats, taking_part
from stuurhuis.dossiers.models import RoomFile
from stuurhuis.dossiers.queries import dossiers as known
from stuurhuis.dossiers.queries import files as queries
from stuurhuis.dossiers.queries import room as decided
from stuurhuis.dossiers.rules.files import MOST_FILES, FileGiven, KindNotAllowed, RoomFull
from stuurhuis.dossiers.rules.known import KnownFigure
from stuurhuis.dossiers.rules.retention import InBoth
from stuurhuis.dossiers.rules.room import DecisionWords
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.words import ClosingWords
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.wall import within
from tests.dossiers.people import asked, by, taken_part

pytestmark = pytest.mark.django_db
PLAN = FileGiven("plan van aanpak.pdf", b"%PDF-1.7 twee weken korter")
FIGURE = KnownFigure(
    "wachttijd", ZWOLLE, "2025", 26.0, InBoth("Wachttijd, Zwolle", "Waiting time, Zwolle"),
    InBoth("26 weken in 2025.", "26 weeks in 2025."), "figures@3", "/gemeente/GM0193/",
)  # fmt: skip


@pytest.fixture
def shared(leader: Actor, binder: Actor) -> tuple[str, int, int]:
    """A dossier of Zwolle and Deventer: its key, and how each takes part."""
    key, theirs = taken_part(leader, binder)
    return key, known.dossier(key, **by(leader)).part, theirs


def test_who_takes_part_sees_and_opens_it(shared, leader: Actor, binder: Actor, outsider: Actor) -> None:
    key, ours, _ = shared
    made = files.put(ours, PLAN, **by(leader))
    [seen] = queries.files(UUID(key), **by(binder))
    assert (seen.id, seen.name, seen.size) == (made.file, "plan van aanpak.pdf", len(PLAN.content))
    assert seen.checksum == PLAN.checksum == made.checksum
    assert queries.opened(made.file, **by(binder)).content == PLAN.content
    assert queries.files(UUID(key), **by(outsider)) == ()
    with pytest.raises(NotThere):
        queries.opened(made.file, **by(outsider))


def test_who_was_only_asked_or_left_sees_none(shared, leader: Actor, binder: Actor, outsider: Actor) -> None:
    key, ours, theirs = shared
    made = files.put(ours, PLAN, **by(leader))
    asked(key, leader, outsider.organisation)
    taking_part.leave(theirs, **by(binder))
    for stranger in (binder, outsider):
        assert queries.files(UUID(key), **by(stranger)) == ()
        with within(stranger.organisation):
            assert not RoomFile.objects.filter(pk=made.file).exists()


def test_who_put_it_in_or_leads_there_takes_it_away(
    shared, leader: Actor, colleague: Actor, binder: Actor
) -> None:
    key, ours, theirs = shared
    seats.sit(ours, SeatRole.JOINS, **by(colleague))
    theirs_file = files.put(theirs, PLAN, **by(binder)).file
    of_colleague = files.put(ours, PLAN, **by(colleague)).file
    of_leader = files.put(ours, PLAN, **by(leader)).file
    with pytest.raises(NotAllowed):
        files.take_away(theirs_file, **by(leader))
    with pytest.raises(NotAllowed, match="who put it in"):
        files.take_away(of_leader, **by(colleague))
    files.take_away(of_colleague, **by(leader))
    files.take_away(of_leader, **by(leader))
    assert [one.id for one in queries.files(UUID(key), **by(leader))] == [theirs_file]


def test_who_reads_along_or_has_a_wrong_kind_puts_nothing_in(shared, leader: Actor, colleague: Actor) -> None:
    _, ours, _ = shared
    seats.sit(ours, SeatRole.READS, **by(colleague))
    with pytest.raises(NotAllowed, match="who joins"):
        files.put(ours, PLAN, **by(colleague))
    with pytest.raises(KindNotAllowed):
        files.put(ours, FileGiven("pagina.html", b"<script>"), **by(leader))


def test_a_room_has_a_limit(shared, leader: Actor) -> None:
    _, ours, _ = shared
    for _number in range(MOST_FILES):
        files.put(ours, PLAN, **by(leader))
    with pytest.raises(RoomFull):
        files.put(ours, PLAN, **by(leader))


def test_a_decision_keeps_figures_and_holds_its_files(shared, leader: Actor, binder: Actor) -> None:
    key, ours, _ = shared
    made = files.put(ours, PLAN, **by(leader)).file
    words = DecisionWords("Samen inkopen", "", "", (), AT.date(), (made, str(UUID(int=7))))
    room.decide(ours, words, (FIGURE,), **by(leader))
    [kept] = decided.decisions(UUID(key), **by(binder))
    assert kept.figures == (FIGURE,)
    assert [(one.id, one.checksum) for one in kept.files] == [(made, PLAN.checksum)]
    with pytest.raises(files.RestsOnIt):
        files.take_away(made, **by(leader))


def test_files_go_with_the_room(shared, leader: Actor, binder: Actor) -> None:
    key, ours, theirs = shared
    files.put(ours, PLAN, **by(leader))
    files.put(theirs, PLAN, **by(binder))
    dossiers.close(key, ClosingWords("Klaar.", "", "2020-3.2"), **by(leader))
    with pytest.raises(NotAllowed, match="closed"):
        files.put(ours, PLAN, **by(leader))
    later = AT.replace(year=AT.year + 5) + timedelta(days=1)
    for code in (ZWOLLE, DEVENTER):
        dossiers.destroy(actor=worker_for(code), at=later)
    for code in (ZWOLLE, DEVENTER):
        with within(code):
            assert not RoomFile.objects.filter(dossier=key).exists()
