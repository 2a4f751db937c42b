# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A need lives from draft to closed; the market stays fresh."""

from dataclasses import replace
from datetime import timedelta

import pytest

from exchange.lending import DAY, GIG, OFFER, agreed, matched, placed
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import agreements, invites, needs
from stuurhuis.exchange.queries import needs as queries
from stuurhuis.exchange.queries.needs import Sought
from stuurhuis.exchange.rules.kinds import Side
from stuurhuis.exchange.rules.needs import (
    FieldsMissing,
    ListingDeed,
    ListingState,
    ListingWords,
    NoSuchListingMove,
    Outcome,
)
from stuurhuis.kernel.policy import Actor, NotAllowed, NotThere, worker_for

QUESTION = ListingWords(
    "question", Side.NEED, "Wie kent de Omgevingswet?", "Ik zoek iemand.", {"knowledge": "ruimte"}
)


def followed(listing: int) -> str:
    """Where the worker brings a listing."""
    return needs.follow(listing, actor=worker_for(ZWOLLE), at=AT).state


def test_a_draft_is_ones_own_until_it_is_placed(
    opened: None, asker: Actor, expert: Actor, controller: Actor
) -> None:
    made = needs.write(GIG, actor=asker, at=AT)
    for other in (expert, controller):
        with pytest.raises(NotThere):
            queries.listing(made.listing, actor=other, at=AT)
    needs.publish(made.listing, actor=asker, at=AT)
    assert queries.listing(made.listing, actor=expert, at=AT).words.title == GIG.title
    assert queries.contact(made.listing, actor=expert, at=AT).name == "Noor Hendriks"


def test_the_market_is_filtered_by_kind_words_and_place(opened: None, asker: Actor, expert: Actor) -> None:
    gig, offer = placed(GIG, asker), placed(OFFER, expert)
    placed(QUESTION, asker)

    def found(**sought: str) -> set[int]:
        return {one.id for one in queries.market(Sought(**sought), actor=expert, at=AT)}

    assert len(found()) == 3
    assert found(kind="gig") == {gig, offer}
    assert found(kind="gig", side="offer") == {offer}
    assert found(words="warmtevisie zwolle") == {gig}
    assert found(place="Deventer") == {offer}


def test_an_offer_that_fits_is_shown_with_exact_reasons(opened: None, asker: Actor, expert: Actor) -> None:
    offer = placed(OFFER, expert)
    draft = needs.write(GIG, actor=asker, at=AT).listing
    [best] = queries.look_first(draft, actor=asker, at=AT).fitting
    assert best.listing.id == offer
    assert best.fit.cents == sum(one.cents for one in best.fit.reasons)
    assert any("energie" in one.told("nl") for one in best.fit.reasons)


def test_the_same_question_is_noticed_before_it_is_asked_twice(
    opened: None, asker: Actor, expert: Actor
) -> None:
    there = placed(GIG, expert)
    again = needs.write(replace(GIG, title="De warmtevisie herschrijven"), actor=asker, at=AT).listing
    assert [one.id for one in queries.look_first(again, actor=asker, at=AT).same] == [there]


def test_what_the_kind_asks_must_be_there(opened: None, asker: Actor) -> None:
    with pytest.raises(FieldsMissing, match="knowledge"):
        needs.write(replace(GIG, fields={}), actor=asker, at=AT)
    with pytest.raises(needs.BackwardDays):
        needs.write(replace(GIG, ends_on=GIG.starts_on - timedelta(days=1)), actor=asker, at=AT)


def test_only_its_owner_changes_it(opened: None, asker: Actor, controller: Actor) -> None:
    one = placed(GIG, asker)
    with pytest.raises(NotAllowed):
        needs.close(one, Outcome.FAILED, actor=controller, at=AT)


def test_a_listing_follows_what_happens_to_it(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    agreement = agreed(asker, expert, manager)
    listing = queries.mine(actor=asker, at=AT)[0].id
    assert followed(listing) == ListingState.AGREED
    agreements.tell_day(agreement, DAY, 1, actor=expert, at=AT + timedelta(days=2))
    assert followed(listing) == ListingState.RUNNING
    agreements.finish(agreement, actor=expert, at=AT)
    assert followed(listing) == ListingState.DELIVERED
    agreements.close(agreement, Outcome.PARTLY, actor=asker, at=AT)
    assert followed(listing) == ListingState.CLOSED
    with pytest.raises(needs.NothingMoved):
        followed(listing)
    assert queries.listing(listing, actor=asker, at=AT).outcome == Outcome.PARTLY


def test_who_takes_it_back_puts_it_on_the_market_again(
    opened: None, asker: Actor, expert: Actor, manager: Actor
) -> None:
    invite = matched(asker, expert, manager)
    listing = queries.mine(actor=asker, at=AT)[0].id
    assert followed(listing) == ListingState.MATCHED
    invites.withdraw(invite, actor=expert, at=AT)
    assert followed(listing) == ListingState.OPEN


def test_what_leads_to_no_agreement_is_brought_further_by_its_owner(
    opened: None, asker: Actor, expert: Actor
) -> None:
    one = placed(QUESTION, asker)
    begun = invites.respond(one, "Ik weet het.", actor=expert, at=AT)
    invites.accept(begun.invite, "Fijn.", actor=asker, at=AT)
    assert followed(one) == ListingState.MATCHED
    for deed in (ListingDeed.AGREE, ListingDeed.START, ListingDeed.DELIVER):
        needs.bring_further(one, deed, actor=asker, at=AT)
    with pytest.raises(NoSuchListingMove):
        needs.bring_further(one, ListingDeed.AGREE, actor=asker, at=AT)
    assert needs.close(one, Outcome.FULFILLED, actor=asker, at=AT).state == ListingState.CLOSED


def test_a_stale_listing_asks_once_then_sinks_and_is_closed(opened: None, asker: Actor) -> None:
    one, worker = placed(QUESTION, asker), worker_for(ZWOLLE)
    with pytest.raises(needs.NothingStale):
        needs.freshen(actor=worker, at=AT)
    over = AT + timedelta(days=31)
    assert needs.freshen(actor=worker, at=over).asked == (one,)
    with pytest.raises(needs.NothingStale):
        needs.freshen(actor=worker, at=over)
    assert needs.freshen(actor=worker, at=over + timedelta(days=14)).sunk == (one,)
    assert queries.market(Sought(), actor=asker, at=over)[0].sunk
    needs.confirm(one, actor=asker, at=over)
    assert not queries.market(Sought(), actor=asker, at=over)[0].sunk
    for days, told in ((31, "asked"), (46, "sunk"), (107, "closed")):
        assert getattr(needs.freshen(actor=worker, at=over + timedelta(days=days)), told) == (one,)


def test_who_is_forgotten_leaves_no_words(opened: None, asker: Actor, expert: Actor) -> None:
    one = placed(GIG, asker)
    assert needs.forget(asker.person or 0, actor=worker_for(ZWOLLE), at=AT).rows == 1
    seen = queries.listing(one, actor=expert, at=AT)
    assert (seen.words.title, seen.state) == ("-", ListingState.CLOSED)
    assert needs.forget(asker.person or 0, actor=worker_for(DEVENTER), at=AT).rows == 0


def test_who_does_not_take_part_asks_nothing(opened: None, outsider: Actor) -> None:
    with pytest.raises(NotAllowed, match="does not take part yet"):
        needs.write(GIG, actor=outsider, at=AT)
