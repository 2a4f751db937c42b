# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two governments that help one another: the tour of Verbinden in the documentation, stop by stop.

With the sample on this computer, and the example people in it, `python scripts/connecting_tour.py 2026-11-22`
walks it as Noor and Sanne of Zwolle and Karim and Marije of Deventer, and renews docs/images/connecting.
Every stop does something, says what has to be seen then, and gives the page on which it is seen.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from walking import IMAGES, Visitor, browser, named, opened

QUESTION = "Wie weet iets van warmtenetten en aanbesteden?"
GIG = "Warmtevisie herschrijven"
POLICY = "Energiebeleid 2030"
PAPER = """# Energiebeleid voor de wijken

In 2030 is iedere woning in de gemeente geïsoleerd.

Wie het minst verdient, helpen we eerst. Dit kost vier ton per jaar.
"""
COURSE = "Bewoners vroeg betrekken (voorbeeld)"
BUILDING = "Stadhuiskwartier (voorbeeld)"
MARKET, SETTLING = "/verbinden/markt/", "/verbinden/verrekenen/"
LONG = 180  # seconds that something may take that the site does by itself
DESK, PHONE = ViewportSize(width=1440, height=900), ViewportSize(width=390, height=844)
PICTURES = IMAGES / "connecting"


@dataclass(frozen=True)
class Company:
    """Four colleagues, each in a browser of their own, a folder for a paper, and today."""

    noor: Visitor
    karim: Visitor
    marije: Visitor
    sanne: Visitor
    folder: Path
    today: date


def find_who_knows_it(four: Company) -> Page:
    """Noor asks in plain Dutch who knows it elsewhere, and sees what every point is for."""
    four.noor.go("/verbinden/wie-weet-dit/")
    four.noor.page.get_by_label("Wat wil je weten").fill(QUESTION)
    four.noor.page.get_by_label("Alleen bij andere organisaties").check()
    four.noor.click("Zoek")
    _in_time(four.noor, four.noor.page.get_by_role("link", name="Karim Bouzid"))
    return four.noor.page


def ask_for_help(four: Company) -> Page:
    """Noor asks for help with a gig, sees first what is there, and places it."""
    page = four.noor.page
    four.noor.go("/verbinden/markt/nieuw/need/gig/")
    page.get_by_label("In één regel").fill(GIG)
    page.get_by_label("Vertel er iets meer over").fill("Onze warmtevisie is van 2021. Wie schrijft mee?")
    page.get_by_label("Welke kennis?").fill("warmtenetten; energietransitie")
    page.get_by_label("Vanaf wanneer?").fill(f"{four.today}")
    page.get_by_label("Tot en met wanneer?").fill(f"{four.today + timedelta(days=27)}")
    four.noor.click("Bewaar het concept")
    four.noor.headed("Kijk eerst wat er al is")
    four.noor.click("Plaats het")
    four.noor.headed(GIG)
    return page


def invite_and_accept(four: Company) -> Page:
    """Noor invites Karim; he says yes, and his manager is asked."""
    four.noor.click("Nodig een collega uit")
    four.noor.page.get_by_label("E-mailadres").fill("karim-bouzid@example.org")
    four.noor.page.get_by_label("Waarom juist deze collega?").fill("Jij schreef de warmtevisie van Deventer.")
    four.noor.click("Vraag het")
    four.noor.sees("Karim Bouzid, Deventer")
    page = four.karim.page
    _follow(four.karim, MARKET, GIG)
    four.karim.click("Ja, ik doe mee")
    page.get_by_role("textbox").last.fill("Graag, op dinsdag.")
    four.karim.click("Ik doe mee")
    expect(page.locator(".tag")).to_have_text("wacht op de leidinggevende")
    return page


def let_the_manager_consent(four: Company) -> Page:
    """Marije sees whom it is about and until when she decides."""
    _follow(four.marije, MARKET, "Ga je akkoord?")
    four.marije.sees("Karim Bouzid wil hiermee Zwolle helpen.")
    return four.marije.page


