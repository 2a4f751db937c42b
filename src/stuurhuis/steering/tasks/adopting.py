# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures that somebody loaded: what has no sheet gets a plain one, so that it is shown and judged."""

from datetime import datetime

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.versions import VersionRef
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.steering import actions
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.sheets import IndicatorSheet, Theme, plain_sheet

OWN = Theme("eigen", "Eigen cijfers", "Own figures", 99)
_INDICATORS = "SELECT indicator, min(period) FROM figures GROUP BY indicator ORDER BY indicator"


def adopt(version: VersionRef, *, at: datetime) -> tuple[str, ...]:
    """Register plain sheets for the indicators of a new version that have none, and announce its figures.

    Gives the indicators that are new. A source that brings sheets may better them later.
    """
    worker = worker_for(COUNTRY)
    known = words.registered_sheets(actor=VISITOR, at=at)
    found = lake.read({"figures": version}, _INDICATORS)
    sheets = [_sheet(name, period, version) for name, period in found if name not in known]
    if sheets:
        actions.register_themes([OWN], actor=worker, at=at)
        actions.register_sheets("stuurhuis.load", sheets, (), actor=worker, at=at)
    actions.announce_figures(version.data_set, version.number, actor=worker, at=at)
    return tuple(sheet.id for sheet in sheets)


def _sheet(name: str, period: str, version: VersionRef) -> IndicatorSheet:
    return plain_sheet(name, theme=OWN.id, source=version.source, period=period)
