# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What will probably happen, for all series of a table."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.forecasting.ensemble import Progress, forecast_alone
from stuurhuis.engines.forecasting.fan import Fan
from stuurhuis.engines.forecasting.histories import History, histories
from stuurhuis.engines.forecasting.panel_forecast import forecast_panel
from stuurhuis.engines.forecasting.scales import Scale
from stuurhuis.engines.forecasting.thinness import (
    IN_PANEL,
    PANEL,
    TO_LOOK_BACK,
    Refusal,
    refusal,
    season_used,
)
from stuurhuis.engines.periods import SEASON

SHORT = 30
"""A panel whose series are longer than this (median) stands on its own legs; up to 15 years it was tried."""

_METHOD_PANEL = "landelijke beweging van {group} plus eigen niveau"
_METHOD_ALONE = "gewogen mengsel van {count} methoden"
_METHOD_SEASON = "gewogen mengsel van {count} methoden met seizoen"


class HorizonError(ValueError):
    """The horizon is not a whole number of periods from 1 to 200."""

    def __init__(self, horizon: object) -> None:
        super().__init__(
            f"Horizon {horizon!r} kan niet; geef een geheel aantal perioden van 1 tot en met 200"
        )


class UnknownFrequencyError(ValueError):
    """The frequency is not one of Y, Q, M, W and D."""

    def __init__(self, frequency: object) -> None:
        super().__init__(f"Frequentie {frequency!r} is onbekend; kies uit Y, Q, M, W en D")


@dataclass(frozen=True)
class Forecasts:
    """`table`: series, period, mean, lo80, hi80, lo95, hi95, method. `refused`: series, reason, reason_en."""

    table: pd.DataFrame
    refused: pd.DataFrame


@dataclass(frozen=True)
class _Part:
    """Series that are forecast together, and how that is called."""

    members: Sequence[History]
    panel: bool
    season: int


def forecast(
    table: pd.DataFrame,
    *,
    horizon: int,
    frequency: str | None = None,
    progress: Progress | None = None,
) -> Forecasts:
    """Forecast every series of a table, with intervals; borrow strength across the series of one group.

    Args:
        table: `series, period, value` and optionally `group`; NaN is missing (never zero), order is free.
        horizon: periods ahead of each series' last measured one (a missing last period is forecast too).
        frequency: Y, Q, M, W or D; demanded of calendar periods, and the season of plain numbers.
        progress: told (series done, series in all).

    Returns:
        the forecasts, sorted by series and period, in the unit of `value`, and the series that were refused
        with what they lack. `mean` is a median; 80 and 95 % intervals nest around it.

    Raises:
        ValueError: one named error a fault, with series, period and remedy.
    """
    _check_call(horizon, frequency)
    parts, refused = _parted(histories(table, frequency))
    frames = _reported(parts, int(horizon), progress)
    return Forecasts(_sorted(frames), _refusals(refused))


def _reported(parts: Sequence[_Part], horizon: int, progress: Progress | None) -> list[pd.DataFrame]:
    """Answer each part, and tell how many series are done."""
    total, done = sum(len(part.members) for part in parts), 0
    frames = []
    for part in parts:
        frames.append(_answered(part, horizon))
        done += len(part.members)
        if progress:
            progress(done, total)
    return frames


def _check_call(horizon: int, frequency: str | None) -> None:
    if not 1 <= horizon <= 200 or int(horizon) != horizon:
        raise HorizonError(horizon)
    if frequency is not None and (frequency not in SEASON or frequency == "N"):
        raise UnknownFrequencyError(frequency)


def _parted(found: Sequence[History]) -> tuple[list[_Part], list[Refusal]]:
    """Panels per frequency, the other series per season; and who is refused."""
    panels = _panels(found)
    together: Mapping[tuple[bool, int, str], list[History]] = defaultdict(list)
    refused = []
    for history in found:
        in_panel = (history.group, history.scale.frequency) in panels
        reason = refusal(history, in_panel=in_panel)
        if reason is not None:
            refused.append(reason)
        else:
            season = 1 if in_panel else season_used(history)
            together[in_panel, season, history.scale.frequency].append(history)
    return [
        _Part(members, panel, season) for (panel, season, _), members in sorted(together.items())
    ], refused


def _panels(found: Sequence[History]) -> set[tuple[str | None, str]]:
    """The groups of short series without a season that are large enough to lean on."""
    lengths: Mapping[tuple[str | None, str], list[int]] = defaultdict(list)
    for history in found:
        if history.group is not None and history.season == 1 and history.measured >= IN_PANEL:
            lengths[history.group, history.scale.frequency].append(history.measured)
    return {
        key
        for key, seen in lengths.items()
        if len(seen) >= PANEL and max(seen) >= TO_LOOK_BACK and np.median(seen) <= SHORT
    }


def _answered(part: _Part, horizon: int) -> pd.DataFrame:
    if part.panel:
        fan = forecast_panel(part.members, horizon)
        methods = [_METHOD_PANEL.format(group=history.group) for history in part.members]
    else:
        fan = forecast_alone(part.members, part.season, horizon)
        text = (_METHOD_SEASON if part.season > 1 else _METHOD_ALONE).format(count=fan.methods)
        methods = [text] * len(part.members)
    return _frame(part.members, fan, methods, horizon)


def _frame(members: Sequence[History], fan: Fan, methods: Sequence[str], horizon: int) -> pd.DataFrame:
    written: dict[tuple[Scale, int], list[str]] = {}
    periods: list[str] = []
    for history in members:
        key = (history.scale, history.last)
        if key not in written:
            written[key] = [history.scale.write(history.last + step) for step in range(1, horizon + 1)]
        periods += written[key]
    return pd.DataFrame(
        {
            "series": np.repeat([history.name for history in members], horizon),
            "period": periods,
            "mean": fan.mean.ravel(),
            "lo80": fan.low[0].ravel(),
            "hi80": fan.high[0].ravel(),
            "lo95": fan.low[1].ravel(),
            "hi95": fan.high[1].ravel(),
            "method": np.repeat(np.array(methods, dtype=object), horizon),
            "step": np.tile(np.arange(horizon), len(members)),
        }
    )


_COLUMNS = ["series", "period", "mean", "lo80", "hi80", "lo95", "hi95", "method"]


def _sorted(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    if not frames:
        return pd.DataFrame(
            {
                column: pd.Series(dtype=float if column[:2] in {"me", "lo", "hi"} else object)
                for column in _COLUMNS
            }
        )
    whole = pd.concat(frames, ignore_index=True).sort_values(["series", "step"], kind="stable")
    return whole[_COLUMNS].reset_index(drop=True)


def _refusals(refused: Sequence[Refusal]) -> pd.DataFrame:
    rows = [(one.series, one.reason, one.reason_en) for one in refused]
    return pd.DataFrame(rows, columns=["series", "reason", "reason_en"])
