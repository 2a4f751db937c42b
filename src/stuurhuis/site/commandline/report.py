# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis report`: a report to the council as a file; the same figures give the same bytes."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from stuurhuis.site.commandline.naming import organisation as known_organisation
from stuurhuis.site.commandline.opening import note, now, ready, stop, why

if TYPE_CHECKING:
    from stuurhuis.kernel.policy import Actor
    from stuurhuis.steering.rules.reporting import ReportTold, ReportWords

Organisation = Annotated[
    str, typer.Option("--region", help="Code van de organisatie van wie de doelen zijn: GM0193.")
]
Kind = Annotated[
    Literal["interim", "annual"],
    typer.Option(help="interim: bestuursrapportage; annual: jaarstukken van een heel jaar."),
]
Year = Annotated[int, typer.Option(min=2000, max=2100, help="Het begrotingsjaar.")]
Month = Annotated[
    int | None, typer.Option(min=1, max=12, help="Tot en met welke maand; alleen bij interim, en dan nodig.")
]
Output = Annotated[
    Path, typer.Option("-o", "--output", help="Het bestand: de naam eindigt op .pdf, .docx, .odt of .html.")
]
Spoken = Annotated[Literal["nl", "en"], typer.Option("--language", help="In welke taal.")]


def report(
    *,
    region: Organisation,
    kind: Kind,
    year: Year,
    output: Output,
    month: Month = None,
    language: Spoken = "nl",
) -> None:
    """Schrijf een rapportage aan de raad: zoals zij is vastgesteld, of anders met de cijfers van nu."""
    if (kind == "interim") is not (month is not None):
        stop("--month: een bestuursrapportage loopt tot een maand, jaarstukken gaan over het hele jaar")
    ready()
    from django.utils import translation

    from stuurhuis.kernel.policy import worker_for
    from stuurhuis.site.reports import files

    if output.suffix.removeprefix(".") not in files.WRITERS:
        stop(f"-o {output}: de naam eindigt op .pdf, .docx, .odt of .html")
    actor = worker_for(known_organisation(region))
    with translation.override(language):
        content = _written(kind, year, month, output.suffix.removeprefix("."), actor)
    try:
        output.write_bytes(content)
    except OSError as trouble:
        stop(f"-o {output}: kan niet worden geschreven: {why(trouble)}")
    typer.echo(f"Geschreven: {output}")


def _written(kind: str, year: int, month: int | None, ending: str, actor: "Actor") -> bytes:
    from stuurhuis.site.reports import files
    from stuurhuis.site.reports.report import document
    from stuurhuis.steering.forms.reporting import title_of
    from stuurhuis.steering.rules.reporting import ReportKind, ReportWords

    title = title_of(ReportKind(kind), year, month)
    told = _told(ReportWords(ReportKind(kind), year, month, title), actor)
    return files.WRITERS[ending].write(document(told))


def _told(words: "ReportWords", actor: "Actor") -> "ReportTold":
    """The newest report about this that was fixed; else what is known now."""
    from stuurhuis.steering.queries import reporting
    from stuurhuis.steering.queries.overview import NotJudgedYet
    from stuurhuis.steering.queries.story import story
    from stuurhuis.steering.rules.reporting import ReportTold

    about = (words.kind, words.year, words.month)
    for one in reporting.reports(actor=actor, at=now()):
        if one.fixed and (one.words.kind, one.words.year, one.words.month) == about:
            return reporting.told(one.id, actor=actor, at=now())
    note("Dit is een concept: er is hierover niets vastgesteld.")
    try:
        return ReportTold(words, story(words.year, words.month, actor=actor, at=now()), ())
    except NotJudgedYet:
        stop("er zijn nog geen cijfers; laat eerst de monitor lopen: `stuurhuis monitor`")
