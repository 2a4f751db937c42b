# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying what we want to reach, as a controller does it on the pages."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from running_year import export, zwolle
from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions.money import import_year
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import sure_of

TARGET = {"period": "2027", "bound": "at_most", "value": "45,5", "near": "50", "rationale": "raadsbesluit"}


def text(client: Client, path: str) -> str:
    """What a page says, in one line."""
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", "", client.get(path).content.decode())))


def address_of(client: Client, goal: str) -> str:
    """The page of a goal."""
    found = re.search(rf'href="(/doelen/\d+/)">{goal}<', client.get("/doelen/").content.decode())
    assert found
    return found[1]


@pytest.fixture
def begun(judged: Material, sanne: Client) -> Client:
    """Sanne, who took over the ready tree."""
    sanne.post("/doelen/begin/")
    return sanne


def test_without_a_tree_the_page_says_how_to_begin(judged: Material, sanne: Client) -> None:
    assert "Er is nog geen doelenboom" in text(sanne, "/doelen/")
    assert 'action="/doelen/begin/"' in sanne.get("/doelen/").content.decode()


def test_the_ready_tree_has_the_own_money_and_every_euro_serves_a_goal(begun: Client) -> None:
    page = text(begun, "/doelen/")
    assert "doelen, nog zonder streefwaarde" in page
    assert "horen bij een doel" in page
    assert "Inwoners zijn veilig" not in page, "the small country has no budget for safety"


