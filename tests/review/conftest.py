# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who takes part in the tests of reviews."""

import pytest

from tests.review.people import DEVENTER, KAMPEN, ZWOLLE, Cast, person


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody who takes part."""
    return Cast(
        person("Anna Ader", ZWOLLE),
        person("Rik Regelaar", ZWOLLE),
        person("Carla Collega", ZWOLLE),
        person("Theo Toetser", DEVENTER),
        person("Bea Buurvrouw", DEVENTER),
        person("Kees Kampen", KAMPEN),
    )
