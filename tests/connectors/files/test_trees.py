# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tree of goals goes out to a workbook and comes back the same; what is wrong is told cell by cell."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from stuurhuis.connectors.files import tree_form
from stuurhuis.connectors.files.amounts import FORMULA_ERRORS
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.outgoing import OutCell, OutTable, columns_of
from stuurhuis.connectors.files.tree_form import SHEETS, Names
from stuurhuis.connectors.files.trees import TreeRead, Vocabulary, read_tree
from stuurhuis.connectors.files.write_ods import write_ods
from stuurhuis.connectors.files.write_xlsx import write_xlsx
from stuurhuis.steering.ports import (
    Bound,
    GoalWords,
    IndicatorChoice,
    Known,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    State,
    TargetWords,
)
from stuurhuis.steering.rules import scales
from tests.steering.told import HEALTH, figure

NAMES = ("kwb-jeugdzorg", "misdrijven-totaal", "gm0193-wachttijd")
FIELDS = ("0.4", "6.1", "6.72")
KNOWN = Vocabulary({name: name for name in NAMES}, {name: name for name in FIELDS})
WRITERS = {"xlsx": write_xlsx, "ods": write_ods}

signs = st.characters(categories=("L", "N", "Po", "Sm", "Zs"), exclude_characters="'#", max_codepoint=0x2000)
words = (
    st.text(signs, min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and text.upper() not in FORMULA_ERRORS)
)
maybe = st.just("") | words
amounts = st.decimals(-(10**9), 10**9, places=3, allow_nan=False).map(float)
years = st.integers(2000, 2040).map(str) | st.sampled_from(("2027-Q1", "2027-03", "2027-W05", "2027-01-31"))
targets = st.builds(
    TargetWords, years, amounts, st.sampled_from(Bound), st.none(), maybe, st.sampled_from(("", "<410", "-"))
)
choices = st.sampled_from(NAMES).flatmap(
    lambda name: (
        st.builds(
            IndicatorChoice,
            st.just(name),
            st.sampled_from(tuple(tree_form.KINDS)),
            years,
            amounts,
            maybe,
            maybe,
        )
        | st.builds(
            IndicatorChoice,
            st.just(name),
            st.sampled_from(tuple(tree_form.KINDS)),
            no_baseline_because=words,
            verification=maybe,
        )
    )
)
indicators = st.builds(
    PlannedIndicator,
    choices,
    st.lists(targets, max_size=3, unique_by=lambda one: one.period).map(
        lambda some: tuple(sorted(some, key=lambda one: one.period))
    ),
)
measures = st.builds(
    MeasureWords, words, st.sampled_from(State), st.none() | st.dates(date(1990, 1, 1)), maybe
)


def _goals(numbers: Sequence[str]) -> st.SearchStrategy[tuple[PlannedGoal, ...]]:
    return st.tuples(*(_goal(number) for number in numbers))


def _goal(number: str) -> st.SearchStrategy[PlannedGoal]:
    return st.builds(
        PlannedGoal,
        st.builds(GoalWords, st.just(number), words, maybe),
        st.lists(indicators, max_size=2, unique_by=lambda one: one.choice.indicator).map(tuple),
        st.lists(measures, max_size=2, unique_by=lambda one: one.name).map(tuple),
        st.lists(st.sampled_from(FIELDS), unique=True, max_size=2).map(
            lambda some: tuple(Part(code, 20) for code in sorted(some))
        ),
    )


trees = st.lists(
    st.tuples(st.sampled_from(("1", "2", "6a")), st.sampled_from(((), ("1",), ("6.1", "6.10")))),
    unique_by=lambda one: one[0],
    max_size=2,
).flatmap(
    lambda some: st.tuples(
        *(
            st.builds(
                PlannedProgramme, st.builds(ProgrammeWords, st.just(number), words, maybe), _goals(goals)
            )
            for number, goals in some
        )
    )
)


