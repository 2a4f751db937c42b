# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where do the figures come from, how fresh are they, and what is wrong with them?"""

from typing import Any
from zlib import crc32

from django.http import Http404, HttpResponse
from django.shortcuts import render

from stuurhuis.kernel import lake
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.lake.register import Source
from stuurhuis.kernel.lake.versions import VersionUnknown
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.queries import of_sources, origin, sources, words
from stuurhuis.steering.rules import origins
from stuurhuis.steering.rules.views import Freshness


def first_sentence(text: str) -> str:
    """What is said first: a sentence ends at a full stop before a space."""
    said, stop, _rest = text.partition(". ")
    return said + "." if stop else said


def register(request: Request) -> HttpResponse:
    """All sources, with publisher, licence, newest period and version."""
    fresh = {one.source: one for one in words.standing(**asked_by(request)).freshness}
    registered = sources.register(**asked_by(request))
    language = language_of(request)
    context = {
        "step": "know",
        "rows": lambda: [_row(source, fresh.get(source.id), language) for source in registered],
        "drawn": crc32(repr((registered, fresh)).encode()),
    }
    return render(request, "site/sources.html", context)


def _row(source: Source, fresh: Freshness | None, language: str) -> dict[str, Any]:
    english = language == "en"
    return {
        "id": source.id,
        "name": source.name_en if english else source.name_nl,
        "publisher": source.publisher,
        "table": source.original_table,
        "licence": source.licence,
        "licence_url": source.licence_url,
        "fault": first_sentence(source.known_faults_en if english else source.known_faults_nl),
        "fresh": fresh,
    }


def source(request: Request, name: str) -> HttpResponse:
    """One source: its licence, its faults, its versions and its indicators."""
    language = language_of(request)
    found = sources.source(name, **asked_by(request))
    if found is None:
        raise Http404(name)
    sheets = [one for one in words.sheets_by_id(**asked_by(request)).values() if one.source == name]
    context = {
        "step": "know",
        "source": found,
        "original": origins.original_address(found.publisher, found.original_table),
        "fetched": origins.place_of(found.url),
        "name": found.name_en if language == "en" else found.name_nl,
        "faults": found.known_faults_en if language == "en" else found.known_faults_nl,
        "late": of_sources.late(name, **asked_by(request)),
        "versions": sources.versions(name, **asked_by(request)),
        "sheets": [
            (one.id, one.label(language), one.meaning(language)) for one in sheets if not one.is_budget
        ],
    }
    return render(request, "site/source.html", context)


def version(request: Request, name: str, data_set: str, number: int) -> HttpResponse:
    """One version: its period, columns and checksum, what made it, and the versions that it was made of."""
    try:
        found = origin.record(data_set, number, **asked_by(request))
        used = [_version(request, one) for one in found.lineage.versions]
    except VersionUnknown as unknown:
        raise Http404(f"{data_set}/{number}") from unknown
    if found.version.source != name:
        raise Http404(name)
    context = {
        "step": "know",
        "record": found,
        "version": found.version,
        "source": sources.named(name, language_of(request), **asked_by(request)),
        "is_current": sources.is_current(data_set, number, **asked_by(request)),
        "used": used,
    }
    return render(request, "site/version.html", context)


def _version(request: Request, name: str) -> lake.VersionRef:
    data_set, number = name.rsplit("/", 1)
    return origin.record(data_set, int(number), **asked_by(request)).version
