# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works where, for the deeds of steering."""

import pytest

from small_country import AT
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples


def _somebody(key: str) -> Actor:
    examples.establish(AT)
    return actor_for(examples.user_of(key).pk, at=AT)


@pytest.fixture
def of_zwolle(db: None) -> Actor:
    """A controller of Zwolle."""
    return _somebody("sanne-vermeer")


@pytest.fixture
def also_of_zwolle(db: None) -> Actor:
    """A colleague in the same organisation."""
    return _somebody("youssef-el-amrani")


@pytest.fixture
def of_deventer(db: None) -> Actor:
    """Somebody of another organisation."""
    return _somebody("marije-de-boer")
