# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a run of the monitor leaves behind: the tables that the pages read, and their columns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One table in the lake, written by the monitor; `sort` keeps what one page reads together."""

    data_set: str
    title: str
    title_en: str
    columns: tuple[str, ...]
    sort: tuple[str, ...]


SOURCE = "stuurhuis"  # in the register of sources: what the monitor reckons, not what is delivered
SOURCE_NAME = "Berekend door Stuurhuis"
SOURCE_LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl")
TEXTS = (
    "region", "indicator", "period", "kind", "status", "note", "note_en", "reason", "reason_en", "method",
    "feature", "since", "until", "also", "besides", "source", "newest", "newer_by",
)  # fmt: skip
NUMBERS = ("segment", "municipalities", "years")
EXPECTED = ("observed", "expected", "lo80", "hi80", "lo95", "hi95", "p_value")

FIGURES = Result(
    "figures",
    "Cijfers op de gemeentelijke indeling van nu",
    "Figures on today's municipal division",
    ("region", "indicator", "period", "value", "relative", "status", "segment", "note", "note_en"),
    ("region", "indicator", "period"),
)
BY_INDICATOR = Result(
    "by-indicator",
    "Dezelfde cijfers, op volgorde van indicator",
    "The same figures, in the order of the indicators",
    ("indicator", "period", "region", "value", "relative"),
    ("indicator", "period", "region"),
)
COUNTRY = Result(
    "country",
    "Het midden van alle gemeenten",
    "The middle of all municipalities",
    ("indicator", "period", "median", "p10", "p90", "municipalities"),
    ("indicator", "period"),
)
SIGNALS = Result(
    "signals",
    "Wat afwijkt",
    "What deviates",
    (
        "region",
        "indicator",
        "period",
        "kind",
        *EXPECTED,
        "frequency",
        "importance",
        "moved",
        "budget",
        "since",
        "reason",
        "reason_en",
        "also",
        "besides",
    ),
    ("region", "indicator", "period"),
)
COMING = Result(
    "coming",
    "Wat eraan komt",
    "What is coming",
    SIGNALS.columns,
    SIGNALS.sort,
)
JUDGED = Result(
    "judged",
    "Wat er te verwachten was, voor elke reeks",
    "What was to be expected, for every series",
    ("region", "indicator", "period", *EXPECTED),
    ("region", "indicator", "period"),
)
FORECASTS = Result(
    "forecasts",
    "Wat er waarschijnlijk komt",
    "What will probably come",
    ("region", "indicator", "period", "mean", "lo80", "hi80", "lo95", "hi95", "method"),
    ("region", "indicator", "period"),
)
REFUSED = Result(
    "refused",
    "Reeksen waarover niet te oordelen is",
    "Series that cannot be judged",
    ("region", "indicator", "reason", "reason_en"),
    ("region", "indicator"),
)
THIN = Result(
    "too-thin",
    "Reeksen die te dun zijn om vooruit te kijken",
    "Series that are too thin to look ahead",
    ("region", "indicator", "reason", "reason_en"),
    ("region", "indicator"),
)
FEATURES = Result(
    "features",
    "Waarin gemeenten op elkaar lijken",
    "In what municipalities resemble one another",
    ("region", "feature", "period", "value", "position"),
    ("region", "feature", "period"),
)
WATCHED = Result(
    "watched",
    "Waarop elke reeks verder wordt nagekeken",
    "What else is looked for in every series",
    ("region", "indicator", "kind", "reason", "reason_en"),
    ("region", "indicator"),
)
RENEWALS = Result(
    "renewals",
    "Wanneer er een nieuwer cijfer moet zijn",
    "By when there should be a newer figure",
    ("indicator", "region", "source", "newest", "newer_by"),
    ("indicator",),
)
STRUCTURAL = Result(
    "structural-gaps",
    "Begrotingen die al jaren niet uitkomen",
    "Budgets that have not come true for years",
    ("region", "indicator", "since", "until", "period", "years", "gap", "budget", "municipalities", "also"),
    ("region", "indicator"),
)
RELIABILITY = Result(
    "reliability",
    "Hoe goed onze kansen zijn",
    "How good our chances are",
    ("source", "back", "ahead", "bin", "chance", "came", "targets", "brier", "usual", "inside80", "inside95"),
    ("source", "back", "ahead", "bin"),
)
SHARES = Result(
    "shares",
    "Hoeveel van een beweging anderen ook maakten",
    "How much of a movement others made as well",
    (
        "region",
        "indicator",
        "since",
        "until",
        "moved",
        "country",
        "province",
        "peers",
        "rest",
        "rest_lo",
        "rest_hi",
        "frequency",
    ),
    ("region", "indicator", "since"),
)
SPILLOVER = Result(
    "spillover",
    "Waarin buurgemeenten op elkaar lijken",
    "In what neighbouring municipalities resemble one another",
    ("indicator", "kind", "since", "until", "municipalities", "moran", "adjusted", "reason", "reason_en"),
    ("indicator", "kind"),
)

ALL = (
    FIGURES, BY_INDICATOR, COUNTRY, SIGNALS, COMING, JUDGED, FORECASTS, REFUSED, THIN, FEATURES,
    RELIABILITY, SHARES, SPILLOVER, STRUCTURAL, WATCHED, RENEWALS,
)  # fmt: skip
