# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of a market: what must be, what is better and by how many points, each as a row of a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from stuurhuis.engines.matching.columns import NEEDS, OFFERS

Column = str | tuple[str, ...]
What = Literal["word", "words", "number", "day", "text"]


class UnusableRules(ValueError):
    """A row of the rules that cannot be used: which, and what to do."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}")


@dataclass(frozen=True)
class Kind:
    """A kind of row: what it reads, how many columns a side, and its settings (None: must be given)."""

    reads: What
    columns: int
    settings: Mapping[str, float | None]
    need: bool = True


MUST: dict[str, Kind] = {
    "equal": Kind("word", 1, {}),
    "differ": Kind("word", 1, {}),
    "one_of": Kind("words", 1, {}),
    "overlap": Kind("words", 1, {"least": 1.0}),
    "at_most": Kind("number", 1, {}),
    "at_least": Kind("number", 1, {}),
    "days": Kind("day", 2, {"least": 1.0}),
    "near": Kind("number", 2, {"at_most": None}),
}
"""Hard constraints. equal and differ (conflict of interest): one word. one_of and overlap: words such as
`energie:3; beleid` of which the offer has some, or at least so many. at_most and at_least: the number of the
offer beside that of the need. days: first and last day of both. near: latitude and longitude, at most so many
km.
"""
CRITERIA: dict[str, Kind] = {
    "equal": Kind("word", 1, {}),
    "overlap": Kind("words", 1, {}),
    "near": Kind("number", 2, {"far": None}),
    "days": Kind("day", 2, {"enough": None}),
    "soon": Kind("day", 1, {"far": None}),
    "figure": Kind("number", 1, {"low": None, "high": None}, need=False),
    "text": Kind("text", 1, {}),
}
"""What gives points, from none to all of the weight: equal all; overlap the part of the words asked, by
level; near all at 0 km and none from `far`; days all from `enough` days together; soon all on the same day,
none from `far` days away; figure none at `low` and all at `high`; text as alike as the texts are.
"""


@dataclass(frozen=True)
class Must:
    """A hard constraint: its name for people, its kind, its columns, and whether an offer that does not say
    passes (`unknown`).
    """

    name: str
    kind: str
    need: Column
    offer: Column
    settings: Mapping[str, float]
    unknown: bool


@dataclass(frozen=True)
class Criterion:
    """What gives at most `weight` points: its name for people, its kind and its columns."""

    name: str
    kind: str
    need: Column
    offer: Column
    settings: Mapping[str, float]
    weight: float


@dataclass(frozen=True)
class Rules:
    """All of it: `ids` names the column with the name of a row in each table, `capacity` the column of the
    offers that says how many needs it can take (empty: one each), `spread` the points that an offer loses at
    most when others are suggested it as well, `unmatched` how many a need without an offer loses.
    """

    musts: tuple[Must, ...]
    criteria: tuple[Criterion, ...]
    ids: Mapping[str, str]
    capacity: str
    spread: float
    unmatched: float

    def _rows(self) -> "list[tuple[Must | Criterion, Kind]]":
        musts: list[tuple[Must | Criterion, Kind]] = [(one, MUST[one.kind]) for one in self.musts]
        return musts + [(one, CRITERIA[one.kind]) for one in self.criteria]

    def columns(self, table: str, what: What | None = None) -> list[str]:
        """The columns that are read from a table (needs or offers): all, or those of one sort."""
        found: list[str] = []
        for row, kind in self._rows():
            if (what is None or kind.reads == what) and (table == OFFERS or kind.need):
                column = row.need if table == NEEDS else row.offer
                found += [column] if isinstance(column, str) else column
        if table == OFFERS and self.capacity and what in {None, "number"}:
            found.append(self.capacity)
        return list(dict.fromkeys(found))


def rules_of(told: Mapping[str, Any]) -> Rules:
    """Read the rules from a table such as TOML gives. Raises UnusableRules."""
    _refuse_unknown("bovenaan", told, {"id", "capacity", "spread", "unmatched", "must", "criterion"})
    musts = tuple(_must(row, place) for place, row in enumerate(told.get("must", []), start=1))
    criteria = tuple(_criterion(row, place) for place, row in enumerate(told.get("criterion", []), start=1))
    names = [one.name for one in musts] + [one.name for one in criteria]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise UnusableRules(f"name = '{twice}'", "die naam is er al; geef elke regel een eigen naam")
    if not criteria:
        raise UnusableRules("[[criterion]]", "er is geen enkel criterium; geef er ten minste één")
    ids = told.get("id", {})
    all_points = sum(one.weight for one in criteria)
    return Rules(
        musts,
        criteria,
        {NEEDS: str(ids.get("need", "id")), OFFERS: str(ids.get("offer", "id"))},
        str(told.get("capacity", "")),
        _number(told.get("spread", 0.0), "spread"),
        _number(told.get("unmatched", all_points), "unmatched"),
    )


def _must(row: Mapping[str, Any], place: int) -> Must:
    where = f"[[must]] {place}"
    kind = _kind(row, MUST, where)
    _refuse_unknown(where, row, {"name", "kind", "need", "offer", "unknown", *MUST[kind].settings})
    unknown = row.get("unknown", "yes" if kind == "differ" else "no")
    if unknown not in {"yes", "no"}:
        raise UnusableRules(f"{where}, unknown", 'kies "yes" of "no": telt een aanbod mee dat het niet zegt?')
    columns = _columns(row, MUST[kind], where)
    return Must(_name(row, where), kind, *columns, _settings(row, MUST[kind], where), unknown == "yes")


def _criterion(row: Mapping[str, Any], place: int) -> Criterion:
    where = f"[[criterion]] {place}"
    kind = _kind(row, CRITERIA, where)
    _refuse_unknown(where, row, {"name", "kind", "need", "offer", "weight", *CRITERIA[kind].settings})
    settings = _settings(row, CRITERIA[kind], where)
    span = settings.get("high", 1.0) - settings.get("low", 0.0)
    if 0.0 in {span, settings.get("far", 1.0), settings.get("enough", 1.0)}:
        what = "zo is er geen verschil te maken; geef far en enough boven nul, en low anders dan high"
        raise UnusableRules(where, what)
    columns = _columns(row, CRITERIA[kind], where)
    return Criterion(
        _name(row, where), kind, *columns, settings, _number(row.get("weight"), f"{where}, weight")
    )


def _kind(row: Mapping[str, Any], kinds: Mapping[str, Kind], where: str) -> str:
    kind = row.get("kind")
    if kind not in kinds:
        raise UnusableRules(f"{where}, kind", f"'{kind}' is er niet; kies uit {', '.join(kinds)}")
    return str(kind)


def _name(row: Mapping[str, Any], where: str) -> str:
    if not str(row.get("name", "")).strip():
        raise UnusableRules(f"{where}, name", "de naam ontbreekt; mensen lezen haar in de redenen")
    return str(row["name"]).strip()


def _columns(row: Mapping[str, Any], kind: Kind, where: str) -> tuple[Column, Column]:
    """The columns of the need and of the offer; the same when only one is named."""
    need = row.get("need", row.get("offer"))
    offer = row.get("offer", row.get("need"))
    for side, given in (("need", need), ("offer", offer)):
        many = given if isinstance(given, list) else [given]
        if len(many) != kind.columns or not all(isinstance(one, str) for one in many):
            said = "de naam van een kolom" if kind.columns == 1 else f"een lijst van {kind.columns} kolommen"
            raise UnusableRules(f"{where}, {side}", f"geef {said}")
    if kind.columns == 1:
        return (need[0] if isinstance(need, list) else str(need)), (
            offer[0] if isinstance(offer, list) else str(offer)
        )
    return tuple(map(str, need or ())), tuple(map(str, offer or ()))


def _settings(row: Mapping[str, Any], kind: Kind, where: str) -> dict[str, float]:
    return {name: _number(row.get(name, usual), f"{where}, {name}") for name, usual in kind.settings.items()}


def _number(given: object, where: str) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given < float("inf"):
        raise UnusableRules(where, f"'{given}' kan niet; geef een getal van nul of meer")
    return float(given)


def _refuse_unknown(where: str, row: Mapping[str, Any], known: set[str]) -> None:
    strange = sorted(set(row) - known)
    if strange:
        raise UnusableRules(where, f"'{strange[0]}' is er niet; er kan: {', '.join(sorted(known))}")
