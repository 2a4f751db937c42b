# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works where, for the deeds of the exchange."""

import pytest

from exchange.opened import put_in_order
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples


def _somebody(key: str) -> Actor:
    examples.establish(AT)
    return actor_for(examples.user_of(key).pk, at=AT)


@pytest.fixture
def opened(db: None) -> None:
    """Zwolle and Deventer take part."""
    for organisation in (ZWOLLE, DEVENTER):
        put_in_order(organisation)


@pytest.fixture
def controller(db: None) -> Actor:
    """Sanne, controller of Zwolle."""
    return _somebody("sanne-vermeer")


@pytest.fixture
def asker(db: None) -> Actor:
    """Noor, who leads a programme in Zwolle."""
    return _somebody("noor-hendriks")


@pytest.fixture
def expert(db: None) -> Actor:
    """Karim, policy adviser of Deventer."""
    return _somebody("karim-bouzid")


@pytest.fixture
def manager(db: None) -> Actor:
    """Marije, who manages in Deventer, and administers there."""
    return _somebody("marije-de-boer")


@pytest.fixture
def outsider(db: None) -> Actor:
    """Tom, of a water board that does not take part yet."""
    return _somebody("tom-jansen")
