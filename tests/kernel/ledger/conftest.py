# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A market of three, and who acts there."""

import pytest

from stuurhuis.kernel.policy import Actor
from tests.kernel.ledger.trading import DELTA, KAMPEN, ZWOLLE, market


@pytest.fixture
def actors(db: None) -> dict[str, Actor]:
    """Who acts for each organisation of the market."""
    return market()


@pytest.fixture
def zwolle(actors: dict[str, Actor]) -> Actor:
    """Who acts for Zwolle, that takes."""
    return actors[ZWOLLE]


@pytest.fixture
def kampen(actors: dict[str, Actor]) -> Actor:
    """Who acts for Kampen, that delivers."""
    return actors[KAMPEN]


@pytest.fixture
def delta(actors: dict[str, Actor]) -> Actor:
    """Who acts for a water board."""
    return actors[DELTA]
