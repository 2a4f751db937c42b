# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much neighbours resemble one another, in a sentence; Dutch and English."""

from stuurhuis.engines.notation import figure

FEW = ("te weinig regio's met een cijfer", "too few regions with a figure")
EQUAL = ("alle regio's hebben hetzelfde cijfer", "all regions have the same figure")
ALONE = (
    "te weinig regio's met een buur die ook een cijfer heeft",
    "too few regions with a neighbour that has a figure",
)
CLEAR = 2.0  # standard errors from what chance gives
_BESIDE = {
    "nl": "; de samenhang is {moran}, en toeval geeft {expected} ± {spread}",
    "en": "; the correlation is {moran}, and chance gives {expected} ± {spread}",
}
_SAID = {
    "nl": (
        "buren lijken hierin op elkaar",
        "buren lijken hierin niet meer op elkaar dan bij toeval",
        "buren verschillen hierin juist van elkaar",
    ),
    "en": (
        "neighbours resemble one another in this",
        "neighbours resemble one another in this no more than by chance",
        "neighbours rather differ in this",
    ),
}


def reason(moran: float, expected: float, std_error: float, *, language: str) -> str:
    """What was found beside what chance gives."""
    away = (moran - expected) / std_error
    more, same, less = _SAID[language]
    said = more if away > CLEAR else less if away < -CLEAR else same
    numbers = {"moran": moran, "expected": expected, "spread": std_error}
    written = {name: figure(value, language=language, decimals=2) for name, value in numbers.items()}
    return said + _BESIDE[language].format(**written)
