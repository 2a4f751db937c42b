# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`--region` takes codes, names and former names, and asks when it is not clear."""

import pytest
import typer

from stuurhuis.site import monitoring
from stuurhuis.site.commandline.naming import municipality, successors, today

PLACES = {
    "GM0150": "Deventer",
    "GM0193": "Zwolle",
    "GM0373": "Bergen (NH.)",
    "GM0893": "Bergen (L.)",
    "GM0518": "'s-Gravenhage",
    "GM1940": "De Fryske Marren",
    "GM1949": "Waadhoeke",
    "GM0757": "Boxtel",
    "GM0824": "Oisterwijk",
    "GM0855": "Tilburg",
    "GM0865": "Vught",
}


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ("GM0193", "GM0193", ""),
        ("gm0193", "GM0193", ""),
        ("193", "GM0193", ""),
        ("Deventer", "GM0150", ""),
        ("deventer", "GM0150", ""),
        ("Den Haag", "GM0518", "dat is 's-Gravenhage (GM0518)"),
        ("Bergen (L.)", "GM0893", ""),
        ("De Friese Meren", "GM1940", "dat is De Fryske Marren"),
        ("het Bildt", "GM1949", "die gemeente is opgegaan in Waadhoeke (GM1949)"),
    ],
)
def test_a_place_is_recognised(given: str, code: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert municipality(given, PLACES) == code
    told = capsys.readouterr().err
    assert said in told
    assert bool(told) == bool(said)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Bergen", "zo heet meer dan één gemeente; bedoel je Bergen (NH.) (GM0373) of Bergen (L.) (GM0893)?"),
        ("Haaren", "over meer gemeenten verdeeld; bedoel je Boxtel (GM0757) of Oisterwijk"),
        ("Zwole", "die gemeente is er niet; bedoel je Zwolle (GM0193)"),
        ("GM9999", "geef een code zoals GM0193, of een naam"),
        ("Atlantis", "die gemeente is er niet"),
        ("Overijssel", "die gemeente is er niet"),
    ],
)
def test_what_is_not_clear_is_asked(given: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended:
        municipality(given, PLACES)
    assert ended.value.exit_code == 2
    assert said in capsys.readouterr().err


def test_who_went_up_in_who() -> None:
    assert successors("GM0063") == ["GM1949"]
    assert len(successors("GM0788")) == 4
    assert successors("GM0193") == []


@pytest.mark.django_db
def test_the_command_line_knows_the_municipalities_of_the_register_without_it() -> None:
    assert today().keys() == monitoring.places().keys()
