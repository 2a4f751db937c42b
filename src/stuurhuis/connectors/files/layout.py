# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the table lies: where its header is, what each column holds, long or wide."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from stuurhuis.connectors.files import periods
from stuurhuis.connectors.files.amounts import is_missing, looks_numeric
from stuurhuis.connectors.files.cells import Cell, Row, is_empty, letters, number, text
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.sheets import Choices, Sheet
from stuurhuis.connectors.files.titles import folded, is_remark, recognised, slug

ROLES: Final = (
    "region",
    "region_name",
    "period",
    "indicator",
    "value",
    "status",
    "source",
    "figure",
    "ignore",
)
HEAD_ROWS: Final = 25
SAMPLE_ROWS: Final = 300
_MUNICIPALITY: Final = re.compile(r"GM\d{4}\s*\Z", re.IGNORECASE)


class ColumnsMissing(FileRefused):
    """The table does not tell a region, a period, an indicator or a figure, and nobody said them."""


class ChoiceRefused(FileRefused):
    """What was said about the table does not fit it: an unknown role or a column that is not there."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its number from 1, its title, its role, and for a figure its indicator or its period."""

    number: int
    title: str
    role: str
    indicator: str = ""
    period: str = ""

    @property
    def letters(self) -> str:
        """The column as a spreadsheet names it."""
        return letters(self.number)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the table lies: `kind` is long, periods or indicators (a column for each of them)."""

    kind: str
    header_row: int
    columns: tuple[Column, ...]

    def first(self, role: str) -> Column | None:
        """The column with this role, if there is one."""
        return next((column for column in self.columns if column.role == role), None)

    @property
    def figures(self) -> tuple[Column, ...]:
        """The columns that hold figures."""
        return tuple(column for column in self.columns if column.role in {"figure", "value"})

    @property
    def width(self) -> int:
        """How many columns the header has."""
        return len(self.columns)


def find_layout(sheet: Sheet, choices: Choices) -> Layout:
    """Find the header and what each column holds; raises ColumnsMissing or ChoiceRefused."""
    head = list(islice(sheet.rows(), HEAD_ROWS + SAMPLE_ROWS))
    header_row = choices.header_row or sheet.facts.header_row or _header_row(head)
    titles = next((cells for number_, cells in head if number_ == header_row), [])
    sample = [cells for number_, cells in head if number_ > header_row]
    names = _trimmed([text(cell) for cell in titles])
    roles = _roles(names, sample, choices)
    kind = choices.layout or _kind(names, roles)
    columns = tuple(_columns(kind, names, roles, sample))
    layout = Layout(kind, header_row, columns)
    _refuse_missing(layout, choices)
    return layout


def _header_row(head: Sequence[Row]) -> int:
    """The row, among the first, whose cells are most like titles; else the first row with two cells."""
    scored = [(_score(cells), -number_) for number_, cells in head[:HEAD_ROWS] if not _is_note(cells)]
    if not scored:
        return 1
    best, place = max(scored)
    if best > 0:
        return -place
    filled = [n for n, cells in head[:HEAD_ROWS] if sum(not is_empty(cell) for cell in cells) > 1]
    return filled[0] if filled else -place


def _score(cells: Sequence[Cell]) -> int:
    titles = [text(cell) for cell in cells]
    known = {recognised(title) for title in titles} - {""}
    years = sum(not periods.read(title).fault for title in titles if title)
    return 3 * len(known) + (1 if known and years > 1 else 0)


def _is_note(cells: Sequence[Cell]) -> bool:
    return not cells or text(cells[0]).startswith("#")


def _trimmed(names: list[str]) -> list[str]:
    while names and not names[-1]:
        names.pop()
    return names


def _roles(names: Sequence[str], sample: Sequence[Sequence[Cell]], choices: Choices) -> list[str]:
    """What each column says it holds; what a person said goes first, and a role is given once."""
    said = _said(names, choices)
    roles = [
        said.get(place) or ("ignore" if is_remark(name) else recognised(name))
        for place, name in enumerate(names)
    ]
    for role in ("region", "region_name", "period", "indicator", "status", "source"):
        holders = [place for place, held in enumerate(roles) if held == role]
        first = next((place for place in holders if place in said), holders[0] if holders else None)
        roles = [("other" if held == role and place != first else held) for place, held in enumerate(roles)]
    if "region" not in roles:
        coded = next(
            (p for p in range(len(names)) if roles[p] in {"", "region_name"} and _codes(p, sample)), None
        )
        if coded is not None:
            roles[coded] = "region"
        else:
            roles = ["region" if role == "region_name" else role for role in roles]
    return _one_value(names, roles, said)


def _one_value(names: Sequence[str], roles: list[str], said: dict[int, str]) -> list[str]:
    """Several columns that could be *the* figure are figures each, unless one is called value."""
    holders = [place for place, role in enumerate(roles) if role == "value"]
    if len(holders) < 2:
        return roles
    strong = [p for p in holders if p in said or folded(names[p]) in {"value", "waarde", "obs value"}]
    if strong:
        return [
            "other" if role == "value" and place != strong[0] else role for place, role in enumerate(roles)
        ]
    return ["figure" if role == "value" else role for role in roles]


def _said(names: Sequence[str], choices: Choices) -> dict[int, str]:
    places = {folded(name): place for place, name in reversed(list(enumerate(names)))}
    said: dict[int, str] = {}
    for name, role in choices.columns.items():
        if role not in ROLES:
            raise ChoiceRefused(
                f"Een kolom kan geen '{role}' zijn. Kies uit: {', '.join(ROLES)}.",
                f"A column cannot be '{role}'. Choose from: {', '.join(ROLES)}.",
            )
        place = places.get(folded(name), number(name) - 1)
        if not 0 <= place < len(names):
            raise ChoiceRefused(
                f"Er is geen kolom '{name}'. Wel: {', '.join(filter(None, names))}.",
                f"There is no column '{name}'. There are: {', '.join(filter(None, names))}.",
            )
        said[place] = role
    return said


def _codes(place: int, sample: Sequence[Sequence[Cell]]) -> bool:
    """Whether most cells of the column are codes of municipalities."""
    held = [text(cells[place]) for cells in sample if place < len(cells) and not is_empty(cells[place])]
    return bool(held) and sum(bool(_MUNICIPALITY.match(one)) for one in held) > 0.6 * len(held)


def _kind(names: Sequence[str], roles: Sequence[str]) -> str:
    years = sum(not role and not periods.read(name).fault for name, role in zip(names, roles, strict=True))
    if "value" in roles:
        return "long"
    if years and (years > 1 or "period" not in roles):
        return "periods"
    return "indicators"


def _columns(
    kind: str, names: Sequence[str], roles: Sequence[str], sample: Sequence[Sequence[Cell]]
) -> Iterable[Column]:
    for place, (name, role) in enumerate(zip(names, roles, strict=True)):
        here = place + 1
        period = periods.read(name)
        if kind == "periods" and role in {"", "figure"} and not period.fault:
            yield Column(here, name, "figure", period=period.text)
        elif kind == "indicators" and (role in {"figure", "value"} or (not role and _numeric(place, sample))):
            yield Column(here, name, "figure", indicator=name or letters(here))
        elif role == "figure":
            yield Column(here, name, "ignore")
        elif not name and not role and _numeric(place, sample):
            yield Column(here, name, "blank")
        else:
            yield Column(here, name, role or "other")


def _numeric(place: int, sample: Sequence[Sequence[Cell]]) -> bool:
    """Whether most of what is in the column is a figure; a column without anything is none."""
    held = [cells[place] for cells in sample if place < len(cells) and not is_missing(cells[place])]
    return bool(held) and sum(looks_numeric(cell) for cell in held) > 0.5 * len(held)


def _refuse_missing(layout: Layout, choices: Choices) -> None:
    wanted = {
        "region": bool(layout.first("region") or choices.region),
        "period": bool(layout.first("period") or choices.period or layout.kind == "periods"),
        "indicator": bool(
            layout.first("indicator") or slug(choices.indicator) or layout.kind == "indicators"
        ),
        "figures": bool(layout.figures),
    }
    missing = [name for name, there in wanted.items() if not there]
    if not missing:
        return
    dutch = {
        "region": "het gebied",
        "period": "de periode",
        "indicator": "de indicator",
        "figures": "de getallen",
    }
    titles = ", ".join([column.title for column in layout.columns if column.title][:8]) or "–"
    raise ColumnsMissing(
        f"We vinden niet waar {' en '.join(dutch[name] for name in missing)} staat. De kop is rij "
        f"{layout.header_row}: {titles}. Noem de kolom gemeente, jaar, indicator of waarde, of zeg het.",
        f"We cannot find the {' and the '.join(missing)}. The header is row {layout.header_row}: {titles}. "
        "Name the column region, year, indicator or value, or say it when loading.",
    )
