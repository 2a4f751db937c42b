# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal as a page hands it out and gets it back: sealed, so that only what was proposed can be answered.

What comes back is what somebody saw, with its reasons, and nothing is looked for once more.
"""

from dataclasses import astuple
from datetime import timedelta

from django.core import signing

from stuurhuis.dossiers.rules.proposals import Proposal, Reference
from stuurhuis.kernel.door import Request

KEPT = timedelta(days=1)


class NotProposed(Exception):
    """This was not proposed to this person for this dossier, or too long ago."""


def sealed(request: Request, dossier: str, one: Proposal) -> str:
    """What stands behind a tick."""
    return signing.dumps(astuple(one), salt=_salt(request, dossier), compress=True)


def opened(request: Request, dossier: str, token: str) -> Proposal:
    """What somebody saw. Raises NotProposed."""
    try:
        about, reasons, note, organisation = signing.loads(token, salt=_salt(request, dossier), max_age=KEPT)
    except signing.BadSignature as broken:
        raise NotProposed from broken
    return Proposal(Reference(*about), tuple(reasons), note, organisation)


def _salt(request: Request, dossier: str) -> str:
    return f"proposal:{dossier}:{request.actor.person}:{request.actor.organisation}"