def read_back(tables: Sequence[OutTable], ending: str = "xlsx", known: Vocabulary = KNOWN) -> TreeRead:
    """What is read from a workbook with these sheets."""
    stream = BytesIO()
    WRITERS[ending](stream, tables[0], tree_form.notes("Doelen", "nl"), *tables[1:])
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"boom.{ending}"
        path.write_bytes(stream.getvalue())
        return read_tree(path, known)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees, st.sampled_from(("xlsx", "ods")), st.sampled_from(("nl", "en")))
def test_a_tree_that_goes_out_comes_back_the_same(
    tree: tuple[PlannedProgramme, ...], ending: str, language: str
) -> None:
    read = read_back(tree_form.out_tables(tree, language), ending)
    assert read.faults == ()
    assert read.programmes == tree


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_empty_form_is_an_empty_tree_without_a_fault(ending: str) -> None:
    assert read_back(tree_form.out_tables((), "nl"), ending) == TreeRead((), ())


def filled(**rows: Sequence[Sequence[OutCell]]) -> tuple[OutTable, ...]:
    """The form with these rows; one good programme and goal unless they are given."""
    usual = {
        "PROGRAMMES": [["6", "Sociaal domein", ""]],
        "GOALS": [["6", "6.1", "Jongeren groeien veilig op", ""]],
    }
    of = usual | rows
    sheets = {name: getattr(tree_form, name) for name in tree_form.__dict__ if name in of}
    by_name = {sheet.name["nl"]: of[name] for name, sheet in sheets.items()}
    return tuple(
        OutTable(
            columns_of(*(column.title["nl"] for column in sheet.columns if not column.told)),
            [by_name.get(sheet.name["nl"], [])],
            sheet.name["nl"],
        )
        for sheet in SHEETS
    )


def wrong(**rows: Sequence[Sequence[OutCell]]) -> list[tuple[str, str]]:
    """Address and kind of every fault in the form with these rows."""
    return [(fault.address, fault.kind) for fault in read_back(filled(**rows)).faults]


def test_every_fault_is_told_at_once_with_its_sheet_and_cell() -> None:
    found = wrong(
        GOALS=[["6", "6.1", "", ""], ["7", "7.1", "Schone lucht", ""], ["6", "6.1", "Nog eens", ""]],
        INDICATORS=[["6", "6.1", "jeugdzorg", "effect", "2020", None, "", ""]],
        TARGETS=[["6", "6.1", "misdrijven-totaal", "ooit", "ten hoogste", "veel", None, "", ""]],
        PARTS=[["6", "6.1", "6.72", 150], ["6", "9.9", "6.71", 10]],
    )
    assert found == [
        ("Doelen!C2", "tree_empty"),
        ("Doelen!A3", "tree_programme_unknown"),
        ("Doelen!B4", "tree_twice"),
        ("Indicatoren!C2", "tree_indicator_unknown"),
        ("Indicatoren!D2", "tree_choice"),
        ("Indicatoren!F2", "tree_baseline"),
        ("Streefwaarden!D2", "period_bad"),
        ("Streefwaarden!F2", "number_text"),
        ("Streefwaarden!C2", "tree_indicator_elsewhere"),
        ("Taakvelden!D2", "tree_share"),
        ("Taakvelden!B3", "tree_goal_unknown"),
        ("Taakvelden!C3", "tree_task_field_unknown"),
    ]


def test_a_fault_says_what_to_do_in_both_languages() -> None:
    (fault,) = read_back(
        filled(INDICATORS=[["6", "6.1", "kwb-jeugdzor", "omgeving", None, None, "nieuw", ""]])
    ).faults
    assert fault.sentence() == (
        "Indicatoren!C2 (Indicator) 'kwb-jeugdzor': Deze indicator is er niet. Bedoel je kwb-jeugdzorg? "
        "Neem de naam over uit de bibliotheek van indicatoren."
    )
    assert "Did you mean kwb-jeugdzorg?" in fault.sentence("en")


def test_the_goals_together_do_not_get_more_than_a_whole_task_field() -> None:
    rows = [["6", "6.1", "6.72", 60], ["6", "6.2", "6.72", 60]]
    goals = [["6", "6.1", "Een doel", ""], ["6", "6.2", "Nog een doel", ""]]
    assert wrong(GOALS=goals, PARTS=rows) == [("Taakvelden!D3", "tree_more_than_all")]


