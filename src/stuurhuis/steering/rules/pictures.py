# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart of a series shows; the design draws it from these names."""

from collections.abc import Mapping, Sequence
from typing import Any

from stuurhuis.steering.rules.measures import Measure
from stuurhuis.steering.rules.signals import Expectation
from stuurhuis.steering.rules.views import Attention, Figure, Series

Chart = dict[str, Any]
Points = tuple[tuple[str, float | None], ...]
BREAK = {"nl": "andere telling", "en": "counted anew"}
BUDGET = {"nl": "begroting", "en": "budget"}


def points(figures: Sequence[Figure], measure: Measure) -> Points:
    """The figures as a line."""
    return tuple((figure.period, measure.of(figure)) for figure in figures)


def spark(attention: Attention, measure: Measure, title: str) -> Chart:
    """The small picture of a signal: its history, and what was to be expected."""
    seen = measure.seen(attention.signal.seen, attention.history)
    history = points(attention.history, measure)
    return {"title": title, "history": history, "band": (_band(seen),), "odd": seen.period}


def fan(series: Series, measure: Measure, language: str, peers: Mapping[str, Sequence[Figure]]) -> Chart:
    """The large picture of a series: history, outlook, budget, breaks, and others when these are wished for."""
    budget = {"name": BUDGET[language], "points": points(series.budget, measure)}
    return {
        "title": series.sheet.label(language),
        "name": series.region.name,
        "unit": measure.unit,
        "decimals": measure.decimals if measure.unit != "€" else None,
        "history": points(series.figures, measure),
        "forecast": measure.ahead(series.ahead, series.figures),
        "budget": budget if series.budget else None,
        "peers": tuple({"name": name, "points": points(figures, measure)} for name, figures in peers.items()),
        "breaks": tuple((cut.period, BREAK[language]) for cut in series.breaks),
    }


def evidence(series: Series, seen: Expectation, measure: Measure, language: str) -> Chart:
    """The picture of a signal: the history up to it, and the band in which the figure was expected."""
    until = [figure for figure in series.figures if figure.period <= seen.period]
    told = measure.seen(seen, series.figures)
    return {
        "title": series.sheet.label(language),
        "name": series.region.name,
        "unit": measure.unit,
        "decimals": measure.decimals if measure.unit != "€" else None,
        "history": points(until, measure),
        "odd": seen.period,
        "band": (_band(told),),
        "budget": fan(series, measure, language, {})["budget"],
        "breaks": tuple((cut.period, BREAK[language]) for cut in series.breaks if cut.period <= seen.period),
    }


def _band(seen: Expectation) -> tuple[str, float, float]:
    return seen.period, seen.lo95, seen.hi95
