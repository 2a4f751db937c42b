# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a floor look like on a day? A drawing of its desks, and the same as rows of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from stuurhuis.exchange.forms.workplaces import FEATURE_WORDS, KIND_WORDS
from stuurhuis.exchange.queries.workplaces import DeskOnDay, FloorOnDay, WhoIsThere
from stuurhuis.exchange.rules.workplaces import DayPart, footprint

SQUARE = 10  # the side of a square of the plan, in units of the drawing
MARGIN = 6


@dataclass(frozen=True, slots=True)
class Drawing:
    """A floor: how large its drawing is, and a row for each desk."""

    id: int
    name: str
    width: int
    height: int
    rows: tuple[dict[str, Any], ...]
    free: int


def draw(
    floor: FloorOnDay, part: DayPart, wanted: Sequence[str], known: Sequence[WhoIsThere], me: int | None
) -> Drawing:
    """The floor on a day, for who wants so much of it and these things on the desk."""
    rows = [_row(one, part, wanted, [who for who in known if who.desk == one.id], me) for one in floor.desks]
    width = _with_margins([(row["x"], row["width"]) for row in rows])
    height = _with_margins([(row["y"], row["height"]) for row in rows])
    rows.sort(key=_out_of_reach)
    free = sum(row["state"] == "free" and row["fits"] for row in rows)
    return Drawing(floor.id, floor.name, width, height, tuple(rows), free)


def _with_margins(spans: Sequence[tuple[int, int]]) -> int:
    """How long the drawing is: as much after the last desk as before the first."""
    first = min((begin for begin, _length in spans), default=MARGIN)
    return first + max((begin + length for begin, length in spans), default=0)


def _out_of_reach(row: dict[str, Any]) -> bool:
    """What does not fit or is taken stands last, so that one sees first what one can book."""
    return not row["fits"] or row["state"] == "taken"


def _row(
    desk: DeskOnDay, part: DayPart, wanted: Sequence[str], known: Sequence[WhoIsThere], me: int | None
) -> dict[str, Any]:
    wide, deep = footprint(desk.words.kind)
    mine = any(who.data_subject == f"person:{me}" for who in known)
    bookable = _bookable(desk, part)
    state = "mine" if mine else "free" if bookable == part else "half" if bookable else "taken"
    return {
        "desk": desk,
        "kind": KIND_WORDS[desk.words.kind],
        "features": [FEATURE_WORDS[name] for name in desk.words.features if name in FEATURE_WORDS],
        "fits": set(wanted) <= set(desk.words.features),
        "known": known,
        "state": state,
        "said": _said(state, bookable),
        "bookable": bookable if state in ("free", "half") else None,
        "x": desk.words.x * SQUARE + MARGIN,
        "y": desk.words.y * SQUARE + MARGIN,
        "width": wide * SQUARE,
        "height": deep * SQUARE,
        "middle": (desk.words.x * SQUARE + MARGIN + wide * SQUARE // 2),
        "baseline": (desk.words.y * SQUARE + MARGIN + deep * SQUARE // 2 + 2),
    }


def _bookable(desk: DeskOnDay, part: DayPart) -> DayPart | None:
    """What one can take: what one wants, else the half of a day that is left, else nothing."""
    morning, afternoon = part.halves
    morning, afternoon = morning and not desk.morning_taken, afternoon and not desk.afternoon_taken
    if (morning, afternoon) == part.halves:
        return part
    return DayPart.MORNING if morning else DayPart.AFTERNOON if afternoon else None


def _said(state: str, bookable: DayPart | None) -> str:
    if state == "half":
        return _("alleen ’s ochtends vrij") if bookable == DayPart.MORNING else _("alleen ’s middags vrij")
    return {"mine": _("van jou"), "free": _("vrij"), "taken": _("bezet")}[state]
