# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file in a browser: put in, downloaded and never shown as a page; and the sheet of A4."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfReader

from stuurhuis.kernel.policy import Actor
from tests.dossiers.pages.test_pages import body, made
from tests.dossiers.people import taken_part
from tests.site.routes import LOUD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("judged")]


def sent(name: str = "plan é.pdf", content: bytes = b"%PDF-1.7 <script>") -> dict[str, object]:
    """What a browser sends."""
    return {"file": SimpleUploadedFile(name, content)}


def test_put_in_opened_and_taken_away(noor: Client) -> None:
    path = made(noor)
    assert noor.post(f"{path}bestand/", sent())["Location"] == path
    [link] = re.findall(r'href="([^"]+/bestand/[^"]+/)"', body(noor, path))
    answer = noor.get(link)
    assert answer.content == b"%PDF-1.7 <script>"
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''plan%20%C3%A9.pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert noor.get(link.replace(path, "/opgaven/00000000-0000-0000-0000-000000000005/")).status_code == 404
    assert noor.post(f"{link}weg/", follow=True).status_code == 200
    assert noor.get(link).status_code == 404


@pytest.mark.parametrize("file", [sent("pagina.html"), sent("leeg.txt", b""), sent("plan.pdf", b"<html>")])
def test_what_is_no_file_for_a_room_comes_back(noor: Client, file: dict[str, object]) -> None:
    assert noor.post(f"{made(noor)}bestand/", file).status_code == 422


def test_a_decision_has_the_figures_of_the_signal_and_a_file(noor: Client) -> None:
    path = made(noor, "/opgaven/nieuw/?uit=signal:" + "/".join(LOUD))
    noor.post(f"{path}bestand/", sent("plan.pdf"))
    form = body(noor, f"{path}besluit/")
    assert "Deze cijfers blijven bij het besluit" in form
    [file] = re.findall(r'name="rests_on" value="([^"]+)"', form)
    noor.post(f"{path}besluit/", {"what": "Samen inkopen", "taken_on": "2026-01-01", "rests_on": file})
    page = body(noor, path)
    assert "Verwacht voor" in page
    assert re.search(r"Versie [\w.@-]+", page)
    assert "SHA-256" in page
    [away] = re.findall(r'action="([^"]+/bestand/[^"]+/weg/)"', page)
    assert "Een besluit rust op dit bestand" in noor.post(away, follow=True).content.decode()
    assert "Expected for" in noor.get(f"/en{path}").content.decode()


def test_on_one_sheet(noor: Client, karim: Client, leader: Actor, binder: Actor) -> None:
    key, _ = taken_part(leader, binder)
    path = f"/opgaven/{key}/"
    [seat] = re.findall(r'<option value="(\d+)"', body(noor, f"{path}taak/"))
    for number in range(12):
        noor.post(
            f"{path}taak/", {"told": f"Taak {number} {'lang ' * 50}", "seat": seat, "due": "2099-01-01"}
        )
        noor.post(f"{path}besluit/", {"what": f"Besluit {number} {'lang ' * 50}", "taken_on": "2026-01-01"})
    assert f'href="{path}bladzijde/"' in body(noor, path)
    sheet = body(karim, f"{path}bladzijde/")
    assert all(words in sheet for words in ("1 januari 2099", "Deventer", "Karim Bouzid", "En nog 4."))
    file = karim.get(f"{path}bladzijde.pdf")
    assert file["Content-Type"] == "application/pdf"
    read = PdfReader(BytesIO(file.content))
    assert len(read.pages) == 1
    assert "En nog 8." in read.pages[0].extract_text()
