# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast does an organisation learn? Three figures a quarter, as indicators in steering like any other.

Each looks back over a year, for a quarter holds too few; with fewer than five it keeps silent.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from stuurhuis.commons.queries import taken_over
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.experiments.queries import ended
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import sheets as actions
from stuurhuis.steering.queries import noticing, sheets
from stuurhuis.steering.rules.own_sheets import FigureWords, PlannedSheet, SheetWords, own_id
from stuurhuis.steering.rules.waiting import Quarter, Wait, last_quarter, median_wait

FEWEST = 5
LATEST = timedelta(days=31)
"""How long after a quarter its figures are still reckoned."""
Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, and in words of how many it tells."""

    value: float
    note: str


def keep(organisations: Iterable[str], *, at: datetime) -> None:
    """Keep the figures of the quarter that is over, at every organisation; twice is once."""
    quarter = last_quarter(day_of(at))
    if day_of(at) - quarter.ends > LATEST:
        return
    for organisation in organisations:
        asked: Asked = {"actor": worker_for(organisation), "at": at}
        known = sheets.own_figures(**asked)
        untold = [like for like in CURVE if not _has(known, own_id(organisation, like.name), quarter)]
        planned = [(like, CURVE[like](quarter, asked)) for like in untold]
        told = [_planned(like, quarter, figure) for like, figure in planned if figure]
        if told:
            actions.adopt_sheets(told, **asked)


def _has(known: Mapping[str, tuple[FigureWords, ...]], indicator: str, quarter: Quarter) -> bool:
    return any(one.period == str(quarter) for one in known.get(indicator, ()))


def _planned(like: SheetWords, quarter: Quarter, told: Told) -> PlannedSheet:
    return PlannedSheet(like, (FigureWords(str(quarter), told.value, note=told.note),))


def first_action(quarter: Quarter, asked: Asked) -> Told | None:
    """The median number of days from a signal to the first deed about it."""
    found = noticing.noticed(quarter.year_began, quarter.ends, **asked)
    begun = _begun([f"signal:{one.key.path}" for one in found], asked)
    waits = [_wait(one, begun.get(f"signal:{one.key.path}"), quarter.ends) for one in found]
    median = median_wait(waits)
    if median.of < FEWEST or median.days is None:
        return None
    return Told(median.days, f"{median.of} signalen, waarvan {median.waiting} nog zonder actie")


def _begun(references: list[str], asked: Asked) -> dict[str, date]:
    """On which day the first dossier was born from each."""
    found: dict[str, date] = {}
    for one in dossiers.born_from(references, **asked) if references else ():
        day = day_of(one.begun)
        found[one.origin.reference] = min(day, found.get(one.origin.reference, day))
    return found


def _wait(one: noticing.Noticed, begun: date | None, until: date) -> Wait:
    """Until the first deed; without one until the signal was gone, or until the end of the quarter."""
    first = min((day for day in (one.acted, begun) if day), default=None)
    if first is not None and first <= until:
        return Wait(max((first - one.noticed).days, 0), over=True)
    return Wait((min(one.gone or until, until) - one.noticed).days, over=False)


def stopped_in_time(quarter: Quarter, asked: Asked) -> Told | None:
    """The share of experiments that did not work and were stopped in time, in per cent."""
    courses = ended.courses(quarter.year_began, **asked)
    known = [one.in_time(quarter.year_began, quarter.ends) for one in courses]
    judged = [one for one in known if one is not None]
    return _share(sum(judged), len(judged), "{part} van {all} proeven")


def reused(quarter: Quarter, asked: Asked) -> Told | None:
    """The share of formats that were taken over from others instead of made, in per cent."""
    found = taken_over.taken_over(quarter.year_began, quarter.ends, **asked)
    return _share(found.adopted, found.adopted + found.made, "{part} van {all} formats")


def _share(part: int, whole: int, words: str) -> Told | None:
    return Told(100 * part / whole, words.format(part=part, all=whole)) if whole >= FEWEST else None


def _sheet(name: str, definition: str, unit: str, direction: Any, known_issues: str) -> SheetWords:
    return SheetWords(
        name, definition, unit, decimals=0, direction=direction, kind="output", frequency="Q",
        known_issues=known_issues,
    )  # fmt: skip


CURVE: Mapping[SheetWords, Callable[[Quarter, Asked], Told | None]] = {
    _sheet(
        "Tijd van signaal tot eerste actie",
        "Mediaan van het aantal dagen tussen de dag waarop een signaal er voor het eerst was en de eerste "
        "actie: een opgave, een afspraak, of een besluit om het te accepteren of te laten rusten. Over de "
        "signalen van een jaar; wat nog wacht telt mee zolang het wacht (Kaplan en Meier).",
        "dagen", "down",
        "Wat buiten Stuurhuis is gedaan, telt niet mee. Een signaal dat vanzelf verdween, telt tot die dag "
        "als wachtend. De telling begint op de dag waarop Stuurhuis meekijkt.",
    ): first_action,
    _sheet(
        "Proeven die op tijd stopten",
        "Van de eigen proeven die niet werkten: het deel dat uiterlijk 31 dagen na de geplande laatste dag "
        "was gestopt of beëindigd. Over een jaar.",
        "%", "up",
        "Een proef die na zijn laatste dag zonder oordeel doorloopt, telt als te laat.",
    ): stopped_in_time,
    _sheet(
        "Formats overgenomen in plaats van gemaakt",
        "Van alle formats die de organisatie in een jaar overnam of zelf maakte: het deel dat zij overnam.",
        "%", "up",
        "Zegt niet of het overgenomene wordt gebruikt, en hoger is niet altijd beter: iemand moet ook maken.",
    ): reused,
}  # fmt: skip
