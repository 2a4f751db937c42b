# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality is meant by this name or code? What is clear is answered, what is not clear is asked.

Rules, in this order: a code in any spelling; the name as it was in the year; the name with the additions that
CBS uses for equal names ("Beek (L.)", "Utrecht (gemeente)") or without them; former names, followed through a
mere change of name and code; else the most alike names, as candidates only.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from stuurhuis.engines.classifications.reference import (
    PROVINCES,
    MunicipalName,
    is_municipality,
    municipal_changes,
    municipal_names,
    municipalities_of,
)

COUNTRY = "NL00"
_CODE = re.compile(r"(?:gm)?\s*0*(\d{1,4})(?:\.0)?", re.IGNORECASE)
_PROVINCE_CODE = re.compile(r"pv\s*(\d{2})", re.IGNORECASE)
_ADDITION = re.compile(r"\(([^)]*)\)\s*$")
_ADDITIONS = {
    "l": "PV31",
    "lb": "PV31",
    "nh": "PV27",
    "zh": "PV28",
    "z": "PV29",
    "zl": "PV29",
    "o": "PV23",
    "ov": "PV23",
    "g": "PV25",
    "gld": "PV25",
    "gr": "PV20",
    "fr": "PV21",
    "dr": "PV22",
    "u": "PV26",
    "ut": "PV26",
    "nb": "PV30",
    "fl": "PV24",
}
_SHORT = (("a/d", "aan den"), ("a.d.", "aan den"), ("a d ", "aan den "), ("st. ", "sint "), ("st ", "sint "))


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One name with its answer: `code`, or no code and the `candidates` to choose from.

    `how` is one of: code, name, name without addition, common name, misspelt name, former name, later
    name, province, country, ambiguous, unknown.
    """

    given: str
    code: str | None
    how: str
    candidates: tuple[str, ...] = ()


def reconcile(names: Sequence[str], *, year: int | None = None) -> list[Reconciled]:
    """The code of each name; `year` is the year the names are of (1 January), if known.

    With a year, a name that only got another code (De Friese Meren, De Fryske Marren) gets the code of
    that year. A municipality that went up in another keeps its own code: what becomes of its figures is
    for `comparable`.
    """
    known = {name: _reconcile_one(name, year) for name in dict.fromkeys(names)}
    return [known[name] for name in names]


def normal(name: str) -> str:
    """The name without accents, capitals, punctuation and the word 'gemeente', as names are compared."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = re.sub(r"\s+", " ", f"{plain} ".replace("\N{MODIFIER LETTER APOSTROPHE}", "'"))
    for short, long in _SHORT:
        plain = re.sub(rf"(?<![a-z]){re.escape(short)}", long, plain)
    plain = re.sub(r"[\W_]+", " ", plain).strip()
    return re.sub(r"^gemeente | gemeente$", "", plain)


def _reconcile_one(given: str, year: int | None) -> Reconciled:
    whole = given.strip()
    return (
        _by_code(given, whole, year)
        or _by_other_region(given, whole)
        or _by_name(given, whole, year)
        or Reconciled(given, None, "unknown", _alike(whole, year))
    )


def _by_code(given: str, whole: str, year: int | None) -> Reconciled | None:
    match = _CODE.fullmatch(whole)
    if match is None:
        return None
    code = f"GM{int(match[1]):04d}"
    if is_municipality(code):
        return Reconciled(given, _of_year(code, year), "code")
    return Reconciled(given, None, "unknown")


def _by_other_region(given: str, whole: str) -> Reconciled | None:
    match = _PROVINCE_CODE.fullmatch(whole)
    if match is not None and f"PV{match[1]}" in PROVINCES:
        return Reconciled(given, f"PV{match[1]}", "province")
    plain = normal(whole)
    for code, name in PROVINCES.items():
        if plain in {f"provincie {normal(name)}", f"{normal(name)} pv"}:
            return Reconciled(given, code, "province")
    if plain in {"nederland", "nl00", "nl01", "nl"}:
        return Reconciled(given, COUNTRY, "country")
    return None


