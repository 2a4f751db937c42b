# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works where, for the deeds of dossiers."""

import pytest

from small_country import AT
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples
from tests.dossiers.people import mandated


def _somebody(key: str) -> Actor:
    examples.establish(AT)
    return actor_for(examples.user_of(key).pk, at=AT)


@pytest.fixture
def leader(db: None) -> Actor:
    """Noor, who leads a programme in Zwolle."""
    return _somebody("noor-hendriks")


@pytest.fixture
def colleague(db: None) -> Actor:
    """Sanne, controller of Zwolle."""
    return _somebody("sanne-vermeer")


@pytest.fixture
def manager(db: None) -> Actor:
    """Marije, who administers in Deventer."""
    return _somebody("marije-de-boer")


@pytest.fixture
def binder(manager: Actor) -> Actor:
    """Karim, policy adviser of Deventer, with a mandate to take part."""
    return mandated("karim-bouzid", manager)


@pytest.fixture
def outsider(db: None) -> Actor:
    """Tom, of a water board."""
    return _somebody("tom-jansen")
