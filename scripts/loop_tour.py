# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole loop, from a signal to a format that another municipality took over, stop by stop.

With the sample on this computer `python scripts/loop_tour.py` walks it as Noor and Sanne of Zwolle and Karim
of Deventer, and renews docs/images/loop. The journey of tests/stories walks the same stops.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, ViewportSize, expect

from walking import IMAGES, Visitor, browser, named, opened

IDEA = "Wat als een buurtteam elke avond door de wijk loopt?"
SHARPER = "Wat als bewoners en een buurtteam samen elke avond door de wijk lopen?"
DOSSIER = "Hoe wordt de avond in Holtenbroek rustiger?"
EXPERIMENT = {
    "hypothesis": "Als een buurtteam elke avond loopt, daalt de misdaad.", "for_whom": "bewoners",
    "effect": "5", "places": "Zwolle", "starts": "2023-01-01", "ends": "2024-12-31", "led_by": "team A",
    "stop_threshold": "4", "stop_after": "1", "scale_threshold": "3",
}  # fmt: skip
CHOSEN = {"indicator": "misdrijven-totaal", "direction": "down", "stop_kind": "harm", "scale_kind": "sure"}
FORMAT = "Zo loopt een buurtteam"
TEXT = "## Wie loopt er?\nEen agent van {{ organisatie }} en twee bewoners.\n\n## Wat doen zij?\nPraten."
DESK, PHONE = ViewportSize(width=1440, height=900), ViewportSize(width=390, height=844)
PICTURES = IMAGES / "loop"


@dataclass
class Company:
    """Three colleagues, each in a browser of their own; and where what they made stands."""

    noor: Visitor
    sanne: Visitor
    karim: Visitor
    signal: str
    idea: str = ""
    dossier: str = ""
    experiment: str = ""
    format: str = ""


def see_where_it_stands_still(three: Company) -> Page:
    """The home page of Zwolle says which signal nobody took up."""
    three.sanne.go("/gemeente/GM0193/")
    three.sanne.sees("Waar staat het stil?")
    return three.sanne.page


def put_an_idea(three: Company) -> Page:
    """Sanne opens the signal and puts an idea about it, for all governments."""
    three.sanne.go(three.signal)
    three.sanne.click("Breng een idee in")
    three.sanne.fill(question=IDEA, why="Dan ziet iemand het, en is er iemand te zien.")
    three.sanne.page.get_by_label("voor alle overheden").check()
    three.sanne.click("Idee inbrengen")
    three.sanne.headed(IDEA)
    three.idea = three.sanne.page.url
    return three.sanne.page


def support_and_sharpen_it(three: Company) -> Page:
    """Karim of Deventer supports it, and proposes sharper words, which Sanne takes."""
    three.karim.page.goto(three.idea)
    three.karim.click("Ik steun dit")
    three.karim.click("Stel scherpere woorden voor")
    three.karim.fill(question=SHARPER, reason="Zonder bewoners blijft het van de gemeente.")
    three.karim.click("Woorden voorstellen")
    three.sanne.page.goto(three.idea)
    three.sanne.click("Neem je dit over?")
    three.sanne.page.get_by_label("ja, dit wordt het idee").check()
    three.sanne.fill(answer="Beter: het is hun wijk.")
    three.sanne.click("Antwoord geven")
    three.sanne.headed(SHARPER)
    return three.sanne.page


def make_it_a_dossier(three: Company) -> Page:
    """Noor makes it a dossier; its chain leads back to the signal."""
    three.noor.page.goto(three.idea)
    three.noor.click("Maak er een opgave van")
    three.noor.fill(question=DOSSIER)
    three.noor.click("Opgave beginnen")
    three.noor.headed(DOSSIER)
    three.dossier = three.noor.page.url
    return three.noor.page


def try_it_out(three: Company) -> Page:
    """An experiment with its stop rule and its scale rule fixed before it begins."""
    page = three.noor.page
    page.goto(three.dossier)
    three.noor.click("Begin een proef")
    for name, value in CHOSEN.items():
        field = page.locator(f"main [name={name}]")
        if field.first.get_attribute("type") == "radio":
            page.locator(f"main [name={name}][value={value}]").check()
        else:
            field.select_option(value)
    three.noor.fill(**EXPERIMENT)
    three.noor.click("Proef ontwerpen")
    three.noor.headed("buurtteam")
    three.experiment = page.url
    page.goto(f"{three.experiment}beginnen/")
    three.noor.fill(despite="De raad wil het proberen; we kijken wat het leert.")
    page.locator("main form[method=post] button.button").first.click()
    three.noor.sees("Op slot sinds")
    return page


