# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A publication as open data: a row for every figure, in csv, or with all words around it, in json.

The names of the columns stay the same in every language and until another `schema_version`.
"""

import json
from dataclasses import asdict, astuple, fields
from io import BytesIO
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.connectors.files.outgoing import Column, OutTable
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.steering.queries.publishing import Publication
from stuurhuis.steering.rules import published
from stuurhuis.steering.rules.open_figures import LICENCE, LICENCE_URL, SCHEMA, OpenFigure, open_figures

NAME = "stuurhuis-publication"
MEANINGS: dict[str, str | Promise] = {
    "goal": _("Het nummer van het doel; op de pagina staat het bij #doel-nummer."),
    "goal_name": _("Het doel, zoals de organisatie het opschreef."),
    "indicator": _("De code van de indicator, of van het taakveld als het over geld gaat."),
    "name": _("Hoe de indicator of het taakveld heet."),
    "region": _("De code die het CBS aan de gemeente geeft."),
    "period": _("Het jaar, het kwartaal of de maand waar de rij over gaat."),
    "kind": _("Gemeten, streefwaarde, kans, verwacht, eigen oordeel, begroot, uitgegeven …"),
    "value": _("Het cijfer. Wat niet bekend is, heeft geen rij."),
    "unit": _("Waarin het cijfer is uitgedrukt."),
    "per": _("Per hoeveel inwoners; 0 is: niet gedeeld door inwoners."),
    "status": _(
        "Van een cijfer: definitief of voorlopig. Van een streefwaarde: ten minste, ten hoogste, precies. "
        "Van een begroot bedrag: iv3 als het (deels) de begroting volgens Iv3 is."
    ),
    "source": _("Wie het cijfer publiceerde."),
    "licence": _("Wat u ermee mag doen."),
    "licence_url": _("Waar dat staat."),
    "version": _("De versie van de gegevens, of het nummer van de publicatie."),
}


def table(found: Publication) -> OutTable:
    """Every figure that the publication shows, a row each."""
    columns = [Column(field.name, str(MEANINGS[field.name])) for field in fields(OpenFigure)]
    return OutTable(
        columns, [[list(astuple(row)) for row in open_figures(found.story, found.edition.number)]]
    )


def as_csv(found: Publication) -> bytes:
    """The rows with commas between and points in the numbers, as machines read them."""
    stream = BytesIO()
    write_csv(stream, table(found), delimiter=",", decimal=".")
    return stream.getvalue()


def as_json(found: Publication) -> bytes:
    """The rows, and all words of the publication around them."""
    told: dict[str, Any] = published.kept(found.story)["told"]
    whole = {
        "schema": NAME,
        "schema_version": SCHEMA,
        "organisation": {"code": found.story.organisation, "name": found.story.name},
        "publication": found.edition.number,
        "published": found.edition.published.isoformat(),
        "on": told["on"],
        "introduction": found.words.introduction,
        "contact": found.words.contact,
        "licence": {"name": LICENCE, "url": LICENCE_URL},
        "sources": [asdict(one) for one in found.story.sources],
        "programmes": told["programmes"],
        "figures": [asdict(row) for row in open_figures(found.story, found.edition.number)],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