def test_a_number_that_became_a_date_is_told() -> None:
    assert ("Doelen!B2", "tree_number_date") in wrong(GOALS=[["6", date(2026, 1, 6), "Een doel", ""]])


def test_what_is_near_lies_before_the_target() -> None:
    indicator = [["6", "6.1", "kwb-jeugdzorg", "omgeving", 2021, 11.2, "", ""]]
    target = [["6", "6.1", "kwb-jeugdzorg", 2027, "ten hoogste", 9.5, 9.0, "", ""]]
    assert wrong(INDICATORS=indicator, TARGETS=target) == [("Streefwaarden!G2", "tree_near")]


def test_a_code_has_its_name_beside_it_that_is_not_read_back() -> None:
    choice = IndicatorChoice("kwb-jeugdzorg", "environment", no_baseline_because="nieuw")
    goal = PlannedGoal(
        GoalWords("6.1", "Jongeren groeien veilig op"), (PlannedIndicator(choice),), parts=(Part("6.72", 50),)
    )
    tree = (PlannedProgramme(ProgrammeWords("6", "Sociaal domein"), (goal,)),)
    names = Names({"kwb-jeugdzorg": "Jongeren met jeugdhulp"}, {"6.72": "6.72 Maatwerk 18-"})
    tables = tree_form.out_tables(tree, "nl", names)
    rows = {table.name: [list(row) for chunk in table.chunks for row in chunk] for table in tables}
    assert rows["Doelen"][0][:4] == ["6", "Sociaal domein", "6.1", "Jongeren groeien veilig op"]
    assert rows["Indicatoren"][0][3:5] == ["kwb-jeugdzorg", "Jongeren met jeugdhulp"]
    assert rows["Taakvelden"][0][3:5] == ["6.72", "6.72 Maatwerk 18-"]
    assert read_back(tree_form.out_tables(tree, "nl", names)).programmes == tree


@pytest.mark.parametrize(
    "written",
    ["31-12-2026", "31 december 2026", "31 dec. 2026", "31/12/2026", "2026-12-31", date(2026, 12, 31)],
)
def test_a_day_is_read_as_people_write_it(written: OutCell) -> None:
    read = read_back(filled(MEASURES=[["6", "6.1", "Jongerenwerk", "loopt", written, ""]]))
    assert read.faults == ()
    assert read.programmes[0].goals[0].measures[0].due == date(2026, 12, 31)


@pytest.mark.parametrize("written", ["31-02-2026", "31 foo 2026", "morgen", "12-2026"])
def test_what_is_no_day_is_told(written: str) -> None:
    assert wrong(MEASURES=[["6", "6.1", "Jongerenwerk", "loopt", written, ""]]) == [
        ("Inspanningen!E2", "tree_day")
    ]


CARE = replace(HEALTH, id="kwb-jeugdzorg", direction="down")
SEEN = Known(CARE, scales.scale(CARE), tuple(figure(f"{year}", 11.24) for year in (2023, 2024, 2025)))
AWARE = replace(KNOWN, known={"kwb-jeugdzorg": SEEN}, today=date(2026, 11, 22))
MEASURED = [["6", "6.1", "kwb-jeugdzorg", "omgeving", "31-12-2021", 11.2, "", ""]]


def aimed(period: OutCell, bound: str, value: float, known: Vocabulary = AWARE) -> TreeRead:
    """What is read of one target for youth care."""
    target = [["6", "6.1", "kwb-jeugdzorg", period, bound, value, None, "", ""]]
    return read_back(filled(INDICATORS=MEASURED, TARGETS=target), known=known)


