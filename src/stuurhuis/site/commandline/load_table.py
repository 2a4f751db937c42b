# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of CBS into the lake, with CBS's own words on the sheets."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from stuurhuis.site.commandline.arriving import arrived, known_sheets, try_words
from stuurhuis.site.commandline.describing import Said
from stuurhuis.site.commandline.opening import note, now, status, stop

if TYPE_CHECKING:
    from stuurhuis.connectors.cbs.client import Client
    from stuurhuis.connectors.cbs.download import Manifest
    from stuurhuis.connectors.cbs.loading import Loaded
    from stuurhuis.connectors.cbs.selecting import Wish


def load_table(table: str, wish: "Wish", said: Said, *, trial: bool) -> None:
    """Fetch what is wished of a table, publish it, and tell what was read and what was not."""
    from stuurhuis.connectors.cbs.sheets import sheets
    from stuurhuis.connectors.cbs.tidy import findings
    from stuurhuis.steering.rules.own_sheets import OWN

    with asking_cbs() as client:
        loaded = _fetched(client, table, wish, trial=trial)
    for sentence in (*loaded.selection.told, *findings(loaded.conversion)):
        note(f"Let op: {sentence}")
    title = loaded.definition.table.title
    if loaded.published is None:
        coming = [one.id for one in loaded.conversion.indicators.values()]
        try_words(said, dict.fromkeys(coming, loaded.conversion.last))
        typer.echo(f"{title}: {loaded.conversion.rows} waarnemingen, niets geladen.")
        return
    if not loaded.published.made:
        typer.echo(f"{title}: niets veranderd sinds {loaded.published.version.name}.")
    else:
        typer.echo(
            f"Geladen: {loaded.published.version.name}, {loaded.conversion.rows} waarnemingen. {title}."
        )
    source = loaded.published.version.source
    made = sheets(loaded.definition, loaded.conversion, known_sheets(), theme=OWN.id, source=source)
    arrived(loaded.published, made, said)


@contextmanager
def asking_cbs() -> Iterator["Client"]:
    """A connection with CBS; what it refuses, and what is not clear, is one line and exit code 2."""
    from django.conf import settings

    from stuurhuis.connectors.cbs import addresses, catalogue, client, loading, selecting

    try:
        with client.Client(settings.CBS) as opened:
            yield opened
    except (
        addresses.AddressRefused,
        catalogue.TableRefused,
        client.CbsUnreachable,
        client.CbsRefused,
        client.CbsUnreadable,
        loading.NothingThere,
        selecting.ChoiceNeeded,
        selecting.ChoiceUnknown,
        selecting.TooManyIndicators,
        selecting.TableUnsuited,
    ) as refusal:
        stop(refusal)


def _fetched(client: "Client", table: str, wish: "Wish", *, trial: bool) -> "Loaded":
    from django.conf import settings

    from stuurhuis.connectors.cbs import loading

    with status() as show:

        def progress(manifest: "Manifest", total: int) -> None:
            show(f"{manifest.rows} {f'van {total} ' if total else ''}waarnemingen …")

        place = settings.DATA / "downloads"
        return loading.load(client, table, place, at=now(), wish=wish, trial=trial, progress=progress)
