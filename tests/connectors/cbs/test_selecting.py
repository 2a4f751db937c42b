# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is read of a table: the total, or what somebody chose; a plain question when there is no total."""

import pytest

from stuurhuis.connectors.cbs import codes
from stuurhuis.connectors.cbs.catalogue import Code, Definition, Dimension, Table, define
from stuurhuis.connectors.cbs.client import Client
from stuurhuis.connectors.cbs.selecting import (
    ChoiceNeeded,
    ChoiceUnknown,
    TableUnsuited,
    TooManyIndicators,
    Wish,
    choose,
)
from stuurhuis.connectors.cbs.totals import total

KINDS = "83648NED"


def test_who_chooses_nothing_gets_the_total_and_hears_it(client: Client) -> None:
    selection = choose(define(client, KINDS), Wish())

    assert [one.id for one in selection.chosen["SoortMisdrijf"]] == ["0.0.0"]
    assert len(selection.measures) == 2
    assert selection.frequency == "Y"
    assert selection.filter == (
        "SoortMisdrijf eq '0.0.0' and (startswith(RegioS,'GM') or startswith(RegioS,'NL'))"
        " and contains(Perioden,'JJ')"
    )
    assert selection.told == (
        "SoortMisdrijf: Totaal misdrijven (0.0.0); anders --select SoortMisdrijf=CODE.",
        "Niet gelezen: 1 provincies, 1 COROP-gebieden, 1 wijken; we tonen gemeenten en Nederland.",
        "Gelezen: jaren. Er zijn ook 1 kwartalen (--frequency Q).",
    )


@pytest.mark.parametrize(
    ("wish", "asked"),
    [
        (Wish(choices={"SoortMisdrijf": ("1.1.1",)}), "SoortMisdrijf eq '1.1.1'"),
        (Wish(choices={"soortmisdrijf": ("diefstal",)}), "SoortMisdrijf eq '1.1.1'"),
        (
            Wish(choices={"SoortMisdrijf": ("1.1.1", "2.1")}),
            "(SoortMisdrijf eq '1.1.1' or SoortMisdrijf eq '2.1')",
        ),
        (Wish(measures=("verdachten",)), "Measure eq 'M004201'"),
        (Wish(frequency="Q"), "contains(Perioden,'KW')"),
        (Wish(filter="Id eq '3'"), "(Id eq '3')"),
    ],
)
def test_a_choice_is_asked_of_cbs(client: Client, wish: Wish, asked: str) -> None:
    assert asked in choose(define(client, KINDS), wish).filter


def test_all_codes_need_no_filter_and_stand_in_the_name(client: Client) -> None:
    selection = choose(define(client, KINDS), Wish(choices={"SoortMisdrijf": ("*",)}))

    assert "SoortMisdrijf" not in selection.filter
    assert selection.named == {"SoortMisdrijf"}


@pytest.mark.parametrize(
    ("table", "wish", "refusal", "said"),
    [
        ("50120NED", Wish(), ChoiceNeeded, r"--select Leeftijd=CODE .*: 53115 \(18 tot 65 jaar\), 80200"),
        (KINDS, Wish(choices={"Kleur": ("rood",)}), ChoiceUnknown, "wel: SoortMisdrijf"),
        (KINDS, Wish(choices={"SoortMisdrijf": ("9",)}), ChoiceUnknown, r"'9' is er niet; er zijn: 0\.0\.0"),
        (KINDS, Wish(measures=("Prijs",)), ChoiceUnknown, "--measure: 'Prijs' is er niet"),
        (KINDS, Wish(frequency="M"), ChoiceUnknown, "de tabel heeft Y, Q"),
    ],
)
def test_what_is_not_clear_is_asked_with_the_choices(
    client: Client, table: str, wish: Wish, refusal: type[Exception], said: str
) -> None:
    with pytest.raises(refusal, match=said):
        choose(define(client, table), wish)


def test_of_margins_the_figure_itself_and_a_year_in_the_title_is_the_period(client: Client) -> None:
    selection = choose(define(client, "50120NED"), Wish(choices={"Leeftijd": ("80200",)}))

    assert [one.id for one in selection.chosen["Marges"]] == ["MW00000"]
    assert (selection.period, selection.time, selection.frequency) == ("2022", "", "")
    assert "we lezen haar als 2022" in selection.told[-1]


def made(*dimensions: tuple[str, str], title: str = "Tabel") -> Definition:
    """A table with these dimensions, of two codes each."""
    found = {name: {one: Code(one, one) for one in ("A1", "A2")} for name, _ in dimensions}
    measures = {f"M{n}": Code(f"M{n}", f"Maat {n}") for n in range(3)}
    kinds = tuple(Dimension(name, name, kind) for name, kind in dimensions)
    return Definition(Table("1NED", title, "m", 1), kinds, {"Measure": measures, **found})


def test_a_table_of_moves_needs_one_of_its_regions() -> None:
    moves = made(("Van", "GeoDimension"), ("Naar", "GeoDimension"), title="Verhuizingen 2024")

    with pytest.raises(TableUnsuited, match="--select Van=CODE"):
        choose(moves, Wish())
    assert choose(moves, Wish(choices={"Van": ("A1",)})).geo == "Naar"
    with pytest.raises(TableUnsuited):
        choose(moves, Wish(choices={"Van": ("A1",), "Naar": ("A2",)}))


def test_a_table_of_the_country_and_one_without_a_year() -> None:
    assert "heel Nederland" in choose(made(title="Prijzen 2024"), Wish()).told[0]
    with pytest.raises(TableUnsuited, match="--say period=2024"):
        choose(made(), Wish())
    with pytest.raises(TableUnsuited, match="2 dimensies met perioden"):
        choose(made(("Van", "TimeDimension"), ("Tot", "TimeDimension")), Wish())


def test_too_many_combinations_are_refused() -> None:
    wide = made(*((f"D{n}", "Dimension") for n in range(7)), title="Breed 2024")

    with pytest.raises(TooManyIndicators, match="384 indicatoren; het mogen er 250 zijn"):
        choose(wide, Wish(choices={f"D{n}": ("*",) for n in range(7)}))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([("T001038", "Totaal mannen en vrouwen"), ("3000", "Mannen"), ("4000", "Vrouwen")], "T001038"),
        ([("10000", "Totaal"), ("10010", "0 jaar"), ("T1", "Totaal oud")], "10000"),
        ([("0.0.0", "Totaal misdrijven"), ("1", "Totaal diefstal"), ("2", "Overig")], "0.0.0"),
        ([("1", "Overig"), ("2", "Totaal diefstal"), ("3", "Totaal vernieling")], None),
        ([("T001081", "A-U Alle economische activiteiten"), ("301000", "A Landbouw")], "T001081"),
        ([("20300", "18 jaar of ouder"), ("53115", "18 tot 65 jaar")], None),
        ([("8", "Een")], "8"),
    ],
)
def test_the_total_is_known_by_what_cbs_is_used_to(
    found: list[tuple[str, str]], expected: str | None
) -> None:
    chosen = total(Code(name, title, index=place) for place, (name, title) in enumerate(found))

    assert (chosen.id if chosen else None) == expected


def test_regions_have_kinds() -> None:
    assert [codes.is_kept(one) for one in ("GM0193 ", "NL01", "PV23", "WK019301", "GM12")] == [
        *(True, True, False, False, False),
    ]
    assert codes.kind_of_region("ZZ99") == "gebieden ZZ…"