def _by_name(given: str, whole: str, year: int | None) -> Reconciled | None:
    named = _named(whole)
    if not named:
        return None
    alive = [name for name in named if year is None or name.holds_in(year)]
    today = [name for name in alive if name.holds_in(9999) or name.code in municipalities_of(9999)]
    chosen = (today if year is None and today else alive) or named
    codes = sorted({name.code for name in chosen})
    if len(codes) > 1:
        return Reconciled(given, None, "ambiguous", tuple(codes))
    code = _of_year(codes[0], year)
    return Reconciled(given, code, _how(chosen, whole, year, recoded=code != codes[0]))


def _named(whole: str) -> list[MunicipalName]:
    """The municipalities that bear this name; an addition such as (L.) chooses among equals."""
    addition = _ADDITION.search(whole)
    bare = whole[: addition.start()] if addition else whole
    exact = _index().get(normal(whole), [])
    if exact or addition is None:
        return list(exact) or _with_loose_addition(whole)
    named = _index().get(normal(bare), [])
    word = normal(addition[1])
    province = _ADDITIONS.get(word.replace(" ", "")) or _province_named(word)
    if province is None:
        return list(named) if word in {"", "gemeente", "gem"} else []
    return [name for name in named if name.province == province]


def _with_loose_addition(whole: str) -> list[MunicipalName]:
    """`Bergen NH`, `Bergen L`, `Bergen Limburg`: the addition without brackets."""
    head, _, tail = normal(whole).rpartition(" ")
    province = _ADDITIONS.get(tail) or _province_named(tail)
    return [name for name in _index().get(head, []) if name.province == province]


def _province_named(word: str) -> str | None:
    return next((code for code, name in PROVINCES.items() if normal(name) == word), None)


def _how(chosen: Iterable[MunicipalName], whole: str, year: int | None, *, recoded: bool) -> str:
    name = next(iter(chosen))
    if year is not None and not name.holds_in(year) and not recoded:
        return "former name" if name.last < year else "later name"
    if recoded or (year is None and name.last < municipal_last()):
        return "former name"
    if name.kind in {"alias", "misspelt"}:
        return {"alias": "common name", "misspelt": "misspelt name"}[name.kind]
    return "name" if normal(whole) == normal(name.name) else "name without addition"


def municipal_last() -> int:
    """The last year of which the division is known."""
    return max(name.last for name in municipal_names())


@cache
def _recodes() -> dict[str, str]:
    return {change.from_code: change.to_code for change in municipal_changes() if change.kind == "recode"}


def _of_year(code: str, year: int | None) -> str:
    """The code of that year for a municipality of which only name and code changed; else the code itself."""
    alive = municipalities_of(9999 if year is None else year)
    forward, backward = _recodes(), {new: old for old, new in _recodes().items()}
    for step in (forward, backward):
        at = code
        while at not in alive and at in step:
            at = step[at]
        if at in alive:
            return at
    return code


@cache
def _index() -> dict[str, list[MunicipalName]]:
    """Names by their normal form; a name is found with and without its addition."""
    index: dict[str, list[MunicipalName]] = {}
    for name in sorted(
        municipal_names(), key=lambda n: ("official", "variant", "alias", "misspelt").index(n.kind)
    ):
        for form in {normal(name.name), normal(_ADDITION.sub("", name.name))}:
            index.setdefault(form, []).append(name)
    return index


def _alike(whole: str, year: int | None) -> tuple[str, ...]:
    """The codes of the (at most five) names most alike."""
    from rapidfuzz import fuzz, process

    found = process.extract(normal(whole), list(_index()), scorer=fuzz.WRatio, limit=8, score_cutoff=70)
    codes = dict.fromkeys(
        name.code for form, _, _ in found for name in _index()[form] if year is None or name.holds_in(year)
    )
    return tuple(codes)[:5]
