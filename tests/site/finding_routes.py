# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of finding people: the question, when one was shown, and objecting to that."""

from small_country import DEVENTER
from tests.site.route import Route, own

ROUTES = (
    own("find_expert"),
    Route("examples_busy", page=False),
    own("shown_of_me", clicks=3),
    own("contest_ranking", DEVENTER, "2026-06", clicks=3),
    Route("answer_ranking_objection", (1,), visitor=302, colleague=404, page=False),
)
