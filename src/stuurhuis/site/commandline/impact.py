# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure did, on a plain file: `impact`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from stuurhuis.site.commandline.opening import NO, note
from stuurhuis.site.commandline.results import Format, progress, refusing, rounded, write_table
from stuurhuis.site.commandline.tables import FaultInTable, Table, read_table

if TYPE_CHECKING:
    import pandas as pd

    from stuurhuis.engines.impact import Estimate, Fact, Impact

FIRST = ["estimand", "estimate", "std_error", "lo95", "hi95", "method", "diagnostics"]


class Method(StrEnum):
    """The ways to compare."""

    DID = "did"
    STAGGERED = "staggered"
    SYNTHETIC = "synthetic"
    SDID = "sdid"
    INTERRUPTED = "interrupted"


class Beside(StrEnum):
    """Whom starters are compared with."""

    NEVER = "never"
    NOT_YET = "not_yet"


PanelTable = Annotated[
    str,
    typer.Argument(metavar="IN", help="Een rij per eenheid en periode, als CSV of Parquet; - is invoer."),
]
Unit = Annotated[str, typer.Option(help="Kolom met de naam of code van de eenheid.")]
Time = Annotated[str, typer.Option(help="Kolom met de periode.")]
Outcome = Annotated[str, typer.Option(help="Kolom met het cijfer waar het om gaat.")]
Treated = Annotated[
    str,
    typer.Option(help="Kolom met 0 of 1 per rij, of met de periode waarin de maatregel begon (leeg: nooit)."),
]
Way = Annotated[
    Method | None, typer.Option("--method", help="Hoe te vergelijken; anders wat bij de tabel past.")
]
Covariates = Annotated[
    list[str] | None,
    typer.Option("--covariate", help="KOLOM, of KOLOM=VAN..TOT bij synthetic; mag vaker."),
]
Window = Annotated[str | None, typer.Option(help="VAN..TOT: waarover synthetic zijn mengsel kiest.")]
Cluster = Annotated[str | None, typer.Option(help="Kolom van wat samen beweegt, zoals de provincie.")]
Against = Annotated[
    Beside | None, typer.Option("--beside", help="Bij staggered: naast wie nooit begon, of nog niet.")
]
Seed = Annotated[int, typer.Option(help="Van het loten; dezelfde invoer geeft dezelfde uitvoer.")]
Weights = Annotated[str | None, typer.Option(help="Schrijf de gewichten van het mengsel hierheen.")]
Output = Annotated[str, typer.Option("-o", "--output", help="Schrijf hierheen; - is standaarduitvoer.")]
AsFormat = Annotated[
    Format | None, typer.Option("--format", help="Vorm van de uitvoer; anders naar -o, of CSV.")
]