def stop_and_judge(three: Company) -> Page:
    """It did its time: Noor gives a verdict, and says what was special here."""
    page = three.noor.page
    page.goto(f"{three.experiment}oordeel/")
    page.locator("main [name=verdict][value=scale]").check()
    three.noor.fill(why="Bewoners en agenten willen door, en ook Deventer vraagt ernaar.")
    page.locator("main form[method=post] button.button").first.click()
    three.noor.headed("buurtteam")
    return page


def share_a_format(three: Company) -> Page:
    """What worked becomes a format that says which figure it should move."""
    page = three.noor.page
    page.goto(three.experiment)
    three.noor.click("Maak er een format van")
    three.noor.fill(name=FORMAT)
    page.locator("main [name=kind]").select_option("process")
    page.locator("main [name=down]").select_option("misdrijven-totaal")
    three.noor.click("Format beginnen")
    page.locator("main textarea").first.fill(TEXT)
    three.noor.click("Tekst bewaren")
    three.format = page.url
    page.goto(f"{three.format}delen/")
    page.locator("main form[method=post] button.button").first.click()
    page.goto(three.format)
    three.noor.headed(FORMAT)
    return page


def take_it_over(three: Company) -> Page:
    """Deventer takes it over; on its own page the whole chain can be seen as far as it is open."""
    page = three.karim.page
    page.goto(three.format)
    three.karim.click("Neem dit over")
    page.locator("main form[method=post] button.button").first.click()
    three.karim.sees(FORMAT)
    three.karim.sees("hier ben je")
    return page


def see_the_whole_chain(three: Company) -> Page:
    """Zwolle sees its signal, idea, dossier, experiment, format, and who took it over, in one picture."""
    three.noor.page.goto(three.experiment)
    for words in (DOSSIER, FORMAT, "Deventer"):
        expect(three.noor.page.get_by_role("link", name=words).first).to_be_visible()
    three.noor.go(f"/keten/?van=idea:{three.idea.rstrip('/').rpartition('/')[2]}")
    three.noor.sees("Deventer")
    return three.noor.page


def see_what_it_did(three: Company) -> Page:
    """The effect over all who took it over, as figures come in; now it is too early, and says so."""
    three.noor.page.goto(f"{three.format}effect/")
    three.noor.headed("Wat deed het?")
    return three.noor.page


STOPS: tuple[Callable[[Company], Page], ...] = (
    see_where_it_stands_still,
    put_an_idea,
    support_and_sharpen_it,
    make_it_a_dossier,
    try_it_out,
    stop_and_judge,
    share_a_format,
    take_it_over,
    see_the_whole_chain,
    see_what_it_did,
)
ON_A_PHONE = (put_an_idea, see_the_whole_chain)


def pictures() -> set[str]:
    """How all pictures are called: one of every stop, and of some on a phone too."""
    return {named(stop, STOPS) for stop in STOPS} | {f"{named(stop, STOPS)}-phone" for stop in ON_A_PHONE}


def take_pictures(address: str, signal: str) -> None:
    """Walk the tour on a site with the sample, and keep the pictures of every stop."""
    with browser() as within:
        noor, sanne, karim = (
            _signed_in(within, address, name) for name in ("Noor Hendriks", "Sanne Vermeer", "Karim Bouzid")
        )
        three = Company(noor, sanne, karim, signal)
        for stop in STOPS:
            page, name = stop(three), named(stop, STOPS)
            page.screenshot(path=PICTURES / f"{name}.png", full_page=stop is see_the_whole_chain)
            if stop in ON_A_PHONE:
                page.set_viewport_size(PHONE)
                page.screenshot(path=PICTURES / f"{name}-phone.png")
                page.set_viewport_size(DESK)


def _signed_in(within: Browser, address: str, name: str) -> Visitor:
    who = Visitor(opened(within, DESK), address)
    who.go("/inloggen/")
    who.click(name)
    who.page.wait_for_load_state()
    return who


def main() -> None:
    """Renew the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="http://127.0.0.1:8000", help="a fresh site with the sample")
    parser.add_argument("--signal", default="/gemeente/GM0193/signaal/lasten-7-1-rekening/2024/over_budget/")
    given = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    take_pictures(given.address, given.signal)


if __name__ == "__main__":
    main()
