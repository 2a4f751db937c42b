# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an experiment says of itself: what was agreed, what was found, and what that means. For its page."""

from typing import Any

from stuurhuis.engines.notation import figure
from stuurhuis.experiments.forms.design import COMPARISONS, METHODS
from stuurhuis.experiments.pages import sentences
from stuurhuis.experiments.rules import deciding
from stuurhuis.experiments.rules.design import Comparison, Design
from stuurhuis.experiments.rules.findings import Likeness, PooledFound, PowerFound, Reading
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.kernel import parties

Row = dict[str, Any]


def place_of(code: str) -> str:
    """What a place is called."""
    return parties.organisation(code).name


def agreed(seen: ExperimentSeen, language: str) -> Row:
    """All that is fixed at the start, in sentences."""
    design = seen.design
    return {
        "places": [
            {"name": place_of(one.code), "since": one.since, "drawn": _is_drawn(seen, one.code)}
            for one in design.places
        ],
        "beside": [place_of(code) for code in design.beside],
        "everybody": design.comparison is Comparison.OTHERS and not design.beside,
        "by_lot": design.comparison.by_lot,
        "of_moments": design.comparison is Comparison.MOMENTS,
        "alone": design.comparison is Comparison.NONE,
        "comparison": COMPARISONS[design.comparison],
        "method": METHODS[design.method],
        "indicator": design.measured.label(language),
        "effect": sentences.expected(design, language),
        "stop": sentences.stop_rule(design, language),
        "scale": sentences.scale_rule(design, language),
        "rails": [sentences.guardrail(one, language) for one in design.guardrails],
    }


def _is_drawn(seen: ExperimentSeen, code: str) -> bool:
    return seen.draw is not None and code in seen.draw.drawn


def can_show(found: PowerFound, design: Design, language: str) -> Row:
    """Whether the design can show the hoped effect, in plain words, and what would be needed."""
    wider = [
        {"treated": one.treated, "after": one.after, "smallest": _much(one.smallest, design, language)}
        for one in found.wider
        if one.smallest is not None
    ]
    return {
        "refusal": found.refusal.told(language),
        "yes": found.can_show(design.effect),
        "smallest": _much(found.smallest, design, language),
        "usual": _much(found.usual, design, language),
        "hoped": _much(abs(design.effect), design, language),
        "often": "" if found.chance is None else figure(round(100 * found.chance), language=language),
        "wider": wider,
    }


def standing(found: Reading, design: Design, language: str) -> Row:
    """How it stands: the effect, its margin, what speaks against it, and what the rules say."""
    seen = deciding.margin(design, found)
    return {
        "says": found.says.told(language),
        "refusal": found.refusal.told(language),
        "estimate": _much(found.estimate, design, language),
        "low": _much(found.low, design, language),
        "high": _much(found.high, design, language),
        "ended": deciding.ended(design, found),
        "after": found.after,
        "length": design.length,
        "may_read": seen is not None and (design.comparison.by_lot and found.glance is not None),
        "stop": deciding.stop_reached(design, found),
        "scale": deciding.scale_reached(design, found),
        "proposed": sentences.DECIDED[deciding.proposed(design, found)],
        "alarms": _alarms(found, design, language),
        "checked": [
            {"says": one.says.told(language), "verdict": sentences.CHECKED[one.verdict], "kind": one.verdict}
            for one in found.checked
        ],
        "glances": [_glance(found, number, design, language) for number in _moments(found)],
    }


def _alarms(found: Reading, design: Design, language: str) -> list[Row]:
    """The guardrails that are crossed, in words."""
    rails = {one.measured.id: one.measured for one in design.guardrails}
    return [
        {
            "name": rails[one.indicator].label(language),
            "place": place_of(one.place),
            "period": one.period,
            "figure": sentences.amount(one.figure, rails[one.indicator], language),
        }
        for one in found.alarms
    ]


def _moments(found: Reading) -> list[int]:
    """Which moments are shown in the table: at most ten, the newest among them."""
    known = [number for number, one in enumerate(found.glances) if one.low is not None]
    step = max(len(known) // 10, 1)
    return known[::-1][::step][::-1]


def _glance(found: Reading, number: int, design: Design, language: str) -> Row:
    one = found.glances[number]
    return {
        "seen": one.seen,
        "estimate": _much(one.estimate, design, language),
        "low": _much(one.low, design, language),
        "high": _much(one.high, design, language),
    }


def usual(found: Likeness, language: str) -> Row:
    """How usual the places are, and which resemble them most."""
    return {
        "refusal": found.refusal.told(language),
        "one": found,
        "part": round(100 * found.alike / found.others) if found.others else 0,
        "nearest": [place_of(code) for code in found.nearest],
    }


def together(found: PooledFound, members: dict[str, ExperimentSeen], language: str) -> Row:
    """The replications beside each other, who contradicts, and where a next place will lie."""
    design = next(iter(members.values())).design
    return {
        "refusal": found.refusal.told(language),
        "says": found.says.told(language),
        "estimate": _much(found.estimate, design, language),
        "next_low": _much(found.next_low, design, language),
        "next_high": _much(found.next_high, design, language),
        "contradict": sum(one.contradicts for one in found.places),
        "rows": [
            {
                "one": members[one.experiment],
                "estimate": _much(one.estimate, design, language),
                "weight": round(100 * one.weight),
                "contradicts": one.contradicts,
            }
            for one in found.places
            if one.experiment in members
        ],
    }


def _much(value: float | None, design: Design, language: str) -> str:
    return "" if value is None else sentences.amount(value, design.measured, language)
