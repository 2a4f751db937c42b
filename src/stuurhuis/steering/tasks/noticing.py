# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Once a day: which signals of each municipality are new, and which are gone?"""

from collections import defaultdict
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime

from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.steering.actions import noticing
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules.signals import SignalKey


def notice(organisations: Collection[str], *, at: datetime) -> None:
    """Note what is new at these organisations; nothing before the first run of the monitor."""
    found: dict[str, list[SignalKey]] = defaultdict(list)
    with suppress(overview.NotJudgedYet):
        for one in overview.signals("", actor=VISITOR, at=at):
            found[one.key.region].append(one.key)
        for organisation in organisations:
            with suppress(noticing.NothingNew):
                noticing.notice(found[organisation], actor=worker_for(organisation), at=at)
