# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Zwolle has an administrator; browsers come and go; mail lands in a box of the test."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.site.accounts.browser import Browser, Somebody, administrator_of, colleague_of

__all__ = ["Browser", "Somebody"]


@pytest.fixture(autouse=True)
def _no_attempts_yet(transactional_db: None) -> Iterator[None]:
    """No attempts of an earlier test are counted."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def zwolle() -> Somebody:
    """The administrator of Zwolle, with a password and an app that gives codes."""
    return administrator_of("GM0193", "beheer@zwolle.nl", at=timezone.now())


@pytest.fixture
def colleague(zwolle: Somebody) -> Somebody:
    """A controller of Zwolle."""
    return colleague_of("GM0193", "controller@zwolle.nl", "controller", at=timezone.now())


@pytest.fixture
def browser() -> Browser:
    """A browser that nobody is signed in with."""
    return Browser(Client())
