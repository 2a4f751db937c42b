# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real browser for the tests of pages: no third party is asked, and axe says what keeps people out."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from browsing import FLAGS, Visits


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests; they are skipped where there is none."""
    program = next(
        (
            found
            for name in ("chromium", "chromium-browser", "google-chrome")
            if (found := shutil.which(name))
        ),
        None,
    )
    if program is None:
        pytest.skip("needs Chromium (Debian: apt install chromium)")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop running in this thread
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def visit(chromium: Browser, live_server: LiveServer) -> Iterator[Visits]:
    """Open a page: `visit("/bronnen/", width=390, scheme="dark")`; fails when it asked a stranger."""
    visits = Visits(chromium, live_server.url)
    yield visits
    for context in visits.contexts:
        context.close()
    assert visits.strangers == [], "a page asked a third party"
    assert visits.complaints == [], "a page complained in the console"


@pytest.fixture(scope="session")
def axe_faults() -> Callable[[Page], list[str]]:
    """What axe finds wrong on a page: a line per fault with the element it is about."""
    axe = Axe()

    def faults(page: Page) -> list[str]:
        answer = axe.run(page).response
        assert answer["passes"], "axe found nothing to look at"
        return [
            f"{fault['id']}: {node['html'][:150]} ({page.url}, {page.viewport_size})"
            for fault in answer["violations"]
            for node in fault["nodes"]
        ]

    return faults
