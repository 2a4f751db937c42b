# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does the experiment stand? The effect by the method of the design, and what may be read."""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.engines.impact import Design as Comparing
from stuurhuis.engines.impact import Impact, impact, sequence
from stuurhuis.engines.periods import period
from stuurhuis.experiments.rules.design import Comparison, Design, Method
from stuurhuis.experiments.rules.draw import Candidate, lot
from stuurhuis.experiments.rules.findings import Checked, Glance, GuardFound, Passed, Reading, Said
from stuurhuis.experiments.rules.seen import DrawSeen, ExperimentSeen
from stuurhuis.experiments.tasks import figures
from stuurhuis.experiments.tasks.wording import known, refusal

NOT_YET = Said("Er zijn nog geen cijfers van na het begin.", "There are no figures of after the start yet.")
_USUAL = 1.959964


def reading_of(seen: ExperimentSeen) -> tuple[Reading, str]:
    """The reading, and over which version of the figures."""
    version = ""
    try:
        material = figures.of_indicator(seen.design.measured.id)
        version = material.version
        if seen.design.comparison is Comparison.MOMENTS:
            return _of_moments(seen, material), version
        return _of_places(seen, material), version
    except ValueError as why:
        return _nothing(refusal(why), guards(seen)), version


def _of_places(seen: ExperimentSeen, material: figures.Material) -> Reading:
    starts = figures.treated(seen)
    table = figures.panel(seen, material, starts)
    after = _after(table, seen.design)
    if not after:
        return _nothing(NOT_YET, guards(seen))
    found = impact(table[["unit", "period", "value", "treated_from"]], Comparing(method=_method(seen.design)))
    one = found.effect
    return Reading(
        method=found.method,
        estimate=known(one.estimate) if one else None,
        error=known(one.std_error) if one else None,
        low=known(one.lo95) if one else None,
        high=known(one.hi95) if one else None,
        after=after,
        newest=max(table["period"], key=lambda each: period(each).ordinal),
        passed=_passed(table, found, starts),
        glances=_drawn_places(seen, table),
        guards=guards(seen),
        checked=(*_left_out(found, starts), *_checked(found)),
        says=Said(found.sentence, found.sentence_en) if one else Said(),
        refusal=_refused(found),
    )


def _refused(found: Impact) -> Said:
    """Why there is no effect, as a sentence; nothing when there is one."""
    dutch = "; ".join(one.reason for one in found.refusals)
    english = "; ".join(one.reason_en for one in found.refusals)
    return Said(*(f"{one[:1].upper()}{one[1:]}." if one else "" for one in (dutch, english)))


def _method(design: Design) -> str | None:
    """The method that was locked; nothing when the one that fits is asked."""
    if design.comparison is Comparison.NONE:
        return "interrupted"
    return None if design.method is Method.FITTING else design.method.value


def _after(table: pd.DataFrame, design: Design) -> int:
    """How many periods of the experiment are known."""
    first = period(design.since).ordinal
    return sum(period(one).ordinal >= first for one in table["period"].unique())


def _passed(table: pd.DataFrame, found: Impact, starts: Mapping[str, str]) -> tuple[Passed, ...]:
    """The mean of the treated by period, and what was to be expected when all began together."""
    ours = table[table["treated_from"] != ""].groupby("period")["value"].mean()
    effects = dict(zip(found.course["period"], found.course["estimate"], strict=True))
    first = min(period(one).ordinal for one in starts.values())
    rows = sorted(ours.items(), key=lambda one: period(str(one[0])).ordinal)
    return tuple(
        Passed(
            str(name), float(value),
            float(value - effects[name]) if name in effects and period(str(name)).ordinal >= first else None,
        )
        for name, value in rows
    )  # fmt: skip


def _checked(found: Impact) -> tuple[Checked, ...]:
    return tuple(Checked(one.name, one.verdict, Said(one.says, one.says_en)) for one in found.diagnostics)


def _left_out(found: Impact, starts: Mapping[str, str]) -> tuple[Checked, ...]:
    """The places with the measure that do not count, and why."""
    names = figures.names()
    ours = found.left_out[found.left_out["unit"].isin([names[code] for code in starts])]
    return tuple(
        Checked(
            "left_out",
            "warning",
            Said(
                f"{row['unit']} telt niet mee: {row['reason']}",
                f"{row['unit']} does not count: {row['reason_en']}",
            ),
        )
        for row in ours.to_dict("records")
    )


