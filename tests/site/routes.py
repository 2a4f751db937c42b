# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route of the site with an address to try it at, and what a visitor and a colleague get there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.utils import timezone

from small_country import ZWOLLE
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import urls as accounts
from stuurhuis.steering.pages.digest import stop_address
from stuurhuis.steering.queries import digest
from tests.site import (
    connecting_routes,
    dossier_routes,
    experiment_routes,
    format_routes,
    idea_routes,
    reviewing_routes,
    together_routes,
)
from tests.site.route import Route, deed, file, own, own_file

MODULES = (
    connecting_routes,
    dossier_routes,
    experiment_routes,
    format_routes,
    idea_routes,
    reviewing_routes,
    together_routes,
)
LOUD = (ZWOLLE, "lasten-2-1-rekening", "2024", "over_budget")
OWN_ONE = "gm0193-wachttijd"
OWN_SHEET = {
    "name": "Wachttijd", "definition": "Dagen.", "decimals": "0", "direction": "down", "kind": "outcome",
    "frequency": "Y",
}  # fmt: skip
MEASURED = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
AIMED = {"period": "2027", "bound": "at_most", "value": "200", "rationale": "raadsbesluit"}
SENT = UUID(int=193)
EXPORT = (
    "Programma;Taakveld;Economische categorie;Soort;Primitieve begroting;Begroting na wijziging;Gerealiseerd;"
    "Verwacht einde jaar\n1;1.1;3.5.1;lasten;1000000;1200000;900000;1400000\n9;0.4;1.1;lasten;10;10;5;10\n"
)
AUGUST = EXPORT.splitlines()[0] + "\n6;6.1;3.5.1;lasten;1000000;1200000;900000;1400000\n"
OWN_LINK = re.compile(
    r'(?:href|action)="(/(?:volg|rust|rapportages|doelen|leren|besluiten|oordelen|afwijking|'
    r'vergelijkingsgroepen)/[^"]*\d+[^"]*)"'
)
TO_COME = {"until": f"{timezone.localdate() + timedelta(days=30)}"}
REMARK = {"about": "report", "text": "Klopt dit?"}
ACCEPTED = TO_COME | {"reason": "Eenmalig."}
OVERDUE = f"{timezone.localdate() - timedelta(days=1)}"
JUDGED = {"period": "2026", "expected": "48", "reasons": "De grond is verkocht."}
AGREED = {"cause": "De brug.", "intervention": "Later bouwen.", "due": OVERDUE}
LEARNT = {
    "expected": "Rust.", "happened": "Drukte.", "reading": "Te smal.", "why": "De avond.", "keep": "De app.",
    "lesson": "Kijk naar de avond.", "theme": "veiligheid", "step": "Een proef", "due": OVERDUE,
}  # fmt: skip
DECIDED = {"what": "Toezicht", "body": "college", "taken": OVERDUE, "advice": "Doen.", "why": "Nodig."}