def sign_with_three(four: Company) -> Page:
    """Noor writes the terms; who works, who lends and who may bind the borrower sign them."""
    four.marije.click("Ik ga akkoord")
    four.marije.sees("doet mee")
    _follow(four.noor, MARKET, GIG)
    four.noor.click("Karim Bouzid")
    four.noor.click("Maak de afspraak")
    four.noor.page.get_by_label("Dagen per week").fill("1")
    four.noor.click("Leg dit voor")
    four.noor.headed("Afspraak: ")
    agreement = four.noor.page.url.removeprefix(four.noor.address)
    for who in (four.karim, four.marije, four.sanne):
        who.go(agreement)
        who.click("Ik ga akkoord")
        who.sees("Je bent akkoord gegaan.")
    four.sanne.sees("afgesproken")
    four.sanne.sees("Leg ze voor aan je fiscalist of jurist.")
    return four.sanne.page


def deliver_a_day(four: Company) -> Page:
    """Karim tells that he worked a day."""
    four.karim.go(four.sanne.page.url.removeprefix(four.sanne.address))
    four.karim.click("Meld een gewerkte dag")
    four.karim.click("Meld deze dag")
    expect(four.karim.page.get_by_role("heading", name="1 van 4 dagen geleverd")).to_be_visible()
    return four.karim.page


def settle_in_points(four: Company) -> Page:
    """Zwolle reserves four days and accepts the one that was told: where do both stand?"""
    _follow(four.sanne, SETTLING, "4 × dag klus, van Deventer")
    four.sanne.click("Reserveer")
    four.sanne.sees("Gereserveerd. De ander kan leveren.")
    _in_time(four.sanne, four.sanne.page.get_by_role("link", name="Keur de levering goed"))
    four.sanne.sees("1 dag gemeld · 8 punten te aanvaarden")
    four.sanne.click("Keur de levering goed")
    four.sanne.click("Keur goed en boek")
    four.sanne.sees("Geleverd: 8 punten")
    four.sanne.go(SETTLING)
    four.sanne.sees("wij zijn 8 punten schuldig")
    return four.sanne.page


def book_a_desk(four: Company) -> Page:
    """Noor chooses a quiet place on the plan of a building of Deventer, and books it."""
    page = four.noor.page
    four.noor.go(f"/verbinden/werkplekken/?dag={_weekday_after(four.today)}")
    four.noor.click(BUILDING)
    page.get_by_text("Wat heb je nodig?").click()
    page.get_by_label("stilteplek").check()
    four.noor.click("Laat zien")
    page.wait_for_url("**heeft=quiet**")
    there = page.url
    page.get_by_role("row", name="stilteplek").last.get_by_role("button").click()
    four.noor.sees("Geboekt.")
    page.goto(there)
    expect(page.get_by_role("link", name="van jou")).to_be_visible()
    return page


def close_a_gap(four: Company) -> Page:
    """Karim wants to learn something; the course of Deventer that teaches it comes first, with the reason."""
    page = four.karim.page
    four.karim.go("/verbinden/mijn-profiel/erbij/wants/")
    four.karim.fill(words_said="participatie")
    four.karim.click("Voeg toe")
    four.karim.headed("Mijn profiel")
    four.karim.go("/verbinden/opleidingen/")
    four.karim.sees("Je wilt participatie leren")
    four.karim.click(COURSE)
    four.karim.click("Doe mee")
    four.karim.sees("Je doet mee.")
    four.karim.go("/verbinden/opleidingen/")
    return page


def read_along_elsewhere(four: Company) -> Page:
    """Noor lets Marije read a policy; it opens after her yes, and she remarks beside a paragraph."""
    page = four.noor.page
    four.noor.go("/toetsen/")
    four.noor.click("Vraag iemand om mee te lezen")
    paper = four.folder / "beleid.md"
    paper.write_text(PAPER, encoding="utf-8")
    page.get_by_label("Het stuk").set_input_files(paper)
    page.get_by_label("Titel").fill(POLICY)
    page.get_by_label("Waar gaat het over?").select_option(label="Wonen en leefomgeving")
    page.get_by_label("Wat wil je weten?").fill("Vergeten we een groep?")
    four.noor.click("Stuk klaarzetten")
    page.get_by_label("E-mailadres van een collega").fill("marije-de-boer@example.org")
    four.noor.click("Vraag deze collega")
    four.noor.sees("wacht op antwoord")
    return _read(four.marije)


