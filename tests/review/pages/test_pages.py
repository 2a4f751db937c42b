# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of reading along: nothing typed is lost, and who is blind sees no name in any of them."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from stuurhuis.kernel.policy import actor_for
from stuurhuis.review.actions import asking, documents, reviewing
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.documents import ReviewTerms
from stuurhuis.review.rules.reviewing import Declaration, Following, RemarkResponse
from tests.review.people import ADVICE, PAPER, REMARK, WORDS, by

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
AUTHOR, READER, HERE, THERE = "Sanne Vermeer", "Marije de Boer", "Zwolle", "Deventer"
SAID = {
    "title": "Energiebeleid", "kind": "policy", "theme": "wonen", "question": "Kan dit?", "mode": "open",
    "points": "0",
}  # fmt: skip


def who(client: Client) -> Any:
    """Who is signed in."""
    return actor_for(int(client.session["_auth_user_id"]), at=timezone.now())


def file(text: str = "# Beleid\n\nIedere woning wordt geïsoleerd.\n") -> SimpleUploadedFile:
    """A text."""
    return SimpleUploadedFile("Nota van Sanne Vermeer.md", text.encode())


def reviewed(sanne: Client, youssef: Client, marije: Client, mode: Mode) -> tuple[str, int]:
    """Sanne writes, Youssef arranges where it is blind, Marije gives an advice, Sanne answers."""
    now = timezone.now()
    author, arranger, reader = who(sanne), who(youssef), who(marije)
    words = type(WORDS)("policy", "Energiebeleid", "Kan dit?", "wonen", mode)
    hidden = mode.hides_reviewer
    document = documents.offer(words, PAPER, arranger.person if hidden else None, **by(author, now)).document
    terms = ReviewTerms(TODAY + timedelta(days=7), TODAY + timedelta(days=21))
    asker = arranger if hidden else author
    request = asking.ask(document, reader.person, reader.organisation, terms, **by(asker, now)).request
    asking.accept(request, Declaration(), **by(reader, now))
    remark = reviewing.remark(request, REMARK, **by(reader, now)).key
    reviewing.deliver(request, ADVICE, **by(reader, now))
    response = RemarkResponse(Following.FOLLOWED, "Gedaan.")
    documents.answer_remark(document, remark, response, **by(author, now))
    return document, request


def main_of(client: Client, path: str) -> str:
    """What a page says below the frame that shows for whom one works oneself."""
    return client.get(path).content.decode().partition("<main")[2].partition("</main>")[0]


def test_a_file_is_cleaned_and_its_name_goes(sanne: Client) -> None:
    answer = sanne.post("/toetsen/nieuw/", SAID | {"file": file()})
    assert answer.status_code == 302
    document = answer["Location"].split("/")[2]
    got = sanne.get(f"/toetsen/{document}/bestand/1/")
    assert got["Content-Disposition"] == 'attachment; filename="stuk-1.md"'
    assert "Sanne" not in got.content.decode()
    assert sanne.get(f"/toetsen/{document}/bestand/2/").status_code == 404


def test_a_file_that_cannot_be_cleaned_is_refused_and_what_was_typed_stays(sanne: Client) -> None:
    answer = sanne.post("/toetsen/nieuw/", SAID | {"file": SimpleUploadedFile("x.pdf", b"%PDF-1.4 stuk")})
    body = answer.content.decode()
    assert answer.status_code == 422
    assert "beschadigd" in body
    assert 'value="Energiebeleid"' in body


def test_a_name_in_a_double_blind_text_is_pointed_at_until_one_is_sure(
    sanne: Client, youssef: Client
) -> None:
    blind = SAID | {"mode": "double", "arranger": f"{who(youssef).person}"}
    asked = sanne.post("/toetsen/nieuw/", blind | {"file": file("Door Sanne Vermeer.\n\nVoor heel Zwolle.")})
    body = asked.content.decode()
    assert asked.status_code == 422
    assert "‘Sanne Vermeer’ in alinea 1" in body
    assert "‘Zwolle’ in alinea 2" in body
    sent = body.partition('name="sent" value="')[2].partition('"')[0]
    assert sanne.post("/toetsen/nieuw/", blind | {"sent": sent, "sure": "on"}).status_code == 302