@pytest.mark.parametrize(
    ("period", "bound", "value", "found"),
    [
        (2028, "ten hoogste", 10.0, []),
        (2024, "ten hoogste", 10.0, [("Streefwaarden!D2", "tree_target_past")]),
        (2028, "ten minste", 10.0, [("Streefwaarden!E2", "tree_target_other_side")]),
        (2028, "ten hoogste", 12.0, [("Streefwaarden!F2", "tree_target_worse")]),
        (2028, "ten hoogste", 0.1, [("Streefwaarden!F2", "tree_target_far_off")]),
    ],
)
def test_a_target_that_looks_like_a_mistake_is_a_warning_at_its_cell(
    period: int, bound: str, value: float, found: list[tuple[str, str]]
) -> None:
    read = aimed(period, bound, value)
    assert read.faults == ()
    assert [(one.address, one.kind) for one in read.warnings] == found
    assert read.programmes[0].goals[0].indicators[0].targets


def test_a_task_field_that_iv3_let_go_of_is_a_warning_that_says_where_its_money_is_now() -> None:
    read = read_back(filled(PARTS=[["6", "6.1", "6.72", 50]]), known=AWARE)
    assert read.faults == ()
    [warning] = read.warnings
    assert (warning.address, warning.kind) == ("Taakvelden!C2", "tree_task_field_gone")
    assert "sinds 2025 niet meer in Iv3" in warning.sentence()
    assert read_back(filled(PARTS=[["6", "6.1", "6.1", 50]]), known=AWARE).warnings == ()


def test_the_form_offers_its_words_and_names_what_can_be_chosen(tmp_path: Path) -> None:
    names = Names({"kwb-jeugdzorg": "Jeugdzorg"}, {"6.10": "B", "6.9": "A"}, {"kwb-jeugdzorg": "Jeugdzorg"})
    first, *more = tree_form.out_tables((), "nl", names)
    with (tmp_path / "leeg.xlsx").open("wb") as stream:
        write_xlsx(stream, first, tree_form.notes("Doelen", "nl"), *more)

    book = load_workbook(tmp_path / "leeg.xlsx")
    [bound] = book["Streefwaarden"].data_validations.dataValidation
    assert (str(bound.sqref), bound.formula1) == ("G2:G2001", '"ten minste,ten hoogste,precies"')
    rows = list(book["Om uit te kiezen"].iter_rows(min_row=2, values_only=True))
    assert rows == [("kwb-jeugdzorg", "Jeugdzorg", "6.9", "A"), (None, None, "6.10", "B")]
    assert read_tree(tmp_path / "leeg.xlsx", KNOWN).faults == ()


def test_a_warning_says_the_figures_in_both_languages() -> None:
    (warning,) = aimed(2028, "ten hoogste", 12.0).warnings
    assert "Hiermee wordt het slechter dan het was. In 2025: 11,2\xa0%." in warning.sentence()
    assert "In 2025: 11.2%." in warning.sentence("en")


def test_a_target_that_holds_already_is_not_asked_after_again() -> None:
    (held,) = aimed(2024, "ten hoogste", 10.0).programmes[0].goals[0].indicators[0].targets
    settled = replace(AWARE, settled=[("kwb-jeugdzorg", held)])
    assert aimed(2024, "ten hoogste", 10.0, settled).warnings == ()


def test_the_last_day_of_a_year_stands_for_the_year_in_which_figures_come() -> None:
    (measured,) = aimed("31 december 2028", "ten hoogste", 10.0).programmes[0].goals[0].indicators
    assert (measured.choice.baseline_period, measured.targets[0].period) == ("2021", "2028")


def test_a_missing_sheet_and_a_missing_column_are_told() -> None:
    first = OutTable(columns_of("Nummer", "Naam"), [[]], "Programma's")
    found = [(fault.kind, fault.header) for fault in read_back([first]).faults]
    assert found[0] == ("tree_column", "Waar werkt het aan?")
    assert [kind for kind, _ in found[1:]] == ["tree_sheet"] * 5


@pytest.mark.parametrize("content", [b"", b"a;b\n1;2\n", b"PK\x03\x04 broken"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "boom.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileRefused):
        read_tree(path, KNOWN)
    with pytest.raises(FileRefused):
        read_tree(tmp_path / "nergens.xlsx", KNOWN)
