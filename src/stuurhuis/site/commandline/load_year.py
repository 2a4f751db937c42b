# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis load-year`: what the financial package says of this year, until a month."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stuurhuis.site.commandline.naming import organisation as known_organisation
from stuurhuis.site.commandline.opening import NO, note, now, ready, stop, why

if TYPE_CHECKING:
    from decimal import Decimal

    from stuurhuis.connectors.financial.loading import YearLoaded
    from stuurhuis.connectors.financial.reading import YearReading
    from stuurhuis.kernel.policy import Actor
    from stuurhuis.steering.facts.money import YearImported
    from stuurhuis.steering.ports import MappingWords

SIDES = {
    "expenses": "lasten",
    "revenues": "baten",
    "to_reserves": "naar reserves",
    "from_reserves": "uit reserves",
}
File = Annotated[Path, typer.Argument(metavar="BESTAND", help="De export: CSV, xlsx of ods.")]
Organisation = Annotated[str, typer.Option(help="Code van de organisatie van wie het geld is: GM0193.")]
Year = Annotated[
    int | None, typer.Option(min=2000, max=2100, help="Het begrotingsjaar; zonder: wat de export zegt.")
]
Month = Annotated[
    int | None, typer.Option(min=1, max=12, help="Tot en met welke maand, 1 tot en met 12; zonder: idem.")
]
MappingFile = Annotated[
    Path | None,
    typer.Option("--mapping", help="Vertaling van eigen koppen en codes: TOML; anders de bewaarde."),
]
Remember = Annotated[bool, typer.Option("--remember", help="Bewaar deze vertaling voor de organisatie.")]
BadRows = Annotated[Path | None, typer.Option(help="Schrijf de foute rijen hierheen, met wat er mis is.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Alleen nakijken; niets inlezen.")]


def load_year(
    bestand: File,
    *,
    organisation: Organisation,
    year: Year = None,
    month: Month = None,
    mapping: MappingFile = None,
    remember: Remember = False,
    bad_rows: BadRows = None,
    dry_run: DryRun = False,
) -> None:
    """Lees de stand van het lopende jaar in: alles, of niets; afsluitcode 1 als er iets mis is."""
    ready()
    from stuurhuis.kernel.policy import worker_for

    actor = worker_for(known_organisation(organisation))
    words = _mapping(mapping, actor)
    if remember and mapping is None:
        stop("--remember: geef met --mapping welke vertaling")
    when = _when(bestand, words, year, month)
    loaded = _loaded(bestand, words, when, actor, trial=dry_run)
    _tell(loaded.reading, when[0], actor)
    if loaded.reading.errors:
        _refuse(loaded.reading, bad_rows)
    if loaded.imported is None:
        typer.echo("Zo kan het worden ingelezen. Er is niets ingelezen.")
        return
    if remember and words:
        _remember(words, actor)
    _lead_to_page(loaded.imported, organisation)


def _mapping(file: Path | None, actor: "Actor") -> "MappingWords | None":
    from stuurhuis.connectors.files.limits import FileRefused
    from stuurhuis.connectors.financial.mapping_file import read_mapping
    from stuurhuis.steering.queries import money

    if file is None:
        return money.mapping(actor=actor, at=now())
    try:
        return read_mapping(file)
    except FileRefused as refusal:
        stop(f"--mapping {refusal}")
    except OSError as trouble:
        stop(f"--mapping {file}: kan niet worden gelezen: {why(trouble)}")


def _when(path: Path, words: "MappingWords | None", year: int | None, month: int | None) -> tuple[int, int]:
    """Until when the export tells: what was asked, or else what it says itself."""
    from stuurhuis.connectors.files.limits import FileRefused
    from stuurhuis.connectors.financial.looking import look
    from stuurhuis.connectors.financial.until import until

    if year and month:
        return year, month
    try:
        told = until(look(path, words))
    except FileRefused as refusal:
        stop(refusal)
    except OSError as trouble:
        stop(f"{path}: kan niet worden gelezen: {why(trouble)}")
    if told is None:
        stop("--year en --month: geef ze; de export noemt ze niet, of niet overal hetzelfde")
    note(f"Tot en met {told.year}-{told.month:02}: zo zegt de export het zelf, in {', '.join(told.titles)}.")
    return year or told.year, month or told.month


def _loaded(
    path: Path, words: "MappingWords | None", when: tuple[int, int], actor: "Actor", *, trial: bool
) -> "YearLoaded":
    from stuurhuis.connectors.files.limits import FileRefused
    from stuurhuis.connectors.financial.loading import load
    from stuurhuis.site.running_year import expected
    from stuurhuis.steering.actions.money import NothingNew

    try:
        return load(path, words, expected(*when, actor=actor, at=now()), actor=actor, at=now(), trial=trial)
    except FileRefused as refusal:
        stop(refusal)
    except NothingNew as same:
        note(f"Niets veranderd: dit is precies wat versie {same} van deze maand al zegt.")
        raise typer.Exit from None
    except OSError as trouble:
        stop(f"{path}: kan niet worden gelezen: {why(trouble)}")


def _tell(reading: "YearReading", year: int, actor: "Actor") -> None:
    """What was found, what is wrong with it, what it comes to, and whether that is all."""
    from stuurhuis.connectors.files.faults import sentences
    from stuurhuis.steering.rules.money import grouped, sums

    for sentence in sentences(reading.errors):
        note(f"Fout: {sentence}")
    for sentence in sentences(reading.warnings):
        note(f"Let op: {sentence}")
    typer.echo(f"{reading.rows} rijen gelezen, {len(reading.lines)} regels.")
    for side, lines in grouped(reading.lines, lambda line: line.side).items():
        total = sums(lines)
        expected = "geen verwachting" if total.expected is None else f"verwacht {_euros(total.expected)}"
        money = f"begroot {_euros(total.amended)}, gerealiseerd {_euros(total.realised)}, {expected}"
        typer.echo(f"{SIDES[side]:<13} {money}")
    _doubt(reading, year, actor)


def _doubt(reading: "YearReading", year: int, actor: "Actor") -> None:
    """Ask whether this is the whole budget, where Iv3 has much more."""
    from stuurhuis.site.running_year import doubt

    if said := doubt(reading.lines, year, actor=actor, at=now()):
        note(f"Let op: {said}")


def _euros(amount: "Decimal") -> str:
    return f"€ {amount:,.0f}".replace(",", ".")


def _refuse(reading: "YearReading", place: Path | None) -> None:
    from stuurhuis.connectors.files.bad_rows import write_bad_rows

    if place:
        try:
            with place.open("wb") as stream:
                rows = write_bad_rows(stream, reading, place.suffix.lower())
        except OSError as trouble:
            stop(f"--bad-rows {place}: kan niet worden geschreven: {why(trouble)}")
        note(f"{rows} rijen met wat er mis is: {place}")
    note("Niets ingelezen. Verbeter de fouten, of vertaal de eigen codes met --mapping.")
    raise typer.Exit(NO)


def _remember(words: "MappingWords", actor: "Actor") -> None:
    from stuurhuis.steering.actions import money

    money.keep_mapping(words, actor=actor, at=now())
    typer.echo("De vertaling is bewaard; de volgende keer is --mapping niet nodig.")


def _lead_to_page(made: "YearImported", organisation: str) -> None:
    from django.urls import reverse

    from stuurhuis.site import whereabouts

    revision = f", versie {made.revision}" if made.revision > 1 else ""
    typer.echo(f"Ingelezen: {organisation}, {made.year} tot en met maand {made.month}{revision}.")
    typer.echo(whereabouts.lead_to(reverse("money")))
