# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose table are these figures, where does its publisher show it, and where were they fetched?

Figures may be fetched from a copy. The publisher is named first then, with its own table; the copy after it.
"""

import re
from urllib.parse import urlsplit

_TABLE = re.compile(r"\d{5}[A-Za-z]{3}")
SITES = {
    "politie": "https://data.politie.nl/#/Politie/nl/dataset/{table}/table",
    "rivm": "https://statline.rivm.nl/#/RIVM/nl/dataset/{table}/table",
    "centraal bureau voor de statistiek": "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{table}/table",
}  # by whom a table is published: its own StatLine; the first that fits


def original_address(publisher: str, table: str) -> str:
    """Where a publisher shows its own table; empty where it has no number of StatLine."""
    if not _TABLE.fullmatch(table):
        return ""
    sites = (site for name, site in SITES.items() if name in publisher.casefold())
    return next(sites, "").format(table=table)


def is_copy(original: str, url: str) -> bool:
    """Whether figures were fetched elsewhere than where their publisher shows them, if that is known."""
    return bool(original and url) and urlsplit(original).hostname != urlsplit(url).hostname


def place_of(url: str) -> str:
    """Where figures were fetched, as people read an address: github.com/loukanton/woonikveilig."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
