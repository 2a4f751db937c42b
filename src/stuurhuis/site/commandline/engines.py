# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The engines on plain files, without a server: `forecast`, `changes`, `signals`, `peers`, `shares`,
`spillover` and `find`.
"""

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from stuurhuis.site.commandline import given
from stuurhuis.site.commandline.opening import note
from stuurhuis.site.commandline.program import Spoken
from stuurhuis.site.commandline.results import Format, progress, refusing, rounded, write_table
from stuurhuis.site.commandline.tables import FaultInTable, read_table

if TYPE_CHECKING:
    import pandas as pd


class Freq(StrEnum):
    """The calendars a forecast can follow."""

    YEAR = "Y"
    QUARTER = "Q"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"


class Family(StrEnum):
    """What the figures are."""

    COUNT = "count"
    REAL = "real"


Series = Annotated[
    str,
    typer.Argument(
        metavar="IN", help="reeks,periode,waarde (of series,period,value) als CSV of Parquet; - is invoer."
    ),
]
Features = Annotated[
    str,
    typer.Argument(metavar="IN", help="Een rij per regio, als CSV of Parquet; - is standaardinvoer."),
]
Output = Annotated[str, typer.Option("-o", "--output", help="Schrijf hierheen; - is standaarduitvoer.")]
AsFormat = Annotated[
    Format | None, typer.Option("--format", help="Vorm van de uitvoer; anders naar -o, of CSV.")
]
Horizon = Annotated[int, typer.Option(min=1, max=200, help="Hoeveel perioden vooruit.")]
Calendar = Annotated[Freq | None, typer.Option("--freq", help="Jaar, kwartaal, maand, week of dag.")]
Targets = Annotated[
    str | None, typer.Option(help="Tabel met reeks,periode,streefwaarde,richting (omhoog of omlaag).")
]
Start = Annotated[str | None, typer.Option("--from", help="Beoordeel alles vanaf deze periode.")]
Rate = Annotated[float, typer.Option(help="Deel van de signalen dat toeval mag zijn (tussen 0 en 1).")]
Allowance = Annotated[
    float | None,
    typer.Option(help="Hoeveel signalen per scope gemiddeld toeval mogen zijn, hoe grillig ook."),
]
FamilyName = Annotated[Family | None, typer.Option(help="Aantallen of andere getallen.")]
Identifier = Annotated[str, typer.Option("--id", help="Kolom met de naam of code van de regio.")]
Weights = Annotated[
    str | None, typer.Option(help="Gewichten: tabel met kenmerk,gewicht of inwoners=2,dichtheid=0.")
]
Top = Annotated[int, typer.Option(min=1, help="Hoeveel regio's die het meest lijken.")]
Beside = Annotated[str | None, typer.Option("--peers", help="Tabel met region,peer, zoals peers die geeft.")]
Documents = Annotated[
    str, typer.Argument(metavar="DOCUMENTEN", help="id,tekst als CSV of Parquet; - is standaardinvoer.")
]
Queries = Annotated[str, typer.Option(help="De vragen: tabel met id,tekst.")]
Hits = Annotated[int, typer.Option("--top", min=1, help="Hoeveel documenten per vraag.")]
Synonyms = Annotated[
    str | None, typer.Option(help="Tabel met groep,tekst: teksten van één groep betekenen hetzelfde.")
]
Figures = Annotated[
    str, typer.Argument(metavar="IN", help="reeks,regio,waarde als CSV of Parquet; - is standaardinvoer.")
]
Borders = Annotated[
    str,
    typer.Option("--neighbours", help="Tabel met region,neighbour: wie aan wie grenst, elk paar één keer."),
]
Only = Annotated[list[str] | None, typer.Option(help="Alleen voor deze regio; mag vaker.")]


def forecast(
    source: Series, *, horizon: Horizon, freq: Calendar = None, output: Output = "-", format_: AsFormat = None
) -> None:
    """Wat er waarschijnlijk komt, met 80 %- en 95 %-banden, voor elke reeks."""
    with refusing():
        table = given.series_table(source)
        from stuurhuis.engines.forecasting import forecast as engine

        with progress("Vooruitkijken") as told:
            found = engine(table, horizon=horizon, frequency=freq.value if freq else None, progress=told)
    _refusals(found.refused)
    write_table(rounded(found.table, like=table), output, format_)


def changes(source: Series, *, output: Output = "-", format_: AsFormat = None) -> None:
    """Waar een reeks blijvend veranderde: de eerste periode na elke verandering."""
    with refusing():
        table = given.series_table(source)
        from stuurhuis.engines.signals import changes as engine

        with progress("Veranderingen zoeken") as told:
            found = engine(table, progress=told)
    write_table(rounded(found, like=table), output, format_)


def signals(
    source: Series,
    *,
    targets: Targets = None,
    start: Start = None,
    rate: Rate = 0.05,
    allowance: Allowance = None,
    family: FamilyName = None,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Wat afwijkt van wat te verwachten was, en welke streefwaarden niet worden gehaald."""
    with refusing():
        table = given.series_table(source)
        goals = given.target_table(targets) if targets else None
        from stuurhuis.engines.signals import signals as engine

        chosen: Literal["count", "real"] | None = family.value if family else None
        how = partial(engine, targets=goals, start=start, rate=rate, family=chosen, allowance=allowance)
        with progress("Signalen zoeken") as told:
            found = how(table, progress=told)
    _refusals(found.refused)
    first = ["series", "period", "kind", "expected", "observed", "p_value", "reason"]
    further = found.signals.columns.difference(first, sort=False)
    write_table(rounded(found.signals[[*first, *further]], like=table), output, format_)


