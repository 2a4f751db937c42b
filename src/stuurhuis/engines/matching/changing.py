# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a new plan changes beside an earlier one, each with its reason."""

from typing import TYPE_CHECKING

from stuurhuis.engines.matching.pairs import Pairs, Places
from stuurhuis.engines.notation import figure

if TYPE_CHECKING:
    import pandas as pd

NEW, GONE = -1, -2
"""In the place of a right: there was none, or it is no longer there."""
CHANGED = ["left", "before", "after", "reason", "reason_en"]


def changes(pairs: Pairs, plan: Places, kept: Places, keep: "pd.DataFrame") -> "pd.DataFrame":
    """A row for every left that goes elsewhere than in `keep`, is new, or is no longer there."""
    import pandas as pd

    before = dict(zip(keep["left"].astype(str), keep["right"].astype(str), strict=True))
    had = {
        int(pairs.left[one]): float(pairs.cost[one])
        for one in (kept[pairs.left] == pairs.right).nonzero()[0].tolist()
    }
    rows: list[tuple[str, ...]] = []
    for one in plan.tolist():
        left, right = int(pairs.left[one]), pairs.rights[pairs.right[one]]
        name = pairs.lefts[left]
        if before.get(name) != right:
            rows.append(
                (
                    name,
                    before.get(name, ""),
                    right,
                    *_why(had.get(left), float(pairs.cost[one]), known=name in before),
                )
            )
    known = set(pairs.lefts)
    left_out = ("staat niet meer bij de kosten", "is no longer among the costs")
    rows += [(name, right, "", *left_out) for name, right in before.items() if name not in known]
    return pd.DataFrame(rows, columns=CHANGED)


def _why(before: float | None, after: float, *, known: bool) -> tuple[str, str]:
    """Why a left is not where it was: cost there before and here after."""
    if not known:
        return "is nieuw", "is new"
    if before is None:
        return "kan niet meer waar het was", "is no longer possible where it was"
    if after < before:
        less = {language: figure(before - after, language=language) for language in ("nl", "en")}
        return f"kost {less['nl']} minder", f"costs {less['en']} less"
    more = {language: figure(after - before, language=language) for language in ("nl", "en")}
    return (
        f"kost {more['nl']} meer; anders past het geheel niet, of is het duurder",
        f"costs {more['en']} more; else the whole does not fit, or costs more",
    )
