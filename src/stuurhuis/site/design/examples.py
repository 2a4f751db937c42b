# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page with components shows: drawn figures, close to those of Zwolle, and forms that do nothing."""

import csv
from functools import lru_cache
from importlib import resources
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.site.design import example_signals
from stuurhuis.site.design.chains import ChainNode, draw
from stuurhuis.site.design.example_signals import CARE, CARE_BUDGET, CRIME, written, years


class ExampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=gettext_lazy("Naam van de werkgroep"), help_text=gettext_lazy("Zoals collega's die kennen.")
    )
    until = forms.DateField(
        label=gettext_lazy("Weg tot en met"), help_text=gettext_lazy("Bijvoorbeeld 31-12-2026.")
    )
    reason = forms.CharField(
        label=gettext_lazy("Waarom"), required=False, widget=forms.Textarea(attrs={"rows": "3"})
    )


AHEAD = (
    ("2026", 56.1, 53.3, 58.9, 50.9, 61.0),
    ("2027", 56.8, 51.9, 61.4, 48.8, 64.6),
    ("2028", 57.4, 50.9, 63.8, 47.2, 67.9),
)
PEERS = {
    "Deventer": (57.6, 55.9, 54.4, 54.6, 53.9, 53.3, 52.7, 52.2, 53.4),
    "Amersfoort": (45.6, 46.0, 46.6, 47.0, 46.1, 45.2, 44.6, 45.4, 46.8),
    "Leeuwarden": (51.9, 50.1, 49.8, 48.7, 49.0, 49.4, 49.9, 50.5, 51.6),
}


def crime_chart() -> dict[str, Any]:
    """Everything a large chart can show but a budget."""
    names = ("period", "mean", "lo80", "hi80", "lo95", "hi95")
    return {
        "title": _("Misdrijven per 1.000 inwoners in Zwolle"),
        "name": "Zwolle",
        "unit": _("per 1.000 inwoners"),
        "decimals": 1,
        "history": years(2010, CRIME),
        "odd": "2025",
        "forecast": [dict(zip(names, row, strict=True)) for row in AHEAD],
        "targets": [{"period": "2028", "value": 45, "near": 50}],
        "judged": [{"period": "2027", "value": 53, "low": 51, "high": 55}],
        "peers": [{"name": name, "points": years(2017, values)} for name, values in PEERS.items()],
        "breaks": [("2021", _("andere telling van de politie"))],
    }


def care_chart() -> dict[str, Any]:
    """Accounts beside the budget, with a missing year."""
    accounts = tuple(None if number == 3 else value * 1e6 for number, value in enumerate(CARE))
    return {
        "title": _("Lasten geëscaleerde zorg 18+ in Zwolle"),
        "name": _("rekening"),
        "unit": "€",
        "history": years(2017, accounts),
        "odd": "2024",
        "budget": {
            "name": _("begroting"),
            "points": years(2017, tuple(value * 1e6 for value in CARE_BUDGET)),
        },
    }


def quarter_chart() -> dict[str, Any]:
    """A series by quarter with a wide forecast."""
    seasons = (31.0, 27.5, 24.9, 29.3)
    history = [
        (f"{2021 + n // 4}-Q{n % 4 + 1}", seasons[n % 4] + n * 0.4 + (n * 7 % 5) * 0.3) for n in range(19)
    ]
    ahead = [
        (f"{2021 + n // 4}-Q{n % 4 + 1}", seasons[n % 4] + n * 0.4, (n - 18) ** 0.5) for n in range(19, 24)
    ]
    fan = [
        {
            "period": p,
            "mean": m,
            "lo80": m - 1.6 * s,
            "hi80": m + 1.6 * s,
            "lo95": m - 2.5 * s,
            "hi95": m + 2.5 * s,
        }
        for p, m, s in ahead
    ]
    return {
        "title": _("Meldingen openbare ruimte per kwartaal"),
        "name": "Kampen",
        "history": history,
        "forecast": fan,
        "decimals": 0,
    }


def table() -> dict[str, Any]:
    """A table with a missing value and numbers of unequal length."""
    rows = [
        [{"text": "Zwolle", "url": "#"}, written(55.5), written(132_411), written(105.6e6, "€")],
        [{"text": "'s-Hertogenbosch", "url": "#"}, written(61.2), written(161_228), written(98.4e6, "€")],
        [{"text": "Schiermonnikoog", "url": "#"}, written(None), written(982), written(0.41e6, "€")],
    ]
    columns = [
        {"title": _("Gemeente")},
        {"title": _("Misdrijven per 1.000"), "number": True},
        {"title": _("Inwoners"), "number": True},
        {"title": _("Lasten zorg"), "number": True},
    ]
    return {"caption": _("Vergelijkbare gemeenten, 2025"), "columns": columns, "rows": rows}


