# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis forget` and `stuurhuis recover`: what an operator does for a person who cannot do it."""

from typing import Annotated

import typer

from stuurhuis.site.commandline.opening import begin, now, stop

Email = Annotated[str, typer.Argument(metavar="E-MAIL", help="Het adres waarmee de persoon inlogt.")]
Yes = Annotated[
    bool, typer.Option("--yes", help="Doe het ook echt; zonder --yes hoor je wat er zou gebeuren.")
]
Organisation = Annotated[
    str, typer.Option(help="Code van de organisatie waar de persoon werkt, zoals GM0193.")
]


def forget(email: Email, *, yes: Yes = False) -> None:
    """Vergeet een persoon: naam, adres, wachtwoord, tweede factor en sessies gaan weg; een nummer blijft."""
    begin()
    from stuurhuis.site.accounts import operating

    try:
        person = operating.person_of(email)
        if not yes:
            typer.echo(
                f"Persoon {person} ({email}) wordt vergeten. Dat is niet terug te draaien. Doe het met --yes."
            )
            raise typer.Exit(1)
        left = operating.forget(person, at=now())
    except operating.NobodyThere:
        stop(f"'{email}': niemand logt daarmee in")
    where = ", ".join(left) or "geen enkele organisatie"
    typer.echo(f"Persoon {person} is vergeten, en werkt niet meer voor: {where}.")


def recover(email: Email, *, organisation: Organisation) -> None:
    """Laat iemand die telefoon en herstelcodes kwijt is een nieuwe tweede factor instellen, met een mail."""
    begin()
    from stuurhuis.site.accounts import operating, recovering

    try:
        operating.recover(email, organisation, at=now())
    except operating.NobodyThere:
        stop(f"'{email}': niemand met dat adres werkt voor {organisation}")
    except recovering.LinkNotSent as trouble:
        stop(f"de mail kon niet worden verstuurd ({trouble}); kijk naar STUURHUIS_MAIL")
    typer.echo(
        f"De link voor {email} is onderweg. Die werkt één keer, een dag lang, met het wachtwoord erbij."
    )