ROUTES = (
    Route("home", visitor=302, colleague=302, page=False),
    Route("arrived", visitor=302, colleague=302, page=False),
    Route("chooser"),
    Route("search", query="?q=zw"),
    Route("search", query="?q=zxqj"),
    Route("municipality", (ZWOLLE,)),
    Route("municipality", ("GM0363",)),
    *(file("signals_export", ZWOLLE, ending) for ending in ("csv", "xlsx", "ods")),
    *(file("indicator_export", ZWOLLE, "inwoners", ending) for ending in ("csv", "xlsx", "ods")),
    *(file("signal_export", *LOUD, ending) for ending in ("csv", "xlsx", "ods")),
    Route("sources"),
    Route("source", ("cbs-iv3",)),
    Route("version", ("stuurhuis", "figures", 1)),
    Route("mine", visitor=302),
    Route("progress", page=False),
    Route("accessibility"),
    Route("course", (ZWOLLE,)),
    Route("comparison", (ZWOLLE,)),
    Route("comparison", (ZWOLLE,), query="?inwoners=0&indicator=inwoners"),
    own("peer_groups"),
    own("save_peer_group"),
    own("peer_group", 1),
    own("add_peer", 1, clicks=3),
    own("remove_peer", 1, 1, clicks=3),
    deed("choose_peer_group", 1, visitor=302),
    deed("end_peer_group", 1, visitor=302),
    Route("indicator", (ZWOLLE, "lasten-2-1-rekening")),
    Route("indicator", (ZWOLLE, "misdrijven-totaal"), query="?vergelijk=1"),
    deed("follow", ZWOLLE, "inwoners"),
    Route("origin", (ZWOLLE, "misdrijven-totaal")),
    Route("signal", LOUD),
    deed("put_aside", *LOUD, **TO_COME),
    deed("unfollow", 1, visitor=404),
    deed("take_up", 1, visitor=404),
    own("scores"),
    own("judge", "solvabiliteit-rekening"),
    deed("withdraw_judgement", 1, visitor=302),
    own("exception", *LOUD[1:]),
    deed("accept", *LOUD[1:], visitor=302, **ACCEPTED),
    deed("close_exception", 1, visitor=302),
    own("lessons"),
    *(own(name, 1, clicks=3) for name in ("learning", "reword_learning", "finish_step", "decision")),
    *(own(name, 1, clicks=3) for name in ("hold_learning", "decide")),
    deed("share_lesson", 1, visitor=302),
    own("about_me"),
    deed("choose_digest", visitor=302, rhythm="daily"),
    Route("stop_digest", ("niets",), visitor=404, clicks=3),
    own("calendar", page=False),
    Route("calendar_feed", ("niets",), visitor=404, page=False),
    deed("close_calendar", visitor=302),
    deed("open_calendar", visitor=302),
    Route("country_first", visitor=302, colleague=302, page=False),
    Route("country", ("inwoners",)),
    Route("country", ("misdrijven-totaal",), query="?periode=2021"),
    Route("chances"),
    deed("set_risk_limit", visitor=302, one_in="4"),
    own("target_at_risk", ZWOLLE, "misdrijven-totaal", "2027"),
    own("of_the_year", ZWOLLE, "jaar-lasten-6-1-6", "2026", "year_above"),
    Route("public"),
    *(Route(name, (ZWOLLE,), visitor=404) for name in ("public_page",)),
    Route("public_edition", (ZWOLLE, 1), visitor=404, clicks=3),
    Route("public_feed", (ZWOLLE,), visitor=404, page=False),
    *(
        Route("public_figures", (ZWOLLE, 1, ending), visitor=404, page=False)
        for ending in ("csv", "json", "xlsx", "ods")
    ),
    own("publishing"),
    own("publishing_look", clicks=3),
    own("withdraw_publication", 1, clicks=3),
    own("goals"),
    own("goal", 1),
    own("add_programme"),
    own("reword_programme", 1),
    own("set_goal", 1),
    *(own(name, 1, clicks=3) for name in ("reword_goal", "choose_indicator", "plan_measure", "allot")),
    *(own(name, 1, 1, clicks=3) for name in ("set_target", "change_measure")),
    own("money"),
    *(own(name, clicks=3) for name in ("set_materiality", "bring_in_year")),
    Route("look_at_year", (SENT, 2026, 9), visitor=302, page=False),
    own_file("year_bad_rows", SENT, 2026, 9, "xlsx"),
    *(own_file("year_template", ending) for ending in ("xlsx", "csv")),
    own_file("year_mapping"),
    deed("begin_tree", visitor=302),
    own("read_tree"),
    Route("library"),
    Route("library", query="?thema=bbv"),
    Route("sheet", ("misdrijven-totaal",)),
    Route("sheet", (OWN_ONE,), visitor=404),
    own("add_sheet"),
    *(own(name, OWN_ONE, clicks=3) for name in ("change_sheet", "keep_figure")),
    Route("choose_for", (OWN_ONE,), visitor=302, colleague=302, page=False),
    own("name_owner", 1, "goal", 1, clicks=3),
    *(own_file(name, ending) for name in ("tree_form", "tree_export") for ending in ("xlsx", "ods")),
    deed("end", "programma", 1, visitor=302),
    own("reports"),
    own("begin_report", clicks=3),
    own("report", 1, clicks=3),
    own_file("report_file", 1, "html"),
    own("explain_report", 1, "report", clicks=4),
    deed("comment_on_report", 1, visitor=302, **REMARK),
    deed("close_comment", 1, 1, visitor=302),
    deed("fix_report", 1, visitor=302, toch="ja"),
    deed("throw_report_away", 1, visitor=302),
    Route("components"),
    deed("scheme", visitor=302, scheme="dark"),
    *(route for module in MODULES for route in module.ROUTES),
)
ELSEWHERE = {one.name for one in accounts.urlpatterns} - {one.name for one in ROUTES}
"""Tried in tests/site/accounts."""
PAGES = tuple(route for route in ROUTES if route.page)


def prepared(client: Client) -> tuple[Route, ...]:
    """All routes with own keys: of what somebody follows, lets rest, and wants to reach."""
    for name in ("inwoners", LOUD[1]):
        client.post(f"/gemeente/{ZWOLLE}/indicator/{name}/volg/")
    client.post("/".join(("/gemeente", ZWOLLE, "signaal", *LOUD[1:], "rust/")), TO_COME)
    client.post("/vergelijkingsgroepen/nieuw/", {"name": "Hanzesteden"})
    connecting_routes.open_up()
    client.post("/doelen/begin/")
    client.post("/indicatoren/nieuw/", OWN_SHEET)
    keys = {**_keys(client, "/mijn/"), **_keys(client, "/doelen/"), **_keys(client, "/vergelijkingsgroepen/")}
    keys |= _keys(client, f"/vergelijkingsgroepen/{keys['peer_group'][0]}/")
    goal = f"/doelen/{keys['goal'][0]}/"
    client.post(f"{goal}indicator/", MEASURED)
    client.post(f"{goal}inspanning/", {"name": "Buurtpreventie", "state": "running"})
    client.post(_newest_aim(client, goal), AIMED)
    _talk_over(client, goal)
    _make_public(client, keys["goal"][0])
    keys |= _reported(client)
    sent = _sent_year(client)
    keys |= {"look_at_year": sent, "year_bad_rows": (*sent, "xlsx")}
    keys |= _keys(client, goal) | _mailed(client)
    judged, agreed = f"gemeente/{ZWOLLE}/indicator/solvabiliteit-rekening", "/".join(("afwijking", *LOUD[1:]))
    for page in ("oordelen", judged, agreed, f"leren/{keys['learning'][0]}"):
        keys |= _keys(client, f"/{page}/")
    for routes in MODULES:
        keys |= routes.keys(client)
    return tuple(replace(route, args=keys.get(route.name, route.args)) for route in ROUTES)


