# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which columns has the export: those of our template, and the names that financial packages give them."""

from dataclasses import dataclass
from typing import Final

from stuurhuis.connectors.files.rules import Language
from stuurhuis.connectors.files.titles import folded
from stuurhuis.steering.ports import YearColumn


@dataclass(frozen=True, slots=True)
class Asked:
    """A column of the template: its key in a file, its titles, what it holds, and other names in use."""

    column: YearColumn
    key: str
    title: dict[Language, str]
    meaning: dict[Language, str]
    others: tuple[str, ...] = ()


def _asked(
    column: YearColumn, key: str, titles: tuple[str, str], meaning: tuple[str, str], *others: str
) -> Asked:
    return Asked(
        column, key, {"nl": titles[0], "en": titles[1]}, {"nl": meaning[0], "en": meaning[1]}, others
    )


TEMPLATE: Final = (
    _asked(
        YearColumn.YEAR,
        "jaar",
        ("Jaar", "Year"),
        (
            "Het begrotingsjaar, zoals 2026. Mag ontbreken.",
            "The year of the budget, such as 2026. May be left out.",
        ),
        *("boekjaar", "begrotingsjaar"),
    ),
    _asked(
        YearColumn.MONTH,
        "maand",
        ("Stand tot en met maand", "Until month"),
        (
            "1 tot en met 12: alle bedragen zijn opgeteld tot en met die maand. Mag ontbreken.",
            "1 to 12: all amounts are added up until that month. May be left out.",
        ),
        *("maand", "month", "periode", "t/m maand", "tot en met maand"),
    ),
    _asked(
        YearColumn.PROGRAMME,
        "programma",
        ("Programma", "Programme"),
        ("Het nummer van het programma in de begroting.", "The number of the programme in the budget."),
        *("programmanummer", "programma nr", "nr programma", "prog"),
    ),
    _asked(
        YearColumn.TASK_FIELD,
        "taakveld",
        ("Taakveld", "Task field"),
        (
            "De code van Iv3, zoals 6.75. Maak de kolom Tekst, anders wordt 0.10 in Excel 0.1.",
            "The code of Iv3, such as 6.75. Make the column Text, or Excel turns 0.10 into 0.1.",
        ),
        *("iv3 taakveld", "taakveldcode", "tv"),
    ),
    _asked(
        YearColumn.CATEGORY,
        "categorie",
        ("Economische categorie", "Economic category"),
        ("De code van Iv3, zoals 3.5.1 of L3.5.1.", "The code of Iv3, such as 3.5.1 or L3.5.1."),
        *("categorie", "iv3 categorie", "category", "ec"),
    ),
    _asked(
        YearColumn.SIDE,
        "soort",
        ("Soort", "Side"),
        (
            "lasten, baten, toevoeging reserve of onttrekking reserve.",
            "expenses, revenues, to reserves or from reserves.",
        ),
        *("lasten of baten", "lasten/baten", "baten/lasten", "l/b", "b/l"),
    ),
    _asked(
        YearColumn.NATURE,
        "aard",
        ("Incidenteel of structureel", "Incidental or structural"),
        ("Leeg is structureel.", "Empty is structural."),
        *("i/s", "aard", "nature"),
    ),
    _asked(
        YearColumn.ORIGINAL,
        "primitief",
        ("Primitieve begroting", "Original budget"),
        (
            "In euro's. Leeg is nul. Een tweede besluit over dezelfde post is een regel met hier niets.",
            "In euros. Empty is zero. A second decision on the same post is a line with nothing here.",
        ),
        *("primitief", "oorspronkelijke begroting"),
    ),
    _asked(
        YearColumn.AMENDED,
        "na_wijziging",
        ("Begroting na wijziging", "Amended budget"),
        ("In euro's. Leeg is nul.", "In euros. Empty is zero."),
        *("actuele begroting", "gewijzigde begroting", "bijgestelde begroting"),
    ),
    _asked(
        YearColumn.DECISION,
        "besluit",
        ("Raadsbesluit", "Council decision"),
        (
            "Het kenmerk van het besluit dat het verschil tussen beide begrotingen maakte. Mag leeg zijn.",
            "The reference of the decision that made the two budgets differ. May be empty.",
        ),
        *("besluit", "begrotingswijziging", "nummer wijziging"),
    ),
    _asked(
        YearColumn.DECIDED_ON,
        "datum_besluit",
        ("Datum raadsbesluit", "Decided on"),
        ("Zoals 2026-06-29. Mag leeg zijn.", "Such as 2026-06-29. May be empty."),
        *("besluitdatum", "datum besluit"),
    ),
    _asked(
        YearColumn.REALISED,
        "gerealiseerd",
        ("Gerealiseerd", "Realised"),
        (
            "In euro's, van januari tot en met deze maand. Leeg is nul.",
            "In euros, from January until this month. Empty is zero.",
        ),
        *("realisatie", "werkelijk", "gerealiseerd t/m"),
    ),
    _asked(
        YearColumn.COMMITTED,
        "verplicht",
        ("Verplicht", "Committed"),
        (
            "In euro's: wat al is toegezegd en nog niet betaald. De kolom mag ontbreken.",
            "In euros: what is promised and not yet paid. The column may be left out.",
        ),
        *("verplichtingen", "obligo", "openstaande verplichtingen"),
    ),
    _asked(
        YearColumn.EXPECTED,
        "verwacht",
        ("Verwacht einde jaar", "Expected at year-end"),
        (
            "In euro's, voor het hele jaar. Leeg is: nog geen verwachting.",
            "In euros, for the whole year. Empty is: no expectation yet.",
        ),
        *("verwachting", "prognose", "prognose einde jaar", "verwachte realisatie"),
    ),
)
BY_KEY: Final = {one.key: one.column for one in TEMPLATE}
KEYS: Final = {one.column: one.key for one in TEMPLATE}
TITLES: Final = {one.column: one.title for one in TEMPLATE}
_NAMES: Final = {
    folded(name): one.column for one in TEMPLATE for name in (one.key, *one.title.values(), *one.others)
}


def column_called(title: str) -> YearColumn | None:
    """What a column of this title holds, when that is a name that we know."""
    return _NAMES.get(folded(title))