def comparison() -> dict[str, Any]:
    """Own bar in ink, others in grey, one unknown."""
    bars = [
        {"name": "Leeuwarden", "value": 63.9, "url": "#"},
        {"name": "Deventer", "value": 58.4, "url": "#"},
        {"name": "Zwolle", "value": 55.5, "own": True},
        {"name": "Amersfoort", "value": 46.8, "url": "#"},
        {"name": "Nissewaard", "value": None, "url": "#", "note": _("nog niet aangeleverd")},
        {"name": "Alphen aan den Rijn", "value": 31.2, "url": "#"},
    ]
    return {"title": _("Misdrijven per 1.000 inwoners, 2025"), "unit": "", "decimals": 1, "bars": bars}


@lru_cache(maxsize=1)
def regions() -> list[dict[str, str]]:
    """The municipalities of the sample: code, name, province, inhabitants."""
    file = resources.files("stuurhuis.connectors") / "sample" / "data" / "regions.csv"
    with file.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def inhabitants_map() -> dict[str, Any]:
    """Inhabitants of every municipality, two of them left out."""
    left_out = ("GM0995", "GM0088")
    places = [
        {
            "code": row["code"],
            "name": row["name"],
            "url": f"#{row['code']}",
            "value": None if row["code"] in left_out else row["inhabitants"],
        }
        for row in regions()
    ]
    return {
        "title": _("Inwoners per gemeente"),
        "municipalities": places,
        "unit": _("aantal"),
        "decimals": 0,
        "selected": "GM0193",
    }


def difference_map() -> dict[str, Any]:
    """How far the length of a name is from the usual one: a diverging scale around a middle."""
    places = [
        {
            "code": row["code"],
            "name": row["name"],
            "url": f"#{row['code']}",
            "value": (len(row["name"]) - 9.5) * 1.7,
        }
        for row in regions()
    ]
    return {
        "title": _("Een verschil, getekend"),
        "municipalities": places,
        "unit": "%",
        "decimals": 1,
        "scale": "diverging",
        "classes": 7,
    }


def chain() -> dict[str, Any]:
    """A signal that became a dossier, in which something is tried."""
    said = (
        ("signal", _("Signaal"), _("Jeugdhulp kost meer dan begroot")),
        ("dossier", _("Opgave"), _("Hoe helpen we jongeren eerder?")),
        ("experiment", _("Proef"), _("Een praktijkondersteuner bij de huisarts")),
    )
    nodes = [
        ChainNode(kind, title, words, "#", "", depth, said[depth - 1][2] if depth else "", here=depth == 1)
        for depth, (kind, title, words) in enumerate(said)
    ]
    return {"nodes": nodes, "picture": draw(nodes)}


def all_examples() -> dict[str, Any]:
    """The context of the page with components."""
    typed = {"name": "", "until": "31-02-2026", "reason": _("Eerst de jaarrekening afwachten.")}
    return links() | {
        "signals": example_signals.signals(),
        "crime_chart": crime_chart(),
        "care_chart": care_chart(),
        "quarter_chart": quarter_chart(),
        "comparison": comparison(),
        "table": table(),
        "form": ExampleForm(typed, auto_id="example_%s"),
        "page": Paginator(range(90), 10).page(3),
        "municipality": {"name": "Gemeente Zwolle"},
        "country": inhabitants_map(),
        "difference": difference_map(),
        "places": [{"code": row["code"], "name": row["name"], "url": f"#{row['code']}"} for row in regions()],
        "amount": 105_600_000,
        "chain": chain(),
    }


def links() -> dict[str, Any]:
    """Crumbs, tabs, what stands in a panel, and what a legend explains."""
    return {
        "crumbs": [{"title": _("Zwolle"), "url": "#"}, {"title": _("Veiligheid"), "url": "#"}],
        "tabs": [
            {"title": _("Alle"), "url": "#", "current": True, "count": 12},
            {"title": _("Geld"), "url": "#", "count": 7},
            {"title": _("Veiligheid"), "url": "#", "count": 5},
        ],
        "panel_items": [
            {"title": _("Deventer leest de energievisie mee"), "url": "#", "note": _("vóór vrijdag")},
            {"title": _("Twee klusdagen van Kampen"), "note": _("te bevestigen")},
        ],
        "keys": [
            {"style": "history", "text": "Zwolle"},
            {"style": "band-80", "text": _("wat te verwachten was")},
        ],
    }