def test_a_target_is_set_seen_and_withdrawn(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    chosen = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
    begun.post(f"{goal}indicator/", chosen)
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', begun.get(goal).content.decode())[-1]

    assert begun.post(aim, TARGET).headers["Location"] == goal
    assert "ten hoogste 45,5" in text(begun, goal)
    assert "ten hoogste 45,5" in text(begun, "/doelen/")
    withdrawn = re.search(r'action="(/doelen/streefwaarde/\d+/einde/)"', begun.get(goal).content.decode())
    assert withdrawn
    begun.post(withdrawn[1])
    assert "45,5" not in text(begun, goal)


def test_a_missed_target_is_the_title_of_the_page(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    chosen = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
    begun.post(f"{goal}indicator/", chosen)
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', begun.get(goal).content.decode())[-1]
    begun.post(aim, sure_of(TARGET | {"period": "2025", "near": ""}))
    page = text(begun, "/doelen/")
    assert "haalt een streefwaarde niet" in page
    assert "niet gehaald" in page


@pytest.fixture
def aim(begun: Client) -> str:
    """Where a goal that is measured by crime gets a target."""
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    chosen = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
    begun.post(f"{goal}indicator/", chosen)
    return str(re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', begun.get(goal).content.decode())[-1])


def test_the_form_says_where_it_stands_and_begins_on_the_usual_side(begun: Client, aim: str) -> None:
    page = text(begun, aim)
    assert "per 1.000 inwoners in 2025" in page
    assert "Bron: Geregistreerde misdrijven" in page
    assert "Lager is beter." in page
    assert "met 80 % zekerheid tussen" in page
    assert '<option value="at_most" selected>' in begun.get(aim).content.decode()


def test_one_looks_at_the_chance_before_anything_is_kept(begun: Client, aim: str) -> None:
    looked = begun.post(aim, TARGET | {"rationale": "", "look": "1"})
    said = re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", " ", looked.content.decode())))
    assert looked.status_code == 200
    assert "De kans op deze streefwaarde in 2027" in said
    assert "Er is nog niets bewaard." in said
    assert 'value="45,5"' in looked.content.decode()
    assert "heeft een streefwaarde" not in text(begun, "/doelen/")


def test_a_target_far_from_all_that_was_is_asked_after_and_kept_when_somebody_is_sure(
    begun: Client, aim: str
) -> None:
    typed = TARGET | {"value": "45500", "near": ""}
    answer = begun.post(aim, typed)
    assert answer.status_code == 422
    assert "Klopt de eenheid?" in unescape(answer.content.decode())
    assert begun.post(aim, sure_of(typed)).status_code == 302


@pytest.mark.parametrize(
    ("doubtful", "asked"),
    [
        ({"period": "2024"}, "2024 is al voorbij. Het cijfer van toen is"),
        ({"period": "2026-10"}, "Deze periode is al voorbij."),
        ({"value": "4000", "near": ""}, "Lager is hier beter, en in 2025 was het al"),
        ({"bound": "at_least", "near": ""}, "Lager is hier beter, en je kiest de andere kant."),
    ],
)
def test_a_target_that_looks_like_a_mistake_is_asked_after_once(
    begun: Client, aim: str, doubtful: dict[str, str], asked: str
) -> None:
    typed = TARGET | doubtful
    answer = begun.post(aim, typed)
    said = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert asked in said
    assert "Toch bewaren" in said
    assert begun.post(aim, sure_of(typed)).status_code == 302


def test_a_yes_is_about_the_target_that_was_asked_after(begun: Client, aim: str) -> None:
    yes = sure_of(TARGET | {"period": "2024", "near": ""})
    assert begun.post(aim, yes | {"period": "2023"}).status_code == 422
    assert begun.post(aim, yes).status_code == 302


def test_what_came_of_each_target_stands_beside_it(begun: Client, aim: str) -> None:
    for period, value in (("2023", "45"), ("2025", "900"), ("2027", "45")):
        begun.post(aim, sure_of(TARGET | {"period": period, "value": value, "near": ""}))
    page = text(begun, aim.split("streefwaarde", maxsplit=1)[0])
    assert re.search(r"2023\s?ten hoogste 45,0\s?–\s?niet gehaald \d", page)
    assert re.search(r"2025\s?ten hoogste 900,0\s?–\s?gehaald \d", page)
    assert "Nog niet bekend." in page
    assert "3 streefwaarden: 1 gehaald, 1 niet gehaald, 1 nog niet te beoordelen." in text(begun, "/doelen/")


def test_beside_a_missed_target_nothing_says_that_the_indicator_is_on_its_way(
    begun: Client, aim: str
) -> None:
    begun.post(aim, sure_of(TARGET | {"period": "2025", "near": ""}))
    begun.post(aim, sure_of(TARGET | {"period": "2027", "value": "5", "near": ""}))
    begun.post(aim, sure_of(TARGET | {"period": "2040", "near": ""}))
    goal = begun.get(aim.split("streefwaarde", maxsplit=1)[0]).content.decode()
    tags = re.findall(r'class="tag[^>]*>([^<]+)<', goal)
    assert [tag for tag in tags if tag[:4].isdigit()] == ["2025 niet gehaald", "2027 in gevaar"]
    tree = re.findall(r'class="tag[^>]*>([^<]+)<', begun.get("/doelen/").content.decode())
    assert "onderweg" not in tree


@pytest.mark.parametrize(
    ("page", "deed"),
    [
        ("/doelen/programma/", "Programma toevoegen"),
        ("{goal}woorden/", "Doel bewaren"),
        ("{goal}indicator/", "Indicator kiezen"),
        ("{goal}inspanning/", "Inspanning toevoegen"),
        ("{goal}geld/", "Geld koppelen"),
        ("{aim}", "Streefwaarde bewaren"),
        ("/doelen/geld/grens/", "Grens bewaren"),
        ("/indicatoren/nieuw/", "Indicator toevoegen"),
    ],
)
def test_the_button_of_a_page_names_what_it_does(begun: Client, aim: str, page: str, deed: str) -> None:
    path = page.format(aim=aim, goal=aim.split("streefwaarde", maxsplit=1)[0])
    assert f'<button class="button">{deed}</button>' in begun.get(path).content.decode()


def test_what_was_done_is_told_by_its_own_name(begun: Client) -> None:
    words = {"number": "10", "name": "Klimaat"}
    answer = begun.post("/doelen/programma/", words, follow=True)
    assert "Gedaan: programma toevoegen." in answer.content.decode()


def test_an_indicator_is_offered_with_the_year_of_its_newest_figure(begun: Client, aim: str) -> None:
    page = text(begun, aim.split("streefwaarde", maxsplit=1)[0] + "indicator/")
    assert "Geregistreerde misdrijven (nieuwste cijfer: 2025)" in page


def test_a_goal_with_only_old_figures_says_so_and_what_to_do(
    begun: Client, aim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = aim.split("streefwaarde", maxsplit=1)[0]
    said = "Alle cijfers van dit doel zijn oud: niemand weet hoe het er nu voor staat."
    assert said not in text(begun, goal)
    monkeypatch.setattr("stuurhuis.steering.pages.goals.is_stale", lambda *_: True)
    assert "Kies er een indicator bij" in text(begun, goal)
    for page in (goal, "/doelen/"):
        assert said in text(begun, page)
        assert "oud cijfer" in text(begun, page)


def test_the_ready_tree_says_that_nobody_chose_where_money_goes(begun: Client) -> None:
    assert "Zo deelde de kant-en-klare boom het in" in text(begun, "/doelen/")
    goal = address_of(begun, "Iedereen doet mee en kan rondkomen")
    begun.post(f"{goal}woorden/", {"number": "6.1", "name": "Iedereen kan rondkomen"})
    assert re.search(r"Van \d+ van de \d+ taakvelden koos de kant-en-klare boom", text(begun, "/doelen/"))


def test_the_next_step_of_a_goal_is_what_is_missing(begun: Client, aim: str) -> None:
    goal = aim.split("streefwaarde", maxsplit=1)[0]
    assert "heeft nog geen streefwaarde." in text(begun, goal)
    assert "Zet een streefwaarde" in text(begun, goal)
    begun.post(aim, sure_of(TARGET | {"period": "2025", "near": ""}))
    assert "Bespreek waardoor dat komt" in text(begun, goal)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"period": "ooit"}, "Schrijf een periode als 2028"),
        ({"value": "veel"}, "getal"),
        ({"near": "40"}, "ligt voorbij de streefwaarde"),
        ({"rationale": ""}, "Waarom deze waarde?"),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed(begun: Client, given: dict[str, str], said: str) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    begun.post(
        f"{goal}indicator/",
        {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw"},
    )
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', begun.get(goal).content.decode())[-1]
    answer = begun.post(aim, TARGET | given)
    assert answer.status_code == 422
    body = unescape(answer.content.decode())
    assert said in body
    assert all(f'value="{value}"' in body for name, value in given.items() if value and name != "rationale")


def test_a_baseline_or_the_reason_why_there_is_none(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    answer = begun.post(f"{goal}indicator/", {"indicator": "inwoners", "kind": "environment"})
    assert answer.status_code == 422
    assert "Geef een nulmeting" in unescape(answer.content.decode())


def test_money_is_shared_out_and_never_twice(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    half = begun.post(f"{goal}geld/", {"taakveld_2-1": "50"})
    assert half.status_code == 302
    page = text(begun, "/doelen/")
    assert "Dit geld hoort nog bij geen doel" in page
    other = address_of(begun, "Iedereen doet mee en kan rondkomen")
    too_much = begun.post(f"{other}geld/", {"taakveld_2-1": "60"})
    assert too_much.status_code == 422
    assert "50" in unescape(too_much.content.decode())


def test_a_programme_with_goals_is_not_ended(begun: Client) -> None:
    programme = re.search(r"/doelen/programma/(\d+)/doel/", begun.get("/doelen/").content.decode())
    assert programme
    answer = begun.post(f"/doelen/programma/{programme[1]}/einde/", follow=True)
    assert "heeft nog doelen" in unescape(answer.content.decode())
    assert begun.post("/doelen/alles/1/einde/").status_code == 404


def test_a_colleague_sees_the_tree_and_another_organisation_does_not(
    begun: Client, youssef: Client, marije: Client, visitor: Client
) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    assert youssef.get(goal).status_code == 200
    assert marije.get(goal).status_code == 404
    assert "/inloggen/" in visitor.get(goal).headers["Location"]


def test_a_task_field_that_the_running_year_leaves_out_keeps_its_budget_of_iv3(begun: Client) -> None:
    goal = address_of(begun, "Iedereen doet mee en kan rondkomen")
    before = re.findall(r"€ [\d,]+ \w+", text(begun, goal))
    lines = [line for line in zwolle() if line.task_field == "2.1"]
    import_year(2026, 9, lines, actor=worker_for(ZWOLLE), at=AT)
    said = text(begun, goal)
    assert before
    assert before[0] in said
    assert "€ 0" not in said
    assert "een programma dat er niet helemaal in staat, tellen we op volgens Iv3" in said


def test_beside_each_programme_stands_which_source_its_money_has(begun: Client) -> None:
    amount = re.findall(r"6 Sociaal domein (€ [\d,]+ \w+)", text(begun, "/doelen/"))
    lines = [line for line in zwolle() if line.task_field == "2.1"]
    import_year(2026, 9, lines, actor=worker_for(ZWOLLE), at=AT)
    said = text(begun, "/doelen/")
    assert amount
    assert f"{amount[0]}, Iv3 2026" in said
    assert re.search(r"2 Verkeer, vervoer en waterstaat € [\d,]+ \w+, stand sep", said)


def test_an_export_that_names_its_month_is_read_until_then_and_that_can_be_changed(
    begun: Client, tmp_path: Path
) -> None:
    with export(tmp_path / "stand.csv", zwolle()).open("rb") as file:
        sent = begun.post("/doelen/geld/inlezen/", {"file": file}).headers["Location"]
    assert sent.endswith("/2026/9/")
    assert "zo zegt de export het zelf, in Jaar, Stand tot en met maand" in text(begun, sent)
    other = begun.post(sent, {"deed": "until", "year": 2026, "month": 8}).headers["Location"]
    assert other.endswith("/2026/8/")
    said = text(begun, other)
    assert "maar de export zegt sep" in said, said[:1500]
    assert begun.post(sent, {"deed": "until", "year": 2026, "month": 13}).status_code == 200


def test_a_year_that_seems_a_part_is_doubted_before_the_yes(begun: Client, tmp_path: Path) -> None:
    lines = [line for line in zwolle() if line.task_field == "2.1"]
    with export(tmp_path / "stand.csv", lines).open("rb") as file:
        sent = begun.post("/doelen/geld/inlezen/", {"year": 2026, "month": 9, "file": file})
    said = text(begun, sent.headers["Location"])
    assert "volgens Iv3 is" in said
    assert "Klopt dat?" in said
    assert "met begroting" in said
