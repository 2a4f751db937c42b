# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""While new figures are being judged, pages say so; nothing that was not judged is called calm or missing."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from small_country import AT, ZWOLLE, SmallCountry, silent
from stuurhuis.connectors.files.loading import Origin
from stuurhuis.connectors.files.loading import load as load_file
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.site import monitoring
from stuurhuis.steering.actions import figures as actions
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules.own_sheets import OWN
from stuurhuis.steering.rules.sheets import plain_sheet
from stuurhuis.steering.rules.views import Region
from stuurhuis.steering.tasks import loading
from stuurhuis.steering.tasks.monitor import Material

NOTICE = "Er zijn nieuwe cijfers."
HOME, ALL, SERIES, NEW = (
    f"/gemeente/{ZWOLLE}/{page}" for page in ("", "reeksen/", "indicator/inwoners/", "indicator/klachten/")
)
LATER = AT + timedelta(hours=1)


def page(address: str, status: int = 200) -> str:
    """What a visitor reads."""
    answer = Client(headers={"host": "localhost"}).get(address)
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("address", [HOME, ALL, SERIES])
def test_pages_say_that_new_figures_are_being_judged_until_they_are(judged: Material, address: str) -> None:
    assert NOTICE not in page(address)
    run = actions.ask_for_run("new figures", 0.1, actor=worker_for(COUNTRY), at=AT).run
    assert NOTICE in page(address)
    actions.finish_run(run, 0, actor=worker_for(COUNTRY), at=AT)
    assert NOTICE not in page(address)


def test_nothing_is_said_to_be_calm_before_it_was_judged(judged: Material) -> None:
    actions.ask_for_run("new figures", 0.1, actor=worker_for(COUNTRY), at=AT)
    found = page("/gemeente/GM0363/")
    assert "Niets vraagt nu aandacht" not in found
    assert "Nieuwe cijfers van Amsterdam worden nu beoordeeld" in found


def test_a_page_of_figures_that_were_just_loaded_waits_and_one_of_nothing_is_not_there(
    judged: Material,
) -> None:
    worker = worker_for(COUNTRY)
    sheet = plain_sheet("klachten", theme=OWN.id, source="own", period="2025")
    actions.register_sheets("test", [sheet], [], actor=worker, at=AT)
    assert "zijn hier geen cijfers" in page(NEW)
    actions.ask_for_run("new figures", 0.1, actor=worker, at=AT)
    assert "Deze cijfers zijn net geladen" in page(NEW, 503)
    page(f"/gemeente/{ZWOLLE}/indicator/geluk/", 404)


@pytest.fixture
def complaints(tmp_path: Path) -> Path:
    """Eight years of about 120 in three municipalities, and then 410 in one."""
    rows = [
        f"{place};{year};klachten;{118 + year * 7 % 6}"
        for place in ("Zwolle", "Kampen", "Deventer")
        for year in range(2017, 2025)
    ]
    file = tmp_path / "klachten.csv"
    file.write_text("\n".join(["gemeente;jaar;indicator;waarde", *rows, "Zwolle;2025;klachten;410"]))
    return file


@pytest.mark.django_db
def test_a_jump_in_an_own_file_is_never_called_calm_while_it_is_judged(
    lake_folder: Path, small_country: SmallCountry, complaints: Path
) -> None:
    loading.load(small_country, at=AT, progress=silent)
    monitoring.judge(AT, silent)
    before = home()
    loaded = load_file(complaints, Origin("own", "CC0-1.0"), at=LATER)
    assert loaded.published
    monitoring.adopt(loaded.published.version, LATER)
    monitoring.ask(LATER)

    seen = []

    def look(_done: int, _total: int, _words: str) -> None:
        found = home()
        asking = "klachten" in {one.sheet.id for one in found.asking}
        seen.append((found.judged - before.judged, asking))

    monitoring.judge(LATER, look)

    assert set(seen) == {(0, False), (1, True)}, "judged and told come together"
    assert NOTICE not in page(HOME)
    assert "klachten" in page(NEW).lower()


def home() -> overview.Overview:
    """The home page of Zwolle."""
    return overview.overview(Region(ZWOLLE, "Zwolle"), actor=VISITOR, at=LATER)
