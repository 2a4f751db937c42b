# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of connecting: the exchange and peer review. Sanne works for Zwolle, which takes part."""

from django.test import Client

from exchange.opened import put_in_order
from small_country import DEVENTER, ZWOLLE
from tests.site.route import Route, own

Keys = dict[str, tuple[str | int, ...]]

ROUTES = (
    own("connect"),
    own("opening"),
    Route("record_assurance", ("dpia",), visitor=302, colleague=403, page=False),
    Route("withdraw_assurance", (1,), visitor=302, colleague=404, page=False, posted={}),
)


def open_up() -> None:
    """Both organisations of the examples take part."""
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)


def keys(client: Client) -> Keys:
    """The arguments of what was made here, by the name of its route."""
    return {}
