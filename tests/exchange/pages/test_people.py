# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A profile in the site: made without script, looked at, helped by a colleague, and left."""

from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from exchange.people_shown import takes_part
from small_country import AT, DEVENTER
from stuurhuis.exchange.actions import people as actions
from stuurhuis.exchange.queries import people as asked
from stuurhuis.exchange.rules.people import EvidenceKind, EvidenceWords
from stuurhuis.exchange.rules.people_views import ProfileSeen
from stuurhuis.kernel.policy import Actor, worker_for

pytestmark = pytest.mark.usefixtures("opened")
MINE = "/verbinden/mijn-profiel/"
KNOWS = {"words_said": "Warmtenetten", "level": "4", "interest": "5", "audience": "governments"}
FRIDAYS = {
    "days": "5", "hours": "8", "since": "2026-01-01", "until": "2030-12-31", "region": DEVENTER,
    "remote": "on", "audience": "governments",
}  # fmt: skip


def seen(owner: Actor) -> ProfileSeen:
    """One's own profile."""
    found = asked.own(actor=owner, at=AT)
    assert found is not None
    return found


def text(client: Client, address: str) -> str:
    """What a page says."""
    return client.get(address, follow=True).content.decode()


def test_a_profile_is_made_with_plain_forms(karim: Client, noor: Client, expert: Actor) -> None:
    assert "Je doet nog niet mee" in text(karim, MINE)
    karim.post(f"{MINE}meedoen/")
    karim.post(f"{MINE}meedoen/")
    karim.post(f"{MINE}erbij/knows/", KNOWS)
    karim.post(f"{MINE}erbij/language/", {"words_said": "Arabisch", "level": "5", "audience": "governments"})
    karim.post(f"{MINE}erbij/wants/", {"words_said": "Meelopen", "interest": "5", "audience": "elsewhere"})
    karim.post(f"{MINE}dagen/", FRIDAYS)
    page = text(noor, f"/verbinden/mensen/{seen(expert).id}/")
    for said in ("Karim Bouzid", "Warmtenetten", "ik help anderen", "moedertaal", "Meelopen", "vrijdag"):
        assert said in page


def test_the_own_manager_does_not_read_what_one_wants(karim: Client, marije: Client, expert: Actor) -> None:
    karim.post(f"{MINE}meedoen/")
    karim.post(f"{MINE}erbij/knows/", KNOWS)
    karim.post(f"{MINE}erbij/wants/", {"words_said": "Een baan elders", "audience": "elsewhere"})
    page = text(marije, f"/verbinden/mensen/{seen(expert).id}/")
    assert "Warmtenetten" in page
    assert "Een baan elders" not in page
    assert "Wil graag" not in page


def test_the_same_twice_comes_back_with_a_reason(karim: Client) -> None:
    karim.post(f"{MINE}meedoen/")
    karim.post(f"{MINE}erbij/knows/", KNOWS)
    again = karim.post(f"{MINE}erbij/knows/", KNOWS)
    assert again.status_code == 422
    assert "Dit staat er al." in again.content.decode()


def test_known_words_are_offered_without_script_and_chosen(karim: Client, expert: Actor) -> None:
    karim.post(f"{MINE}meedoen/")
    looked = karim.post(f"{MINE}erbij/knows/", KNOWS | {"words_said": "inkoper", "look": "1"})
    assert "Bedoel je een van deze?" in looked.content.decode()
    assert not seen(expert).items, "to look is not to keep"
    karim.post(f"{MINE}erbij/knows/", KNOWS | {"words_said": "inkoper", "meant": "inkoper ict"})
    (item,) = seen(expert).items
    assert item.words.words == "inkoper ict"
    assert item.words.concept.startswith("http://data.europa.eu/esco/occupation/")


def test_free_words_stay_free(karim: Client, expert: Actor) -> None:
    karim.post(f"{MINE}meedoen/")
    assert (
        "We kennen deze woorden niet"
        in karim.post(
            f"{MINE}erbij/knows/", KNOWS | {"words_said": "zwolse zaken", "look": "1"}
        ).content.decode()
    )
    karim.post(f"{MINE}erbij/knows/", KNOWS | {"words_said": "zwolse zaken"})
    assert [one.words.concept for one in seen(expert).items] == [""]


def test_known_words_while_typing(karim: Client) -> None:
    assert "inkoper" in karim.get("/verbinden/woorden/?q=inkop").json()["words"]
    assert karim.get("/verbinden/woorden/?q=in").json()["words"] == []


