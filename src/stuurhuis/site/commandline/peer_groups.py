# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis peer-groups`: with which municipalities an organisation compares itself, as a table."""

from typing import TYPE_CHECKING, Annotated

import typer

from stuurhuis.site.commandline.engines import AsFormat, Output
from stuurhuis.site.commandline.naming import municipality, today
from stuurhuis.site.commandline.opening import NO, note, now, ready
from stuurhuis.site.commandline.results import write_table

if TYPE_CHECKING:
    import pandas as pd

    from stuurhuis.steering.rules.peer_groups import PeerGroup

COLUMNS = ("region", "peer", "peer_name", "group", "beside_own_figures", "since", "why")
Region = Annotated[str, typer.Option(help="Wiens groepen: GM0193, of een naam.")]
Name = Annotated[str, typer.Option(help="Alleen de groep die zo heet; zonder: alle groepen in gebruik.")]


def peer_groups(*, region: Region, name: Name = "", output: Output = "-", format_: AsFormat = None) -> None:
    """Geef de bewaarde vergelijkingsgroepen, ook voor `shares --peers`; afsluitcode 1 als er geen is."""
    code = municipality(region, today())
    ready()
    from stuurhuis.kernel.policy import worker_for
    from stuurhuis.site import monitoring
    from stuurhuis.steering.queries import peer_groups as queries

    places = monitoring.places()
    kept = queries.groups(actor=worker_for(code), at=now())
    found = [one for one in kept if one.until is None and name in {"", one.words.name}]
    if not found:
        note(f"{places[code]} heeft {f'geen groep {name}' if name else 'geen vergelijkingsgroepen'}.")
        raise typer.Exit(NO)
    write_table(_table(code, found, places), output, format_)


def _table(code: str, groups: "list[PeerGroup]", places: dict[str, str]) -> "pd.DataFrame":
    """A row for every municipality that is in a group now."""
    import pandas as pd

    rows = [
        (code, one.region, places.get(one.region, ""), group.words.name, group.is_default, one.since, one.why)
        for group in groups
        for one in group.members
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"since": str})
