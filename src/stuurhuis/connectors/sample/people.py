# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Five thousand people who do not exist, over all governments by kind and size; the same ones each time.

Names are put together from plain lists and say nothing of anybody; addresses can receive no mail (RFC 2606).
What they know is chosen from the words of themes, occupations and skills of ESCO and eleven real vacancies
(`data/people/vacancies.csv`: facts and our own keywords, with their address).
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Final

from stuurhuis.connectors.sample.known_people import KNOWN
from stuurhuis.connectors.sample.reading import DATA, regions
from stuurhuis.engines.esco import Concept, concepts
from stuurhuis.exchange.ports.finding import ExampleDeed, ExampleItem, ExampleProfile, ExampleTime
from stuurhuis.kernel import parties

TOTAL: Final = 5000
SEED: Final = "stuurhuis"
LEAST: Final = 3
SIZES: Final = {"province": 60, "water_board": 40, "safety_region": 20, "environment_service": 20}
"""As many people as a municipality of so many thousand inhabitants has."""
DIGITAL: Final = frozenset({"data", "digitaal", "privacy"})
LANGUAGES: Final = (
    "Engels",
    "Duits",
    "Frans",
    "Fries",
    "Spaans",
    "Arabisch",
    "Turks",
    "Nederlandse Gebarentaal",
)
EVERYBODY: Final = "governments"
ELSEWHERE: Final = "elsewhere"


@dataclass(frozen=True, slots=True)
class Theme:
    """What people of some kinds of organisations work on: words, occupations and keywords of vacancies."""

    name: str
    kinds: frozenset[str]
    words: tuple[str, ...]
    occupations: tuple[str, ...]


class People:
    """The made-up people of the sample, as the exchange asks for them."""

    def numbers(self) -> dict[str, int]:
        """How many there are at each organisation, by its code."""
        return dict(_numbers())

    def profiles(self, organisation: str, on: date) -> Sequence[ExampleProfile]:
        """Those of one organisation; some are example persons with whom one can look around."""
        known = [one(on) for code, one in KNOWN if code == organisation]
        kind = parties.organisation(organisation).kind
        made = (_profile(organisation, kind, number, on) for number in range(_numbers()[organisation]))
        return [*known, *list(made)[len(known) :]]


@cache
def themes() -> tuple[Theme, ...]:
    """All themes with the keywords of their vacancies."""
    vacancies = {row["number"]: row["keywords"].split("|") for row in _rows("vacancies")}
    return tuple(
        Theme(
            row["theme"],
            frozenset(row["kinds"].split()),
            (
                *row["words"].split("|"),
                *(word for one in _listed(row["vacancies"]) for word in vacancies[one]),
            ),
            _listed(row["occupations"]),
        )
        for row in _rows("themes")
    )


@cache
def _numbers() -> dict[str, int]:
    """The total over all organisations by size: what is left goes to the largest remainders."""
    inhabitants = {one.code: one.inhabitants for one in regions()}
    sizes = {
        one.code: (inhabitants.get(one.code, 0) / 1000 or SIZES.get(one.kind, 1)) ** 0.6
        for one in parties.governments()
    }
    spare, whole = TOTAL - LEAST * len(sizes), sum(sizes.values())
    shares = {code: spare * size / whole for code, size in sizes.items()}
    numbers = {code: LEAST + int(share) for code, share in shares.items()}
    for code in sorted(shares, key=lambda one: (int(shares[one]) - shares[one], one))[
        : TOTAL - sum(numbers.values())
    ]:
        numbers[code] += 1
    return numbers


def _profile(organisation: str, kind: str, number: int, on: date) -> ExampleProfile:
    dice = Random(f"{SEED} {organisation} {number}")  # noqa: S311 no secret, but the same people each time
    first, last = (dice.choice([row[part] for row in _rows("names")]) for part in ("first", "last"))
    own, other = dice.sample([one for one in themes() if kind in one.kinds], 2)
    return ExampleProfile(
        f"voorbeeld-{organisation.lower()}-{number}@example.org",
        f"{first} {last}",
        tuple({(one.kind, one.words): one for one in _items(dice, own, other)}.values()),
        tuple(_deeds(dice, own, f"{organisation}-{number}", on)),
        _available(dice, on) if dice.random() < 0.7 else None,
        on - timedelta(days=int(dice.triangular(0, 500, 30))),
    )


def _items(dice: Random, own: Theme, other: Theme) -> Iterator[ExampleItem]:
    for words in dice.sample(own.words, dice.randint(2, 4)):
        yield ExampleItem("knows", words, EVERYBODY, "", dice.randint(2, 5), dice.choice((None, 2, 3, 4, 5)))
    if dice.random() < 0.5:
        job = _occupations()[dice.choice(own.occupations)]
        yield ExampleItem("experience", job.names[0], EVERYBODY, job.uri)
    if own.name in DIGITAL:
        skill = dice.choice(concepts("skill"))
        yield ExampleItem("knows", skill.names[0], EVERYBODY, skill.uri, dice.randint(2, 5))
    for words in dice.sample(other.words, dice.randint(1, 2)):
        yield ExampleItem("wants", words, ELSEWHERE, "", None, dice.randint(3, 5))
    if dice.random() < 0.4:
        yield ExampleItem("contact_for", dice.choice(own.words), EVERYBODY)
    for language in dice.sample(LANGUAGES, dice.choice((0, 1, 1, 2))):
        yield ExampleItem("language", language, EVERYBODY, "", dice.randint(2, 5))


def _deeds(dice: Random, own: Theme, who: str, on: date) -> Iterator[ExampleDeed]:
    for number in range(dice.choice((0, 0, 1, 1, 2, 3))):
        kind = dice.choice(("peer_review", "gig", "course", "dossier"))
        day = on - timedelta(days=dice.randint(20, 1500))
        yield ExampleDeed(kind, f"example:{who}-{number}", dice.choice(own.words), day)


def _available(dice: Random, on: date) -> ExampleTime:
    days = tuple(sorted(dice.sample(range(1, 6), dice.randint(1, 3))))
    since = on - timedelta(days=dice.randint(0, 200))
    return ExampleTime(days, 4 * len(days), since, ELSEWHERE)


@cache
def _occupations() -> dict[str, Concept]:
    return {one.names[0]: one for one in concepts("occupation")}


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (DATA / "people" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))
