# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Are new figures being judged while somebody looks?"""

from collections.abc import Callable

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.views import RunState


def under_way(request: Request) -> dict[str, Callable[[], RunState | None]]:
    """For every page that asks: the run in which new figures are being judged, or none."""

    def judging() -> RunState | None:
        run = words.newest_run(**asked_by(request))
        return run if run and run.is_busy else None

    return {"judging": judging}
