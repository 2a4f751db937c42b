# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The profiles of example persons with whom one can look around: who knows of heat networks, and who asks."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from stuurhuis.exchange.ports.finding import ExampleDeed, ExampleItem, ExampleProfile, ExampleTime

EVERYBODY: Final = "governments"
ELSEWHERE: Final = "elsewhere"


def karim(on: date) -> ExampleProfile:
    """Karim Bouzid of Deventer, who made a heat plan and would like to help others with theirs."""
    return ExampleProfile(
        "karim-bouzid@example.org",
        "Karim Bouzid",
        (
            ExampleItem("knows", "warmtenetten", EVERYBODY, "", 4, 5),
            ExampleItem("knows", "energietransitie", EVERYBODY, "", 5, 5),
            ExampleItem("knows", "warmteplan", EVERYBODY, "", 5, 4),
            ExampleItem("knows", "aanbesteden van warmtekavels", EVERYBODY, "", 3, 3),
            ExampleItem("wants", "regionale samenwerking aan warmtenetten", ELSEWHERE, "", None, 5),
            ExampleItem("contact_for", "warmteplan van Deventer", EVERYBODY),
            ExampleItem("language", "Engels", EVERYBODY, "", 4),
        ),
        (
            ExampleDeed("peer_review", "example:karim-1", "warmtenetten", on - timedelta(days=240)),
            ExampleDeed("peer_review", "example:karim-2", "energiebeleid", on - timedelta(days=330)),
            ExampleDeed("gig", "example:karim-3", "warmteplan", on - timedelta(days=500)),
        ),
        ExampleTime((2, 4), 8, on - timedelta(days=60), ELSEWHERE),
        on - timedelta(days=20),
        manager="marije-de-boer@example.org",
    )


def noor(on: date) -> ExampleProfile:
    """Noor Hendriks of Zwolle, who leads a programme and looks for help with heat networks."""
    return ExampleProfile(
        "noor-hendriks@example.org",
        "Noor Hendriks",
        (
            ExampleItem("knows", "programmamanagement", EVERYBODY, "", 5, 4),
            ExampleItem("knows", "wijkaanpak", EVERYBODY, "", 4, 4),
            ExampleItem("knows", "participatie", EVERYBODY, "", 4, 3),
            ExampleItem("wants", "energiearmoede", ELSEWHERE, "", None, 4),
            ExampleItem("contact_for", "opgavegericht werken", EVERYBODY),
        ),
        (ExampleDeed("course", "example:noor-1", "opgavegericht werken", on - timedelta(days=150)),),
        ExampleTime((3,), 4, on - timedelta(days=30), ELSEWHERE),
        on - timedelta(days=10),
    )


KNOWN: Final[tuple[tuple[str, Callable[[date], ExampleProfile]], ...]] = (("GM0150", karim), ("GM0193", noor))
"""By the organisation for which they work."""
