# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis digest`: the mail about what is new, now, or only what would be in it."""

from typing import Annotated

import typer

from stuurhuis.site.commandline.opening import now, ready, stop

Organisation = Annotated[
    str, typer.Option(help="Code van één organisatie, zoals GM0193; zonder: alle organisaties.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Zeg alleen wat iedereen nu zou horen; er gaat niets weg.")
]
RHYTHMS = {"daily": "elke dag", "weekly": "elke week"}


def digest(*, organisation: Organisation = "", dry_run: DryRun = False) -> None:
    """Verstuur de mail over wat nieuw is aan wie nu aan de beurt is; de worker doet dit ook vanzelf."""
    ready()
    from stuurhuis.kernel import parties
    from stuurhuis.site import digest as mail

    try:
        if organisation:
            parties.organisation(organisation)
    except parties.UnknownOrganisation:
        stop(f"--organisation {organisation}: die organisatie is er niet; geef een code zoals GM0193")
    if not dry_run:
        typer.echo(f"Er ging mail naar {mail.send_due(now(), organisation)} personen.")
        return
    wanting = mail.expected(now(), organisation)
    if not wanting:
        typer.echo("Niemand wil nu mail over wat nieuw is.")
    for one in wanting:
        when = "nu aan de beurt" if one.due else "nog niet aan de beurt"
        who = f"{one.reader.data_subject} bij {one.organisation}, {RHYTHMS[one.reader.rhythm]}"
        typer.echo(f"{who}, {when}: {len(one.keys)} nieuw")
        for line in mail.titles(one):
            typer.echo(f"  {line}")
