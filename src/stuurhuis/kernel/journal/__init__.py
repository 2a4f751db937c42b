# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened: the audit log, the processing log, the chain of seals and the outbox."""

from stuurhuis.kernel.journal.delivery import Reaction, Told, deliver, undelivered
from stuurhuis.kernel.journal.facts import NotAFact, kind_of, payload_of, revived
from stuurhuis.kernel.journal.sealing import seal, unsealed
from stuurhuis.kernel.journal.telling import Deed, count_refusal, flush_refusals, log_processing, tell
from stuurhuis.kernel.journal.verifying import Fault, Kind, faults, told_of, verify
from stuurhuis.kernel.journal.working import AnotherWorker, work

__all__ = [
    "AnotherWorker",
    "Deed",
    "Fault",
    "Kind",
    "NotAFact",
    "Reaction",
    "Told",
    "count_refusal",
    "deliver",
    "faults",
    "flush_refusals",
    "kind_of",
    "log_processing",
    "payload_of",
    "revived",
    "seal",
    "tell",
    "told_of",
    "undelivered",
    "unsealed",
    "verify",
    "work",
]
