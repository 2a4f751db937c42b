# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Observations in our form, and the sheet that CBS's own words make of a measure."""

from typing import Any

import pytest

from connectors.cbs.statline import TABLE, StatLine, observations
from stuurhuis.connectors.cbs import codes
from stuurhuis.connectors.cbs.catalogue import define
from stuurhuis.connectors.cbs.client import CbsUnreadable, Client
from stuurhuis.connectors.cbs.selecting import Wish, choose
from stuurhuis.connectors.cbs.sheets import prose, sheets
from stuurhuis.connectors.cbs.tidy import LONGEST_ID, Tidying, findings
from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet

Rows = list[dict[str, Any]]


def tidied(client: Client, table: str, rows: Rows, wish: Wish | None = None) -> tuple[Tidying, Rows]:
    """What becomes of these observations."""
    definition = define(client, table)
    tidying = Tidying(definition, choose(definition, wish or Wish()), "bron")
    return tidying, [row for batch in tidying.batches([rows]) for row in batch.to_pylist()]


def written(tidying: Tidying, known: dict[str, IndicatorSheet] | None = None) -> tuple[IndicatorSheet, ...]:
    """The sheets of what was met."""
    return sheets(tidying.definition, tidying.conversion, known or {}, theme="eigen", source="bron")


def test_the_tidy_form(client: Client) -> None:
    tidying, table = tidied(client, TABLE, observations())

    assert table[0] == {
        "indicator": "cbs-47022ned-m004200-2-t001161",
        "region": "NL00",
        "period": "2021",
        "value": 0.5,
        "status": "final",
        "source": "bron",
    }
    assert (table[3]["value"], table[3]["status"]) == (None, "missing")
    assert (table[11]["period"], table[11]["status"]) == ("2023", "provisional")
    assert (tidying.conversion.first, tidying.conversion.last) == ("2019", "2023")
    assert findings(tidying.conversion) == []


def test_only_what_was_chosen_of_the_regions_we_know(client: Client, statline: StatLine) -> None:
    rows = statline.held["83648NED"].observations
    tidying, table = tidied(client, "83648NED", rows, Wish(measures=("M004201",)))

    assert {row["indicator"] for row in table} == {"cbs-83648ned-m004201-0-0-0"}
    assert {row["region"] for row in table} == {"NL00", "GM0193", "GM0150"}
    assert {row["period"] for row in table} == {"2022", "2023"}
    said = findings(tidying.conversion)
    assert "4 waarnemingen niet gelezen: we tonen geen wijken." in said
    assert any("periode 2023SJ00 past niet" in one for one in said)


def test_what_is_left_out_is_said_with_how_many(client: Client) -> None:
    base = observations()[0]
    page = [
        base | {"Perioden": "2021SJ00"},
        base | {"Value": None, "StringValue": "x"},
        base | {"ValueAttribute": "Nieuw"},
        base | {"RegioS": "PV23"},
        base | {"RegioS": "PV24"},
    ]
    tidying, table = tidied(client, TABLE, page)

    assert len(table) == 1
    assert findings(tidying.conversion) == [
        "1 waarnemingen niet gelezen: periode 2021SJ00 past niet in jaar, kwartaal, maand, week of dag.",
        "1 waarnemingen niet gelezen: tekst in plaats van een getal.",
        "2 waarnemingen niet gelezen: we tonen geen provincies.",
        "1 waarnemingen met een kenmerk dat we niet kennen: Nieuw.",
    ]


@pytest.mark.parametrize(
    ("attribute", "period_status", "value", "expected"),
    [
        ("None", "Definitief", 1.0, "final"),
        ("None", "NaderVoorlopig", 1.0, "provisional"),
        ("None", "Nader voorlopig", 1.0, "provisional"),
        ("Definitive", "Voorlopig", 1.0, "final"),
        ("Provisional", "Definitief", 1.0, "provisional"),
        ("Estimated", "", 1.0, "estimate"),
        ("Impossible", "Definitief", None, "missing"),
        (".", "", None, "missing"),
        ("None", "Definitief", None, "missing"),
        ("NotDelivered", "", None, "not_delivered"),
    ],
)
def test_statuses(attribute: str, period_status: str, value: float | None, expected: str) -> None:
    assert codes.status(attribute, period_status, has_value=value is not None) == expected


def test_a_code_that_no_list_names_is_refused(client: Client) -> None:
    tidying, _ = tidied(client, TABLE, [])
    tidying._wanted = {"Measure": frozenset({"M9"})}

    with pytest.raises(CbsUnreadable, match="M9"):
        list(tidying.batches([[observations()[0] | {"Measure": "M9"}]]))


def test_a_sheet_has_the_words_of_cbs(client: Client) -> None:
    crimes, rate = written(tidied(client, TABLE, observations())[0])

    assert (crimes.name, crimes.unit, crimes.decimals) == ("Misdrijven: Totaal", "aantal", 0)
    assert crimes.definition == "Feiten, geregistreerd ."
    assert (crimes.source, crimes.frequency, crimes.combine) == ("bron", "Y", "sum")
    assert crimes.known_issues == "Voorlopige cijfers: 2023."
    assert crimes.known_issues_en == "Provisional figures: 2023."
    assert (rate.name, rate.decimals, rate.combine) == ("Per 1 000 inwoners", 1, "none")
    assert rate.definition == "Misdrijven per gemeente"


def test_a_choice_stands_in_the_name_and_the_id_stays_short(client: Client, statline: StatLine) -> None:
    rows = statline.held["83648NED"].observations
    wish = Wish(choices={"SoortMisdrijf": ("*",)})
    made = written(tidied(client, "83648NED", rows, wish)[0])

    assert "Verdachten · Diefstal" in {sheet.name for sheet in made}
    statline.held["83648NED"].lists["SoortMisdrijfCodes"][0]["Identifier"] = "T" * 90
    long, _ = tidied(client, "83648NED", [rows[0] | {"RegioS": "GM0193", "SoortMisdrijf": "T" * 90}])
    assert all(len(name) == LONGEST_ID for name in long.conversion.indicators)


def test_what_somebody_said_of_an_indicator_stays(client: Client) -> None:
    tidying, _ = tidied(client, TABLE, observations())
    name = "cbs-47022ned-m004200-2-t001161"
    mine = plain_sheet("Eigen naam", theme="veiligheid", source="oud", period="2020")

    crimes, _ = written(tidying, {name: mine})

    assert (crimes.name, crimes.theme) == ("Eigen naam", "veiligheid")
    assert (crimes.unit, crimes.source) == ("aantal", "bron")


def test_an_ended_table_says_so(client: Client, statline: StatLine) -> None:
    statline.held[TABLE].properties |= {"Status": "Gediscontinueerd", "Language": "en"}
    crimes, _ = written(tidied(client, TABLE, observations())[0])

    assert crimes.known_issues.endswith("Het CBS vult deze tabel niet meer aan.")
    assert crimes.name_en == crimes.name


def test_a_long_text_ends_with_a_sentence() -> None:
    assert prose("<b>Een</b>  zin &amp; meer.\n") == "Een zin & meer."
    assert prose("Zin. " * 500).endswith("Zin. …")