def test_what_one_did_is_suggested_and_shown_after_one_click(
    karim: Client, noor: Client, expert: Actor
) -> None:
    profile = takes_part(expert)
    assert expert.person is not None
    did = EvidenceWords(EvidenceKind.PEER_REVIEW, "review:12", "energiebeleid", date(2026, 5, 1))
    key = actions.note_evidence(expert.person, did, actor=worker_for(DEVENTER), at=AT).evidence
    assert "Je las een stuk mee over energiebeleid" in text(karim, MINE)
    assert noor.get(f"/verbinden/mensen/{profile}/").status_code == 404
    assert "Wat je hier deed: laat je dat zien?" in text(karim, "/mijn/")
    karim.post(f"{MINE}gedaan/{key}/", {"audience": "governments"})
    assert "Las een stuk mee over energiebeleid" in text(noor, f"/verbinden/mensen/{profile}/")


def test_a_colleague_elsewhere_proposes_and_is_named(karim: Client, noor: Client, expert: Actor) -> None:
    karim.post(f"{MINE}meedoen/")
    karim.post(f"{MINE}erbij/knows/", KNOWS)
    profile = seen(expert).id
    noor.post(f"/verbinden/mensen/{profile}/voorstel/", {"kind": "knows", "words_said": "Aanbesteden"})
    page = text(karim, MINE)
    assert "Aanbesteden" in page
    assert "Noor Hendriks, Zwolle" in page
    karim.post(f"{MINE}voorstel/{seen(expert).edits[0].id}/ja/")
    assert "Aanbesteden" in text(noor, f"/verbinden/mensen/{profile}/")


def test_a_manager_is_told_and_can_say_no(karim: Client, marije: Client, manager: Actor) -> None:
    karim.post(f"{MINE}leidinggevende/", {"person": manager.person})
    page = text(marije, MINE)
    assert "Karim Bouzid" in page
    assert "noemt jou als leidinggevende" in page


def test_a_card_and_a_calendar_hold_what_the_asker_may_see(
    karim: Client, noor: Client, expert: Actor
) -> None:
    karim.post(f"{MINE}meedoen/")
    karim.post(f"{MINE}erbij/knows/", KNOWS)
    karim.post(f"{MINE}erbij/knows/", KNOWS | {"words_said": "Geheim", "audience": "organisation"})
    karim.post(f"{MINE}dagen/", FRIDAYS)
    address = f"/verbinden/mensen/{seen(expert).id}/"
    card = noor.get(f"{address}kaart.vcf").content.decode()
    assert card.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert "FN:Karim Bouzid\r\n" in card
    assert "EXPERTISE:Warmtenetten\r\n" in card
    assert "Geheim" not in card
    (event,) = Calendar.from_ical(noor.get(f"{address}agenda.ics").content).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 1, 2), "the first Friday"
    assert event["rrule"]["BYDAY"] == ["FR"]


def test_what_is_kept_is_shown_whole(karim: Client, marije: Client, expert: Actor, manager: Actor) -> None:
    karim.post(f"{MINE}meedoen/")
    karim.post(f"{MINE}erbij/knows/", KNOWS | {"audience": "me"})
    karim.post(f"{MINE}leidinggevende/", {"person": manager.person})
    karim.post(f"{MINE}vervanger/", {"person": manager.person, "audience": "me"})
    page = text(karim, f"{MINE}alles/")
    for said in ("Warmtenetten", "alleen ik", "Marije de Boer", "bevestigd op"):
        assert said in page
    page = text(marije, f"{MINE}alles/")
    assert "noemt jou als leidinggevende" in page
    assert "noemt jou als vervanger" in page


def test_who_rests_confirms_and_leaves(karim: Client, expert: Actor) -> None:
    karim.post(f"{MINE}meedoen/")
    assert "Je profiel rust" in karim.post(f"{MINE}rusten/", follow=True).content.decode()
    karim.post(f"{MINE}hervatten/")
    assert "Bevestigd" in karim.post(f"{MINE}bevestigen/", follow=True).content.decode()
    assert "verdwijnt meteen" in text(karim, f"{MINE}stoppen/")
    karim.post(f"{MINE}stoppen/")
    assert asked.own(actor=expert, at=AT) is None


def test_who_does_not_take_part_hears_why(tom: Client) -> None:
    assert "doet nog niet mee" in text(tom, MINE)
    assert tom.get("/verbinden/mensen/1/").status_code == 403
