# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did a measure do, compared with what would have happened without it?"""

from stuurhuis.engines.impact.answer import Diagnostic, Estimate, Impact, Refusal
from stuurhuis.engines.impact.measuring import (
    METHODS,
    Design,
    Fact,
    NoFigures,
    NotForThisMethod,
    UnknownMethod,
    impact,
)
from stuurhuis.engines.impact.power import CannotBeSimulated, Plan, Power, power, power_of_moments
from stuurhuis.engines.impact.reading import (
    DoublePeriod,
    MissingColumn,
    MixedCalendars,
    NotANumber,
    StopsAgain,
    TwoStarts,
)
from stuurhuis.engines.impact.replications import NoError, Pooled, TooFewReplications, pooled
from stuurhuis.engines.impact.sequential import ChanceOutOfRange, NotDrawn, Sequence, sequence

__all__ = [
    "METHODS",
    "CannotBeSimulated",
    "ChanceOutOfRange",
    "Design",
    "Diagnostic",
    "DoublePeriod",
    "Estimate",
    "Fact",
    "Impact",
    "MissingColumn",
    "MixedCalendars",
    "NoError",
    "NoFigures",
    "NotANumber",
    "NotDrawn",
    "NotForThisMethod",
    "Plan",
    "Pooled",
    "Power",
    "Refusal",
    "Sequence",
    "StopsAgain",
    "TooFewReplications",
    "TwoStarts",
    "UnknownMethod",
    "impact",
    "pooled",
    "power",
    "power_of_moments",
    "sequence",
]
