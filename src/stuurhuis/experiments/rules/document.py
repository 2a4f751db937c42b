# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A design as a document that can be kept, locked and told apart from any other by its checksum."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from typing import Any

from stuurhuis.experiments.rules.design import (
    Bound,
    Comparison,
    Design,
    Guardrail,
    Measured,
    Method,
    Place,
    ScaleKind,
    ScaleRule,
    StopKind,
    StopRule,
)

Document = dict[str, Any]


def written(design: Design) -> Document:
    """The design in plain values."""
    return asdict(design) | {
        "starts": design.starts.isoformat(),
        "ends": design.ends.isoformat(),
        "places": [asdict(one) for one in design.places],
        "beside": list(design.beside),
        "guardrails": [asdict(one) for one in design.guardrails],
    }


def read(document: Mapping[str, Any]) -> Design:
    """The design that was written; reading what was written gives the same design."""
    return Design(
        **dict(document)
        | {
            "measured": Measured(**document["measured"]),
            "comparison": Comparison(document["comparison"]),
            "places": tuple(Place(**one) for one in document["places"]),
            "beside": tuple(document["beside"]),
            "guardrails": tuple(_guardrail(one) for one in document["guardrails"]),
            "starts": date.fromisoformat(document["starts"]),
            "ends": date.fromisoformat(document["ends"]),
            "method": Method(document["method"]),
            "stop": _stop(document["stop"]),
            "scale": _scale(document["scale"]),
        }
    )


def checksum(document: Mapping[str, Any]) -> str:
    """SHA-256 of the document in one fixed notation, so that anyone can reckon it again."""
    plain = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(plain.encode()).hexdigest()


def _guardrail(one: Mapping[str, Any]) -> Guardrail:
    return Guardrail(Measured(**one["measured"]), Bound(one["bound"]), one["value"])


def _stop(one: Mapping[str, Any]) -> StopRule:
    return StopRule(StopKind(one["kind"]), one["threshold"], one["after"], one["words"])


def _scale(one: Mapping[str, Any]) -> ScaleRule:
    return ScaleRule(ScaleKind(one["kind"]), one["threshold"], one["words"])
