# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which region is meant by each name in the file, and was it there in that year."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

COUNTRY: Final = "NL00"
_COUNTRY: Final = frozenset(
    {"nl00", "nl01", "nederland", "netherlands", "heel nederland", "totaal nederland"}
)
_STATISTICAL: Final = re.compile(
    r"(?:WK\d{6}|BU\d{8}|PV\d{2}|LD\d{2}|CR\d{2}|GG\d{4}|RE\d{2}|VR\d{2}|AM\d{2}|RK\d{2})\Z"
)


class Reconciled(Protocol):
    """What the reconciling of one name gave."""

    @property
    def code(self) -> str | None:
        """GM0363, or None when it is unknown or ambiguous."""

    @property
    def how(self) -> str:
        """How it was found; `ambiguous` when it could be several."""

    @property
    def candidates(self) -> Sequence[str]:
        """Codes that it could be."""


class Gazetteer(Protocol):
    """Who knows regions."""

    def reconcile(self, names: Sequence[str], *, year: int | None) -> Sequence[Reconciled]:
        """The region of each name, as names were in that year."""

    def existed(self, code: str, year: int) -> bool:
        """Whether the region existed in that year; true when nobody knows."""

    def label(self, code: str) -> str:
        """The code with its name, as it is shown to choose from."""


class Region(NamedTuple):
    """The code of a region, or the kind of fault with what it could have been."""

    code: str
    fault: str = ""
    choices: tuple[str, ...] = ()


class MunicipalGazetteer:
    """The municipalities as the engine of classifications knows them; loaded when it is first asked."""

    def reconcile(self, names: Sequence[str], *, year: int | None) -> Sequence[Reconciled]:
        """The municipality of each name."""
        from stuurhuis.engines.classifications import reconcile

        return reconcile(names, year=year)

    def existed(self, code: str, year: int) -> bool:
        """Whether the municipality was there at some time in the year; before the first list nobody knows."""
        from stuurhuis.engines.classifications import reference

        if (
            year < reference.FIRST_YEAR
            or not code.startswith("GM")
            or code in reference.municipalities_of(year)
        ):
            return True
        begun = (change for change in reference.municipal_changes() if change.to_code == code)
        return any(change.year == year and change.midyear for change in begun)

    def label(self, code: str) -> str:
        """The code with its official name."""
        from stuurhuis.engines.classifications import reference

        return f"{code} ({reference.official_name(code)})" if reference.is_municipality(code) else code


def resolve(
    named: Mapping[int | None, Iterable[str]], gazetteer: Gazetteer, division: int | None = None
) -> dict[tuple[str, int | None], Region]:
    """The region of each (name, year), every year asked once.

    `division` is the year of the municipal division of all figures; without it, the year of each figure.
    """
    found: dict[tuple[str, int | None], Region] = {}
    for year, names in named.items():
        meant = division or year
        asked: list[str] = []
        for name in sorted(set(names)):
            own = _own_code(name)
            if own:
                found[name, year] = Region(own)
            else:
                asked.append(name)
        answers = gazetteer.reconcile(asked, year=meant) if asked else ()
        for name, answer in zip(asked, answers, strict=True):
            found[name, year] = _judged(answer, meant, gazetteer)
    return found


def _own_code(name: str) -> str:
    """The country and the regions that have no history here: districts, provinces and the like."""
    plain = name.strip()
    if plain.casefold() in _COUNTRY:
        return COUNTRY
    return plain.upper() if _STATISTICAL.match(plain.upper()) else ""


def _judged(answer: Reconciled, year: int | None, gazetteer: Gazetteer) -> Region:
    if answer.code and (year is None or gazetteer.existed(answer.code, year)):
        return Region(answer.code)
    if answer.code:
        return Region("", "region_not_then")
    choices = tuple(gazetteer.label(code) for code in answer.candidates)
    if answer.how == "ambiguous":
        return Region("", "region_ambiguous", choices[:5])
    return Region("", "region_unknown", choices[:2])
