# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see and change the groups that an organisation lays beside its own figures, and who chose them."""

from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, WORKER, Purpose, Rule, RuleOn, Words
from stuurhuis.steering.models.peer_groups import PeerChooser, PeerGroup, PeerMember
from stuurhuis.steering.policy.choices import MINE
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import ACCESS, ERASURE, PUBLIC_TASK, TASK

WHO_CHOSE_THE_GROUP = Purpose(
    "vergelijkingsgroep",
    Words(
        "Aan collega's laten zien wie een gemeente aan een vergelijkingsgroep toevoegde of eruit haalde.",
        "Show colleagues who added a municipality to a group, or took it out.",
    ),
    PUBLIC_TASK,
    data="personal",
)

SEE_GROUPS = RuleOn(PeerGroup, "steering.see_peer_groups", (INSIDE, OWN), TASK)
SAVE_GROUP = Rule("steering.save_peer_group", (COLLEAGUE, KEEPER), TASK)
CHANGE_GROUP = RuleOn(PeerGroup, "steering.change_peer_group", (COLLEAGUE, OWN, KEEPER), TASK)
CHANGE_MEMBER = RuleOn(PeerMember, "steering.change_peer_member", (COLLEAGUE, OWN, KEEPER), TASK)
SEE_CHOOSERS = RuleOn(PeerChooser, "steering.see_peer_choosers", (COLLEAGUE, OWN), TASK, WHO_CHOSE_THE_GROUP)
SEE_OWN_CHOICES = RuleOn(
    PeerChooser, "steering.see_own_peer_choices", (COLLEAGUE, OWN, MINE), ACCESS, WHO_CHOSE_THE_GROUP
)
FORGET_CHOOSER = Rule("steering.forget_peer_chooser", (WORKER,), ERASURE, WHO_CHOSE_THE_GROUP)
