# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A figure in a report has its unit once: not twice, and not where it is a plain count."""

from dataclasses import replace

import pytest

from stuurhuis.site.reports import spoken
from stuurhuis.steering.rules.scales import Scale
from whole_public_story import whole_story

ANY = whole_story().goals[0].indicators[0]


@pytest.mark.parametrize(
    ("name", "scale", "said"),
    [
        ("Bijstandsontvangers per 1.000 inwoners", Scale("per 1.000 inwoners", 0, 0), "82"),
        ("Misdrijven", Scale("aantal", 0, 1000), "82 per 1.000 inwoners"),
        ("Auto's per huishouden", Scale("aantal", 0, 0), "82"),
        ("Afstand tot de huisarts", Scale("km", 0, 0), "82 km"),
        ("Leegstand", Scale("%", 0, 0), "82 %"),
    ],
)
def test_a_unit_is_said_once(name: str, scale: Scale, said: str) -> None:
    found = spoken.value(replace(ANY, name=name, scale=scale), 82.0)
    assert found.replace("\xa0", " ") == said
