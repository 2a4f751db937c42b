# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of experiments. Sanne, who works for Zwolle, designed one, began it, and somebody is against."""

import re
from uuid import UUID

from django.test import Client
from django.urls import resolve

from tests.site.route import Route, deed, own

ANY, ONE = UUID(int=7), 1
FILLED = {
    "hypothesis": "Als er een buurtteam is, daalt de misdaad.", "for_whom": "bewoners",
    "indicator": "misdrijven-totaal", "direction": "down", "effect": "5", "places": "Zwolle",
    "starts": "2023-01-01", "ends": "2024-12-31", "led_by": "team Veiligheid", "comparison": "others",
    "beside": "", "method": "fitting", "stop_kind": "harm", "stop_threshold": "4", "stop_after": "1",
    "stop_words": "", "scale_kind": "sure", "scale_threshold": "3", "scale_words": "",
    "rail_1": "inwoners", "rail_bound_1": "at_least", "rail_value_1": "100000",
}  # fmt: skip
AGAINST = {"about": "verdict", "side": "against", "why": "Te vroeg.", "voice": "bewoners"}
ROUTES: tuple[Route, ...] = (
    own("experiments"),
    Route("experiments", query="?stand=ended", visitor=302),
    own("design_experiment"),
    own("experiment", ANY),
    own("change_experiment", ANY, clicks=3),
    own("draw_experiment", ANY, clicks=3),
    own("start_experiment", ANY, clicks=3),
    own("opine_on_experiment", ANY, clicks=3),
    own("judge_experiment", ANY, clicks=3),
    own("learnt_of_experiment", ANY, clicks=3),
    deed("take_back_opinion", ANY, ONE, visitor=302),
    deed("click_experiment", ANY, "stop", visitor=302),
)


def keys(client: Client) -> dict[str, tuple[str | int | UUID, ...]]:
    """The arguments of what was designed here, by the name of its route."""
    made = client.post("/proeven/nieuw/", FILLED)["Location"]
    experiment: UUID = resolve(made).kwargs["experiment"]
    client.post(f"{made}beginnen/", {"despite": "We proberen het toch."})
    client.post(f"{made}mening/", AGAINST)
    [opinion] = re.findall(r"/mening/(\d+)/terug/", client.get(made).content.decode())
    of_one = {route.name: (experiment,) for route in ROUTES if route.args[:1] == (ANY,)}
    return of_one | {
        "take_back_opinion": (experiment, int(opinion)),
        "click_experiment": (experiment, "stop"),
    }
