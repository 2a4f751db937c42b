# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: people's words in the database, the monitor's tables in the lake."""

from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.chances import RiskLimit
from stuurhuis.steering.models.decisions import Decision
from stuurhuis.steering.models.digest import Digest, DigestChoice
from stuurhuis.steering.models.exceptions import ExceptionReview
from stuurhuis.steering.models.goals import (
    Goal,
    GoalIndicator,
    GoalTaskField,
    Measure,
    Ownership,
    Programme,
    Target,
)
from stuurhuis.steering.models.judgement import Judgement
from stuurhuis.steering.models.learning import LearningReview, Opinion
from stuurhuis.steering.models.moments import CalendarFeed
from stuurhuis.steering.models.money import Materiality, YearImport, YearLine, YearMapping
from stuurhuis.steering.models.noticing import NoticedSignal
from stuurhuis.steering.models.peer_groups import PeerChooser, PeerGroup, PeerMember
from stuurhuis.steering.models.publishing import Publication, PublicationPlan, Withdrawal
from stuurhuis.steering.models.reporting import Comment, Explanation, FixedReport, Report
from stuurhuis.steering.models.sheets import OwnFigure, SheetChange
from stuurhuis.steering.models.tables import Deferral, Follow, Indicator, IndicatorTheme, Run, SourceBreak

__all__ = [
    "Authorship",
    "CalendarFeed",
    "Comment",
    "Decision",
    "Deferral",
    "Digest",
    "DigestChoice",
    "ExceptionReview",
    "Explanation",
    "FixedReport",
    "Follow",
    "Goal",
    "GoalIndicator",
    "GoalTaskField",
    "Indicator",
    "IndicatorTheme",
    "Judgement",
    "LearningReview",
    "Materiality",
    "Measure",
    "NoticedSignal",
    "Opinion",
    "OwnFigure",
    "Ownership",
    "PeerChooser",
    "PeerGroup",
    "PeerMember",
    "Programme",
    "Publication",
    "PublicationPlan",
    "Report",
    "RiskLimit",
    "Run",
    "SheetChange",
    "SourceBreak",
    "Target",
    "Withdrawal",
    "YearImport",
    "YearLine",
    "YearMapping",
]