def _drawn_places(seen: ExperimentSeen, table: pd.DataFrame) -> tuple[Glance, ...]:
    """Each drawn place counts once: its first figure in the experiment less its last one before, in the order
    of the lots.
    """
    if seen.draw is None:
        return ()
    order = table["period"].map(lambda one: period(one).ordinal)
    start = period(seen.design.since).ordinal
    rows = table.assign(order=order).sort_values("order")
    before = rows[rows["order"] < start].groupby("code")["value"].last()
    first = rows[rows["order"] >= start].groupby("code")["value"].first()
    moved = (first - before).dropna()
    strata = dict(seen.draw.candidates)
    seed = seen.draw.seed
    codes = sorted(moved.index, key=lambda code: lot(Candidate(code, strata.get(code, "")), seed))
    return _glances(seen.draw, [(code in seen.draw.drawn, float(moved[code])) for code in codes])


def _of_moments(seen: ExperimentSeen, material: figures.Material) -> Reading:
    """One place, with and without by lot: the difference, and a margin that holds however often one looks."""
    rows = material.of([one.code for one in seen.design.places])
    values = {str(name): float(value) for name, value in zip(rows["period"], rows["value"], strict=True)}
    told = [one for one in seen.design.moments if one in values]
    if seen.draw is None or not told:
        return _nothing(NOT_YET, guards(seen))
    usual = _usual_level(values, seen.design.since)
    glances = _glances(seen.draw, [(one in seen.draw.drawn, values[one] - usual) for one in told])
    newest = glances[-1]
    error = None if newest.low is None or newest.high is None else (newest.high - newest.low) / 2 / _USUAL
    passed = tuple(Passed(one, float(values[one]), None) for one in sorted(values))
    says = _sentence(newest)
    return Reading(
        "sequence", newest.estimate, error, newest.low, newest.high, len(told), told[-1], passed, glances,
        guards(seen), (), says, Said(),
    )  # fmt: skip


def _usual_level(values: Mapping[str, float], since: str) -> float:
    """The mean before the experiment, known when it began; from there figures are read, so that early ones
    are no outliers.
    """
    start = period(since).ordinal
    before = [value for name, value in values.items() if period(name).ordinal < start]
    return sum(before) / len(before) if before else 0.0


def _sentence(newest: Glance) -> Said:
    if newest.low is None:
        return Said(
            f"Na {newest.seen} momenten is er nog niets met zekerheid te zeggen; dat kan vanaf 30.",
            f"After {newest.seen} moments nothing can be said for sure yet; from 30 on it can.",
        )
    return Said(
        f"Na {newest.seen} momenten, door het lot verdeeld; de marge geldt hoe vaak er ook is gekeken.",
        f"After {newest.seen} moments, divided by lot; the margin holds however often one looked.",
    )


def _glances(draw: DrawSeen, rows: list[tuple[bool, float]]) -> tuple[Glance, ...]:
    if not rows:
        return ()
    told = pd.DataFrame({"treated": [int(one) for one, _ in rows], "value": [value for _, value in rows]})
    found = sequence(told, chance=draw.chance, tuned_for=len(draw.candidates)).table
    return tuple(
        Glance(int(row["seen"]), float(row["estimate"]), known(row["lo95"]), known(row["hi95"]))
        for row in found.to_dict("records")
    )


def guards(seen: ExperimentSeen) -> tuple[GuardFound, ...]:
    """The newest figure of every guardrail since the start, where it is worst."""
    found = []
    for rail in seen.design.guardrails:
        starts = figures.treated(seen)
        try:
            rows = figures.of_indicator(rail.measured.id).of(list(starts))
        except figures.NoFigures:
            continue
        since = [period(row["period"]).ordinal >= period(starts[row["code"]]).ordinal for row in _rows(rows)]
        newest = rows[since].sort_values("period").groupby("code").last()
        for code, row in newest.iterrows():
            figure = float(row["value"])
            crossed = rail.crossed_by(figure)
            found.append(GuardFound(rail.measured.id, str(code), str(row["period"]), figure, crossed))
    return tuple(found)


def _rows(table: pd.DataFrame) -> list[dict[str, str]]:
    return [{"code": str(one["code"]), "period": str(one["period"])} for one in table.to_dict("records")]


def _nothing(why: Said, found: tuple[GuardFound, ...]) -> Reading:
    return Reading("", None, None, None, None, 0, "", (), (), found, (), Said(), why)
