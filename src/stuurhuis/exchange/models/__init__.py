# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the exchange keeps."""

from stuurhuis.exchange.models.agreements import DeliveredDay, Feedback, LoanAgreement, Signature
from stuurhuis.exchange.models.finding import (
    ExampleRun,
    Exposure,
    Keyword,
    RankedPerson,
    Ranking,
    RankingObjection,
)
from stuurhuis.exchange.models.invites import Consent, ConsentGiver, Invite, InviteParties
from stuurhuis.exchange.models.moderation import Report, ReportParties
from stuurhuis.exchange.models.needs import Decline, Listing, ListingOwner
from stuurhuis.exchange.models.obstacles import ObstacleCount
from stuurhuis.exchange.models.opening import Assurance
from stuurhuis.exchange.models.people import (
    Availability,
    Evidence,
    Line,
    Profile,
    ProfileItem,
    StandIn,
    SuggestedEdit,
)
from stuurhuis.exchange.models.pulse import PulseCount, PulseRound, PulseTaken, Team
from stuurhuis.exchange.models.settling import (
    InvoiceDetails,
    NettingConsent,
    NettingShare,
    Objection,
    Settlement,
    Tariff,
)
from stuurhuis.exchange.models.training import (
    Course,
    CourseSeat,
    CourseSession,
    CourseTopic,
    Learner,
    Teacher,
)
from stuurhuis.exchange.models.waiting import WaitingMail
from stuurhuis.exchange.models.workplaces import Booking, Borrower, Desk, Floor, Location, Occupant

__all__ = [
    "Assurance",
    "Availability",
    "Booking",
    "Borrower",
    "Consent",
    "ConsentGiver",
    "Course",
    "CourseSeat",
    "CourseSession",
    "CourseTopic",
    "Decline",
    "DeliveredDay",
    "Desk",
    "Evidence",
    "ExampleRun",
    "Exposure",
    "Feedback",
    "Floor",
    "Invite",
    "InviteParties",
    "InvoiceDetails",
    "Keyword",
    "Learner",
    "Line",
    "Listing",
    "ListingOwner",
    "LoanAgreement",
    "Location",
    "NettingConsent",
    "NettingShare",
    "Objection",
    "ObstacleCount",
    "Occupant",
    "Profile",
    "ProfileItem",
    "PulseCount",
    "PulseRound",
    "PulseTaken",
    "RankedPerson",
    "Ranking",
    "RankingObjection",
    "Report",
    "ReportParties",
    "Settlement",
    "Signature",
    "StandIn",
    "SuggestedEdit",
    "Tariff",
    "Teacher",
    "Team",
    "WaitingMail",
]
