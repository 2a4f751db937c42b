# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentence of each signal, in two languages."""

from typing import Any

import pandas as pd

from stuurhuis.engines.signals import wording
from stuurhuis.engines.signals.judgement import OUTBREAK
from stuurhuis.engines.signals.outbreak_wording import outbreak
from stuurhuis.engines.signals.wording import Expectation, Language, Promised


def with_reasons(chosen: pd.DataFrame) -> pd.DataFrame:
    """The chosen rows with `reason` (Dutch) and `reason_en`."""
    rows = chosen.to_dict("records")
    return chosen.assign(
        reason=[sentence(row, "nl") for row in rows], reason_en=[sentence(row, "en") for row in rows]
    )


def sentence(row: dict[Any, Any], language: Language) -> str:
    """One row in words."""
    expectation = Expectation(row["expected"], row["lo95"], row["hi95"])
    observed, p_value = row["observed"], row["frequency"]
    if row["kind"] in {"over_budget", "under_budget"}:
        return wording.off_budget(observed, row["budget"], expectation, p_value, language)
    if row["kind"] in {"will_overrun", "will_underspend"}:
        promised = Promised(row["period"], row["since"], row["budget"], observed, row["p_value"])
        return wording.budget_ahead(promised, expectation, language)
    if row["kind"] == "will_miss":
        return wording.will_miss(row["target"], row["period"], expectation, p_value, language)
    if row["kind"] in {"common_move", "common_change"}:
        return wording.common_move(
            observed, expectation, in_percent=row["kind"] == "common_move", language=language
        )
    return _of_a_series(row, expectation, language)


def _of_a_series(row: dict[Any, Any], expectation: Expectation, language: Language) -> str:
    observed, p_value, since = row["observed"], row["frequency"], row["since"]
    if row["kind"] == OUTBREAK:
        return outbreak(observed, expectation, p_value, (since, row["period"]), language)
    if row["kind"] == "new_level":
        return wording.new_level(observed, expectation, p_value, since, language)
    return wording.deviates(observed, expectation, p_value, language)
