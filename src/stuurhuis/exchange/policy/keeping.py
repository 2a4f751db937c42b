# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who lets go of what is past its term: the worker, also where an organisation takes part no longer."""

from stuurhuis.exchange.policy.grounds import ERASURE
from stuurhuis.exchange.policy.needs import LENDING
from stuurhuis.kernel.policy import WORKER, Rule

LET_GO = Rule("exchange.let_go_past_term", (WORKER,), ERASURE, LENDING)