def test_points_with_a_blind_document_are_refused_and_the_file_is_kept(
    sanne: Client, youssef: Client
) -> None:
    blind = SAID | {"mode": "single", "arranger": f"{who(youssef).person}"}
    body = sanne.post("/toetsen/nieuw/", blind | {"points": "4", "file": file()}).content.decode()
    assert "de verrekening laat zien wie het las" in body
    assert "Je bestand is er nog." in body
    sent = body.partition('name="sent" value="')[2].partition('"')[0]
    assert sanne.post("/toetsen/nieuw/", blind | {"sent": sent}).status_code == 302


@pytest.mark.parametrize("mode", [Mode.SINGLE, Mode.DOUBLE])
def test_a_blind_author_sees_no_name_and_no_organisation(
    sanne: Client, youssef: Client, marije: Client, mode: Mode
) -> None:
    document, _ = reviewed(sanne, youssef, marije, mode)
    for path in ("/toetsen/", f"/toetsen/{document}/", f"/toetsen/{document}/ronde/"):
        shown = main_of(sanne, path)
        assert READER not in shown
        assert THERE not in shown
    assert READER in main_of(youssef, f"/toetsen/{document}/")


def test_a_double_blind_reader_sees_no_name_and_no_organisation(
    sanne: Client, youssef: Client, marije: Client
) -> None:
    document, request = reviewed(sanne, youssef, marije, Mode.DOUBLE)
    who_sees = {marije: ("/toetsen/", f"/toetsen/verzoek/{request}/")}
    for client, paths in who_sees.items():
        for path in paths:
            shown = main_of(client, path)
            assert "Energiebeleid" in shown
            assert not [name for name in (AUTHOR, "Youssef El Amrani", HERE) if name in shown]
    assert marije.get(f"/toetsen/{document}/bestand/1/").status_code == 404


def test_a_calendar_says_when_and_not_who(sanne: Client, youssef: Client, marije: Client) -> None:
    document, request = reviewed(sanne, youssef, marije, Mode.DOUBLE)
    path = f"/toetsen/verzoek/{request}/dag.ics"
    assert marije.get(path).status_code == 404  # delivered: there is nothing to wait for
    again = TODAY + timedelta(days=30)
    documents.open_round(document, PAPER, "Nieuw.", again, **by(who(sanne), timezone.now()))
    told = marije.get(path)
    assert f"DTSTART;VALUE=DATE:{again:%Y%m%d}" in told.content.decode()
    assert "Energiebeleid" in told.content.decode()
    assert not [
        name for name in (AUTHOR, "Youssef", HERE, THERE) if name in f"{told.content!r} {told.headers}"
    ]


def test_open_everybody_at_the_table_knows_who(sanne: Client, youssef: Client, marije: Client) -> None:
    document, request = reviewed(sanne, youssef, marije, Mode.OPEN)
    assert READER in main_of(sanne, f"/toetsen/{document}/")
    assert AUTHOR in main_of(marije, f"/toetsen/verzoek/{request}/")
    assert "Gedaan." in main_of(marije, f"/toetsen/verzoek/{request}/")


def test_to_others_it_does_not_exist(
    sanne: Client, youssef: Client, marije: Client, tom: Client, visitor: Client
) -> None:
    document, request = reviewed(sanne, youssef, marije, Mode.OPEN)
    paths = (f"/toetsen/{document}/", f"/toetsen/verzoek/{request}/", f"/toetsen/{document}/bestand/1/")
    for path in paths:
        assert (youssef.get(path).status_code, tom.get(path).status_code) == (404, 404)
        assert visitor.get(path).status_code == 302
    assert "Energiebeleid" not in youssef.get("/toetsen/").content.decode()


