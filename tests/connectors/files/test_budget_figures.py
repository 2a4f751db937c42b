# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Targets and results of real budgets, with the faults that they have.

The rows follow budgets and annual reports that Meierijstad, Beverwijk and Heemskerk published; some were
changed to show a fault, and are marked.
"""

from pathlib import Path

import pytest

from stuurhuis.connectors.files.budget_figures import COLUMNS, ColumnsMissing, read_budget_figures
from stuurhuis.connectors.files.budget_plan import BudgetPlan, plan
from stuurhuis.steering.ports import Bound

MEIERIJSTAD, BEVERWIJK, HEEMSKERK = "GM1948", "GM0375", "GM0396"
ROWS = """\
Meierijstad,Jaarverslag 2021,https://meierijstad.nl/2021,Veiligheid,Verwijzingen Halt,per 10.000 jongeren,2017,realisatie,110,
Meierijstad,Jaarverslag 2021,https://meierijstad.nl/2021,Veiligheid,Verwijzingen Halt,per 10.000 jongeren,2018,realisatie,105,
Meierijstad,Jaarverslag 2023,https://meierijstad.nl/2023,Veiligheid,Verwijzingen Halt,per 1.000 jongeren,2021,realisatie,7,
Meierijstad,Jaarverslag 2023,https://meierijstad.nl/2023,Veiligheid,Verwijzingen Halt,per 1.000 jongeren,2021,referentie,8,
Beverwijk,Begroting 2020,https://beverwijk.nl/2020,Milieu,Omvang huishoudelijk restafval,kg per inwoner,2017,realisatie,214,
Beverwijk,Begroting 2020,https://beverwijk.nl/2020,Milieu,Omvang huishoudelijk restafval,kg per inwoner,2018,realisatie,nnb,
Beverwijk,Begroting 2020,https://beverwijk.nl/2020,Milieu,Omvang huishoudelijk restafval,kg per inwoner,2020,begroting,<410,
Beverwijk,Begroting 2020,https://beverwijk.nl/2020,Milieu,Omvang huishoudelijk restafval,kg per inwoner,,streefwaarde,240,
Heemskerk,Begroting 2020,https://heemskerk.nl/2020,Programma 1 Bestuurlijk domein,Winkeldiefstallen,per 1.000 inwoners,2018,realisatie,1.6,
Heemskerk,Begroting 2020,https://heemskerk.nl/2020,Programma 1 Bestuurlijk domein,Winkeldiefstallen,per 1.000 inwoners,2021,streefwaarde,1.6,
Heemskerk,Begroting 2020,https://heemskerk.nl/2020,Programma 1 Bestuurlijk domein,Lopende zaken,aantal,2018-12-31,realisatie,12,made up
Heemskerk,Begroting 2020,https://heemskerk.nl/2020,Programma 1 Bestuurlijk domein,Lopende zaken,aantal,2021,ambitie,10,made up
Heemskerk,Begroting 2021,https://heemskerk.nl/2021,Programma 1 Bestuurlijk domein,Lopende zaken,aantal,2021,ambitie,9,made up
Nergenshuizen,Begroting 2020,https://nergens.nl,Veiligheid,Winkeldiefstallen,per 1.000 inwoners,2018,realisatie,1,
Heemskerk,Begroting 2020,https://heemskerk.nl/2020,Veiligheid,Winkeldiefstallen,per 1.000 inwoners,2019,realisatie,veel,made up
"""  # noqa: E501 - rows as they stand in the file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "begrotingen.csv"
    path.write_text(f"{','.join(COLUMNS)}\n{ROWS}", encoding="utf-8")
    return path


def plan_of(file: Path, organisation: str) -> BudgetPlan:
    """What one municipality printed, ready to take over."""
    return plan(read_budget_figures(file).printed[organisation])


def test_another_unit_marks_a_break_and_old_figures_say_their_unit(file: Path) -> None:
    (halt,) = plan_of(file, MEIERIJSTAD).sheets
    assert halt.words.unit == "per 1.000 jongeren"
    assert [(cut.since, "per 10.000 jongeren" in cut.why) for cut in halt.breaks] == [("2021", True)]
    assert [(one.period, one.value) for one in halt.figures] == [("2017", 110), ("2018", 105), ("2021", 7)]
    assert "eenheid: per 10.000 jongeren" in halt.figures[0].note
    assert halt.figures[0].url == "https://meierijstad.nl/2021"


def test_what_is_of_others_is_told_and_is_no_own_figure(file: Path) -> None:
    remarks = read_budget_figures(file).remarks
    assert any("Verwijzingen Halt: 8 in 2021 is van anderen" in one for one in remarks)


def test_a_target_with_a_sign_keeps_what_was_printed(file: Path) -> None:
    (programme,) = plan_of(file, BEVERWIJK).programmes
    (measured,) = programme.goals[0].indicators
    (target,) = measured.targets
    assert (target.value, target.bound, target.as_printed) == (410, Bound.AT_MOST, "<410")
    assert target.rationale == "Begroting in Begroting 2020, https://beverwijk.nl/2020"
    assert measured.choice.no_baseline_because


def test_not_known_yet_is_missing_and_says_so(file: Path) -> None:
    (waste,) = plan_of(file, BEVERWIJK).sheets
    assert [(one.period, one.value) for one in waste.figures] == [("2017", 214), ("2018", None)]
    assert waste.figures[1].note == "nnb in Begroting 2020"


def test_a_mandatory_indicator_knows_its_direction_and_another_does_not(file: Path) -> None:
    made = plan_of(file, HEEMSKERK)
    (programme,) = made.programmes
    assert (programme.words.number, programme.words.name) == ("1", "Bestuurlijk domein")
    thefts, cases = programme.goals[0].indicators
    assert thefts.targets[0].bound is Bound.AT_MOST
    assert cases.targets[0].bound is Bound.EXACTLY
    assert made.sheets[1].words.direction == "neutral"


def test_where_documents_differ_the_newest_counts_and_that_is_told(file: Path) -> None:
    made = plan_of(file, HEEMSKERK)
    assert made.programmes[0].goals[0].indicators[1].targets[0].value == 9
    assert made.remarks == (
        "rij 14, Lopende zaken, 2021: 10 in Begroting 2020, 9 in Begroting 2021 (ambitie); het laatste telt",
    )
    assert made.sheets[1].figures[0].period == "2018", "a last day is a year"


def test_a_row_without_a_year_a_number_or_a_municipality_is_told_and_left_out(file: Path) -> None:
    told = " ".join(read_budget_figures(file).remarks)
    assert "streefwaarde 240 heeft geen jaar" in told
    assert "Nergenshuizen, Winkeldiefstallen: deze gemeente kennen we niet" in told
    assert "'2019', 'veel' is niet te lezen" in told


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "anders.csv"
    path.write_text("gemeente,jaar\nZwolle,2020\n", encoding="utf-8")
    with pytest.raises(ColumnsMissing, match="document, url"):
        read_budget_figures(path)


def test_every_row_of_the_real_collection_is_used_or_told(shared: Path) -> None:
    read = read_budget_figures(shared / "data" / "texts" / "begroting_indicatoren.csv")
    left = [one for one in read.remarks if one.endswith("niet ingelezen")]
    assert sum(map(len, read.printed.values())) + len(left) == 251
    plans = {code: plan(rows) for code, rows in read.printed.items()}
    assert len(plans) == 9
    assert [one.since for one in plans[MEIERIJSTAD].sheets[0].breaks] == ["2019"]
    assert all(goal.indicators for made in plans.values() for one in made.programmes for goal in one.goals)
