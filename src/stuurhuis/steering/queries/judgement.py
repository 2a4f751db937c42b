# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do professionals expect of our figures, and how did that turn out?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.engines import periods
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import judgement as tables
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.policy import judgement as policy
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.queries import indicator as indicators
from stuurhuis.steering.queries import targets, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.judgement import Judgement, JudgementWords, Score, score
from stuurhuis.steering.rules.results import FIGURES, FORECASTS
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.targets import Doubted, far_off
from stuurhuis.steering.rules.views import Ahead, Region, Series

AS_FAR = 3  # periods after the newest figure that one can judge where there is no forecast


@dataclass(frozen=True, slots=True)
class Outlook:
    """What can be judged of one indicator: its coming periods, with the forecast where there is one.

    All in `scale`; `version` names the forecasts.
    """

    sheet: IndicatorSheet
    scale: Scale
    periods: tuple[str, ...]
    ahead: dict[str, Ahead]
    version: str


@question(SEE_FIGURES)
def outlook(indicator: str, *, actor: Actor, at: datetime) -> Outlook:
    """What is yet to come of an indicator of the own organisation; raises IndicatorUnknown, NotJudgedYet."""
    series = indicators.series(Region(actor.organisation, ""), indicator, actor=actor, at=at)
    scale = scales.scale(series.sheet)
    ahead = {one.period: one for one in scale.ahead(series.ahead, series.figures)}
    version = results.shown()[FORECASTS.data_set].name
    return Outlook(series.sheet, scale, _coming(series, scale, tuple(ahead)), ahead, version)


@question(SEE_FIGURES)
def doubts(indicator: str, words: JudgementWords, *, actor: Actor, at: datetime) -> tuple[Doubted, ...]:
    """What to ask who expects this: whether the unit is right of a value far from all that was seen."""
    known = targets.known((indicator,), actor=actor, at=at).get(indicator)
    said = [value for value in (words.expected, words.low, words.high) if value is not None]
    asked = [far_off(value, known.seen) for value in said] if known else []
    return tuple(next(filter(None, asked), ()))


@question(policy.SEE_JUDGEMENTS)
def in_force(
    shown: QuerySet[tables.Judgement], indicator: str = "", *, actor: Actor, at: datetime
) -> tuple[Judgement, ...]:
    """The judgements that count, of one indicator or of all, the first period first; not who gave them."""
    found = shown.filter(ended_at=None).order_by("indicator", "period")
    return tuple(_judgement(row) for row in (found.filter(indicator=indicator) if indicator else found))


@question(policy.SEE_SCORES)
def scores(shown: QuerySet[tables.Judgement], *, actor: Actor, at: datetime) -> tuple[Score, ...]:
    """Every judgement of which the figure has come, held against it; of the organisation, not of people."""
    given = [_judgement(row) for row in shown.filter(ended_at=None).order_by("-period", "indicator")]
    sheets = words.sheets_by_id(actor=actor, at=at)
    names = {one.indicator for one in given if one.indicator in sheets}
    figures = rows.figures(results.shelf((FIGURES,)), actor.organisation, names) if names else {}
    came = {
        (name, figure.period): scales.scale(sheets[name]).of(figure)
        for name, found in figures.items()
        for figure in found
    }
    seen = ((one, came.get((one.indicator, one.words.period))) for one in given)
    return tuple(score(one, value) for one, value in seen if value is not None)


def _coming(series: Series, scale: Scale, forecast: tuple[str, ...]) -> tuple[str, ...]:
    """The periods after the newest figure: those that are forecast, or the first few."""
    known = [figure.period for figure in series.figures if scale.of(figure) is not None]
    if not known:
        return forecast
    newest = periods.period(known[-1])
    ahead = tuple(one for one in forecast if one > known[-1])
    return ahead or tuple(periods.label(periods.later(newest, step)) for step in range(1, AS_FAR + 1))


def _judgement(row: tables.Judgement) -> Judgement:
    names = JudgementWords.__dataclass_fields__
    said = JudgementWords(**{name: getattr(row, name) for name in names})
    forecast = Ahead(**row.forecast) if row.forecast else None
    return Judgement(row.pk, row.indicator, said, day_of(row.started_at), forecast, row.version)
