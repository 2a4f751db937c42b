# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a run of the signals engine gives back: the few that stand out, and what stands behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats, Truths
from stuurhuis.engines.signals.rate import checked, rare_enough
from stuurhuis.engines.signals.rate import standing_out as of_the_run

SIGNAL_COLUMNS = (
    "series", "period", "kind", "expected", "lo95", "hi95", "observed", "budget", "target",
    "p_value", "frequency", "q_value", "direction", "size", "importance",
    "group", "national", "since", "reason", "reason_en",
)  # fmt: skip
JUDGED_COLUMNS = (
    "series", "period", "kind", "expected", "lo80", "hi80", "lo95", "hi95", "observed", "budget",
    "p_value", "frequency", "q_value", "size", "group",
    "national", "since", "weight", "scope",
)  # fmt: skip
OUTLOOK_COLUMNS = ("series", "period", "target", "direction", "expected", "lo95", "hi95", "chance")
Choice: TypeAlias = Callable[[pd.DataFrame], tuple[Floats, Truths]]
"""From the judged rows: their q-values, and which of them are signals."""
BUDGETS_AHEAD = ("will_overrun", "will_underspend")
"""Kinds that tell of a budget whose account is yet to come; `observed` is what it usually leads to."""
COMMON = ("common_move", "common_change")
"""Kinds that tell of a whole group."""
OUTBREAK = "outbreak"
"""The kind that tells of more cases than expected, this period or the last few together."""
_CERTAIN_ENOUGH, _TENTH = 10.0, 0.1


@dataclass(frozen=True)
class Judgement:
    """The outcome of a run.

    `signals`: what stands out, most important first. `judged`: every judged series and period with its
    expectation (80 and 95 % bands) and p-value. `refused`: series that were not judged, with the reason.
    `outlook`: for every dated target the forecast and the chance that it is reached.
    """

    # frequency: how often a difference like this was seen among comparable series in the past; it is the
    # p-value itself, unless the middle of the past was taken as usual
    signals: pd.DataFrame
    judged: pd.DataFrame
    refused: pd.DataFrame
    outlook: pd.DataFrame

    @property
    def calm(self) -> bool:
        """Nothing stands out."""
        return self.signals.empty


def standing_out(rate: float, allowance: float | None) -> Choice:
    """What stands out over the whole run, and is rare enough to be seldom chance in its scope.

    With one scope a q-value is the lowest rate at which a row would stand out. A `will_miss` is no frequency,
    so the allowance does not touch it. Raises ImpossibleRate and ImpossibleAllowance.
    """

    def choose(judged: pd.DataFrame) -> tuple[Floats, Truths]:
        p_values, frequency, scopes = _numbers(judged)
        common = judged["kind"].isin(COMMON).to_numpy(dtype=np.bool_)
        frequency = np.where(judged["kind"] == "will_miss", 0.0, frequency)
        q_values, chosen = of_the_run(p_values, scopes, rate, lambda rows: share_out(common[rows]))
        return q_values, chosen & rare_enough(frequency, scopes, allowance)

    return choose


def sure_and_rare(rate: float, allowance: float | None) -> Choice:
    """What will happen but for a chance of at most `rate`, and is rare enough to be seldom chance.

    The q-value is the mean chance of being wrong over all that are at least as sure.
    """

    def choose(judged: pd.DataFrame) -> tuple[Floats, Truths]:
        p_values, frequency, scopes = _numbers(judged)
        order = np.argsort(p_values, kind="stable")
        q_values = np.empty(p_values.shape)
        q_values[order] = np.cumsum(p_values[order]) / np.arange(1, p_values.size + 1)
        return q_values, (p_values <= checked(rate)) & rare_enough(frequency, scopes, allowance)

    return choose


def _numbers(judged: pd.DataFrame) -> tuple[Floats, Floats, list[str]]:
    p_values, frequency = (judged[one].to_numpy(dtype=np.float64) for one in ("p_value", "frequency"))
    return p_values, frequency, judged["scope"].fillna("").astype(str).tolist()


def select(judged: pd.DataFrame, choice: Choice) -> tuple[pd.DataFrame, pd.DataFrame]:
    """All rows with their `q_value` (within their scope), and those that are chosen, in order."""
    q_values, chosen = choice(judged)
    everything = judged.assign(q_value=q_values)
    found = everything[chosen].copy()
    found["importance"] = importance(found)
    more = (found["observed"] >= found["expected"]) | (found["kind"] == OUTBREAK)
    higher = more ^ found["kind"].isin(BUDGETS_AHEAD)
    found["direction"] = np.where(higher, "up", "down")
    order = found.sort_values(["importance", "series", "period"], ascending=[False, True, True])
    return everything, order


def money_weight(found: pd.DataFrame) -> pd.Series:
    """Without a weight: for accounts the root of the amount (against the median of those found), else one."""
    of_accounts = found["budget"].notna()
    amount = ((found["observed"].abs() + found["expected"].abs()) / 2).where(of_accounts).astype("float64")
    middle = amount.median() if of_accounts.any() else 0.0
    return (amount / middle).pow(0.5).fillna(1.0) if middle > 0 else pd.Series(1.0, index=found.index)


def share_out(common: Truths) -> Floats:
    """Weights of mean one: the few facts about whole groups together get a tenth of the attention.

    Among hundreds of series the move of their group would otherwise have to be as rare as the oddest of them.
    """
    number = int(common.sum())
    if number in {0, common.size} or number >= _TENTH * common.size:
        return np.ones(common.size)
    own = (1 - _TENTH) * common.size / (common.size - number)
    return np.where(common, _TENTH * common.size / number, own)


def importance(found: pd.DataFrame) -> Floats:
    """What matters first: certainty × distance from the expectation as a share (at most 2) × the weight
    given.
    """
    certainty = np.minimum(-np.log10(np.maximum(found["p_value"].to_numpy(), 1e-300)), _CERTAIN_ENOUGH)
    observed, expected = found["observed"].to_numpy(), found["expected"].to_numpy()
    middle = (np.abs(observed) + np.abs(expected)) / 2
    distance = np.abs(observed - expected) / np.where(middle > 0, middle, 1.0)
    weight = found["weight"].astype("float64").fillna(money_weight(found)).to_numpy(dtype=np.float64)
    return np.asarray(certainty * distance * weight, dtype=np.float64)


def in_order(frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """Exactly these columns, and rows numbered anew."""
    return frame.reindex(columns=list(columns)).reset_index(drop=True)
