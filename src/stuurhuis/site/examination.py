# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is this installation well? Each part says what is wrong, and what to do about it."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connections
from django.db.utils import DatabaseError

from stuurhuis.connectors import sample
from stuurhuis.connectors.cbs import checkup as cbs
from stuurhuis.connectors.files import checkup as files
from stuurhuis.connectors.financial import checkup as financial
from stuurhuis.exchange.rules import kinds
from stuurhuis.kernel import door, journal, lake
from stuurhuis.kernel.journal import Kind
from stuurhuis.kernel.lake import ending
from stuurhuis.site import preparing

CBS = "verbinding met het CBS"
LEAST_ROOM = 2 * 2**30  # bytes
MOST = 20  # faults of the journal that are named one by one
TOUCHED = {
    Kind.ORDER: "zegel {number} sluit niet aan op het zegel ervoor",
    Kind.CHANGED: "wat onder zegel {number} valt, is daarna veranderd of weggehaald",
    Kind.UNREADABLE: "zegel {number}, of wat eronder valt, is niet meer te lezen",
    Kind.UNSEALED: "regel {number} is buiten Stuurhuis om in het journaal gezet",
    Kind.LOOSE: "verwerkingsregel {number} hoort bij niets wat er gebeurd is",
    Kind.GONE: "zegel {number} is weg, met wat eronder viel",
    Kind.REPLACED: "zegel {number} is een ander zegel dan toen is gezet",
    Kind.ADDED: "zegel {number} is buiten de worker om gezet",
    Kind.NO_ANCHOR: "er zijn zegels, maar de map met zegels is leeg of weg",
    Kind.BAD_ANCHOR: "het bestand in de map met zegels is niet te lezen",
}


@dataclass(frozen=True, slots=True)
class Examined:
    """One part of the set-up, and what was found."""

    name: str
    findings: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        """Nothing was found."""
        return not self.findings


def examine(*, network: bool) -> Iterator[Examined]:
    """Look at every part; those that need a network only when asked."""
    parts: list[tuple[str, Callable[[], Iterator[str]]]] = [
        (f"datamap {settings.DATA}", _folder),
        ("database", _database),
        ("cijfers in het lake", _lake),
        ("journaal", _journal),
        ("voorbeeldcijfers", lambda: iter(sample.check())),
        ("eigen bestanden", lambda: iter(files.check())),
        ("sjabloon van het lopende jaar", lambda: iter(financial.check())),
        ("soorten vragen en aanbod", _kinds),
    ]
    if network:
        parts.append((CBS, lambda: iter(cbs.check(settings.CBS))))
    for name, look in parts:
        yield Examined(name, tuple(look()))


def _kinds() -> Iterator[str]:
    from stuurhuis.engines.matching import UnusableRules, rules_of  # analytics: only where one asks for it

    for file in sorted(kinds.FOLDER.glob("*.toml")):
        try:
            rules_of(kinds.read(file).match)
        except kinds.UnusableKind as fault:
            yield str(fault)
        except UnusableRules as fault:
            yield f"{file.name}: match: {fault}"


def _folder() -> Iterator[str]:
    if not os.access(settings.DATA, os.W_OK):
        yield "hier kan niet geschreven worden; geef een andere map met STUURHUIS_DATA"
    elif shutil.disk_usage(settings.DATA).free < LEAST_ROOM:
        yield "er is minder dan 2 GiB vrij; maak ruimte of kies een andere map met STUURHUIS_DATA"


def _database() -> Iterator[str]:
    try:
        connections["default"].ensure_connection()
        door.refuse_a_strong_role()
        if preparing.is_behind():
            yield "de tabellen zijn niet van deze versie; draai `stuurhuis prepare`"
    except DatabaseError as trouble:
        yield f"niet te bereiken ({str(trouble).splitlines()[0]}); kijk naar STUURHUIS_DATABASE"
    except door.StrongRole as strong:
        yield str(strong)


def _lake() -> Iterator[str]:
    try:
        versions = lake.current_of(data_set.id for data_set in lake.data_sets())
    except DatabaseError:
        yield "niet te zien zolang de database niet klaar is"
        return
    if not versions:
        yield "er zijn nog geen cijfers; draai `stuurhuis prepare --sample` of `stuurhuis load BESTAND`"
    for damage in ending.damages():
        backup = f"zet een back-up van {settings.LAKE_FOLDER} terug"
        yield f"{damage.version.name} is niet heel; laad de bron opnieuw, of {backup}"


def _journal() -> Iterator[str]:
    try:
        found = list(itertools.islice(journal.faults(), MOST + 1))
    except DatabaseError:
        yield "niet te zien zolang de database niet klaar is"
        return
    for fault in found[:MOST]:
        yield f"{fault.organisation}: {TOUCHED[fault.kind].format(number=fault.number)}"
    if len(found) > MOST:
        yield "en meer; wat hierboven staat is het begin"
    if found:
        yield f"vergelijk de database en {settings.SEALS_FOLDER} met een back-up van voor deze verandering"
