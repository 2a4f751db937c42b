# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tours of the documentation share: somebody in a browser, and the name of the picture of a stop."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"
ROLES: tuple[Literal["button"], Literal["link"]] = ("button", "link")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


@dataclass(frozen=True)
class Visitor:
    """Somebody in a browser of their own."""

    page: Page
    address: str

    def go(self, path: str) -> None:
        """Open a page of the site."""
        self.page.goto(self.address + path)

    def click(self, name: str) -> None:
        """Push the first button, or follow the first link, with this name."""
        button, link = (self.page.get_by_role(role, name=name) for role in ROLES)
        button.or_(link).first.wait_for()
        (button if button.count() else link).first.click()

    def sees(self, text: str) -> None:
        """The page says this, here or there."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def fill(self, **said: str) -> None:
        """Fill in a form by the names of its fields."""
        for name, text in said.items():
            self.page.locator(f"main [name={name}]").fill(text)

    def headed(self, text: str) -> None:
        """The title of the page says this."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(text)


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser that is on this computer, until who uses it is done."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))


def opened(within: Browser, size: ViewportSize) -> Page:
    """A page of somebody who was not here before."""
    return within.new_context(viewport=size, locale="nl-NL", reduced_motion="reduce").new_page()


def named(stop: Callable[..., object], stops: Sequence[Callable[..., object]]) -> str:
    """How the picture of a stop is called: its number and what is done there."""
    return f"{stops.index(stop) + 1:02}-{stop.__name__.replace('_', '-')}"
