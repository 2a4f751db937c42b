# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who fits what, on plain files: `match`, without a server."""

import time
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from stuurhuis.engines.notation import figure
from stuurhuis.site.commandline.alike import likeness_of
from stuurhuis.site.commandline.assigning import (
    TimeLimit,
    earlier_plan,
    looking,
    places,
    refuse_stay_alone,
    tell_changes,
)
from stuurhuis.site.commandline.engines import AsFormat, Output
from stuurhuis.site.commandline.opening import note, stop, why
from stuurhuis.site.commandline.results import progress, refusing, write_table
from stuurhuis.site.commandline.tables import FaultInTable, Table, read_table

if TYPE_CHECKING:
    from stuurhuis.engines.matching import Matches, Plan

KeepMatches = Annotated[
    str | None,
    typer.Option(
        "--keep", help="Bij --assign: een eerder plan met need,offer, waar zo veel mogelijk van blijft."
    ),
]
StayPoints = Annotated[
    float,
    typer.Option("--stay", min=0, help="Hoeveel punten het kost als een vraag elders komt dan bij --keep."),
]
Needs = Annotated[str, typer.Argument(metavar="NEEDS", help="Een rij per vraag; - is invoer.")]
Offers = Annotated[str, typer.Argument(metavar="OFFERS", help="Een rij per aanbod.")]
RulesFile = Annotated[str, typer.Option("--rules", help="De eisen en criteria, als TOML.")]
Top = Annotated[int, typer.Option(min=1, help="Hoeveel aanbod per vraag.")]
Assign = Annotated[
    bool, typer.Option("--assign", help="Het beste hele plan: per vraag hoogstens één, binnen de capaciteit.")
]


def match(  # noqa: PLR0913 - Typer reads the options of a command from the arguments of its function
    needs: Needs,
    offers: Offers,
    *,
    rules: RulesFile,
    top: Top = 10,
    assign: Assign = False,
    time_limit: TimeLimit = 10.0,
    keep: KeepMatches = None,
    stay: StayPoints = 0.0,
    output: Output = "-",
    format_: AsFormat = None,
) -> None:
    """Welk aanbod bij welke vraag past, met de punten en redenen; met --assign het beste hele plan."""
    refuse_stay_alone(stay, keep)
    if keep and not assign:
        stop("--keep: hoort bij een heel plan; vraag dat met --assign")
    with refusing():
        told = _rules(rules)
        tables = _sides(needs, offers, told, rules, keep)
        with places(tables), _named(rules):
            found = _whole(tables, told, time_limit, stay) if assign else _each(tables, told, top)
    _tell(found, told, len(tables["needs"].frame))
    if keep and found.plan:
        tell_changes(found.plan, len(found.table))
    write_table(found.table, output, format_)


def _tell(found: "Matches", rules: Mapping[str, Any], needs: int) -> None:
    """How many needs have something, what is proven, and why a need has nothing."""
    note(f"Vragen met een aanbod: {found.table['need'].nunique()} van de {needs}.")
    if rules.get("spread"):
        note(_spread(float(rules["spread"]), whole=found.plan is not None))
    if found.plan:
        note(together(found.plan, float(found.table["score"].sum())))
    for row in found.unmet.to_dict("records"):
        note(f"{row['need']}: {row['reason']}.")


def _each(tables: Mapping[str, Table], rules: dict[str, Any], top: int) -> "Matches":
    from stuurhuis.engines.matching import match as engine

    needs, offers = tables["needs"].frame, tables["offers"].frame
    with progress("Vergelijken"):
        return engine(needs, offers, rules, top=top, likeness=likeness_of(offers, rules))


def _whole(tables: Mapping[str, Table], rules: dict[str, Any], limit: float, stay: float) -> "Matches":
    from stuurhuis.engines.matching import Earlier
    from stuurhuis.engines.matching import match_whole as engine

    needs, offers = tables["needs"].frame, tables["offers"].frame
    earlier = Earlier(tables["keep"].frame, stay) if "keep" in tables else None
    with looking(limit) as told:
        return engine(
            needs, offers, rules, clock=time.monotonic, time_limit=limit, earlier=earlier,
            likeness=likeness_of(offers, rules), progress=told,
        )  # fmt: skip


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


def _sides(
    needs: str, offers: str, told: Mapping[str, Any], source: str, keep: str | None
) -> dict[str, Table]:
    """Both tables, with the columns that the rules read, and an earlier plan. Raises FaultInTable."""
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
    if keep:
        tables["keep"] = earlier_plan(keep, "need", "offer")
        tables["keep"].once("need")
    return tables


def _spread(spread: float, *, whole: bool) -> str:
    """What was asked of fairness, and whether it took part."""
    if whole:
        return "Spreiding telt in een heel plan niet mee: de capaciteit verdeelt."
    return (
        f"Spreiding {figure(spread)}: zo veel punten zakt hoogstens wie ook bij andere vragen bovenaan staat."
    )


def together(plan: "Plan", points: float) -> str:
    """All points of a plan of needs and offers, and what is proven about them, in a line."""
    lost = f", min {figure(plan.stability, decimals=2)} voor wat verandert" if plan.stability else ""
    text = f"Samen {figure(points, decimals=2)} punten{lost}. Bewezen: geen plan is"
    if plan.proven:
        return f"{text} beter."
    return f"{text} meer dan {figure(plan.total + plan.stability - plan.bound, decimals=2)} punten beter."
