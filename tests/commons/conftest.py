# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works where, for the deeds of commons."""

import pytest

from small_country import AT
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples


def _somebody(key: str) -> Actor:
    examples.establish(AT)
    return actor_for(examples.user_of(key).pk, at=AT)


@pytest.fixture
def maker(db: None) -> Actor:
    """Noor, who leads a programme in Zwolle."""
    return _somebody("noor-hendriks")


@pytest.fixture
def adopter(db: None) -> Actor:
    """Karim, policy adviser of Deventer."""
    return _somebody("karim-bouzid")


@pytest.fixture
def outsider(db: None) -> Actor:
    """Tom, of a water board."""
    return _somebody("tom-jansen")
