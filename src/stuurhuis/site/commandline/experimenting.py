# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Before, during and after an experiment, on plain files: `power`, `draw`, `sequence` and `pool`."""

from dataclasses import asdict
from math import isnan
from typing import Annotated

import typer

from stuurhuis.experiments.rules.draw import Candidate, drawn
from stuurhuis.site.commandline.impact import (
    AsFormat,
    Method,
    Outcome,
    Output,
    PanelTable,
    Seed,
    Time,
    Unit,
    outcomes,
)
from stuurhuis.site.commandline.opening import NO, note
from stuurhuis.site.commandline.results import progress, refusing, rounded, write_table
from stuurhuis.site.commandline.tables import read_table

Many = Annotated[int, typer.Option("--treated-units", min=1, help="Hoeveel eenheden de maatregel krijgen.")]
After = Annotated[int, typer.Option("--periods", min=1, help="Hoeveel perioden de maatregel er is.")]
Judge = Annotated[Method, typer.Option(help="Hoe er wordt vergeleken.")]
Draws = Annotated[int, typer.Option(min=50, help="Hoe vaak wordt nagebootst.")]
Results = Annotated[
    str, typer.Argument(metavar="IN", help="name,estimate,std_error als CSV of Parquet; - is invoer.")
]
Observations = Annotated[
    str,
    typer.Argument(metavar="IN", help="treated,value op volgorde van tijd, als CSV of Parquet; - is invoer."),
]
Candidates = Annotated[
    str, typer.Argument(metavar="IN", help="name en eventueel stratum, als CSV of Parquet; - is invoer.")
]
Number = Annotated[int, typer.Option(min=1, help="Hoeveel er worden geloot.")]
LotSeed = Annotated[str, typer.Option("--seed", help="Waarmee wordt geloot, zoals bij de proef staat.")]
Chance = Annotated[float, typer.Option(help="De kans om te worden geloot.")]


def power(  # noqa: PLR0913 - Typer reads the options of a command from the arguments of its function
    source: PanelTable,
    *,
    treated_units: Many,
    periods: After,
    unit: Unit = "unit",
    time: Time = "period",
    outcome: Outcome = "value",
    method: Judge = Method.DID,
    draws: Draws = 200,
    seed: Seed = 1,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Of een proef iets kan laten zien: het kleinste effect dat op te merken zou zijn, op echte reeksen."""
    with refusing():
        table = read_table(source)
        series = outcomes(table, {"unit": unit, "period": time, "value": outcome})
        from stuurhuis.engines.impact import Plan
        from stuurhuis.engines.impact import power as engine

        plan = Plan(treated_units, periods, method.value, draws=draws, seed=seed)
        with progress("Nabootsen"):
            found = engine(series, plan)
    note(found.sentence)
    write_table(rounded(found.table), output, format_)
    if isnan(found.smallest):
        raise typer.Exit(NO)


def draw(
    source: Candidates, *, number: Number, seed: LotSeed, output: Output = "-", format_: AsFormat = None
) -> None:
    """Wie of wanneer door het lot: met hetzelfde getal loot iedereen hetzelfde, in elke groep eerlijk."""
    with refusing():
        table = read_table(source)
        table.need("name")
        strata = ["stratum"] if table.has("stratum") else []
        table.texts("name", *strata)
        rows = table.frame[["name", *strata]].astype(str)
        candidates = [Candidate(*row) for row in rows.itertuples(index=False)]
        found = drawn(candidates, number, seed)
    note(f"Geloot: {', '.join(found)}.")
    write_table(rows.assign(drawn=rows["name"].isin(found).astype(int)), output, format_)


def pool(source: Results, *, output: Output = "-", format_: AsFormat = None) -> None:
    """Wat dezelfde maatregel op meer plaatsen deed, samen, en wat een volgende plaats kan verwachten."""
    with refusing():
        table = read_table(source)
        table.need("name", "estimate", "std_error")
        table.texts("name")
        table.numbers("estimate")
        table.numbers("std_error")
        import pandas as pd

        from stuurhuis.engines.impact import pooled as engine

        found = engine(table.frame)
    note(found.sentence)
    rows = pd.DataFrame([asdict(found.together), asdict(found.next_place)])
    further = found.table.rename(columns={"name": "estimand"})
    write_table(rounded(pd.concat([rows, further], ignore_index=True)), output, format_)


def sequence(
    source: Observations, *, chance: Chance = 0.5, output: Output = "-", format_: AsFormat = None
) -> None:
    """Een lopende proef die je elke dag mag aflezen zonder je rijk te rekenen."""
    with refusing():
        table = read_table(source)
        table.need("treated", "value")
        table.numbers("treated")
        table.numbers("value")
        from stuurhuis.engines.impact import sequence as engine

        found = engine(table.frame[["treated", "value"]], chance=chance)
    note(found.sentence)
    write_table(rounded(found.table, like=table.frame), output, format_)


COMMANDS = (power, draw, sequence, pool)
"""What the program offers."""
