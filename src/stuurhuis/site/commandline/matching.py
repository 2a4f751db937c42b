# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who goes where, on plain files: `assign` and `match`, without a server."""

import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stuurhuis.engines.notation import figure
from stuurhuis.site.commandline.engines import AsFormat, Output
from stuurhuis.site.commandline.opening import NO, note, progress_bar, stop, why
from stuurhuis.site.commandline.results import progress, refusing, rounded, write_table
from stuurhuis.site.commandline.tables import FaultInTable, Table, read_table

if TYPE_CHECKING:
    import pandas as pd

    from stuurhuis.engines.matching import Matches, Plan

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


Needs = Annotated[str, typer.Argument(metavar="NEEDS", help="Een rij per vraag; - is invoer.")]
Offers = Annotated[str, typer.Argument(metavar="OFFERS", help="Een rij per aanbod.")]
RulesFile = Annotated[str, typer.Option("--rules", help="De eisen en criteria, als TOML.")]
Top = Annotated[int, typer.Option(min=1, help="Hoeveel aanbod per vraag.")]
Assign = Annotated[
    bool, typer.Option("--assign", help="Het beste hele plan: per vraag hoogstens één, binnen de capaciteit.")
]


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
    if stay and not keep:
        stop("--stay: zegt iets over een eerder plan; geef dat met --keep")
    with refusing():
        tables = _tables(source, capacity, keep)
        plan = _planned(tables, time_limit, seed, stay)
    note(outcome(plan))
    if keep:
        _changes(plan, len(plan.table))
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
        tables["keep"] = read_table(keep)
        tables["keep"].need("left", "right")
        tables["keep"].texts("left", "right")
    return tables


def _planned(tables: dict[str, Table], time_limit: float, seed: int, stay: float) -> "Plan":
    """Ask the engine; no plan ends with exit code 1 and the reason."""
    from stuurhuis.engines.matching import NoPlan
    from stuurhuis.engines.matching import assign as engine

    keep = tables["keep"].frame if "keep" in tables else None
    with _places(tables), _looking(time_limit) as told:
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
def _places(tables: Mapping[str, Table]) -> Iterator[None]:
    """A row that the engine cannot use is told with its file, row and column."""
    from stuurhuis.engines.matching import UnusableRow

    try:
        yield
    except UnusableRow as fault:
        raise tables[fault.table].fault(fault.what, fault.place, fault.column) from None


@contextmanager
def _looking(time_limit: float) -> Iterator[Callable[[float, float], None]]:
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
    return f"{text}: het kan hoogstens {figure(away, decimals=2)} % goedkoper. De tijd was om."


def together(plan: "Plan", points: float, offers: int) -> str:
    """All points of a plan of needs and offers, and what is proven about them, in a line."""
    from stuurhuis.engines.matching import WIDE

    among = f" met de {WIDE} beste van elke vraag" if offers > WIDE else ""
    text = f"Samen {figure(points, decimals=2)} punten. Bewezen: geen plan{among} is"
    if plan.proven:
        return f"{text} beter."
    return f"{text} meer dan {figure(plan.total - plan.bound, decimals=2)} punten beter."


def _changes(plan: "Plan", number: int) -> None:
    """What changed beside the earlier plan, in at most some lines."""
    note(f"Anders dan in het eerdere plan: {len(plan.changed)} (van de {number} is er nu een plaats).")
    for row in plan.changed.head(_TOLD).to_dict("records"):
        note(f"  {row['left']}: {row['before'] or '–'} → {row['after'] or '–'}: {row['reason']}")
    if len(plan.changed) > _TOLD:
        note(f"  … en nog {len(plan.changed) - _TOLD}.")


def match(
    needs: Needs,
    offers: Offers,
    *,
    rules: RulesFile,
    top: Top = 10,
    assign: Assign = False,
    time_limit: TimeLimit = 10.0,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Welk aanbod bij welke vraag past, met de punten en redenen; met --assign het beste hele plan."""
    with refusing():
        told = _rules(rules)
        tables = _sides(needs, offers, told, rules)
        frames = tables["needs"].frame, tables["offers"].frame
        with _places(tables), _named(rules):
            found = _whole(*frames, told, time_limit) if assign else _each(*frames, told, top)
    note(f"Vragen met een aanbod: {found.table['need'].nunique()} van de {len(frames[0])}.")
    if told.get("spread"):
        note(_spread(float(told["spread"]), whole=assign))
    if found.plan:
        note(together(found.plan, float(found.table["score"].sum()), len(frames[1])))
    for row in found.unmet.to_dict("records"):
        note(f"{row['need']}: {row['reason']}.")
    write_table(found.table, output, format_)


def _each(needs: "pd.DataFrame", offers: "pd.DataFrame", rules: dict[str, Any], top: int) -> "Matches":
    from stuurhuis.engines.matching import match as engine

    with progress("Vergelijken"):
        return engine(needs, offers, rules, top=top)


def _whole(needs: "pd.DataFrame", offers: "pd.DataFrame", rules: dict[str, Any], limit: float) -> "Matches":
    from stuurhuis.engines.matching import match_whole as engine

    with _looking(limit) as told:
        return engine(needs, offers, rules, clock=time.monotonic, time_limit=limit, progress=told)


def _rules(source: str) -> dict[str, Any]:
    """The rules as a table, or those under `match` in a larger file. Raises FaultInTable."""
    try:
        told = tomllib.loads(Path(source).read_text(encoding="utf-8"))
        return dict(told.get("match", told))
    except OSError as trouble:
        raise FaultInTable(source, f"kan niet worden gelezen: {why(trouble)}") from None
    except UnicodeDecodeError:
        raise FaultInTable(source, "de tekst is geen UTF-8; bewaar het bestand als UTF-8") from None
    except tomllib.TOMLDecodeError as trouble:
        raise FaultInTable(source, f"geen geldige TOML ({trouble}); verbeter die plaats") from None


@contextmanager
def _named(source: str) -> Iterator[None]:
    """Rules that cannot be used are told with their file."""
    from stuurhuis.engines.matching import UnusableRules

    try:
        yield
    except UnusableRules as fault:
        raise FaultInTable(source, str(fault)) from None


def _sides(needs: str, offers: str, told: Mapping[str, Any], source: str) -> dict[str, Table]:
    """Both tables, with the columns that the rules read. Raises FaultInTable."""
    from stuurhuis.engines.matching import rules_of

    with _named(source):
        rules = rules_of(told)
    tables = {"needs": read_table(needs), "offers": read_table(offers)}
    for name, table in tables.items():
        table.need(rules.ids[name], *rules.columns(name))
        table.texts(rules.ids[name])
        table.once(rules.ids[name])
        for column in rules.columns(name, "number"):
            table.numbers(column)
    return tables


def _spread(spread: float, *, whole: bool) -> str:
    """What was asked of fairness, and whether it took part."""
    if whole:
        return "Spreiding telt in een heel plan niet mee: de capaciteit verdeelt."
    return (
        f"Spreiding {figure(spread)}: zo veel punten zakt hoogstens wie ook bij andere vragen bovenaan staat."
    )


COMMANDS = (assign, match)
"""What the program offers."""
