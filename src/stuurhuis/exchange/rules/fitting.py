# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How well does an offer fit a need? The rules of `stuurhuis match`, on a few rows and without its engine.

A row is a table's row in words: days such as 2026-01-31, words such as `energie; beleid`, numbers as text.
The same rules on the same rows give the same points and reasons as the engine; a test compares them.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from stuurhuis.engines.notation import figure

Row = Mapping[str, str]
Column = str | list[str]
CENT: Final = 100
_BETWEEN = re.compile(r"[;|]")
_WORD = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset(
    _WORD.findall(
        "aan als bij dat de den der die dit door een en er haar heb heeft het hier hij hoe hun iemand ik in "
        "is je kan kun maar me met mijn moet na naar niet nog nu of om ons onze ook op over te tot uit van "
        "veel voor waar wat we welke wie wij willen word wordt zal ze zich zij zijn zo zoek zoeken zou a an "
        "and are by for from our the to who with"
    )
)
SHORTEST: Final = 3
ALIKE: Final = 0.5
"""From this part of their words in common on, two listings look like the same."""


class Compared(NamedTuple):
    """What came of a comparison (None: the offer does not say), and in words."""

    number: float | None
    nl: str
    en: str
    wanted: int = 1


class FitReason(NamedTuple):
    """Something that gave points, in hundredths; without it they are gone."""

    name: str
    nl: str
    en: str
    cents: int

    def told(self, language: str) -> str:
        """`kennis: energie (1 van 2)`; a rule that is named `kennis / knowledge` has its name in both."""
        nl, _, en = self.name.partition(" / ")
        return f"{en or nl}: {self.en}" if language.startswith("en") else f"{nl}: {self.nl}"

    def points(self, language: str) -> str:
        """`+2,50`."""
        return figure(self.cents / CENT, language=language, decimals=2, signed=True)


class Fit(NamedTuple):
    """The points of an offer for a need, in hundredths, and what gave them: they add up."""

    cents: int
    reasons: tuple[FitReason, ...]


def fit(rules: Mapping[str, Any], need: Row, offer: Row) -> Fit | None:
    """How well an offer fits; None when it does not meet what must be."""
    for must in rules.get("must", ()):
        if not _met(must, _compare(must, need, offer)):
            return None
    reasons = [_reason(one, _compare(one, need, offer)) for one in rules["criterion"]]
    given = sorted((one for one in reasons if one.cents), key=lambda one: -one.cents)
    return Fit(sum(one.cents for one in given), tuple(given))


def significant(text: str) -> tuple[str, ...]:
    """The words of a text that say something, folded, each once and in their order."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    found = _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
    return tuple(dict.fromkeys(one for one in found if len(one) >= SHORTEST and one not in _SMALL))


def alike(one: str, other: str) -> bool:
    """Whether two titles say nearly the same."""
    both = set(significant(one)), set(significant(other))
    together = both[0] | both[1]
    return bool(together) and len(both[0] & both[1]) / len(together) >= ALIKE


def _cells(row: Row, column: Column) -> list[str]:
    many = [column] if isinstance(column, str) else column
    return [row.get(one, "").strip() for one in many]


def _compare(rule: Mapping[str, Any], need: Row, offer: Row) -> Compared | None:
    """None when the need says nothing of it."""
    need_column, offer_column = rule.get("need", rule.get("offer")), rule.get("offer", rule.get("need"))
    asked, given = _cells(need, need_column), _cells(offer, offer_column)
    if rule["kind"] != "figure" and not any(asked):
        return None
    return _COMPARISONS[rule["kind"]](asked, given)


def _met(must: Mapping[str, Any], found: Compared | None) -> bool:
    if found is None:
        return True
    if found.number is None:
        return bool(must.get("unknown", "yes" if must["kind"] == "differ" else "no") == "yes")
    least = {"equal": 1.0, "one_of": 1e-9, "at_least": 0.0}.get(must["kind"])
    if must["kind"] in {"overlap", "days"}:
        least = must.get("least", 1.0)
    most = {"differ": 0.0, "at_most": 0.0}.get(must["kind"])
    return (least is None or found.number >= least - 1e-12) and (most is None or found.number <= most + 1e-12)


def _reason(criterion: Mapping[str, Any], found: Compared | None) -> FitReason:
    if found is None or found.number is None:
        return FitReason(criterion["name"], "", "", 0)
    part = min(max(_PARTS[criterion["kind"]](found, criterion), 0.0), 1.0)
    return FitReason(criterion["name"], found.nl, found.en, round(CENT * criterion["weight"] * part))


_PARTS: Final[Mapping[str, Callable[[Compared, Mapping[str, Any]], float]]] = {
    "equal": lambda found, _: found.number or 0.0,
    "overlap": lambda found, _: (found.number or 0.0) / max(found.wanted, 1),
    "days": lambda found, rule: (found.number or 0.0) / rule["enough"],
    "soon": lambda found, rule: 1 - (found.number or 0.0) / rule["far"],
    "figure": lambda found, rule: ((found.number or 0.0) - rule["low"]) / (rule["high"] - rule["low"]),
}


def _same(asked: list[str], given: list[str]) -> Compared:
    if not given[0]:
        return Compared(None, "", "")
    return Compared(float(asked[0].casefold() == given[0].casefold()), given[0], given[0])


def _words(cell: str) -> dict[str, str]:
    return {word.strip().casefold(): word.strip() for word in _BETWEEN.split(cell) if word.strip()}


def _shared(asked: list[str], given: list[str]) -> Compared:
    wanted, held = _words(asked[0]), _words(given[0])
    told = sorted(wanted[word] for word in wanted if word in held)
    said = [f"{', '.join(told)} ({len(told)} {of} {len(wanted)})" for of in ("van", "of")]
    return Compared(len(told), said[0], said[1], len(wanted))


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _more(asked: list[str], given: list[str]) -> Compared:
    need, offer = _number(asked[0]), _number(given[0])
    if need is None or offer is None:
        return Compared(None, "", "")
    said = [f"{figure(offer, language='nl')} tegen {figure(need, language='nl')}"]
    said.append(f"{figure(offer, language='en')} against {figure(need, language='en')}")
    return Compared(offer - need, said[0], said[1])


def _alone(_asked: list[str], given: list[str]) -> Compared:
    offer = _number(given[0])
    return Compared(offer, figure(offer, language="nl"), figure(offer, language="en"))


def _together(asked: list[str], given: list[str]) -> Compared:
    if not any(given):
        return Compared(None, "", "")
    firsts = [date.fromisoformat(one) for one in (asked[0], given[0]) if one]
    lasts = [date.fromisoformat(one) for one in (asked[1], given[1]) if one]
    if not firsts or not lasts:
        return Compared(float("inf"), "zonder einde", "without an end")
    days = max((min(lasts) - max(firsts)).days + 1, 0)
    return Compared(days, f"{figure(days)} dagen samen", f"{figure(days, language='en')} days together")


def _apart(asked: list[str], given: list[str]) -> Compared:
    if not given[0]:
        return Compared(None, "", "")
    days = abs((date.fromisoformat(given[0]) - date.fromisoformat(asked[0])).days)
    return Compared(days, f"{figure(days)} dagen verschil", f"{figure(days, language='en')} days apart")


_COMPARISONS: Final[Mapping[str, Callable[[list[str], list[str]], Compared]]] = {
    "equal": _same,
    "differ": _same,
    "one_of": _shared,
    "overlap": _shared,
    "at_most": _more,
    "at_least": _more,
    "days": _together,
    "soon": _apart,
    "figure": _alone,
}
