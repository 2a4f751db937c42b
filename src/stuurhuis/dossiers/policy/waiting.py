# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may know what waits for whom in dossiers: the worker, to tell it to that person."""

from stuurhuis.dossiers.models import DossierMail
from stuurhuis.dossiers.policy.grounds import COOPERATION, ERASURE, WHO_DOES_WHAT
from stuurhuis.kernel.policy import OWN, WORKER, Rule, RuleOn

SEE = RuleOn(DossierMail, "dossiers.see_what_waits", (WORKER, OWN), COOPERATION, WHO_DOES_WHAT)
SEE_ALL = Rule("dossiers.see_all_that_waits", (WORKER,), COOPERATION, WHO_DOES_WHAT)
NOTE = Rule("dossiers.note_mail", (WORKER,), COOPERATION, WHO_DOES_WHAT)
LET_GO = Rule("dossiers.let_go_of_mail", (WORKER,), ERASURE, WHO_DOES_WHAT)
