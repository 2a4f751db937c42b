# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is there more, or less, than the season and the trend explain: this period, or the last few together?

The last two to four periods together are looked at as well, so that what is small but stays is seen. What was
tried, and on what, stands in docs/decisions/0007-changes-and-outbreaks.md.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from scipy import stats

from stuurhuis.engines.signals.arrays import Floats, Places, Truths
from stuurhuis.engines.signals.counts import chances, expectation, quantile
from stuurhuis.engines.signals.judgement import OUTBREAK, Choice
from stuurhuis.engines.signals.panel import Panel
from stuurhuis.engines.signals.quasipoisson import Fit
from stuurhuis.engines.signals.rate import checked, false_share, rare_enough

_LONGEST_SUM = 4
_PRICE = 2.5
"""What looking at four overlapping sums costs: by simulation between 2 and 2.5 separate looks."""


def alarms(rate: float, allowance: float | None) -> Choice:
    """Every series and period on its own: a calm one alarms with at most the chance `rate`.

    So an alarm stands whatever later periods or other series bring, as one who watches asks. Raises
    ImpossibleRate and ImpossibleAllowance.
    """

    def choose(judged: pd.DataFrame) -> tuple[Floats, Truths]:
        p_values = judged["p_value"].to_numpy(dtype=np.float64)
        scopes = judged["scope"].fillna("").astype(str).tolist()
        chosen = (p_values <= checked(rate)) & rare_enough(p_values, scopes, allowance)
        return false_share(p_values), chosen

    return choose


def judge_counts(panel: Panel, cuts: list[Places], *, watching: bool) -> pd.DataFrame:
    """Judge every series of a panel at its columns, one row each; columns as in the judged table.

    `watching`: look for more than expected only (kind `outbreak`), and not at both sides.
    """
    wanted: dict[int, set[int]] = {}
    for one in cuts:
        for row in np.flatnonzero(one >= 0).tolist():
            wanted.setdefault(row, set()).add(int(one[row]))
    rows = []
    for row, columns in wanted.items():
        near = {column - back for column in columns for back in range(_LONGEST_SUM) if column >= back}
        fits = {column: expectation(panel.values[row], column, panel.frequency) for column in near}
        known = {column: fit for column, fit in fits.items() if fit is not None}
        rows += [
            _judged(panel, row, column, known, watching=watching) for column in sorted(columns & known.keys())
        ]
    return pd.DataFrame(rows)


def _judged(
    panel: Panel, row: int, column: int, known: Mapping[int, Fit], *, watching: bool
) -> dict[str, object]:
    values, now = panel.values[row], known[column]
    more = watching or bool(values[column] >= now.mean)
    p_value, length = _rarest(values, column, known, more=more)
    p_value = min(1.0, p_value if watching else 2 * p_value)
    bands = [quantile(now, share) for share in (0.1, 0.9, 0.025, 0.975)]
    return {
        "series": panel.names[row],
        "period": panel.labels[column],
        "kind": OUTBREAK if watching else "deviates" if length == 1 else "new_level",
        "expected": now.mean,
        **dict(zip(("lo80", "hi80", "lo95", "hi95"), bands, strict=True)),
        "observed": float(values[column]),
        "p_value": p_value,
        "size": float(stats.norm.isf(max(p_value, 1e-300) / 2)) * (1 if more else -1),
        "since": "" if length == 1 else panel.labels[column - length + 1],
    }


def _rarest(values: Floats, column: int, known: Mapping[int, Fit], *, more: bool) -> tuple[float, int]:
    """Of the last period and the sums of the last two, three and four: the lowest p-value on this side, with
    the price of all these looks, and how many periods it is about.
    """
    looks: list[tuple[float, int]] = []
    for length in range(1, _LONGEST_SUM + 1):
        span = range(column - length + 1, column + 1)
        if span.start not in known or not np.isfinite(values[span.start]):
            break
        together = _together([known[place] for place in span])
        looks.append((chances(float(values[span.start : span.stop].sum()), together)[more], length))
    p_value, length = min(looks)
    return p_value * (_PRICE if len(looks) > 1 else 1.0), length


def _together(fits: list[Fit]) -> Fit:
    """What was expected of some periods in a row, together: their noise adds up as far as it persists."""
    now, lags = fits[-1], np.arange(1, len(fits))
    swell = 1 + 2 * float(((1 - lags / len(fits)) * now.persistence**lags).sum())
    doubt = sum(np.sqrt(one.doubt) for one in fits) ** 2
    return Fit(sum(one.mean for one in fits), float(doubt), now.dispersion * swell, now.persistence)
