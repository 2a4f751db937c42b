# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From goals in a workbook to a page that a stranger reads: the tour of the documentation, stop by stop.

A test walks it in a small country (tests/stories/test_tour.py). With the sample on this computer
`python scripts/tour.py 2027-01-31` walks it as Sanne, the example controller of Zwolle, and renews the
pictures in docs/images/tour. Every stop does something, and says what has to be seen then.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook
from playwright.sync_api import Page, ViewportSize, expect

from walking import IMAGES, Visitor, browser, named, opened

ZWOLLE = "GM0193"
CRIME = "misdrijven-totaal"
MEASURE = "Buurtpreventie in elke wijk"
GOAL = ("1", "1.1")
ROWS: tuple[tuple[str, int, tuple[str | float | None, ...]], ...] = (  # sheet, columns that name a row, row
    ("Programma's", 1, ("1", "Veiligheid")),
    ("Doelen", 2, (*GOAL, "Inwoners zijn veilig")),
    ("Indicatoren", 3, (*GOAL, CRIME, "maatschappelijk effect", None, None, "nieuw doel")),
    ("Streefwaarden", 4, (*GOAL, CRIME, "2025", "ten hoogste", 52, 54, "coalitieakkoord")),
    ("Streefwaarden", 4, (*GOAL, CRIME, "2027", "ten hoogste", 51, 52, "coalitieakkoord")),
    ("Inspanningen", 3, (*GOAL, MEASURE, "loopt")),
)
JUDGED = "De nieuwe teams werken pas een half jaar."
ACCEPTED = "Eenmalig; de raad weet ervan."
LESSON = "Kijk ook naar de avond."
PICTURES = IMAGES / "tour"


@dataclass(frozen=True)
class Walk(Visitor):
    """A colleague in a browser, a stranger in another one, and a folder for what is taken along."""

    stranger: Page
    folder: Path
    until: date


def begin_with_a_ready_tree(walk: Walk) -> None:
    """The chapters of Iv3 become programmes with goals, task fields and money."""
    walk.go("/doelen/")
    walk.page.locator("form[action$='/doelen/begin/'] button").click()
    walk.headed("doelen, nog zonder streefwaarde")


def read_in_the_workbook(walk: Walk) -> None:
    """Targets and a measure are written in the workbook; it is looked at before it counts."""
    walk.go("/doelen/inlezen/")
    with walk.page.expect_download() as downloaded:
        walk.page.locator("a[href$='boom.xlsx']").click()
    file = walk.folder / "doelen.xlsx"
    downloaded.value.save_as(file)
    with_targets(file)
    walk.page.locator("input[type=file]").set_input_files(file)
    walk.click("Bekijk wat er zou veranderen")
    expect(walk.page.locator("main")).to_contain_text(MEASURE)


def see_home_by_exception(walk: Walk) -> None:
    """What asks for attention comes first, the target at risk among it."""
    walk.click("Ja, lees dit in")
    walk.page.wait_for_url("**/doelen/")
    walk.go(f"/gemeente/{ZWOLLE}/")
    walk.headed("aandacht in Zwolle")
    expect(walk.page.locator("main")).to_contain_text("streefwaarde")


def see_a_target_at_risk(walk: Walk) -> None:
    """The chance of the target, and what the surroundings did as well."""
    walk.go("/doelen/")
    walk.click("Inwoners zijn veilig")
    expect(walk.page.locator("main")).to_contain_text("in gevaar")
    expect(walk.page.get_by_role("heading", name="Wat deed de omgeving?")).to_be_visible()


def judge(walk: Walk) -> None:
    """A professional expects something else than the forecast, and says why."""
    walk.go(f"/oordelen/{CRIME}/")
    walk.fill(expected="51", reasons=JUDGED)
    walk.page.get_by_label("Laat dit oordeel voorgaan").check()
    walk.click("Bewaren")
    told = walk.page.locator("article.judged").first
    expect(told).to_contain_text(JUDGED)
    told.scroll_into_view_if_needed()


def accept_a_deviation(walk: Walk) -> None:
    """What deviates is accepted until a day, with the reason."""
    walk.go(f"/gemeente/{ZWOLLE}/")
    walk.page.locator("main a[href*='/signaal/']", has_text="Bekijk waarom").first.click()
    walk.click("Spreek af wat we eraan doen")
    walk.page.get_by_label("Tot welke dag accepteren we dit?").fill(f"{walk.until}")
    walk.page.get_by_label("Waarom accepteren we dit?").fill(ACCEPTED)
    walk.click("Accepteren")
    expect(walk.page.get_by_text(ACCEPTED)).to_be_visible()


