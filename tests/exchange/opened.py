# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations that have everything in order, so that who works there may take part."""

from datetime import date

from small_country import AT
from stuurhuis.exchange.actions import opening
from stuurhuis.exchange.rules.opening import REQUIRED, AssuranceWords
from stuurhuis.kernel.policy import worker_for


def put_in_order(organisation: str) -> None:
    """Record all that is asked of an organisation."""
    for one in REQUIRED:
        words = AssuranceWords(one.kind, date(2026, 1, 15), "zaak 2026-17")
        opening.record(words, actor=worker_for(organisation), at=AT)
