# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""After figures came in: their sheets are written, and one hears where to see them and what comes next."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from stuurhuis.site.commandline.describing import Said
from stuurhuis.site.commandline.opening import note, now, stop

if TYPE_CHECKING:
    from stuurhuis.kernel.lake.publishing import Published
    from stuurhuis.kernel.lake.versions import VersionRef
    from stuurhuis.steering.rules.sheets import IndicatorSheet

MOST_NAMED = 8
SEEN = "SELECT DISTINCT region, indicator FROM figures WHERE value IS NOT NULL ORDER BY ALL"


def known_sheets() -> "dict[str, IndicatorSheet]":
    """Every sheet that is there now."""
    from stuurhuis.kernel.policy import VISITOR
    from stuurhuis.steering.queries import words

    return words.registered_sheets(actor=VISITOR, at=now())


def arrived(published: "Published", sheets: "Sequence[IndicatorSheet]", said: Said) -> None:
    """Write the sheets, let the monitor know, and say where the figures are to be seen."""
    from stuurhuis.site import monitoring, whereabouts

    version = published.version
    new = monitoring.adopt(version, now(), sheets)
    if new:
        more = f" en nog {len(new) - MOST_NAMED}" if len(new) > MOST_NAMED else ""
        typer.echo(f"Nieuwe indicatoren, bij Eigen cijfers: {', '.join(new[:MOST_NAMED])}{more}.")
    if said:
        describe(said)
    elif new and not sheets:
        note("Geef ze een naam, eenheid en richting met --describe; anders zijn ze neutraal.")
    monitoring.ask(now())
    if path := _page_of(version):
        typer.echo(whereabouts.lead_to(path))
    typer.echo("Met een worker is dat vanzelf, over ongeveer een minuut; `stuurhuis monitor` doet het nu.")


def describe(said: Said) -> None:
    """Put down what somebody says of indicators that are there."""
    from stuurhuis.steering.tasks.adopting import complete

    with _refusing_words():
        complete(said, at=now())
    typer.echo(f"Beschreven: {', '.join(list(said)[:MOST_NAMED])}{' …' if len(said) > MOST_NAMED else ''}.")


def try_words(said: Said, coming: Mapping[str, str] | None = None) -> None:
    """Refuse what a load would refuse of what somebody says of indicators; puts nothing down.

    `coming` has a period for each indicator that the load would bring.
    """
    from stuurhuis.steering.rules.own_sheets import OWN
    from stuurhuis.steering.rules.sheets import plain_sheet
    from stuurhuis.steering.tasks.adopting import described

    new = {
        name: plain_sheet(name, theme=OWN.id, source="", period=period)
        for name, period in (coming or {}).items()
    }
    with _refusing_words():
        described(said, new | known_sheets(), at=now())


@contextmanager
def _refusing_words() -> Iterator[None]:
    from stuurhuis.steering.tasks.adopting import NotDescribed

    try:
        yield
    except NotDescribed as refusal:
        stop(f"--describe: {refusal}")


def _page_of(version: "VersionRef") -> str:
    """The page of the first indicator in the first municipality that there is; empty without one."""
    from django.urls import NoReverseMatch, reverse

    from stuurhuis.kernel import lake
    from stuurhuis.site import monitoring

    places = monitoring.places()
    found = (pair for pair in lake.read({"figures": version}, SEEN) if pair[0] in places)
    try:
        return reverse("indicator", args=next(found, ("", "")))
    except NoReverseMatch:
        return ""