def hold_a_learning_review(walk: Walk) -> None:
    """A missed target is something to learn from: facts apart from opinions, and one next step."""
    walk.go("/doelen/")
    walk.click("Inwoners zijn veilig")
    walk.click("Leergesprek houden")
    walk.page.get_by_label("Hoe lezen wij dat?").fill("We keken alleen overdag.")
    walk.page.get_by_label("Waarom liep het zo?").fill("De avonden waren onbemand.")
    walk.page.get_by_label("Wat houden we erin?").fill("De buurtapp.")
    walk.page.get_by_label("De les in één zin").fill(LESSON)
    walk.page.get_by_label("Wat doen we als eerste?").fill("Een proef met avondtoezicht")
    walk.page.get_by_label("Wanneer is dat klaar?").fill(f"{walk.until}")
    walk.click("Bewaren")
    lesson = walk.page.get_by_role("link", name=LESSON)
    expect(lesson).to_be_visible()
    lesson.scroll_into_view_if_needed()


def make_the_report(walk: Walk) -> None:
    """The interim report by exception, made from what is there, looked at before it is fixed."""
    walk.go("/rapportages/")
    walk.click("Een rapportage maken")
    walk.page.locator("main [name=month]").select_option("9")
    walk.click("Maak de rapportage")
    walk.headed("Bestuursrapportage tot en met september")
    expect(walk.page.locator("main")).to_contain_text("In het kort")
    with walk.page.expect_download() as downloaded:
        walk.click("PDF")
    downloaded.value.save_as(walk.folder / "rapportage.pdf")


def make_it_public(walk: Walk) -> None:
    """What residents may see is chosen, and looked at as they will see it."""
    walk.go("/openbaar-maken/")
    walk.click("Bekijk zoals inwoners het zien")
    walk.headed("Dit wordt openbaar. Doen?")


def read_it_as_a_stranger(walk: Walk) -> None:
    """After a yes, somebody who never signed in reads how it goes, and takes the figures along."""
    walk.click("Ja, maak publicatie")
    walk.page.wait_for_url("**/openbaar/**")
    walk.stranger.goto(f"{walk.address}/openbaar/{ZWOLLE}/")
    told = walk.stranger.locator("main")
    expect(told).to_contain_text("Inwoners zijn veilig")
    expect(told).not_to_contain_text(LESSON)
    expect(told.locator("a[href$='.csv']").first).to_be_visible()


STOPS: tuple[Callable[[Walk], None], ...] = (
    begin_with_a_ready_tree,
    read_in_the_workbook,
    see_home_by_exception,
    see_a_target_at_risk,
    judge,
    accept_a_deviation,
    hold_a_learning_review,
    make_the_report,
    make_it_public,
    read_it_as_a_stranger,
)


def with_targets(file: Path) -> None:
    """Write in the workbook that was taken along what is not there yet: targets and a measure above all."""
    book = load_workbook(file)
    for name, keys, row in ROWS:
        sheet = book[name]
        heads = enumerate(sheet[1], start=1)
        read = [place for place, cell in heads if not str(cell.value).startswith("Naam van ")]
        known = {tuple(str(cells[place - 1].value) for place in read[:keys]) for cells in sheet.iter_rows()}
        if row[:keys] not in known:
            sheet.append(dict(zip(read, row, strict=False)))
    book.save(file)


def take_pictures(address: str, folder: Path, until: date) -> None:
    """Walk the tour on a site with the sample, and keep a picture of every stop."""
    with browser() as within:
        page, stranger = (opened(within, ViewportSize(width=1200, height=800)) for _ in range(2))
        page.goto(f"{address}/inloggen/")
        page.get_by_role("button", name="Sanne Vermeer").click()
        walk = Walk(page, address, stranger, folder, until)
        for stop in STOPS:
            stop(walk)
            shown = stranger if stop is read_it_as_a_stranger else page
            shown.screenshot(path=PICTURES / f"{named(stop, STOPS)}.png")


def main() -> None:
    """Renew the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("until", type=date.fromisoformat, help="a day to come, as in 2027-01-31")
    parser.add_argument("--address", default="http://127.0.0.1:8000", help="a fresh site with the sample")
    given = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        take_pictures(given.address, Path(folder), given.until)


if __name__ == "__main__":
    main()