def sure_of(target: dict[str, str]) -> dict[str, str]:
    """A target with the yes of who is sure of it, as the button ‘Toch bewaren’ sends it."""
    return target | {"sure": f"{target['period']} {target['bound']} {target['value']}"}


def _newest_aim(client: Client, goal: str) -> str:
    """Where the newest indicator of a goal gets a target."""
    return re.findall(rf'href="({goal}streefwaarde/\d+/)"', client.get(goal).content.decode())[-1]


def _mailed(client: Client) -> dict[str, tuple[str | int, ...]]:
    """The addresses that work without signing in: to stop the mail, and of the calendar."""
    client.post("/mijn/mail/", {"rhythm": "daily"})
    client.post("/mijn/agenda/")
    [feed] = re.findall(r"<code>[^<]*/agenda/([^<]+)[.]ics</code>", client.get("/mijn/").content.decode())
    who = actor_for(int(client.session["_auth_user_id"]), at=timezone.now())
    wish = digest.chosen(actor=who, at=timezone.now())
    assert wish is not None
    stop = tuple(resolve(stop_address(who.organisation, wish.id)).kwargs.values())
    return {"stop_digest": stop, "calendar_feed": (feed,)}


def _talk_over(client: Client, goal: str) -> None:
    """Judge, agree, learn and decide."""
    oneself = {"owner": client.session["_auth_user_id"]}
    client.post("/oordelen/solvabiliteit-rekening/", JUDGED)
    client.post("/".join(("/afwijking", *LOUD[1:])) + "/", AGREED | oneself)
    client.post(f"{goal}leren/", LEARNT | oneself)
    client.post(f"{goal}besluit/", DECIDED)


def _reported(client: Client) -> dict[str, tuple[str | int, ...]]:
    """A draft of a report, with a remark."""
    client.post("/rapportages/nieuw/", {"kind": "annual", "year": 2026, "month": 0})
    report = _keys(client, "/rapportages/")["report"][0]
    client.post(f"/rapportages/{report}/opmerking/", REMARK)
    found = _keys(client, f"/rapportages/{report}/")
    return {**found, "report": (report,), "explain_report": (report, "report")}


def _make_public(client: Client, goal: str | int) -> None:
    """Choose what may become public, look at it, and say yes."""
    offered = re.findall('name="things" value="([^"]+)"', client.get("/openbaar-maken/").content.decode())
    client.post("/openbaar-maken/", {"aspects": ["indicators"], "goals": [goal], "things": offered})
    look = client.get("/openbaar-maken/bekijken/").content.decode()
    [looked_at] = re.findall('name="looked_at" value="([0-9a-f]+)"', look)
    client.post("/openbaar-maken/bekijken/", {"looked_at": looked_at})


def _sent_year(client: Client) -> tuple[str | int | UUID, ...]:
    """The running year comes in, and once more an export that waits to be looked at."""
    client.post(sent_once(client, 8, AUGUST), {"deed": "import"})
    return tuple(resolve(sent_once(client, 9, EXPORT)).kwargs.values())


def sent_once(client: Client, month: int, export: str) -> str:
    """An export of 2026 until a month is sent; where it is looked at."""
    file = SimpleUploadedFile("export.csv", export.encode())
    return client.post("/doelen/geld/inlezen/", {"year": 2026, "month": month, "file": file})["Location"]


def _keys(client: Client, path: str) -> dict[str, tuple[str | int, ...]]:
    """The arguments of every route of one's own to which a page leads; the last of its kind."""
    found: dict[str, tuple[str | int, ...]] = {}
    for address in OWN_LINK.findall(client.get(path).content.decode()):
        match = resolve(address)
        found[match.url_name or ""] = tuple(match.kwargs.values())
    if "reword_programme" in found:
        found["end"] = ("programma", *found["reword_programme"])
    return found


def names() -> set[str]:
    """The names of all routes of the site."""
    return set(_names(get_resolver().url_patterns))


def _names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _names(one.url_patterns)
        else:
            yield str(one.name)