def impact(  # noqa: PLR0913 - Typer reads the options of a command from the arguments of its function
    source: PanelTable,
    *,
    unit: Unit = "unit",
    time: Time = "period",
    outcome: Outcome = "value",
    treated: Treated = "treated_from",
    method: Way = None,
    covariate: Covariates = None,
    window: Window = None,
    cluster: Cluster = None,
    beside: Against = None,
    seed: Seed = 1,
    weights: Weights = None,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Wat een maatregel deed, naast wat er zonder die maatregel te verwachten was."""
    names = {"unit": unit, "period": time, "value": outcome}
    with refusing():
        table = read_table(source)
        asked = _asked(table, covariate or [], outcome)
        frame = panel_table(table, names, treated).join(_further(table, asked, cluster))
        from stuurhuis.engines.impact import Design
        from stuurhuis.engines.impact import impact as engine

        bounds = _between(window, "--window") if window else None
        with progress("Vergelijken"):
            found = engine(frame, Design(method, *asked, bounds, cluster, _against(beside), seed))
    _written(found, output, format_, weights)


def _against(beside: Beside | None) -> "Literal['never', 'not_yet'] | None":
    """Whom starters are compared with, as the engine says it."""
    return beside.value if beside else None


def _written(found: "Impact", output: str, format_: Format | None, weights: str | None) -> None:
    """Write the answer; exit code 1 when there is none."""
    _told(found)
    write_table(rounded(answer_table(found)), output, format_)
    if weights:
        write_table(rounded(found.weights), weights, None)
    if found.effect is None:
        raise typer.Exit(NO)


def outcomes(table: Table, columns: dict[str, str]) -> "pd.DataFrame":
    """Who, when and how much, under the engine's own names. Raises FaultInTable."""
    import pandas as pd

    table.need(*columns.values())
    table.texts(columns["unit"], columns["period"])
    table.numbers(columns["value"])
    return pd.DataFrame({name: table.frame[column] for name, column in columns.items()})


def panel_table(table: Table, columns: dict[str, str], treated: str) -> "pd.DataFrame":
    """The same, with from when the measure was there. Raises FaultInTable."""
    frame = outcomes(table, columns)
    table.need(treated)
    cells = table.frame[treated].map(lambda cell: "" if cell is None else str(cell).strip().lower())
    marks = set(cells.unique()) <= {"0", "1", "0.0", "1.0", "true", "false"}
    if marks:
        return frame.assign(treated=cells.isin({"1", "1.0", "true"}).astype(int))
    return frame.assign(treated_from=cells.str.upper())


def answer_table(found: "Impact") -> "pd.DataFrame":
    """An answer as rows: the effect first, then other ways to sum it up, then every period since the
    start.
    """
    import pandas as pd

    checked = "; ".join(f"{one.name}={one.value:.6g} ({one.verdict})" for one in found.diagnostics)
    why = "; ".join(f"refused: {one.name}" for one in found.refusals)
    rows: list[dict[str, Any]] = [_row(found.effect, diagnostics=checked)] if found.effect else []
    if not rows:
        rows = [{"estimand": "att", "diagnostics": "; ".join(filter(None, (why, checked)))}]
    rows += [_row(one) for one in found.further]
    course = found.course.assign(estimand=[f"event {event}" for event in found.course["event"]])
    rows[0] |= {"reason": found.sentence, "reason_en": found.sentence_en}
    table = pd.concat([pd.DataFrame(rows), course.drop(columns="event")], ignore_index=True)
    table = table.assign(method=found.method).reindex(
        columns=[*FIRST, "lo80", "hi80", "period", "observed", "expected", "reason", "reason_en"]
    )
    figures = [
        name
        for name in table.columns
        if name not in {"estimand", "method", "diagnostics", "period", "reason", "reason_en"}
    ]
    return table.astype(dict.fromkeys(figures, float))


def _row(one: "Estimate", **more: str) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(one) | more


def _asked(table: Table, covariates: list[str], outcome: str) -> "tuple[tuple[str, ...], tuple[Fact, ...]]":
    """Columns to compare by, and facts over some periods."""
    from stuurhuis.engines.impact import Fact

    plain, facts = [], []
    for one in covariates:
        column, over, bounds = one.partition("=")
        table.need(column)
        if over:
            facts.append(Fact("value" if column == outcome else column, *_between(bounds, "--covariate")))
        else:
            plain.append(column)
    return tuple(plain), tuple(facts)


def _further(
    table: Table, asked: "tuple[tuple[str, ...], tuple[Fact, ...]]", cluster: str | None
) -> "pd.DataFrame":
    """The columns besides: to compare by, and of what moves together."""
    columns = dict.fromkeys([*asked[0], *(fact.column for fact in asked[1] if fact.column != "value")])
    for column in columns:
        table.numbers(column)
    if cluster:
        table.need(cluster)
    return table.frame[[*columns, *([cluster] if cluster else [])]]


def _between(text: str, option: str) -> tuple[str, str]:
    """The first and the last period of `1960..1969`; of one period both are that one. Raises FaultInTable."""
    since, dots, until = text.partition("..")
    if not since.strip() or (dots and not until.strip()):
        raise FaultInTable(option, f"'{text}' is geen tijd; schrijf bijvoorbeeld 1960..1969")
    return since.strip(), until.strip() or since.strip()


def _told(found: "Impact") -> None:
    """The sentence, what speaks against it, and who was left out, in a few lines on standard error."""
    note(found.sentence)
    for row in found.left_out.head(5).to_dict("records"):
        note(f"Niet meegeteld: {row['unit']}: {row['reason']}")
    if len(found.left_out) > 5:
        note(f"… en nog {len(found.left_out) - 5} die niet zijn meegeteld.")


COMMANDS = (impact,)
"""What the program offers."""
