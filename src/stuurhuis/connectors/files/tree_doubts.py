# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A target in a workbook that looks like a mistake: a warning with figures, at the cell it is about."""

from typing import Final

from stuurhuis.connectors.files.rules import Language
from stuurhuis.connectors.files.tree_lines import Line
from stuurhuis.engines.notation import figure
from stuurhuis.steering.ports import Doubt, Doubted, Known

CELLS: Final = {
    Doubt.PAST: "period",
    Doubt.OTHER_SIDE: "bound",
    Doubt.WORSE: "value",
    Doubt.FAR_OFF: "value",
}
_THEN: Final = " In {period}: {value}."  # in either language; it may be what is foreseen
_LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en")


def warn(line: Line, found: Doubted, known: Known | None) -> None:
    """Note a doubt at the cell that it is about."""
    told = {language: _figures(found, known, language) for language in _LANGUAGES}
    line.wrong(f"tree_target_{found.doubt}", CELLS[found.doubt], **told)


def _figures(found: Doubted, known: Known | None, language: Language) -> str:
    if known is None:
        return ""
    unit, decimals = known.scale.unit, known.scale.shown_decimals
    return "".join(
        _THEN.format(period=period, value=figure(value, unit, language=language, decimals=decimals))
        for period, value in found.beside
    )
