# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does a goal stand, and why? Only what is not on course asks for words."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from stuurhuis.steering.rules.chances import AT_RISK, Chance, Silence
from stuurhuis.steering.rules.exceptions import MISSED_TARGET, ExceptionReview
from stuurhuis.steering.rules.goals import Measure, State, TargetWords
from stuurhuis.steering.rules.judgement import Judgement
from stuurhuis.steering.rules.progress import Stand
from stuurhuis.steering.rules.sheets import Direction, IndicatorSheet
from stuurhuis.steering.rules.signals import AHEAD, Signal, SignalKey, is_asleep
from stuurhuis.steering.rules.story import Deviation, GoalStanding, StoryIndicator
from stuurhuis.steering.rules.views import Deferred

MEASURE = "measure"  # beside the kinds of signals: something that is done for a goal is late or stuck
STUCK = frozenset({State.LATE, State.BLOCKED})
AT_TARGET = frozenset({Stand.MET, Stand.NEAR, Stand.THERE})
CLOSED = frozenset({State.DONE, State.ABANDONED})
GOOD: dict[Direction, bool | None] = {"up": True, "down": False, "neutral": None}


def standing(deviations: Iterable[Deviation], indicators: Iterable[StoryIndicator]) -> GoalStanding:
    """How a goal stands: what is odd now, then what may come, then whether anybody can tell."""
    ahead = [one.is_ahead for one in deviations]
    if not all(ahead):
        return GoalStanding.DEVIATES
    if ahead:
        return GoalStanding.AT_RISK
    return GoalStanding.ON_COURSE if any(map(_tells, indicators)) else GoalStanding.UNKNOWN


def _tells(one: StoryIndicator) -> bool:
    """Whether an indicator says how it goes: it lies at a target, or has a chance, or people judged."""
    judged = {given.words.period for given in one.judgements}
    return one.latest is not None and any(
        target.stand in AT_TARGET or target.chance.value is not None or target.words.period in judged
        for target in one.targets
    )


def at_risk(target: TargetWords, chance: Chance, judged: Iterable[Judgement], limit: float) -> bool:
    """Whether a coming target will probably not be met: by chance, or by a judgement that leads.

    A judgement may see a danger that the figures do not show. It stands beside one that they do show, and
    never takes it away, so that every page says the same.
    """
    told = any(
        given.words.overrules and given.words.period == target.period and not target.met_by(given.value)
        for given in judged
    )
    return chance.is_at_risk(limit) or (told and chance.silence is not Silence.KNOWN)


def deviations(
    indicators: Sequence[StoryIndicator],
    measures: Iterable[Measure],
    signals: Iterable[Signal],
    agreed: Mapping[SignalKey, ExceptionReview],
    rests: Mapping[tuple[str, str, str], Deferred],
    on: date,
) -> tuple[Deviation, ...]:
    """Why a goal is not simply on course: missed and endangered targets, odd figures, measures that are late.

    A figure that is odd in the direction that is wanted is no deviation. What was agreed about one, or
    accepted until a day, stands beside it; what was agreed of a figure that is odd no longer is told as well.
    """
    wanted = {one.id: GOOD[one.direction] for one in indicators}
    found = (*_of_targets(indicators), *_of_signals(wanted, signals))
    return (*_talked_over(found, wanted, agreed, rests, on), *_of_measures(measures, on))


def of_others(
    sheets: Iterable[IndicatorSheet],
    signals: Iterable[Signal],
    agreed: Mapping[SignalKey, ExceptionReview],
    rests: Mapping[tuple[str, str, str], Deferred],
    on: date,
) -> tuple[Deviation, ...]:
    """What deviates in figures that a goal does not measure itself, each with its name."""
    named = {one.id: one for one in sheets}
    wanted = {name: GOOD[one.direction] for name, one in named.items()}
    told = _talked_over(_of_signals(wanted, signals), wanted, agreed, rests, on)
    return tuple(replace(one, name=named[one.about].name, name_en=named[one.about].name_en) for one in told)


def settled(
    signals: Iterable[Signal],
    agreed: Mapping[SignalKey, ExceptionReview],
    rests: Mapping[tuple[str, str, str], Deferred],
    on: date,
) -> tuple[Deviation, ...]:
    """What was agreed about these signals, accepted or put aside; the others are told elsewhere."""
    odd = (Deviation(one.key.kind, one.key.indicator, one.key.period) for one in signals)
    return tuple(one for one in _talked_over(odd, (), agreed, rests, on) if one.is_settled or one.rests)


def _talked_over(
    odd: Iterable[Deviation],
    names: Collection[str],
    agreed: Mapping[SignalKey, ExceptionReview],
    rests: Mapping[tuple[str, str, str], Deferred],
    on: date,
) -> tuple[Deviation, ...]:
    """What is odd or was talked over of these names, with what was agreed or accepted beside it."""
    found = {(one.about, one.period, one.kind): one for one in odd}
    reviews = {(key.indicator, key.period, key.kind): one.words for key, one in agreed.items()}
    for name, period, kind in reviews:
        if name in names:
            found.setdefault((name, period, kind), Deviation(kind, name, period, kind in AHEAD | {AT_RISK}))
    asleep = {key: one for key, one in rests.items() if is_asleep(one.until, on)}
    return tuple(replace(one, agreed=reviews.get(key), rests=asleep.get(key)) for key, one in found.items())


def _of_targets(indicators: Iterable[StoryIndicator]) -> Iterator[Deviation]:
    for one in indicators:
        if one.missed:
            yield Deviation(MISSED_TARGET, one.id, one.missed)
        for target in one.targets:
            if target.at_risk:
                yield Deviation(AT_RISK, one.id, target.words.period, is_ahead=True)


def _of_signals(wanted: Mapping[str, bool | None], signals: Iterable[Signal]) -> Iterator[Deviation]:
    for signal in signals:
        key = signal.key
        if key.indicator in wanted and wanted[key.indicator] is not signal.seen.is_higher:
            yield Deviation(
                key.kind,
                key.indicator,
                key.period,
                signal.is_ahead,
                signal.reason,
                signal.reason_en,
                unbudgeted=signal.is_unbudgeted,
            )


def _of_measures(measures: Iterable[Measure], on: date) -> Iterator[Deviation]:
    for one in measures:
        said = one.words
        overdue = said.due is not None and said.due < on and said.state not in CLOSED
        if said.state in STUCK or overdue:
            yield Deviation(MEASURE, said.name, is_ahead=True)
