# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three drawn signals, close to those of Zwolle, for the page with components."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from stuurhuis.engines import notation as figures

CRIME = (81.2, 76.6, 76.9, 72.5, 63.4, 60.0, 53.0, 48.8, 49.4, 50.4, 50.5, 51.3, 51.6, 51.2, 52.5, 55.5)
CARE = (79.1, 86.9, 86.8, 91.6, 77.9, 79.2, 83.7, 105.6)
CARE_BUDGET = (76.0, 80.2, 84.9, 86.1, 80.0, 81.3, 86.2, 93.3, 96.8, 101.2)
CROWD = (13.1, 11.6, 12.0, 12.0, 12.1, 24.2, 33.9, 37.3)


def years(first: int, values: tuple[float | None, ...]) -> list[tuple[str, float | None]]:
    """Values as points of yearly periods."""
    return [(str(first + number), value) for number, value in enumerate(values)]


def written(value: float | None, unit: str = "", *, signed: bool = False) -> str:
    """A figure in the reader's notation."""
    return figures.figure(value, unit, language=get_language(), signed=signed)


def signals() -> list[dict[str, Any]]:
    """Three signals, as the home page shows them."""
    return [crime() | {"deeds": deeds()}, care() | {"deeds": deeds()}, crowd() | {"deeds": deeds()}]


def deeds() -> list[dict[str, Any]]:
    """What one can do with a signal; the first is the main one."""
    return [
        {"title": _("Volg dit"), "url": "#", "main": True},
        {"title": _("Zet weg tot …"), "url": "#"},
        {"title": _("Download"), "url": "#"},
    ]


def crime() -> dict[str, Any]:
    """An outcome above what was expected."""
    band = [
        ("2021", 47.5, 54.0),
        ("2022", 47.6, 54.2),
        ("2023", 47.4, 54.4),
        ("2024", 47.9, 54.3),
        ("2025", 48.1, 54.0),
    ]
    title = _("Misdrijven per 1.000 inwoners, 2010 tot 2025")
    return {
        "kind": _("Wijkt af"),
        "title": _("Misdrijven stijgen, het doel voor 2028 raakt uit zicht"),
        "url": "#",
        "explanation": _("Van 52,5 naar 55,5 per 1.000 inwoners. Verwacht was 48 tot 54."),
        "surroundings": _("Ongeveer een derde van de stijging is ook te zien bij vergelijkbare gemeenten."),
        "spark": {"title": title, "history": years(2010, CRIME), "band": band},
        "figures": [
            {"label": _("Nu"), "value": written(55.5)},
            {"label": _("Verwacht"), "value": "48 – 54"},
            {"label": _("Doel 2028"), "value": "45"},
        ],
    }


def care() -> dict[str, Any]:
    """An account above its budget."""
    band = [("2021", 76.0, 82.5), ("2022", 77.9, 86.1), ("2023", 81.3, 90.4), ("2024", 85.6, 97.2)]
    title = _("Lasten geëscaleerde zorg 18+, 2017 tot 2024")
    return {
        "kind": _("Duurder dan begroot"),
        "title": _("Geëscaleerde zorg 18+ kost 12 miljoen meer dan begroot"),
        "url": "#",
        "explanation": _("Rekening 2024: 105,6 miljoen. De primitieve begroting was 93,3 miljoen."),
        "surroundings": _("Bij centrumgemeenten stijgt dit gemiddeld 6 %."),
        "spark": {"title": title, "history": years(2017, CARE), "band": band},
        "figures": [
            {"label": _("Rekening"), "value": written(105.6e6, "€")},
            {"label": _("Begroot"), "value": written(93.3e6, "€")},
            {"label": _("Verschil"), "value": written(13, "%", signed=True)},
        ],
    }


def crowd() -> dict[str, Any]:
    """A new level."""
    band = [("2021", 11.0, 12.9), ("2022", 11.1, 13.6), ("2023", 11.2, 15.2), ("2024", 11.2, 16.6)]
    title = _("Lasten samenkracht, 2017 tot 2024")
    return {
        "kind": _("Nieuw niveau"),
        "title": _("Samenkracht ligt sinds 2022 op een hoger niveau"),
        "url": "#",
        "explanation": _("Van 13,7 naar 28 tot 37 miljoen. De begroting 2026 gaat mee: 31 miljoen."),
        "surroundings": _("Landelijk hetzelfde beeld: opvang van ontheemden."),
        "spark": {"title": title, "history": years(2017, CROWD), "band": band},
        "figures": [
            {"label": _("Rekening"), "value": written(37.3e6, "€")},
            {"label": _("Begroot"), "value": written(18.9e6, "€")},
            {"label": _("Sinds"), "value": "2022"},
        ],
    }
