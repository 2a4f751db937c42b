# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may hold a learning review, who sees its facts, and who its opinions."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, SHOWN, RuleOn
from stuurhuis.steering.models.goals import Goal
from stuurhuis.steering.models.learning import LearningReview, Opinion
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import DELIBERATION, TASK

HOLD = RuleOn(Goal, "steering.hold_learning_review", (COLLEAGUE, OWN, KEEPER), TASK)
REWORD = RuleOn(LearningReview, "steering.reword_learning_review", (COLLEAGUE, OWN, KEEPER), TASK)
FINISH = RuleOn(LearningReview, "steering.finish_step", (COLLEAGUE, OWN, KEEPER), TASK)
SHARE = RuleOn(LearningReview, "steering.share_lesson", (COLLEAGUE, OWN, KEEPER), TASK)
SEE_REVIEWS = RuleOn(LearningReview, "steering.see_learning_reviews", (COLLEAGUE, OWN), TASK)
SEE_LESSONS = RuleOn(LearningReview, "steering.see_lessons", (COLLEAGUE, SHOWN), TASK)
SEE_OPINIONS = RuleOn(Opinion, "steering.see_opinions", (COLLEAGUE, OWN), DELIBERATION)
