# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The map of the country leads on where there are figures, and nowhere else."""

import re

import pandas as pd
import pytest
from django.test import Client

from small_country import AT, PLACES
from stuurhuis.kernel.lake.publishing import Making
from stuurhuis.kernel.lake.versions import Lineage
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.rules.results import SPILLOVER
from stuurhuis.steering.tasks import monitor
from stuurhuis.steering.tasks.monitor import Material

ELSEWHERE = "GM0373"
SHAPE = re.compile(r'<a class="shade-(\d)"([^>]*)>')


def test_every_link_of_the_map_leads_to_a_page(judged: Material, visitor: Client) -> None:
    body = visitor.get("/kaart/inwoners/").content.decode()
    linked = set(re.findall(r'href="/gemeente/(GM\d{4})/indicator/inwoners/"', body))
    assert set(PLACES) <= linked < set(regions())
    answers = {code: visitor.get(f"/gemeente/{code}/indicator/inwoners/").status_code for code in linked}
    assert set(answers.values()) == {200}


@pytest.mark.parametrize(("language", "words"), [("", "geen cijfer"), ("/en", "no figure")])
def test_a_place_without_a_figure_says_so_and_leads_nowhere(
    judged: Material, visitor: Client, language: str, words: str
) -> None:
    body = visitor.get(f"{language}/kaart/inwoners/").content.decode()
    name = regions()[ELSEWHERE].name
    shape = re.search(rf'<a class="shade-0"([^>]*aria-label="{re.escape(name)}: {words}")>', body)
    assert shape
    assert "href" not in shape[1]
    assert 'role="img"' in shape[1]
    assert f"<title>{name}: {words}</title>" in body


def test_one_who_knows_the_address_hears_that_there_are_no_figures(judged: Material, visitor: Client) -> None:
    answer = visitor.get(f"/gemeente/{ELSEWHERE}/indicator/inwoners/")
    body = answer.content.decode()
    assert answer.status_code == 200
    assert f"Van {regions()[ELSEWHERE].name} zijn hier geen cijfers" in body
    assert 'href="/kaart/inwoners/"' in body
    assert visitor.get(f"/gemeente/{ELSEWHERE}/indicator/inwoners.csv").status_code == 404


def test_the_map_says_whether_an_indicator_crosses_the_municipal_border(
    judged: Material, visitor: Client
) -> None:
    assert (
        "gemeentegrens" not in visitor.get("/kaart/inwoners/").content.decode()
    )  # forty places, few borders
    rows = [
        ("inwoners", "level", "2026", "2026", 342, 0.45, 0.0001, "buren lijken op elkaar", "they are alike"),
        ("inwoners", "movement", "2021", "2026", 342, 0.05, 0.4, "dat is toeval", "that is chance"),
        ("misdrijven-totaal", "level", "2025", "2025", 342, 0.15, 0.0001, "een beetje", "a little"),
    ]
    table = pd.DataFrame(rows, columns=list(SPILLOVER.columns))
    lineage = Lineage.of("tests", "1", ())
    monitor.publish_results({SPILLOVER.data_set: table}, Making(at=AT, lineage=lineage))

    crossing = visitor.get("/kaart/inwoners/").content.decode()
    english = visitor.get("/en/kaart/inwoners/").content.decode()
    holding = visitor.get("/kaart/misdrijven-totaal/").content.decode()

    assert "Dit houdt niet op bij de gemeentegrens" in crossing
    assert "Verandering van 2021 tot 2026: dat is toeval." in crossing
    assert "they are alike" in english
    assert "Buurgemeenten lijken hierin weinig op elkaar" in holding


@pytest.mark.parametrize("asked", ["inwoners", "Inwoners", " inhabitants "])
def test_an_indicator_is_chosen_by_its_id_or_its_name(judged: Material, visitor: Client, asked: str) -> None:
    assert visitor.get("/kaart/", {"indicator": asked}).headers["Location"] == "/kaart/inwoners/"


def test_the_map_opens_with_all_expenses_and_says_what_it_does_not_know(
    judged: Material, visitor: Client
) -> None:
    assert visitor.get("/kaart/").headers["Location"] == "/kaart/lasten-totaal-rekening/"
    body = visitor.get("/kaart/", {"indicator": "geluk"}, follow=True).content.decode()
    assert "Geen indicator heet “geluk”." in body
    assert 'value="geluk"' in body


def test_every_indicator_stands_under_its_theme(judged: Material, visitor: Client) -> None:
    body = visitor.get("/kaart/inwoners/").content.decode()
    listed = body.split("Alle indicatoren per onderwerp")[1].split("</details>")[0]
    assert {"Inwoners en huishoudens", "Veiligheid"} <= set(re.findall(r"<h3>([^<]+)</h3>", listed))
    assert 'href="/kaart/misdrijven-totaal/"' in listed
    assert '<option value="Inwoners" data-url="/kaart/inwoners/">' in body
