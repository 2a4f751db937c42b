# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""After a blind review nothing the makers may read tells who read: pages, money, journal, mail, profile."""

from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from exchange.settling_market import open_market
from small_country import DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import people
from stuurhuis.exchange.queries import people as profiles
from stuurhuis.exchange.queries import settling
from stuurhuis.exchange.rules.people import Audience
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from stuurhuis.review.actions import asking, documents, reviewing
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.documents import DocumentWords, ReviewTerms
from stuurhuis.review.rules.reviewing import Declaration, Following, RemarkResponse
from stuurhuis.review.rules.terms import quarter_began
from stuurhuis.site.wiring import REACTIONS
from tests.review.people import ADVICE, PAPER, REMARK, by

pytestmark = pytest.mark.django_db(transaction=True)
READER, TITLE = "Marije de Boer", "Energiebeleid voor de wijken"
PAGES = ("/mijn/", "/toetsen/", "/toetsen/mijn-gegevens/", "/verbinden/verrekenen/", "/mijn/gegevens/")


def who(client: Client) -> Actor:
    """Who is signed in."""
    return actor_for(int(client.session["_auth_user_id"]), at=timezone.now())


def hear(at: datetime) -> None:
    """The worker delivers what was told."""
    journal.seal(at, names(REACTIONS))
    journal.deliver(REACTIONS, at + timedelta(seconds=5))


def read_blind(author: Actor, arranger: Actor, reader: Actor, mode: Mode, now: datetime) -> tuple[str, int]:
    """From asking to *did it help*."""
    words = DocumentWords("policy", TITLE, "Kan dit?", "wonen", mode)
    document = documents.offer(words, PAPER, arranger.person, **by(author, now)).document
    terms = ReviewTerms(day_of(now) + timedelta(days=7), day_of(now) + timedelta(days=21))
    request = asking.ask(document, reader.person or 0, DEVENTER, terms, **by(arranger, now)).request
    asking.accept(request, Declaration(), **by(reader, now))
    remark = reviewing.remark(request, REMARK, **by(reader, now)).key
    reviewing.deliver(request, ADVICE, **by(reader, now))
    hear(now)
    response = RemarkResponse(Following.FOLLOWED, "Gedaan.")
    documents.answer_remark(document, remark, response, **by(author, now))
    asking.close(request, 5, **by(author, now))
    asking.credit_blind(request, **by(worker_for(DEVENTER), now))
    hear(now)
    return document, request


@pytest.mark.parametrize("mode", [Mode.SINGLE, Mode.DOUBLE])
def test_nothing_tells_the_makers_who_read(
    sanne: Client, youssef: Client, marije: Client, settings: Settings, mode: Mode
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    now = timezone.now()
    author, arranger, reader = who(sanne), who(youssef), who(marije)
    open_market(now)
    people.begin(**by(reader, now))
    document, request = read_blind(author, arranger, reader, mode, now)
    for path in (*PAGES, f"/toetsen/{document}/"):
        shown = sanne.get(path).content.decode().partition("<main")[2].partition("</main>")[0]
        assert READER not in shown
    assert "Deventer" not in sanne.get(f"/toetsen/{document}/").content.decode().partition("<main")[2]
    assert sanne.get(f"/toetsen/verzoek/{request}/dag.ics").status_code == 404
    for member in (author, arranger, reader):
        assert settling.settlements(**by(member, now)) == ()
    _journal_names_nobody(reader)
    _profile_tells_no_review(author, reader, now)
    told = [one for one in mail.outbox if one.to == ["sanne-vermeer@example.org"]]
    assert told
    assert not [one for one in told if READER in str(one.message()) or "Deventer" in str(one.message())]


def _journal_names_nobody(reader: Actor) -> None:
    """What Zwolle keeps of what happened has no reference to who read, nor to where they work."""
    with within(ZWOLLE):
        kept = [one.payload for one in Entry.objects.filter(rule__startswith="review.")]
    assert kept
    assert not [one for one in kept if one.get("person") == reader.person or DEVENTER in one.values()]


def _profile_tells_no_review(author: Actor, reader: Actor, now: datetime) -> None:
    """The reader lets all governments see it: no subject, no kind, no number, and the day of a quarter."""
    own = profiles.own(**by(reader, now))
    assert own is not None
    [deed] = own.deeds
    people.decide_evidence(deed.id, Audience.GOVERNMENTS, **by(reader, now))
    [seen] = profiles.person(own.id, **by(author, now)).deeds
    assert seen.words.happened_on == quarter_began(day_of(now)) - timedelta(days=1)
    assert not [word for word in ("wonen", "Beleid", "Energie", "5 van 5") if word in seen.words.words]
    assert not seen.words.source.startswith("review:")
