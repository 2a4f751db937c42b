# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How probable is it that the targets of an organisation are met, and how good were such chances?"""

from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import goals as tables
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.policy.goals import SEE_TREE
from stuurhuis.steering.rules.chances import Foreseen, Reliability, SetTarget, silent_from
from stuurhuis.steering.rules.goals import Bound, TargetWords
from stuurhuis.steering.rules.results import FORECASTS, RELIABILITY, THIN


@question(SEE_FIGURES)
def foreseen(region: str, *, actor: Actor, at: datetime) -> Foreseen:
    """All that is foreseen of a municipality; nothing while the monitor has not looked ahead yet."""
    shelf = results.shelf(())
    if not {FORECASTS.data_set, THIN.data_set} <= set(shelf.versions):
        return Foreseen()
    judged = _reliability(shelf) if RELIABILITY.data_set in shelf.versions else ()
    return Foreseen(rows.all_ahead(shelf, region), rows.all_too_thin(shelf, region), silent_from(judged))


@question(SEE_TREE)
def targets(
    shown: QuerySet[tables.Programme], organisation: str, *, actor: Actor, at: datetime
) -> tuple[SetTarget, ...]:
    """Every target that an organisation has now, in the order of its indicators."""
    found = tables.Target.objects.filter(
        organisation=organisation,
        ended_at=None,
        of__ended_at=None,
        of__goal__ended_at=None,
        of__goal__programme__in=shown.filter(organisation=organisation, ended_at=None),
    ).select_related("of__goal")
    return tuple(
        SetTarget(
            row.of.goal_id,
            row.of.goal.name,
            row.of.indicator,
            TargetWords(row.period, row.value, Bound(row.bound), row.near, row.rationale, row.as_printed),
        )
        for row in found.order_by("of", "period")
    )


@question(SEE_FIGURES)
def reliability(*, actor: Actor, at: datetime) -> tuple[Reliability, ...]:
    """What came of earlier chances, by source, periods ahead and tenth of the chance; raises NotJudgedYet."""
    return _reliability(results.shelf((RELIABILITY,)))


def _reliability(shelf: results.Shelf) -> tuple[Reliability, ...]:
    sql = """SELECT source, back, ahead, bin, chance, came, targets, brier, usual, inside80, inside95
    FROM reliability ORDER BY source, back, ahead, bin"""
    return tuple(
        Reliability(source, int(back), int(ahead), int(tenth), chance, came, int(number), *scores)
        for source, back, ahead, tenth, chance, came, number, *scores in shelf.rows(sql)
    )