def _read(who: Visitor) -> Page:
    """She says yes, and makes a remark."""
    _follow(who, "/toetsen/", POLICY)
    who.click("Ja, ik lees mee")
    who.page.get_by_label("Ik heb dit eerlijk ingevuld").check()
    who.click("Meelezen en het stuk openen")
    second = who.page.locator("#alinea-2")
    second.get_by_text("Opmerking maken").click()
    second.get_by_label("Over welke woorden?").fill("iedere woning")
    second.get_by_label("Wat valt je op?").fill("Ook die van een corporatie? Die telt in Deventer apart.")
    second.get_by_role("button", name="Opmerking bewaren").click()
    expect(who.page.locator("#alinea-2 .remark")).to_contain_text("corporatie")
    return who.page


STOPS: tuple[Callable[[Company], Page], ...] = (
    find_who_knows_it,
    ask_for_help,
    invite_and_accept,
    let_the_manager_consent,
    sign_with_three,
    deliver_a_day,
    settle_in_points,
    book_a_desk,
    close_a_gap,
    read_along_elsewhere,
)
BEGINS: dict[Callable[[Company], Page], str] = {book_a_desk: "main form[action*=werkplekken]"}
"""Where the picture of a stop begins, when not at the top."""
ON_A_PHONE = (find_who_knows_it, let_the_manager_consent, book_a_desk)


def pictures() -> set[str]:
    """How all pictures are called: one of every stop, and of some on a phone too."""
    return {named(stop, STOPS) for stop in STOPS} | {f"{named(stop, STOPS)}-phone" for stop in ON_A_PHONE}


def take_pictures(address: str, folder: Path, today: date) -> None:
    """Walk the tour on a site with the sample, and keep the pictures of every stop."""
    with browser() as within:
        names = ("Noor Hendriks", "Karim Bouzid", "Marije de Boer", "Sanne Vermeer")
        noor, karim, marije, sanne = (_signed_in(within, address, name) for name in names)
        four = Company(noor, karim, marije, sanne, folder, today)
        for stop in STOPS:
            page, name = stop(four), named(stop, STOPS)
            _keep(page, DESK, BEGINS.get(stop, "body"), f"{name}.png")
            if stop in ON_A_PHONE:
                _keep(page, PHONE, BEGINS.get(stop, "body"), f"{name}-phone.png")
                page.set_viewport_size(DESK)


def _signed_in(within: Browser, address: str, name: str) -> Visitor:
    who = Visitor(opened(within, DESK), address)
    who.go("/inloggen/")
    who.click(name)
    who.page.wait_for_load_state()
    return who


def _keep(page: Page, size: ViewportSize, begins: str, name: str) -> None:
    page.set_viewport_size(size)
    page.locator(begins).first.evaluate("it => scrollTo(0, scrollY + it.getBoundingClientRect().top - 16)")
    page.screenshot(path=PICTURES / name)


def _follow(who: Visitor, path: str, name: str) -> None:
    """Open a page, and follow a link in it as soon as the site has done its part."""
    who.go(path)
    link = who.page.get_by_role("main").get_by_role("link", name=name)
    _in_time(who, link)
    link.first.click()


def _in_time(who: Visitor, there: Locator) -> None:
    """What comes by itself is there, before long."""
    for _ in range(LONG):
        if there.count():
            return
        who.page.wait_for_timeout(1000)
        who.page.reload()
    expect(there.first).to_be_visible()


def _weekday_after(day: date) -> date:
    """The first working day after a day."""
    return day + timedelta(days={4: 3, 5: 2}.get(day.weekday(), 1))


def main() -> None:
    """Renew the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("today", type=date.fromisoformat, help="as in 2026-11-22")
    parser.add_argument("--address", default="http://127.0.0.1:8000", help="a fresh site with the sample")
    given = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        take_pictures(given.address, Path(folder), given.today)


if __name__ == "__main__":
    main()
