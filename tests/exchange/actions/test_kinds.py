# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new kind is a table and its words: a scratch kind goes through its whole life without any other code."""

from pathlib import Path

import pytest
from django.test import Client

from exchange.opened import put_in_order
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import invites, needs
from stuurhuis.exchange.queries import needs as queries
from stuurhuis.exchange.rules import kinds
from stuurhuis.exchange.rules.kinds import Side
from stuurhuis.exchange.rules.needs import FieldsMissing, ListingDeed, ListingState, ListingWords, Outcome
from stuurhuis.kernel.policy import Actor, worker_for

BICYCLE = """
name = { nl = "Leenfiets", en = "Borrowed bicycle" }
about = { nl = "Een fiets voor een middag.", en = "A bicycle for an afternoon." }
leads_to = "appointment"
capacity = 1
stays = 7
ends = { nl = "De fiets is terug.", en = "The bicycle is back." }

[[field]]
key = "gears"
type = "number"
label = { nl = "Hoeveel versnellingen?", en = "How many gears?" }
required = true

[[match.must]]
name = "genoeg versnellingen / enough gears"
kind = "at_least"
need = "gears"

[[match.criterion]]
name = "provincie / province"
kind = "equal"
need = "province"
weight = 2
"""


@pytest.fixture
def bicycle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """One more table beside the others, where all that was imported before and will be finds it."""
    file = tmp_path / "bicycle.toml"
    file.write_text(BICYCLE)
    known = kinds.kinds()
    assert isinstance(known, dict)
    monkeypatch.setitem(known, "bicycle", kinds.read(file))
    return "bicycle"


def words(kind: str, side: Side, gears: str) -> ListingWords:
    """A bicycle with so many gears."""
    return ListingWords(kind, side, "Een fiets", "Voor een werkbezoek.", {"gears": gears})


def test_a_scratch_kind_lives_from_draft_to_closed(
    bicycle: str, opened: None, asker: Actor, expert: Actor
) -> None:
    with pytest.raises(FieldsMissing):
        needs.write(words(bicycle, Side.NEED, ""), actor=asker, at=AT)
    for gears in ("3", "7"):
        made = needs.write(words(bicycle, Side.OFFER, gears), actor=expert, at=AT)
        needs.publish(made.listing, actor=expert, at=AT)
    need = needs.write(words(bicycle, Side.NEED, "5"), actor=asker, at=AT).listing
    [best] = queries.look_first(need, actor=asker, at=AT).fitting
    assert best.listing.words.fields == {"gears": "7"}
    needs.publish(need, actor=asker, at=AT)
    begun = invites.respond(need, "Neem de mijne.", actor=expert, at=AT)
    invites.accept(begun.invite, "Fijn!", actor=asker, at=AT)
    assert needs.follow(need, actor=worker_for(ZWOLLE), at=AT).state == ListingState.MATCHED
    for deed in (ListingDeed.AGREE, ListingDeed.START, ListingDeed.DELIVER):
        needs.bring_further(need, deed, actor=asker, at=AT)
    needs.close(need, Outcome.FULFILLED, actor=asker, at=AT)
    assert queries.listing(need, actor=expert, at=AT).state is ListingState.CLOSED


def test_a_scratch_kind_has_its_pages(bicycle: str, noor: Client) -> None:
    for organisation in (ZWOLLE, DEVENTER):
        put_in_order(organisation)
    assert "Leenfiets" in noor.get("/verbinden/markt/nieuw/").content.decode()
    form = {"title": "Een fiets", "text": "Voor vandaag.", "kind_gears": "7"}
    made = noor.post("/verbinden/markt/nieuw/need/bicycle/", form, follow=True)
    assert "Kijk eerst wat er al is" in made.content.decode()
    english = noor.get("/en/verbinden/markt/nieuw/need/bicycle/").content.decode()
    assert "How many gears?" in english
