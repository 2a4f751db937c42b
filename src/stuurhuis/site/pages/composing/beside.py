# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How do other municipalities stand on the figure that a dossier is about, beside the one where it is?"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.pages.composing.issue import Issue
from stuurhuis.steering.pages.wording import unit_of
from stuurhuis.steering.queries import comparison, overview
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.sheets import IndicatorSheet

ALIKE = 0.1
"""A figure is alike when it differs less than this part of the own one."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The comparable figures of all municipalities in one period, and who has the same signal."""

    sheet: IndicatorSheet
    here: str
    period: str
    values: Mapping[str, float]
    signalled: frozenset[str]
    language: str

    @property
    def own(self) -> float:
        """The figure of the municipality where it is."""
        return self.values[self.here]

    @property
    def has_better(self) -> bool:
        """Whether more, or less, of it is better; of most amounts of money it is not."""
        return self.sheet.direction != "neutral"

    def is_alike(self, code: str) -> bool:
        """Whether another has nearly the same figure."""
        return code in self.values and abs(self.values[code] - self.own) <= ALIKE * abs(self.own)

    def goes_better(self, code: str) -> bool:
        """Whether another does better; where nothing is better, whether it lacks the signal."""
        if code not in self.values:
            return False
        if not self.has_better:
            return bool(self.signalled) and code not in self.signalled
        apart = self.values[code] - self.own
        return apart > 0 if self.sheet.direction == "up" else apart < 0

    def told(self, code: str) -> dict[str, str]:
        """Both figures and their period, as people write them."""
        return {"theirs": self._number(code), "ours": self._number(self.here), "period": self.period}

    def _number(self, code: str) -> str:
        scale = scales.comparable_scale(self.sheet)
        unit = scale.unit if scale.unit in {"€", "%"} else ""
        said = figure(self.values[code], unit, language=self.language, decimals=scale.shown_decimals)
        if scale.per == 1:
            return _("{unit} per inwoner").format(unit=said)
        return f"{said} {unit_of(scale)}" if scale.per else said


def beside(request: Request, issue: Issue) -> Beside | None:
    """The country beside this municipality; none where there is no figure to compare, or not yet."""
    if issue.main is None or issue.here is None:
        return None
    try:
        return _compared(request, issue, issue.main, issue.here.code)
    except NotJudgedYet:
        return None


def _compared(request: Request, issue: Issue, sheet: IndicatorSheet, code: str) -> Beside | None:
    periods = comparison.periods(sheet.id, **asked_by(request))
    wanted = [one for one in periods if issue.signal is None or one <= issue.signal.period] or periods
    values = comparison.country(sheet.id, wanted[-1], **asked_by(request)) if wanted else {}
    if code not in values:
        return None
    return Beside(sheet, code, wanted[-1], values, _signalled(request, issue), issue.language)


def _signalled(request: Request, issue: Issue) -> frozenset[str]:
    """The municipalities with a signal of the same kind about the same indicator."""
    if issue.signal is None:
        return frozenset()
    same = (issue.signal.indicator, issue.signal.kind)
    found = (one.key for one in overview.signals("", **asked_by(request)))
    return frozenset(key.region for key in found if (key.indicator, key.kind) == same)