def peers(
    source: Features,
    *,
    identifier: Identifier,
    weights: Weights = None,
    top: Top = 7,
    only: Only = None,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Welke regio's het meest op elkaar lijken, op kenmerken en gewichten die je zelf kiest."""
    with refusing():
        table = read_table(source)
        table.need(identifier)
        table.texts(identifier)
        table.once(identifier)
        chosen = given.weights_of(weights) if weights else None
        given.features(table, identifier, chosen)
        from stuurhuis.engines.peers import peers as engine

        with progress("Vergelijken"):
            found = engine(table.frame, identifier=identifier, weights=chosen, top=top, only=only)
    write_table(rounded(found), output, format_)


def shares(source: Series, *, beside: Beside = None, output: Output = "-", format_: AsFormat = None) -> None:
    """Hoeveel van elke beweging anderen ook maakten, en hoeveel nog niet verklaard is."""
    with refusing():
        table = given.series_table(source)
        alike = given.peer_table(beside) if beside else None
        from stuurhuis.engines.shares import shares as engine

        with progress("Bewegingen uiteenleggen"):
            found = engine(table, peers=alike)
    _refusals(found.refused)
    write_table(rounded(found.table, like=table), output, format_)


def find(
    source: Documents,
    *,
    queries: Queries,
    top: Hits = 10,
    synonyms: Synonyms = None,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Welke teksten bij een vraag in gewoon Nederlands passen, met het beste fragment en de reden."""
    with refusing():
        documents = given.text_table(source, "group")
        asked = given.text_table(queries)
        alike = given.synonym_table(synonyms) if synonyms else None
        from stuurhuis.engines.retrieval import NoWords
        from stuurhuis.engines.retrieval import find as engine

        with progress("Zoeken") as told:
            try:
                found = engine(documents, asked, top=top, synonyms=alike, progress=told)
            except NoWords as none:
                where = "standaardinvoer" if source == "-" else source
                raise FaultInTable(where, str(none)) from None
    _unanswered(found.nothing)
    write_table(rounded(found.table), output, format_)


def spillover(source: Figures, *, borders: Borders, output: Output = "-", format_: AsFormat = None) -> None:
    """Of buren in een cijfer op elkaar lijken, meer dan bij toeval: houdt het op bij de grens?"""
    with refusing():
        table = given.region_table(source)
        near = given.border_table(borders)
        from stuurhuis.engines.spillover import spillover as engine

        with progress("Buren vergelijken") as told:
            found = engine(table, near, progress=told)
    _refusals(found.refused)
    write_table(rounded(found.table), output, format_)


def _refusals(refused: "pd.DataFrame") -> None:
    """What was left out, and why, in at most a few lines on standard error."""
    for row in refused.head(5).to_dict("records"):
        note(f"Niet beoordeeld: {row['series']}: {row['reason']}")
    if len(refused) > 5:
        note(f"… en nog {len(refused) - 5} reeksen die niet zijn beoordeeld.")


def _unanswered(queries: list[str]) -> None:
    """The questions for which nothing was found, in at most a few lines on standard error."""
    for query in queries[:5]:
        note(f"Niets gevonden: {query}: geen tekst heeft er iets mee gemeen; vraag het met andere woorden")
    if len(queries) > 5:
        note(f"… en nog {len(queries) - 5} vragen waarbij niets is gevonden.")


COMMANDS = (forecast, changes, signals, peers, shares, spillover, find)
"""What the program offers."""


def register(app: typer.Typer) -> None:
    """Make the engines commands of the program."""
    for command in COMMANDS:
        app.command(cls=Spoken, options_metavar="[OPTIES]")(command)
