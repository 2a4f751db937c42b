# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which part of a table is meant: measures, codes of the further dimensions, one frequency, our regions.

Who chooses nothing gets the total of every further dimension when the table has one, and is asked otherwise.
What was chosen is asked of CBS as a filter, so that no more comes in than is wanted.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import prod
from typing import Final

from stuurhuis.connectors.cbs import codes
from stuurhuis.connectors.cbs.catalogue import Code, Definition, Dimension, quoted
from stuurhuis.connectors.cbs.totals import total

EVERY: Final = "*"
MOST_INDICATORS: Final = 250
MOST_IN_FILTER: Final = 40
MOST_TOLD: Final = 12
COMMON: Final = ("Y", "Q", "M", "W", "D")
_YEAR_AT_END: Final = re.compile(r"\b((?:19|20)\d{2})\s*\Z")


class ChoiceNeeded(Exception):
    """A dimension has no total, so that somebody has to choose; the sentence lists what there is."""


class ChoiceUnknown(Exception):
    """What was chosen is not in the table; the sentence lists what there is."""


class TooManyIndicators(Exception):
    """The choice gives more indicators than anybody can steer by."""


class TableUnsuited(Exception):
    """The table has dimensions that our form has no place for, and nobody said what to do with them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for; nothing is everything, or the total."""

    measures: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    frequency: str = ""
    period: str = ""
    filter: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is read of a table. `named` are the further dimensions that belong in the name of an indicator."""

    measures: tuple[Code, ...]
    chosen: Mapping[str, tuple[Code, ...]]
    named: frozenset[str]
    geo: str
    time: str
    frequency: str
    period: str
    filter: str
    told: tuple[str, ...]

    def wanted(self) -> dict[str, frozenset[str]]:
        """The codes that are read, per column of an observation."""
        columns = {"Measure": self.measures, **self.chosen}
        return {name: frozenset(code.id.strip() for code in found) for name, found in columns.items()}


def choose(definition: Definition, wish: Wish) -> Selection:
    """What is read of this table. Raises ChoiceNeeded, ChoiceUnknown, TooManyIndicators or TableUnsuited."""
    wished = {_dimension(definition, name).id: texts for name, texts in wish.choices.items()}
    geo = _one_region(definition, wished)
    time = _one_time(definition)
    others = [one for one in definition.dimensions if one.id not in {geo, time}]
    measures = _measures(definition, wish.measures)
    chosen = {one.id: _codes(definition, one, wished.get(one.id, ())) for one in others}
    _refuse_many(len(measures) * prod(len(listed) for listed in chosen.values()))
    period = "" if time else _period(definition, wish.period)
    frequency = _frequency(definition, time, wish.frequency)
    told = [*_told_totals(definition, others, chosen, wished), *_told_regions(definition, geo)]
    told += _told_periods(definition, time, frequency)
    if not time:
        told.append(f"De tabel heeft geen perioden; we lezen haar als {period}.")
    return Selection(
        measures=measures,
        chosen=chosen,
        named=frozenset(name for name in chosen if name in wished or len(chosen[name]) > 1),
        geo=geo,
        time=time,
        frequency=frequency,
        period=period,
        filter=_filter(definition, measures, chosen, (geo, time, frequency, wish.filter)),
        told=tuple(told),
    )


def listed(found: Iterable[Code], most: int = MOST_TOLD) -> str:
    """Codes with their titles, as many as fit in a sentence."""
    ordered = sorted(found, key=lambda code: code.index)
    told = [f"{code.id.strip()} ({code.title})" for code in ordered[:most]]
    return ", ".join([*told, *([f"en nog {len(ordered) - most}"] if len(ordered) > most else [])])


def _one_region(definition: Definition, wished: Mapping[str, Sequence[str]]) -> str:
    """The dimension of the regions; none for a table of the whole country."""
    regions = definition.of_kind("Geo")
    free = [one for one in regions if one.id not in wished] if len(regions) > 1 else regions
    if len(free) > 1 or (regions and not free):
        names = " en ".join(one.id for one in regions)
        raise TableUnsuited(
            f"{definition.table.id} heeft {len(regions)} dimensies met gebieden ({names}); "
            f"zet alle op één na vast, met --select {regions[0].id}=CODE."
        )
    return free[0].id if free else ""


def _one_time(definition: Definition) -> str:
    times = definition.of_kind("Time")
    if len(times) > 1:
        raise TableUnsuited(
            f"{definition.table.id} heeft {len(times)} dimensies met perioden; we lezen er één."
        )
    return times[0].id if times else ""


def _dimension(definition: Definition, name: str) -> Dimension:
    known = [one for one in definition.dimensions if _kind_is_free(definition, one)]
    for one in known:
        if name.casefold() in {one.id.casefold(), one.title.casefold()}:
            return one
    there = ", ".join(one.id for one in known) or "geen"
    raise ChoiceUnknown(f"--select {name}=…: {definition.table.id} heeft die dimensie niet; wel: {there}.")


def _kind_is_free(definition: Definition, one: Dimension) -> bool:
    return one in definition.of_kind("Dimension") or (
        one in definition.of_kind("Geo") and len(definition.of_kind("Geo")) > 1
    )


def _measures(definition: Definition, wished: Sequence[str]) -> tuple[Code, ...]:
    there = definition.codes["Measure"]
    if not wished:
        return tuple(there.values())
    return tuple(dict.fromkeys(_code(there, text, "--measure") for text in wished))


def _codes(definition: Definition, dimension: Dimension, wished: Sequence[str]) -> tuple[Code, ...]:
    there = definition.codes[dimension.id]
    if EVERY in wished:
        return tuple(there.values())
    if wished:
        return tuple(dict.fromkeys(_code(there, text, f"--select {dimension.id}") for text in wished))
    found = total(there.values())
    if found is None:
        raise ChoiceNeeded(
            f"{dimension.title} heeft geen totaal; kies met --select {dimension.id}=CODE (of "
            f"{dimension.id}={EVERY} voor alle): {listed(there.values())}."
        )
    return (found,)


def _code(there: Mapping[str, Code], text: str, option: str) -> Code:
    """A code by itself or by its title."""
    wanted = text.strip().casefold()
    for code in there.values():
        if wanted in {code.id.strip().casefold(), code.title.casefold()}:
            return code
    raise ChoiceUnknown(f"{option}: '{text}' is er niet; er zijn: {listed(there.values())}.")


def _refuse_many(count: int) -> None:
    if count > MOST_INDICATORS:
        raise TooManyIndicators(
            f"Deze keuze geeft {count} indicatoren; het mogen er {MOST_INDICATORS} zijn. "
            "Kies met --measure en --select."
        )


def _period(definition: Definition, wished: str) -> str:
    """The period of a table without periods: as said, else the year at the end of its title."""
    found = _YEAR_AT_END.search(definition.table.title)
    if not wished and not found:
        raise TableUnsuited(
            f"{definition.table.id} ({definition.table.title}) heeft geen perioden; zeg welke het is, "
            "zoals --say period=2024."
        )
    return wished or (found[1] if found else "")


def _frequency(definition: Definition, time: str, wished: str) -> str:
    """The frequency that is read: as asked, else years when the table has them, else the next there is."""
    if not time:
        return ""
    there = _frequencies(definition, time)
    if wished and not there[wished]:
        names = ", ".join(name for name in COMMON if there[name]) or "geen die we kennen"
        raise ChoiceUnknown(f"--frequency {wished}: de tabel heeft {names}.")
    return wished or next((name for name in COMMON if there[name]), "Y")


def _frequencies(definition: Definition, time: str) -> Counter[str]:
    return Counter(codes.frequency(code) for code in definition.codes[time])


def _told_totals(
    definition: Definition,
    others: Sequence[Dimension],
    chosen: Mapping[str, tuple[Code, ...]],
    wished: Mapping[str, Sequence[str]],
) -> list[str]:
    return [
        f"{one.title}: {chosen[one.id][0].title} ({chosen[one.id][0].id.strip()}); "
        f"anders --select {one.id}=CODE."
        for one in others
        if one.id not in wished and len(definition.codes[one.id]) > 1
    ]


def _told_regions(definition: Definition, geo: str) -> list[str]:
    if not geo:
        return ["De tabel heeft geen gebieden; de cijfers gelden voor heel Nederland."]
    left = Counter(codes.kind_of_region(code) for code in definition.codes[geo] if not codes.is_kept(code))
    if not left:
        return []
    kinds = ", ".join(f"{count} {kind}" for kind, count in islice(left.most_common(), 5))
    more = f" en {len(left) - 5} andere soorten" if len(left) > 5 else ""
    return [f"Niet gelezen: {kinds}{more}; we tonen gemeenten en Nederland."]


def _told_periods(definition: Definition, time: str, frequency: str) -> list[str]:
    if not time:
        return []
    words = {"Y": "jaren", "Q": "kwartalen", "M": "maanden", "W": "weken", "D": "dagen"}
    also = {name: n for name, n in _frequencies(definition, time).items() if name not in {frequency, ""}}
    told = [f"{n} {words[name]} (--frequency {name})" for name, n in also.items()]
    return [f"Gelezen: {words[frequency]}. Er zijn ook {', '.join(told)}."] if told else []


def _filter(
    definition: Definition,
    measures: Sequence[Code],
    chosen: Mapping[str, Sequence[Code]],
    rest: tuple[str, str, str, str],
) -> str:
    """The choice as OData writes it; what is too long for an address is left to `holds`."""
    geo, time, frequency, own = rest
    parts = [_any_of("Measure", measures, len(definition.codes["Measure"]))]
    parts += [_any_of(name, found, len(definition.codes[name])) for name, found in chosen.items()]
    if geo and not all(codes.is_kept(code) for code in definition.codes[geo]):
        parts.append(f"(startswith({geo},'GM') or startswith({geo},'NL'))")
    if time and frequency in codes.KINDS_OF_PERIOD and len(+_frequencies(definition, time)) > 1:
        parts.append(f"contains({time},{quoted(codes.KINDS_OF_PERIOD[frequency])})")
    parts.append(f"({own})" if own else "")
    return " and ".join(part for part in parts if part)


def _any_of(name: str, found: Sequence[Code], there: int) -> str:
    if len(found) == there or len(found) > MOST_IN_FILTER:
        return ""
    told = " or ".join(f"{name} eq {quoted(code.id)}" for code in found)
    return f"({told})" if len(found) > 1 else told
