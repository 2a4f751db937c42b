# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which column holds what: the names that people give to regions, periods, indicators and figures."""

import re
from typing import Final

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "region": (
        *(
            "region",
            "regio",
            "regioS",
            "gm_code",
            "gmcode",
            "gemeentecode",
            "gemeente code",
            "code gemeente",
            "regiocode",
        ),
        *(
            "codering",
            "gwb_code",
            "gebiedscode",
            "cbs code",
            "cbscode",
            "cbs",
            "municipality code",
            "region code",
        ),
        *("gebied code", "gemeentenummer", "codering_3", "statcode", "geo", "geocode", "wijken en buurten"),
    ),
    "region_name": (
        *(
            "gemeente",
            "gemeentenaam",
            "gm_naam",
            "gmnaam",
            "naam gemeente",
            "regionaam",
            "regio naam",
            "gebied",
        ),
        *("gebiedsnaam", "municipality", "municipality name", "region name", "naam", "name", "statnaam"),
    ),
    "period": (
        *(
            "period",
            "periode",
            "perioden",
            "jaar",
            "year",
            "verslagjaar",
            "boekjaar",
            "meetjaar",
            "peiljaar",
            "datum",
        ),
        *(
            "date",
            "kwartaal",
            "quarter",
            "maand",
            "month",
            "tijd",
            "time",
            "peildatum",
            "uitkeringsjaar",
            "begrotingsjaar",
        ),
    ),
    "indicator": (
        *(
            "indicator",
            "indicator id",
            "indicatorcode",
            "indicator code",
            "indicatornaam",
            "onderwerp",
            "measure",
        ),
        *("topic", "variabele", "variable", "meting", "kengetal", "maatstaf", "indicator name"),
    ),
    "value": (
        *(
            "value",
            "waarde",
            "waarden",
            "aantal",
            "bedrag",
            "cijfer",
            "getal",
            "uitkomst",
            "figure",
            "amount",
            "obs_value",
        ),
        *("waarneming", "score", "percentage"),
    ),
    "status": ("status", "statuut", "obs_status", "valueattribute", "waardestatus"),
    "source": ("source", "bron", "bronnen", "herkomst", "databron"),
}

REMARK: Final = {"nl": "wat er mis is", "en": "what is wrong"}
_REMARK_DECIMAL: Final = re.compile(r"\[decimaal ([.,])\]")


def folded(title: str) -> str:
    """The title without capitals, accents on words, units in brackets and signs between words."""
    return re.sub(r"[^a-z0-9à-ÿ]+", " ", title.casefold().strip().lstrip("\ufeff")).strip()


_ROLES: Final = {folded(name): role for role, names in NAMES.items() for name in names}


def recognised(title: str) -> str:
    """The role that this title tells (region, region_name, period …), or nothing."""
    return _ROLES.get(folded(title), "")


def is_remark(title: str) -> bool:
    """Whether this is the column of remarks that we added to a file of bad rows."""
    return title.strip().casefold().startswith(tuple(REMARK.values()))


def remark_title(decimal: str | None, language: str) -> str:
    """The title of the column of remarks; it remembers the decimal sign of the file of the rows."""
    kept = f" [decimaal {decimal}]" if decimal else ""
    return REMARK["en" if language == "en" else "nl"].capitalize() + kept


def remembered_decimal(title: str) -> str:
    """The decimal sign that a column of remarks remembers, or nothing."""
    match = _REMARK_DECIMAL.search(title) if is_remark(title) else None
    return match[1] if match else ""


def slug(title: str) -> str:
    """The title as the id of an indicator: small letters, digits and single dashes; at most 80 signs."""
    plain = folded(title).translate(
        str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy")
    )
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
