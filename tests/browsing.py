# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Visiting pages in a real browser; the fixtures that hand it out stand in tests/conftest.py."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route

WIDTHS = (390, 768, 1440)
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
LANGUAGES = ("", "/en")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


@dataclass
class Visits:
    """Opens pages of the live server in a real Chromium and keeps what went wrong in them."""

    browser: Browser
    address: str
    contexts: list[BrowserContext] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __call__(
        self,
        path: str,
        *,
        width: int = 1440,
        scheme: str = "light",
        javascript: bool = True,
        zoom: float = 1.0,
        cookies: dict[str, str] | None = None,
        refused: bool = False,
    ) -> Page:
        """A fresh visitor's page, or a `refused` one; `zoom` 2.0 gives the width that 200 % zoom leaves."""
        context = self.browser.new_context(
            viewport={"width": int(width / zoom), "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        self.contexts.append(context)
        for name, value in (cookies or {}).items():
            context.add_cookies([{"name": name, "value": value, "url": self.address}])
        context.route("**/*", self._guard)
        page = context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        response = page.goto(self.address + path)
        assert response is not None
        assert response.ok is not refused, f"{path} answers {response.status}"
        return page

    def _guard(self, route: Route) -> None:
        asked = route.request.url
        if urlsplit(asked).netloc == urlsplit(self.address).netloc or asked.startswith("data:"):
            route.continue_()
        else:
            self.strangers.append(asked)
            route.abort()

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)


def faults_in_every_look(page: Page, faults_now: Callable[[Page], list[str]]) -> list[str]:
    """What is wrong with an open page, light and dark, at every width; what sticks out is wrong too."""
    found = []
    for scheme, width in product(SCHEMES, WIDTHS):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        faults = faults_now(page)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            faults.append("sticks out")
        found += [f"{urlsplit(page.url).path} {scheme} {width}: {fault}" for fault in faults]
    return found
