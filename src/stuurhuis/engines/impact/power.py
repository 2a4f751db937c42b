# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Could this design show anything? The smallest effect that would be seen, by simulation on the real series.

The series themselves, from a time without the measure, are the world: again and again units and a start are
drawn and the method is asked for the effect of nothing. Adding an effect moves the answer and its margins by
as much, so from these answers follows exactly how often each effect would be seen.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.impact.measuring import Method, found_by
from stuurhuis.engines.impact.panels import Floats, Panel, panel
from stuurhuis.engines.impact.refusing import refusals
from stuurhuis.engines.impact.sequential import FIRST_LOOK, sequence
from stuurhuis.engines.impact.wording import shown

USUAL_CHANCE = 0.8
_FEWEST = 20


class CannotBeSimulated(ValueError):
    """The design does not fit into the series."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"dit ontwerp past niet in deze reeksen: {reason}")


@dataclass(frozen=True)
class Power:
    """What a design can show.

    `smallest` is the effect that is seen with the asked chance (NaN when none would: margins are missing),
    `usual` the spread of the values, to hold it against; `false_alarms` how often nothing is taken for
    something (5 % is promised); `table`: effect, chance; `draws` how many simulations stand behind it.
    """

    smallest: float
    usual: float
    false_alarms: float
    draws: int
    table: pd.DataFrame
    sentence: str
    sentence_en: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done: how many units get the measure, for how many periods, judged by which method.

    `before`: how many periods before would be used; without it as many as there are. `chance`: with which the
    effect must be seen. `draws`: how many simulations, with a `seed`.
    """

    treated: int
    after: int
    method: Method = "did"
    before: int | None = None
    chance: float = USUAL_CHANCE
    draws: int = 200
    seed: int = 1


def power(table: pd.DataFrame, plan: Plan) -> Power:
    """The smallest effect that would be seen.

    `table` has `unit, period, value` of a time without the measure; who had it is left out when the table
    says so. Raises CannotBeSimulated, and the errors of `impact`.
    """
    calm = _without_measure(table)
    length = _length(calm, plan)
    dice = np.random.default_rng(plan.seed)
    margins = [_nothing(calm, dice, plan, length) for _ in range(plan.draws)]
    known = np.array([one for one in margins if np.isfinite(one).all()]).reshape(-1, 2)
    if len(known) < _FEWEST:
        raise CannotBeSimulated("er zijn te weinig anderen om met 95 % zekerheid iets te zeggen")
    return _answer(known, plan.chance, float(np.std(calm.values)))


def power_of_moments(
    values: Floats, *, moments: int, chance: float = 0.5, draws: int = 200, seed: int = 1
) -> Power:
    """The smallest effect that would be seen when moments are drawn, by the confidence sequence at the end.

    They are read as how far they lie from the usual level, which is known beforehand.
    `values`: one series without the measure, in the order of time, at least as long as the `moments`;
    `chance`: with which a moment is drawn. Raises CannotBeSimulated.
    """
    if moments < FIRST_LOOK:
        raise CannotBeSimulated(
            f"het zijn {moments} momenten, en pas vanaf {FIRST_LOOK} is er iets te zeggen"
        )
    if values.size < moments:
        raise CannotBeSimulated(f"er zijn maar {values.size} perioden van ervoor")
    dice = np.random.default_rng(seed)
    calm = values - values.mean()
    margins = [_moments_of_nothing(calm, dice, moments, chance) for _ in range(draws)]
    return _answer(np.array(margins), USUAL_CHANCE, float(np.std(values)))


def _moments_of_nothing(
    values: Floats, dice: np.random.Generator, moments: int, chance: float
) -> tuple[float, float]:
    """The margins of an effect that is not there, of moments that were drawn."""
    first = int(dice.integers(0, values.size - moments + 1))
    treated = np.zeros(moments)
    treated[dice.choice(moments, max(round(chance * moments), 1), replace=False)] = 1
    told = pd.DataFrame({"treated": treated, "value": values[first : first + moments]})
    end = sequence(told, chance=chance, tuned_for=moments).table.iloc[-1]
    return float(end["lo95"]), float(end["hi95"])


def _length(calm: Panel, plan: Plan) -> int:
    """How many periods before are used; refuses a plan that does not fit."""
    room = len(calm.labels) - plan.after
    length = room if plan.before is None else plan.before
    if plan.treated > len(calm.units) or (plan.treated == len(calm.units) and plan.method != "interrupted"):
        raise CannotBeSimulated("er blijft niemand over om mee te vergelijken")
    if not 1 <= length <= room:
        raise CannotBeSimulated(f"er zijn maar {len(calm.labels)} perioden")
    return length


def _without_measure(table: pd.DataFrame) -> Panel:
    told = table if {"treated_from", "treated"} & set(table.columns) else table.assign(treated=0)
    laid = panel(told)
    return laid.only(~laid.treated)


def _nothing(calm: Panel, dice: np.random.Generator, plan: Plan, length: int) -> tuple[float, float]:
    """The 95 % margins of an effect that is not there, of units and a start that were drawn."""
    whole = length + plan.after
    first = int(dice.integers(0, len(calm.labels) - whole + 1))
    starts = np.full(len(calm.units), whole)
    starts[dice.choice(len(calm.units), plan.treated, replace=False)] = length
    drawn = calm.between(first, first + whole, starts)
    why = refusals(drawn, plan.method)
    if why:
        raise CannotBeSimulated(why[0].reason)
    effect = found_by(drawn, plan.method, int(dice.integers(1 << 31))).effect
    return effect.lo95, effect.hi95


def _answer(margins: Floats, chance: float, usual: float) -> Power:
    low, high = margins.T

    def seen(effect: float) -> float:
        return float(((low + effect > 0) | (high + effect < 0)).mean())

    edges = np.sort(np.concatenate([-low, [0.0]]))
    enough = [float(edge) for edge in edges[edges >= 0] if seen(np.nextafter(edge, np.inf)) >= chance]
    smallest = enough[0] if enough else float("nan")
    steps = np.linspace(0, 2 * smallest, 21) if enough else np.zeros(1)
    table = pd.DataFrame({"effect": steps, "chance": [seen(step) for step in steps]})
    return Power(smallest, usual, seen(0.0), len(margins), table, *_said(smallest, usual, chance))


def _said(smallest: float, usual: float, chance: float) -> tuple[str, str]:
    often = round(100 * chance)
    if np.isnan(smallest):
        return (
            f"Dit ontwerp laat geen enkel effect met {often} % kans zien; neem er meer bij, of kijk langer.",
            f"This design shows no effect at all with a chance of {often} %; take in more, or look longer.",
        )
    return (
        (
            f"Een effect van {shown(smallest, 'nl')} of meer zou met {often} % kans worden gezien; de "
            f"cijfers zelf verschillen onderling gemiddeld {shown(usual, 'nl')}."
        ),
        (
            f"An effect of {shown(smallest, 'en')} or more would be seen with a chance of {often} %; the "
            f"figures themselves differ by {shown(usual, 'en')} on average."
        ),
    )
