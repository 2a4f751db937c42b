# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody is signed in is said as people call it, and not guessed."""

import pytest
from django.utils import translation

from stuurhuis.site.accounts.devices import device

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)"
WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "said"),
    [
        (f"{WINDOWS}; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox op Windows"),
        (f"{WINDOWS}) {WEBKIT} Chrome/131.0 Safari/537.36", "Chrome op Windows"),
        (f"{WINDOWS}) {WEBKIT} Chrome/131.0 Safari/537.36 Edg/131.0", "Edge op Windows"),
        (f"{MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15", "Safari op Mac"),
        (f"{IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/124.0 Safari/604.1", "Chrome op iPhone"),
        (
            f"Mozilla/5.0 (Linux; Android 14) {WEBKIT} SamsungBrowser/24.0 Chrome/117.0 Safari/537.36",
            "Samsung Internet op Android",
        ),
        (f"Mozilla/5.0 (X11; CrOS x86_64) {WEBKIT} Chrome/131.0 Safari/537.36", "Chrome op ChromeOS"),
        ("curl/8.5.0", "Onbekende browser"),
        ("Something (Windows NT 10.0)", "Windows"),
        ("", "Onbekende browser"),
    ],
)
def test_a_browser_on_a_system(user_agent: str, said: str) -> None:
    assert device(user_agent) == said


def test_in_english_too() -> None:
    with translation.override("en"):
        assert device(f"{WINDOWS}; rv:133.0) Gecko/20100101 Firefox/133.0") == "Firefox on Windows"
