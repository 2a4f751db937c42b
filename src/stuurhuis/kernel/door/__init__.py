# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door, both ways: allowed, then done or asked, then told."""

from stuurhuis.kernel.door.acting import action
from stuurhuis.kernel.door.arriving import Request, asked_by
from stuurhuis.kernel.door.asking import Chunk, NoDataSubject, export, question
from stuurhuis.kernel.door.evaluated import NotEvaluated
from stuurhuis.kernel.door.opening import NoActor
from stuurhuis.kernel.store.roles import StrongRole, refuse_a_strong_role

__all__ = [
    "Chunk",
    "NoActor",
    "NoDataSubject",
    "NotEvaluated",
    "Request",
    "StrongRole",
    "action",
    "asked_by",
    "export",
    "question",
    "refuse_a_strong_role",
]
