# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The running year with what was found in it, told on its own page and beside a goal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import items
from stuurhuis.steering.pages import money_sentences as sentences
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.pages.wording import category_name, task_field_name
from stuurhuis.steering.queries import money, words, year_signals
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.goals import WHOLE, Part
from stuurhuis.steering.rules.money import RunningYear, Side, UsualEnd, grouped, part_of, sums
from stuurhuis.steering.rules.year_signals import MaterialityWords, YearSignal, YearSignalKind


@dataclass(frozen=True, slots=True)
class Told:
    """A running year with what was found in it, ready to be told in one language."""

    organisation: str
    year: RunningYear
    signals: tuple[YearSignal, ...]
    materiality: MaterialityWords
    usual: Mapping[str, UsualEnd]
    names: Mapping[str, str]
    language: str

    def name(self, task_field: str) -> str:
        """What a task field is called."""
        return self.names.get(task_field, task_field)


def told_year(request: Request, which: int | None = None) -> Told | None:
    """The running year of the own organisation; None where there is none."""
    year = money.running_year(which, **asked_by(request)) if request.actor.organisation else None
    if year is None:
        return None
    materiality = money.materiality(**asked_by(request))
    found = year_signals.found(year.of.id, **asked_by(request))
    language = language_of(request)
    sheets = words.sheets_by_id(**asked_by(request))
    names = {line.task_field: task_field_name(line.task_field, sheets, language) for line in year.lines}
    return Told(request.actor.organisation, year, found, materiality, _usual(request), names, language)


def of_goal(request: Request, parts: Sequence[Part]) -> dict[str, Any] | None:
    """How the money of this year stands that serves a goal; None where there is none."""
    told = told_year(request)
    share = {part.task_field: Decimal(part.share) / WHOLE for part in parts}
    lines = [line for line in told.year.lines if line.task_field in share] if told else []
    if told is None or not lines:
        return None
    fields = grouped((line for line in lines if line.side is Side.EXPENSES), lambda line: line.task_field)
    parts_of = [part_of(sums(held), share[field]) for field, held in fields.items()]
    expected = [one.expected for one in parts_of if one.expected is not None]
    return {
        "of": told.year.of,
        "year": str(told.year.of.year),
        "amended": sum(one.amended for one in parts_of) if parts_of else None,
        "realised": sum(one.realised for one in parts_of) if parts_of else None,
        "expected": sum(expected) if parts_of and len(expected) == len(parts_of) else None,
        "left_out": len(share) - len(fields),
        "signals": [signal(one, told) for one in told.signals if one.place.task_field in share],
    }


def signal(one: YearSignal, told: Told) -> dict[str, Any]:
    """A signal as the page tells it."""
    usual = told.usual.get(one.place.task_field) if one.place.side is Side.EXPENSES else None
    return {
        "one": one,
        "url": items.address(of_the_year.signal(told.organisation, told.year.of.year, one).key),
        "title": sentences.title(one, told.name(one.place.task_field), told.language),
        "reason": sentences.reason(one, told.language),
        "nature": sentences.nature(one, told.language),
        "why": sentences.why(one, told.language),
        "usual": sentences.usual(usual, told.language),
        "categories": _categories(one, told),
    }


def _categories(one: YearSignal, told: Told) -> list[dict[str, Any]]:
    """In which economic categories the difference lies, the largest first."""
    lines = [line for line in told.year.lines if line.place == one.place]
    found = {code: sums(held) for code, held in grouped(lines, lambda line: line.category).items()}
    overspent = one.kind is YearSignalKind.OVERSPENT
    parts = {
        code: total.spoken_for - total.amended if overspent else total.difference
        for code, total in found.items()
    }
    known = [(code, part) for code, part in parts.items() if part]
    return [
        {"name": category_name(code, told.language), "amount": part}
        for code, part in sorted(known, key=lambda found: -abs(found[1]))
    ]


def _usual(request: Request) -> Mapping[str, UsualEnd]:
    """What Iv3 says of earlier years; nothing before the first figures were judged."""
    try:
        return money.usual_ends(request.actor.organisation, **asked_by(request))
    except NotJudgedYet:
        return {}
