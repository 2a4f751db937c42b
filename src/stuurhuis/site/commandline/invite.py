# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis invite`: ask somebody to join an organisation; so the first administrator comes in."""

from typing import Annotated

import typer

from stuurhuis.site.commandline.opening import now, ready, stop

Email = Annotated[str, typer.Argument(metavar="E-MAIL", help="Het adres dat de uitnodiging krijgt.")]
Organisation = Annotated[str, typer.Option(help="Code van de organisatie, zoals GM0193 of WS59.")]
Role = Annotated[
    str, typer.Option(help="beheerder, controller, beleidsadviseur … of leeg voor een lid zonder rol.")
]


def invite(email: Email, *, organisation: Organisation, role: Role = "") -> None:
    """Nodig iemand uit bij een organisatie; de mail heeft een link die één keer werkt."""
    ready()
    from django.conf import settings
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    from stuurhuis.kernel import parties
    from stuurhuis.kernel.memberships import actions, roles
    from stuurhuis.site.accounts import inviting

    try:
        validate_email(email)
        replaced = inviting.from_the_command_line(email, organisation, role, at=now())
    except ValidationError:
        stop(f"'{email}' is geen e-mailadres")
    except parties.UnknownOrganisation:
        stop(f"--organisation {organisation}: die organisatie is er niet; geef een code zoals GM0193")
    except roles.UnknownRole:
        stop(f"--role {role}: die rol is er niet; kies uit {', '.join(roles.ROLES)}")
    except actions.AlreadyMember:
        stop(f"{email} werkt al voor {organisation}, in deze rol")
    except inviting.NotSent as trouble:
        stop(f"de mail ging niet weg ({trouble}), dus er is geen uitnodiging; kijk naar STUURHUIS_MAIL")
    where = "verstuurd" if "smtp" in settings.EMAIL_BACKEND else f"geschreven in {settings.EMAIL_FILE_PATH}"
    typer.echo(f"De uitnodiging voor {email} is {where}. De link erin werkt één keer, zeven dagen lang.")
    if replaced:
        typer.echo("De eerdere uitnodiging is vervallen: de link in die mail werkt niet meer.")
