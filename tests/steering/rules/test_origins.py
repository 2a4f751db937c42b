# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table is shown by who published it; where figures were fetched may be a copy of it."""

import pytest

from stuurhuis.steering.rules.origins import is_copy, original_address, place_of
from stuurhuis.steering.rules.story import StorySource


@pytest.mark.parametrize(
    ("publisher", "table", "address"),
    [
        (
            "Centraal Bureau voor de Statistiek", "83648NED",
            "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/83648NED/table",
        ),
        ("Politie, via CBS", "47022NED", "https://data.politie.nl/#/Politie/nl/dataset/47022NED/table"),
        ("RIVM, via CBS", "50150NED", "https://statline.rivm.nl/#/RIVM/nl/dataset/50150NED/table"),
        (
            "Centraal Bureau voor de Statistiek", "70072ned",
            "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/70072ned/table",
        ),
        ("Centraal Bureau voor de Statistiek", "Iv3", ""),
        ("Gemeente Zwolle", "12345NED", ""),
    ],
)  # fmt: skip
def test_the_table_of_a_publisher_has_an_address_of_its_own(publisher: str, table: str, address: str) -> None:
    assert original_address(publisher, table) == address


def test_an_address_is_read_without_its_machinery() -> None:
    assert place_of("https://www.example.org/cijfers/") == "example.org/cijfers"


@pytest.mark.parametrize(
    ("original", "url", "copy"),
    [
        ("https://opendata.cbs.nl/#/83648NED", "https://github.com/somebody/crimes", True),
        ("https://opendata.cbs.nl/#/83648NED", "https://opendata.cbs.nl/odata", False),
        ("", "https://github.com/somebody/crimes", False),
        ("https://opendata.cbs.nl/#/83648NED", "", False),
    ],
)
def test_a_copy_is_called_a_copy_where_the_original_is_known(original: str, url: str, copy: bool) -> None:
    assert is_copy(original, url) is copy


def test_a_source_names_its_publisher_and_its_table() -> None:
    crime = StorySource("politie", "Misdrijven", "Crime", "Politie, via CBS", "", "", "", "47022NED")
    assert crime.published == "Politie, via CBS, 47022NED"
    assert StorySource("eigen", "Eigen", "Own", "GM0193", "", "", "").published == "GM0193"
