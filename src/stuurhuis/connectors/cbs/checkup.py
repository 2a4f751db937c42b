# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Can CBS be reached from here, and what to do if not."""

from collections.abc import Callable

from stuurhuis.connectors.cbs.addresses import CBS, AddressRefused
from stuurhuis.connectors.cbs.catalogue import CATALOGUE, listed
from stuurhuis.connectors.cbs.client import CbsRefused, CbsUnreachable, CbsUnreadable, Client, Patience

QUICK = Patience(connect=3.0, silence=5.0, tries=1)


def check(base: str = CBS, open_client: Callable[[str], Client] | None = None) -> list[str]:
    """What is not well, with what to do, in words; empty when CBS answers. Takes eight seconds at most."""
    client = open_client(base) if open_client else Client(base, patience=QUICK)
    with client:
        try:
            listed(client.get(f"{CATALOGUE}/Datasets", {"$top": "1"}), base)
        except (CbsUnreachable, CbsRefused, CbsUnreadable, AddressRefused) as refusal:
            return [
                f"{refusal} Zonder CBS werkt alles met de cijfers die er al zijn; alleen verversen kan niet."
            ]
    return []
