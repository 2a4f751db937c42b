# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A movement taken apart, in a sentence; Dutch and English."""

import pandas as pd

from stuurhuis.engines.notation import figure

TOO_FEW = (
    "te weinig vergelijkbare reeksen met een cijfer in dezelfde perioden",
    "too few comparable series with a figure in the same periods",
)
_SAID = {
    "nl": "van {since} tot {until} {moved}; anderen deden {shared} ook, {rest} is nog niet verklaard, en zo "
    "veel blijft er bij {part} van de 100 over",
    "en": "from {since} to {until} {moved}; others did {shared} as well, {rest} is not yet explained, and as "
    "much is left for {part} in 100",
}


def reasons(table: pd.DataFrame) -> dict[str, list[str]]:
    """A sentence for every row, under `reason` and `reason_en`."""
    return {"reason": _said(table, "nl"), "reason_en": _said(table, "en")}


def _said(table: pd.DataFrame, language: str) -> list[str]:
    columns = ["since", "until", "moved", "rest", "frequency"]

    def signed(value: float) -> str:
        return figure(value, language=language, signed=True)

    return [
        _SAID[language].format(
            since=since,
            until=until,
            moved=signed(moved),
            shared=signed(moved - rest),
            rest=signed(rest),
            part=max(1, round(part * 100)),
        )
        for since, until, moved, rest, part in table[columns].itertuples(index=False)
    ]
