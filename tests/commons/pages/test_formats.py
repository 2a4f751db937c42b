# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody makes a format, shares it, and another municipality adopts and twists it, in a browser's words."""

import re
from uuid import UUID

import pytest
from django.test import Client

from stuurhuis.commons.queries import adoption, formats
from stuurhuis.commons.rules.threeway import Choice, Step
from stuurhuis.kernel.policy import Actor
from stuurhuis.site.accounts.example_formats import OUR_FILE
from stuurhuis.steering.tasks.monitor import Material
from tests.commons.people import TEXT, VALUES, adopted, by, renewed, shared

pytestmark = pytest.mark.django_db
FILLED = {
    "kind": "process", "name": "Samen lopen", "why": "Minder overlast.", "for_whom": "Wijkteams",
    "points": "0", "is_public": "on", "down": "misdrijven-totaal", "up": "",
}  # fmt: skip


def body(client: Client, path: str) -> str:
    """What a page says."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_empty_says_what_to_do_and_every_visitor_may_look(visitor: Client, noor: Client) -> None:
    for client in (visitor, noor):
        page = body(client, "/formats/")
        assert "Er is nog niets gedeeld" in page
        assert 'href="/formats/nieuw/"' in page


def test_a_format_is_made_explained_and_shared(judged: Material, noor: Client, visitor: Client) -> None:
    text = noor.post("/formats/nieuw/", FILLED)["Location"]
    page = text.removesuffix("tekst/")
    assert "Wanneer doe je dit" in body(noor, text)
    noor.post(text, {"content": "## Stappen\n- Loop samen in {{ wijk }}."})
    told = body(noor, page)
    assert "Stappen, regel 1: wijk is niet uitgelegd" in told
    assert "organisatie staat nergens in de tekst" in told
    assert noor.post(f"{page}delen/", {"said": ""}).status_code == 422
    noor.post(f"{page}invullen/organisatie/weg/")
    form = body(noor, f"{page}invullen/")
    assert 'value="wijk"' in form
    noor.post(
        f"{page}invullen/", {"key": "wijk", "kind": "text", "explanation": "Welke wijk?", "default": ""}
    )
    assert "Dit staat klaar om te delen" in body(noor, page)
    assert visitor.get(page).status_code == 404
    noor.post(f"{page}delen/", {"said": ""})
    seen = body(visitor, page)
    assert "Loop samen in [wijk]." in seen
    assert "Neem dit over" in seen
    assert "Samen lopen" in body(visitor, "/formats/?q=overlast&cijfer=misdrijven-totaal")
    assert "Niets gevonden" in body(visitor, "/formats/?q=zwembad")


def test_what_is_mistyped_comes_back(judged: Material, noor: Client, maker: Actor) -> None:
    page = f"/formats/{shared(maker)}/"
    for said, wrong in (
        ({"key": "Twee Woorden", "kind": "text", "explanation": "?"}, "kleine letters"),
        ({"key": "x", "kind": "choice", "explanation": "?", "options": "een"}, "ten minste twee"),
        ({"key": "x", "kind": "date", "explanation": "?", "default": "ooit"}, "past niet"),
    ):
        answer = noor.post(f"{page}invullen/", said)
        assert (answer.status_code, wrong in answer.content.decode()) == (422, True), said


def test_adopting_asks_what_is_declared_and_gives_a_copy(
    judged: Material, karim: Client, maker: Actor
) -> None:
    page = f"/formats/{shared(maker)}/"
    form = body(karim, f"{page}overnemen/")
    assert 'value="Deventer"' in form
    assert karim.post(f"{page}overnemen/", {"v_organisatie": "Deventer", "v_ingang": "x"}).status_code == 422
    copy = karim.post(f"{page}overnemen/", {f"v_{key}": value for key, value in VALUES.items()})["Location"]
    told = body(karim, copy)
    assert "uiterlijk op 1 februari 2027" in told
    assert "Gebruiken jullie dit?" in told
    answer = karim.post(f"{copy}blok/de-stappen/", {"told": "- Met {{ geheim }}"})
    assert answer.status_code == 422
    karim.post(f"{copy}blok/de-stappen/", {"told": "- Praat eerst met een bewoner."})
    karim.post(f"{copy}bevestigen/", {"variant": "Een bewoner begint"})
    karim.post(f"{page}bedankt/", {"told": "Fijn werk."})
    seen = body(karim, page)
    assert all(words in seen for words in ("Een bewoner begint", "Fijn werk.", "bevestigd"))
    assert (
        karim.post(f"{page}overnemen/", {f"v_{key}": value for key, value in VALUES.items()}).status_code
        == 422
    )


def test_a_copy_can_be_taken_along(judged: Material, karim: Client, maker: Actor, adopter: Actor) -> None:
    copy = f"/formats/kopie/{adopted(shared(maker), adopter)}/"
    for ending, begin in (("odt", b"PK"), ("docx", b"PK"), ("html", b"<!doctype"), ("txt", b"Leergesprek")):
        answer = karim.get(f"{copy}kopie.{ending}")
        assert answer.content.startswith(begin), ending
        assert "leergesprek-na-een-gemist-doel" in answer["Content-Disposition"]
    assert karim.get(f"{copy}kopie.exe").status_code == 404
    assert karim.get(f"{copy}kopie.yml").status_code == 404


def test_a_new_version_is_laid_beside_ones_own(
    judged: Material, karim: Client, maker: Actor, adopter: Actor
) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    copy = f"/formats/kopie/{key}/"
    karim.post(f"{copy}blok/de-stappen/", {"told": "- Kijk eerst.\n- Kies één stap."})
    renewed(
        of, maker, TEXT.replace("uiterlijk op", "binnen een maand na").replace("gebeurde", "gebeurde en waar")
    )
    assert "De maker verbeterde het" in body(karim, "/formats/")
    page = body(karim, f"{copy}nieuw/")
    assert re.search(r"<del>.*uiterlijk op", page)
    assert re.search(r"<ins>.*binnen een maand na", page)
    assert "Kies eerst nog bij één blok" in page
    assert karim.post(f"{copy}nieuw/", {"bevestigd": "ja"}).status_code == 422
    karim.post(f"{copy}nieuw/de-stappen/nieuw/")
    karim.post(f"{copy}nieuw/terug/")
    assert "Kies eerst nog bij één blok" in body(karim, f"{copy}nieuw/")
    both = body(karim, f"{copy}nieuw/de-stappen/schrijf/")
    assert "Kies één stap." in both
    assert "gebeurde en waar" in both
    karim.post(f"{copy}nieuw/de-stappen/schrijf/", {"told": "- Kijk wat er gebeurde en waar."})
    _version, steps = adoption.taking(UUID(key), **by(adopter)) or (None, ())
    assert steps[-1] == Step("de-stappen", Choice.WRITTEN, "- Kijk wat er gebeurde en waar.")
    assert karim.post(f"{copy}nieuw/", {"bevestigd": "ja"})["Location"] == copy
    told = body(karim, copy)
    assert "binnen een maand na 1 februari 2027" in told
    assert "Kijk wat er gebeurde en waar." in told
    assert karim.get(f"{copy}nieuw/")["Location"] == copy


def test_a_copy_of_another_is_read_only_when_it_is_shown(
    judged: Material, noor: Client, karim: Client, maker: Actor, adopter: Actor
) -> None:
    copy = f"/formats/kopie/{adopted(shared(maker), adopter)}/"
    assert noor.get(copy).status_code == 404
    karim.post(f"{copy}tonen/ja/")
    told = body(noor, copy)
    assert "De variant van Deventer" in told
    assert "Schrijf dit anders" not in told
    assert noor.get(f"{copy}blok/de-stappen/").status_code == 404


def test_software_comes_in_by_its_file_and_goes_out_the_same(
    judged: Material, noor: Client, visitor: Client, maker: Actor
) -> None:
    text = OUR_FILE.read_text(encoding="utf-8")
    wrong = noor.post("/formats/publiccode/", {"told": text.replace("  license: EUPL-1.2\n", "")})
    assert wrong.status_code == 422
    assert "legal.license ontbreekt" in wrong.content.decode()
    page = noor.post("/formats/publiccode/", {"told": text})["Location"]
    noor.post(f"{page}delen/", {"said": ""})
    assert visitor.get(f"{page}publiccode.yml").content.decode() == text
    [one] = formats.formats(**by(maker))
    assert (one.words.kind, one.words.name) == ("software", "Stuurhuis")
