# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart of a series shows; the design draws it from these names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Any

from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import TargetWords
from stuurhuis.steering.rules.judgement import JudgementWords
from stuurhuis.steering.rules.kinds import OF_THE_DATA
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.signals import Expectation, Signal
from stuurhuis.steering.rules.views import Ahead, Attention, Figure, Series

Chart = dict[str, Any]
Points = tuple[tuple[str, float | None], ...]
SIGNS = {"€", "%"}
BREAK = {"nl": "andere telling", "en": "counted anew"}
BUDGET = {"nl": "begroting", "en": "budget"}


@dataclass(frozen=True, slots=True)
class Own:
    """What an organisation wants and expects of an indicator itself, in the scale that tells most of it."""

    targets: tuple[TargetWords, ...] = ()
    judged: tuple[JudgementWords, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.targets or self.judged)


NOTHING = Own()


def points(figures: Sequence[Figure], scale: Scale) -> Points:
    """The figures as a line, from the first that is known."""
    line = tuple((figure.period, scale.of(figure)) for figure in figures)
    return tuple(dropwhile(lambda point: point[1] is None, line))


def spark(attention: Attention, scale: Scale, title: str) -> Chart:
    """The small picture of a signal: its history, and what was to be expected."""
    seen = scale.seen(attention.signal.seen, attention.history)
    history = points(attention.history, scale)
    if attention.signal.is_foretold:
        by = scale.divisor(attention.history, seen.period)
        wanted = (attention.signal.budget or 0.0) / by if attention.signal.is_ahead else seen.observed
        history = (*history, (seen.period, wanted))
        return {
            "title": title,
            "history": history,
            "band": (_band(seen),),
            "odd": seen.period,
            "breaks": ((seen.period, ""),),
        }
    return {"title": title, "history": history, "band": (_band(seen),), "odd": seen.period}


def fan(
    series: Series,
    scale: Scale,
    language: str,
    peers: Mapping[str, Sequence[Figure]],
    own: Own = NOTHING,
) -> Chart:
    """The large picture of a series: history, outlook, budget, breaks, what we want, others on wish.

    What an organisation wants is told in one scale, and drawn in no other.
    """
    own = own if scale == scales.scale(series.sheet) else NOTHING
    budget = {"name": BUDGET[language], "points": points(series.budget, scale)}
    return {
        "title": series.sheet.label(language),
        "name": series.region.name,
        "unit": scale.unit if scale.unit in SIGNS or not scale.per else "",
        "decimals": scale.decimals if scale.unit != "€" else None,
        "history": points(series.figures, scale),
        "forecast": scale.ahead(series.ahead, series.figures),
        "budget": budget if series.budget else None,
        "peers": tuple({"name": name, "points": points(figures, scale)} for name, figures in peers.items()),
        "breaks": tuple((cut.period, BREAK[language]) for cut in series.breaks),
        "targets": own.targets,
        "judged": tuple(
            {"period": said.period, "value": said.expected, "low": said.low, "high": said.high}
            for said in own.judged
        ),
    }


def evidence(series: Series, signal: Signal, scale: Scale, language: str) -> Chart:
    """The picture of a signal: the history up to it, and what was expected; or what is, beside the budget.

    Of the data nothing was expected: there is only what stands there.
    """
    seen = signal.seen
    if signal.is_ahead:
        return {
            **fan(series, scale, language, {}),
            "forecast": scale.ahead((_ahead(signal),), series.figures),
        }
    until = [figure for figure in series.figures if figure.period <= seen.period]
    told = scale.seen(seen, series.figures)
    return {
        "title": series.sheet.label(language),
        "name": series.region.name,
        "unit": scale.unit if scale.unit in SIGNS or not scale.per else "",
        "decimals": scale.decimals if scale.unit != "€" else None,
        "history": points(until, scale),
        "odd": seen.period,
        "band": () if signal.key.kind in OF_THE_DATA else (_band(told),),
        "budget": fan(series, scale, language, {})["budget"],
        "breaks": tuple((cut.period, BREAK[language]) for cut in series.breaks if cut.period <= seen.period),
    }


def _ahead(signal: Signal) -> Ahead:
    """What is expected, as the chart of what is coming draws it."""
    seen = signal.seen
    lo80 = seen.lo95 if signal.lo80 is None else signal.lo80
    hi80 = seen.hi95 if signal.hi80 is None else signal.hi80
    return Ahead(seen.period, seen.expected, lo80, hi80, seen.lo95, seen.hi95, "")


def _band(seen: Expectation) -> tuple[str, float, float]:
    return seen.period, seen.lo95, seen.hi95
