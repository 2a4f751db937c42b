# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is clear is answered, what is not clear is asked."""

import csv
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from stuurhuis.engines.classifications import MunicipalName, municipal_names, municipalities_of, reconcile

OFFICIAL = [name for name in municipal_names() if name.kind == "official"]
names_and_years = st.sampled_from(OFFICIAL).flatmap(
    lambda name: st.tuples(st.just(name), st.integers(name.first, name.last))
)


@pytest.mark.parametrize(
    ("given_name", "code"),
    [
        ("GM0363", "GM0363"),
        ("gm0363", "GM0363"),
        ("363", "GM0363"),
        ("0363", "GM0363"),
        (" 363.0 ", "GM0363"),
        ("'s-Gravenhage (gemeente)", "GM0518"),
        ("’s-Gravenhage", "GM0518"),
        ("Den Haag", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("Beek (L.)", "GM0888"),
        ("Beek", "GM0888"),
        ("Bergen (NH)", "GM0373"),
        ("Bergen (NH.)", "GM0373"),
        ("Bergen (Limburg)", "GM0893"),
        ("Bergen L", "GM0893"),
        ("Hengelo", "GM0164"),
        ("De Friese Meren", "GM1940"),
        ("De Fryske Marren", "GM1940"),
        ("gemeente Zwolle", "GM0193"),
        ("ZWOLLE", "GM0193"),
        ("Sudwest Fryslan", "GM1900"),
        ("Skarsterl‚n", "GM0051"),
        ("Alphen a/d Rijn", "GM0484"),
        ("Utrecht", "GM0344"),
        ("Utrecht (gemeente)", "GM0344"),
        ("Utrecht (PV)", "PV26"),
        ("provincie Fryslân", "PV21"),
        ("PV26", "PV26"),
        ("Nederland", "NL00"),
    ],
)
def test_a_clear_name_gets_its_code(given_name: str, code: str) -> None:
    assert reconcile([given_name])[0].code == code


def test_two_municipalities_of_one_name_are_asked_not_guessed() -> None:
    answer = reconcile(["Bergen"])[0]
    assert (answer.code, answer.how, answer.candidates) == (None, "ambiguous", ("GM0373", "GM0893"))


@pytest.mark.parametrize(
    ("given_name", "nearest"), [("Zwole", "GM0193"), ("Hengelo (Gld.)", "GM0164"), ("Amersfort", "GM0307")]
)
def test_an_unknown_name_gets_the_nearest_as_candidates(given_name: str, nearest: str) -> None:
    answer = reconcile([given_name])[0]
    assert (answer.code, answer.how, answer.candidates[0]) == (None, "unknown", nearest)


@pytest.mark.parametrize("nothing", ["", "   ", "GM9999", "99999", "xyzzy", "GM", "()", "gemeente"])
def test_what_is_no_municipality_gets_no_code(nothing: str) -> None:
    assert reconcile([nothing])[0].code is None


def test_a_mere_new_code_is_followed_to_the_year_asked_for() -> None:
    both = ["De Friese Meren", "De Fryske Marren"]
    assert [answer.code for answer in reconcile(both, year=2015)] == ["GM1921", "GM1921"]
    assert [answer.code for answer in reconcile(both, year=2020)] == ["GM1940", "GM1940"]
    assert reconcile(["Groesbeek"], year=2018)[0].how == "former name"


def test_a_municipality_that_went_up_keeps_its_own_code() -> None:
    answer = reconcile(["Haren"], year=2020)[0]
    assert (answer.code, answer.how) == ("GM0017", "former name")
    assert reconcile(["Dijk en Waard"], year=2015)[0].how == "later name"


@given(names_and_years)
def test_every_name_of_every_year_gets_its_code_in_that_year(named: tuple[MunicipalName, int]) -> None:
    name, year = named
    assert reconcile([name.name], year=year)[0].code == name.code


@given(
    names_and_years,
    st.sampled_from([str.upper, str.lower, str.title, str.swapcase]),
    st.sampled_from(["{}", "gemeente {}", "Gemeente  {}", " {} ", "{} (gemeente)", "{}\t"]),
)
def test_capitals_spaces_and_the_word_gemeente_make_no_difference(
    named: tuple[MunicipalName, int], changed: object, around: str
) -> None:
    name, year = named
    assume(not (name.name.endswith(")") and around.endswith(")")))
    assert callable(changed)
    assert reconcile([around.format(changed(name.name))], year=year)[0].code == name.code


@settings(deadline=None)
@given(st.text(max_size=30), st.none() | st.integers(1990, 2040))
def test_anything_gets_an_answer(text: str, year: int | None) -> None:
    answer = reconcile([text], year=year)[0]
    assert answer.given == text
    assert (answer.code is None) == (answer.how in {"ambiguous", "unknown"})


@given(st.lists(st.sampled_from(OFFICIAL), max_size=20))
def test_answers_come_in_the_order_of_the_questions(asked: list[MunicipalName]) -> None:
    assert [answer.given for answer in reconcile([name.name for name in asked])] == [n.name for n in asked]


def test_every_name_in_the_lists_of_cbs_is_known(shared: Path) -> None:
    path = shared / "data" / "geography" / "gemeenten_per_jaar_2010_2026.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for year in sorted({row["jaar"] for row in rows}):
        listed = [row for row in rows if row["jaar"] == year]
        answers = reconcile([row["gm_naam"] for row in listed], year=int(year))
        assert [answer.code for answer in answers] == [row["gm_code"] for row in listed]


def test_names_in_other_registers_are_known(shared: Path) -> None:
    folder = shared / "data" / "organisations"
    with (folder / "gemeentenaam_varianten_iv3_gf.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            one, other = reconcile([row["Iv3naam"], row["GFnaam"]])
            assert one.code == other.code is not None
    with (folder / "decentrale_overheden_tooi_codes_2024.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["type"] == "gemeente"]
    # Two are called Bergen; and the register calls Land van Cuijk by the name of the former Cuijk.
    clear = [row for row in rows if row["naam"] not in {"Gemeente Bergen", "Gemeente Cuijk"}]
    answers = reconcile([row["naam"] for row in clear], year=2024)
    assert [answer.code for answer in answers] == [row["geo_code"] for row in clear]
    assert {row["geo_code"] for row in rows} == municipalities_of(2024)
