# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The best whole plan, on plain files: `assign`, without a server."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from stuurhuis.engines.notation import figure
from stuurhuis.site.commandline.engines import AsFormat, Output
from stuurhuis.site.commandline.opening import NO, note, progress_bar, stop
from stuurhuis.site.commandline.results import refusing, rounded, write_table
from stuurhuis.site.commandline.tables import Table, read_table

if TYPE_CHECKING:
    from stuurhuis.engines.matching import Plan

_TOLD = 20
Costs = Annotated[
    str,
    typer.Argument(
        metavar="COSTS", help="left,right,cost,load (of links,rechts,kosten,belasting); - is invoer."
    ),
]
Capacity = Annotated[str, typer.Option("--capacity", help="Tabel met right,capacity.")]
TimeLimit = Annotated[float, typer.Option(min=0.1, max=86400, help="Hoeveel seconden er gezocht mag worden.")]
Seed = Annotated[int, typer.Option(min=0, help="Het zaad van wat bij het zoeken geloot wordt.")]
Keep = Annotated[
    str | None, typer.Option(help="Een eerder plan met left,right, waar zo veel mogelijk van blijft.")
]
Stay = Annotated[float, typer.Option(min=0, help="Wat het kost als iemand elders komt dan bij --keep.")]


def assign(
    source: Costs,
    *,
    capacity: Capacity,
    time_limit: TimeLimit = 10.0,
    seed: Seed = 0,
    keep: Keep = None,
    stay: Stay = 0.0,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Het beste hele plan: ieder precies één plaats, geen capaciteit te vol, en een bewezen ondergrens."""
    refuse_stay_alone(stay, keep)
    with refusing():
        tables = _tables(source, capacity, keep)
        plan = _planned(tables, time_limit, seed, stay)
    note(outcome(plan))
    if keep:
        tell_changes(plan, len(plan.table))
    write_table(rounded(plan.table), output, format_)


def _tables(source: str, capacity: str, keep: str | None) -> dict[str, Table]:
    """The tables by the name that the engine has for them. Raises FaultInTable."""
    tables = {"costs": read_table(source), "capacities": read_table(capacity)}
    tables["costs"].need("left", "right", "cost")
    tables["costs"].texts("left", "right")
    tables["costs"].numbers("cost")
    if tables["costs"].has("load"):
        tables["costs"].numbers("load")
    tables["capacities"].need("right", "capacity")
    tables["capacities"].texts("right")
    tables["capacities"].numbers("capacity")
    if keep:
        tables["keep"] = earlier_plan(keep, "left", "right")
    return tables


def earlier_plan(source: str, *columns: str) -> Table:
    """An earlier plan. Raises FaultInTable."""
    found = read_table(source)
    found.need(*columns)
    found.texts(*columns)
    return found


def refuse_stay_alone(stay: float, keep: str | None) -> None:
    """A price of change says nothing without an earlier plan."""
    if stay and not keep:
        stop("--stay: zegt iets over een eerder plan; geef dat met --keep")


def _planned(tables: dict[str, Table], time_limit: float, seed: int, stay: float) -> "Plan":
    """Ask the engine; no plan ends with exit code 1 and the reason."""
    from stuurhuis.engines.matching import NoPlan
    from stuurhuis.engines.matching import assign as engine

    keep = tables["keep"].frame if "keep" in tables else None
    with places(tables), looking(time_limit) as told:
        try:
            return engine(
                tables["costs"].frame,
                tables["capacities"].frame,
                clock=time.monotonic,
                time_limit=time_limit,
                seed=seed,
                keep=keep,
                stay=stay,
                progress=told,
            )
        except NoPlan as none:
            note(f"Geen plan: {none.reason}.")
            raise typer.Exit(NO) from None


@contextmanager
def places(tables: Mapping[str, Table]) -> Iterator[None]:
    """A row that the engine cannot use is told with its file, row and column."""
    from stuurhuis.engines.matching import UnusableRow

    try:
        yield
    except UnusableRow as fault:
        raise tables[fault.table].fault(fault.what, fault.place, fault.column) from None


@contextmanager
def looking(time_limit: float) -> Iterator[Callable[[float, float], None]]:
    """A bar on a terminal, with the best plan so far and the bound."""
    begin = time.monotonic()
    with progress_bar() as bar:

        def told(total: float, bound: float) -> None:
            words = f"Totaal {figure(total)}, nooit minder dan {figure(bound)}"
            bar(int(time.monotonic() - begin), int(time_limit), words)

        yield told


def outcome(plan: "Plan") -> str:
    """The total and what is proven about it, in a line."""
    with_price = plan.total + plan.stability
    text = f"Totaal {figure(plan.total)}"
    if plan.stability:
        text += f", en {figure(plan.stability)} voor wat verandert: samen {figure(with_price)}"
    if plan.proven:
        return f"{text}. Bewezen: geen plan is goedkoper (ondergrens {figure(plan.bound)})."
    text += f". Bewezen ondergrens {figure(plan.bound)}"
    away = 100 * (with_price - plan.bound) / abs(with_price) if with_price else 0.0
    return f"{text}: het kan hoogstens {figure(away, decimals=2)} % goedkoper."


def tell_changes(plan: "Plan", number: int) -> None:
    """What changed beside the earlier plan, in at most some lines."""
    note(f"Anders dan in het eerdere plan: {len(plan.changed)} (van de {number} is er nu een plaats).")
    for row in plan.changed.head(_TOLD).to_dict("records"):
        note(f"  {row['left']}: {row['before'] or '–'} → {row['after'] or '–'}: {row['reason']}")
    if len(plan.changed) > _TOLD:
        note(f"  … en nog {len(plan.changed) - _TOLD}.")
