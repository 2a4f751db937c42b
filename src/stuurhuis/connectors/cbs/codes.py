# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What StatLine's codes mean: periods, regions, statuses and units."""

import re
from typing import Final

from stuurhuis.engines import periods

_PERIOD: Final = re.compile(r"(\d{4})(JJ|KW|MM|W1|WK|HJ|G4|SJ|X0)(\d{2})\Z")
_DAY: Final = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_REGION: Final = re.compile(r"GM\d{4}\Z|NL0[01]\Z")
COUNTRY: Final = "NL00"
KINDS_OF_PERIOD: Final = {"Y": "JJ", "Q": "KW", "M": "MM", "W": "W1"}
KINDS_OF_REGION: Final[dict[str, str]] = {
    "GM": "gemeenten",
    "NL": "landen",
    "PV": "provincies",
    "WK": "wijken",
    "BU": "buurten",
    "CR": "COROP-gebieden",
    "CP": "COROP-plusgebieden",
    "LD": "landsdelen",
    "AM": "arbeidsmarktregio's",
    "GG": "GGD-regio's",
    "JZ": "jeugdzorgregio's",
    "PC": "postcodegebieden",
}

# What stands in ValueAttribute when there is no figure, or when the figure is not settled.
ATTRIBUTES: Final[dict[str, str]] = {
    "none": "",
    "": "",
    "definitive": "final",
    "definite": "final",
    "final": "final",
    "provisional": "provisional",
    "estimated": "estimate",
    "estimate": "estimate",
    ".": "missing",
    "x": "missing",
    "-": "missing",
    "impossible": "missing",
    "notapplicable": "missing",
    "missing": "missing",
    "unknown": "missing",
    "notavailable": "missing",
    "confidential": "missing",
    "secret": "missing",
    "unreliable": "missing",
    "notdelivered": "not_delivered",
}
PERIOD_STATUSES: Final[dict[str, str]] = {
    "definitief": "final",
    "voorlopig": "provisional",
    "nadervoorlopig": "provisional",
}


class PeriodUnknown(Exception):
    """A period code of StatLine that our periods have no place for, such as a school year or half a year."""


def period(code: str) -> str:
    """2021JJ00 is 2021, 2021KW01 is 2021-Q1, 2021MM03 is 2021-03, 2021W105 is 2021-W05, 20210131 is a day.

    Raises PeriodUnknown for kinds that our periods have no place for.
    """
    plain = code.strip()
    match = _PERIOD.match(plain)
    if match:
        year, kind, part = match[1], match[2], int(match[3])
        if kind == "JJ":
            return year
        if kind == "KW" and 1 <= part <= 4:
            return f"{year}-Q{part}"
        if kind == "MM" and 1 <= part <= 12:
            return f"{year}-{part:02d}"
        if kind in {"W1", "WK"} and 1 <= part <= 53:
            return f"{year}-W{part:02d}"
    day = _DAY.match(plain)
    if day and 1 <= int(day[2]) <= 12 and 1 <= int(day[3]) <= 31:
        return f"{day[1]}-{day[2]}-{day[3]}"
    raise PeriodUnknown(f"Periode {plain} past niet in jaar, kwartaal, maand, week of dag.")


def region(code: str) -> str:
    """`GM0193  ` is GM0193; the country is NL00, whichever way a table writes it."""
    plain = code.strip()
    return COUNTRY if plain in {"NL00", "NL01"} else plain


def is_kept(code: str) -> bool:
    """Whether our pages know a region of this kind: a municipality, or the country."""
    return _REGION.match(code.strip()) is not None


def kind_of_region(code: str) -> str:
    """What kind of region a code is of, in words: GM0193 is one of the gemeenten."""
    prefix = code.strip()[:2].upper()
    return KINDS_OF_REGION.get(prefix, f"gebieden {prefix}…")


def status(attribute: str, period_status: str, *, has_value: bool) -> str:
    """One of our statuses; a figure that is not there is missing, whatever the attribute says."""
    told = ATTRIBUTES.get(attribute.strip().casefold())
    if not has_value:
        return told if told == "not_delivered" else "missing"
    if told in {"final", "provisional", "estimate"}:
        return told
    return PERIOD_STATUSES.get(period_status.replace(" ", "").casefold(), "final")


def is_known_attribute(attribute: str) -> bool:
    """Whether we know what this attribute of a value means."""
    return attribute.strip().casefold() in ATTRIBUTES


def slug(text: str) -> str:
    """A code as part of the id of an indicator: small letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", text.strip().casefold()).strip("-")


def frequency(code: str) -> str:
    """Y, Q, M, W or D; empty for a period that our periods have no place for."""
    try:
        return periods.period(period(code)).frequency
    except (PeriodUnknown, periods.UnreadablePeriod):
        return ""
