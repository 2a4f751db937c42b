# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which browser on which system, as people call them.

A reading of our own: a list of user agents (ua-parser: a thousand patterns) tells models and versions that
nobody needs to recognise a session, and what is not in these two tables is said to be unknown.
"""

from django.utils.translation import gettext as _

Names = tuple[tuple[str, str], ...]  # a word in the user agent, and the name; the first that is found counts

BROWSERS: Names = (
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS: Names = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def device(user_agent: str) -> str:
    """`Firefox op Windows`; only what is known is said."""
    browser, system = _first(BROWSERS, user_agent), _first(SYSTEMS, user_agent)
    if browser and system:
        return _("{browser} op {system}").format(browser=browser, system=system)
    return browser or system or _("Onbekende browser")


def _first(names: Names, user_agent: str) -> str:
    return next((name for word, name in names if word in user_agent), "")