def test_asking_somebody_who_is_not_there_or_works_here_is_said(sanne: Client, youssef: Client) -> None:
    document = sanne.post("/toetsen/nieuw/", SAID | {"file": file()})["Location"].split("/")[2]
    days = {"accept_by": f"{TODAY + timedelta(days=7)}", "review_by": f"{TODAY + timedelta(days=21)}"}
    for address, why in (
        ("niemand@example.org", "niemand"),
        ("youssef-el-amrani@example.org", "werkt bij jullie"),
    ):
        answer = sanne.post(f"/toetsen/{document}/vraag/", days | {"address": address})
        assert answer.status_code == 422
        assert why in answer.content.decode()


def test_a_form_that_is_not_whole_keeps_what_was_written(
    sanne: Client, youssef: Client, marije: Client
) -> None:
    document, request = reviewed(sanne, youssef, marije, Mode.OPEN)
    now, later = timezone.now(), TODAY + timedelta(days=30)
    documents.open_round(document, PAPER, "Nieuw.", later, **by(who(sanne), now))
    path = f"/toetsen/verzoek/{request}/"
    half = {"problem": "no", "summary": "Bijna.", "deed": "deliver"}
    answer = marije.post(path, half)
    assert answer.status_code == 422
    assert "Bijna." in answer.content.decode()
    assert marije.post(path, half | {"deed": "keep"}).status_code == 302
    assert "Bijna." in main_of(marije, path)
    assert "Bijna." not in main_of(sanne, f"/toetsen/{document}/")
    wrong = marije.post(f"{path}opmerking/", {"paragraph": "1", "quoted": "staat er niet", "text": "Hm."})
    assert wrong.status_code == 422
    assert "Hm." in wrong.content.decode()


def test_what_waits_for_me_stands_on_my_work_until_it_is_done(
    sanne: Client, youssef: Client, marije: Client
) -> None:
    document = sanne.post("/toetsen/nieuw/", SAID | {"file": file()})["Location"].split("/")[2]
    assert "Zoek een lezer: Energiebeleid" in main_of(sanne, "/mijn/")
    now, reader = timezone.now(), who(marije)
    terms = ReviewTerms(TODAY + timedelta(days=7), TODAY + timedelta(days=21))
    request = asking.ask(document, reader.person, reader.organisation, terms, **by(who(sanne), now)).request
    assert "Zeg of je meeleest: Energiebeleid" in main_of(marije, "/mijn/")
    assert "Energiebeleid" not in main_of(sanne, "/mijn/")
    asking.accept(request, Declaration(("personal",), "Van de fluitles."), **by(reader, now))
    assert "Geef je advies: Energiebeleid" in main_of(marije, "/mijn/")
    reviewing.remark(request, type(REMARK)(2, "", "Echt?"), **by(reader, now))
    reviewing.deliver(request, ADVICE, **by(reader, now))
    assert "Antwoord op een advies: Energiebeleid" in main_of(sanne, "/mijn/")
    assert "Energiebeleid" not in main_of(marije, "/mijn/") + main_of(youssef, "/mijn/")


def test_one_sees_what_is_kept_of_oneself_and_nobody_else_does(
    sanne: Client, youssef: Client, marije: Client, visitor: Client
) -> None:
    reviewed(sanne, youssef, marije, Mode.SINGLE)
    shown = {one: main_of(one, "/toetsen/mijn-gegevens/") for one in (sanne, youssef, marije)}
    assert "schrijft en antwoordt" in shown[sanne]
    assert "zoekt de lezer" in shown[youssef]
    assert "advies gegeven" in shown[marije]
    assert "Energiebeleid" not in shown[marije]
    assert not [one for one in shown.values() if READER in one]
    assert visitor.get("/toetsen/mijn-gegevens/").status_code == 302


def test_a_second_round_begins_with_the_answers_of_the_first(
    sanne: Client, youssef: Client, marije: Client
) -> None:
    document, request = reviewed(sanne, youssef, marije, Mode.OPEN)
    later = TODAY + timedelta(days=30)
    documents.open_round(document, PAPER, "Nieuw.", later, **by(who(sanne), timezone.now()))
    shown = main_of(marije, f"/toetsen/verzoek/{request}/")
    assert shown.count("checked") == len(ADVICE.answers)
    assert "Goed begin.</textarea>" not in shown
