# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that work without signing in: signed, for one row of one organisation and one use."""

from django.core import signing
from django.http import Http404


def sealed(use: str, organisation: str, key: int) -> str:
    """What stands in the address; it says nothing of a person and lasts as long as the row."""
    return signing.dumps([organisation, key], salt=f"stuurhuis.{use}")


def opened(use: str, token: str) -> tuple[str, int]:
    """The organisation and the row; a page that does not exist when nobody here signed it for this use."""
    try:
        organisation, key = signing.loads(token, salt=f"stuurhuis.{use}")
    except signing.BadSignature as fault:
        raise Http404(use) from fault
    return organisation, key
