# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of goals tell of judgement, agreement, learning and deciding."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.pages import exceptions, judgement, wording
from stuurhuis.steering.pages.promises import promised
from stuurhuis.steering.queries import decisions, learning, words
from stuurhuis.steering.rules.exceptions import missed_target
from stuurhuis.steering.rules.progress import Stand
from stuurhuis.steering.rules.signals import SignalKey, is_asleep

Row = dict[str, Any]


def of_goal(request: Request, goal: int, indicators: Iterable[Row]) -> dict[str, Any]:
    """One goal: its indicators with what was judged and agreed, what was learnt and what was decided."""
    rows = [_accepted(request, row) for row in indicators]
    for row in rows:
        row.update(judgement.beside(request, request.actor.organisation, row["id"]))
        if row["missed"]:
            row["agreed"] = exceptions.agreed(request, _key(request, row))
    return {
        "indicators": rows,
        "learnt": [
            {"one": one, "overdue": one.is_overdue(day_of(request.at))}
            for one in learning.of_goal(goal, **asked_by(request))
        ],
        "decided": decisions.of_goal(goal, **asked_by(request)),
    }


def of_tree(request: Request, programmes: Iterable[Row]) -> dict[str, Any]:
    """The whole tree: what was missed and is not accepted, and what would be done by now."""
    missed = 0
    for programme in programmes:
        for goal in programme["goals"]:
            rows = [_accepted(request, row) for row in goal["indicators"]]
            goal["missed"] = any(row["asks"] for row in rows)
            missed += goal["missed"]
    return {"missed": missed, "promised": promised(request)}


def _accepted(request: Request, row: Row) -> Row:
    """A row of an indicator, and whether it asks attention.

    A missed target that is accepted until a day says so, and asks nothing.
    """
    row |= {"asks": row["missed"] is not None, "missed_stand": wording.STANDS[Stand.MISSED]}
    if not row["asks"]:
        return row
    key = _key(request, row)
    found = words.deferrals(key.region, **asked_by(request)).get((key.indicator, key.period, key.kind))
    if found and is_asleep(found.until, day_of(request.at)):
        row |= {"asks": False, "missed_stand": _("niet gehaald, geaccepteerd")}
        for target in row["targets"]:
            if target["id"] == row["missed"].id:
                target |= {"tag": "quiet", "stand": row["missed_stand"]}
        if row["aim"] == row["missed"]:
            row |= {"tag": "quiet", "stand": row["missed_stand"]}
    return row


def _key(request: Request, row: Row) -> SignalKey:
    """How the missed target of an indicator is meant."""
    return missed_target(request.actor.organisation, row["id"], row["missed"].words.period)
