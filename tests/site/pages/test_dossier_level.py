# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which one learns, and chooses, on which level a dossier belongs."""

import pandas as pd
import pytest
from django.test import Client

from small_country import AT
from stuurhuis.kernel.lake.publishing import Making
from stuurhuis.kernel.lake.versions import Lineage
from stuurhuis.steering.rules.results import SPILLOVER
from stuurhuis.steering.tasks import monitor
from stuurhuis.steering.tasks.monitor import Material
from tests.site.dossier_routes import FILLED
from tests.site.routes import LOUD

pytestmark = pytest.mark.django_db


def begun(client: Client, origin: str = "") -> str:
    """Where a dossier stands that somebody began, from a blank page or from a signal."""
    where = f"/opgaven/nieuw/?uit={origin}" if origin else "/opgaven/nieuw/"
    return client.post(where, FILLED)["Location"]


def test_an_answer_shows_which_level_it_speaks_for_and_chooses_nothing(noor: Client) -> None:
    page = begun(noor)
    assert "Beantwoord een of meer vragen" in noor.get(f"{page}niveau/").content.decode()

    seen = noor.post(f"{page}niveau/", {"bekijk": "1", "place": "street", "case": "yes"}).content.decode()

    assert "Het meeste pleit voor: straat" in seen
    assert "+4: het zit op één plek, waar bewoners het zelf zien." in seen
    assert "Opgave voor: buurt of wijk" in noor.get(page).content.decode()


def test_what_is_chosen_stands_with_the_advice_and_the_reason_among_the_decisions(noor: Client) -> None:
    page = begun(noor)
    chosen = {"place": "street", "level": "region", "told": "De corporatie werkt in vier gemeenten."}

    assert noor.post(f"{page}niveau/", chosen)["Location"] == page

    shown = noor.get(page).content.decode()
    assert "Opgave voor: regio" in shown
    assert "Dit wordt opgepakt door: regio." in shown
    assert "De corporatie werkt in vier gemeenten." in shown
    assert "straat: 4" in shown


def test_a_level_asks_a_reason_and_what_was_answered_is_still_there(noor: Client) -> None:
    page = begun(noor)

    answer = noor.post(f"{page}niveau/", {"place": "street", "level": "region", "told": ""})

    assert answer.status_code == 422
    assert "Het meeste pleit voor: straat" in answer.content.decode()


def test_a_signal_brings_what_the_figures_and_the_law_know(judged: Material, noor: Client) -> None:
    rows = [(LOUD[1], "level", "2024", "2024", 342, 0.45, 0.0001, "buren lijken op elkaar", "they are alike")]
    table = pd.DataFrame(rows, columns=list(SPILLOVER.columns))
    monitor.publish_results({SPILLOVER.data_set: table}, Making(at=AT, lineage=Lineage.of("tests", "1", ())))

    page = begun(noor, "signal:" + "/".join(LOUD))
    dutch = noor.get(f"{page}niveau/").content.decode()
    english = noor.get(f"/en{page}niveau/").content.decode()

    assert "het loopt over de gemeentegrens" in dutch
    assert "Uit de cijfers en de wet al ingevuld" in dutch
    assert "it crosses the border" in english
