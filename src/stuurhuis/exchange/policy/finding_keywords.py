# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which terms may a profile be found? Only by what its owner shows to more than the line."""

from collections.abc import Mapping

from stuurhuis.exchange.models.finding import Keyword
from stuurhuis.exchange.models.people import Evidence, Profile, ProfileItem
from stuurhuis.exchange.rules.finding import POINTS, Criterion
from stuurhuis.exchange.rules.finding_terms import terms_of
from stuurhuis.exchange.rules.people import TOP_LEVEL, Audience, claim_weight

FOUND_FOR = (Audience.ORGANISATION, Audience.ELSEWHERE, Audience.GOVERNMENTS)
MOST = max(POINTS.values())


def keywords_of(profile: Profile) -> list[Keyword]:
    """The rows by which somebody is found, not yet kept; none while the profile rests."""
    if profile.ended_at is not None:
        return []
    of = {"organisation": profile.organisation_id, "profile": profile, "audience__in": FOUND_FOR}
    items, deeds = ProfileItem.objects.filter(**of), Evidence.objects.filter(**of)
    return [
        *(row for item in items.order_by("pk") for row in of_item(item)),
        *(row for deed in deeds.order_by("pk") for row in of_deed(deed)),
    ]


def of_item(item: ProfileItem) -> list[Keyword]:
    """The terms of one thing that was said, weighed by level and interest."""
    worth = POINTS[Criterion.KNOWS] * claim_weight(item.level)
    worth += POINTS[Criterion.WANTS] * (item.interest or 0) / TOP_LEVEL
    return _rows(item, f"item:{item.pk}", terms_of(item.words, item.concept), worth)


def of_deed(deed: Evidence) -> list[Keyword]:
    """The terms of one thing that was done, as if it were done today: so nobody is passed over."""
    return _rows(deed, f"evidence:{deed.pk}", terms_of(deed.words), POINTS[Criterion.DID])


def _rows(of: ProfileItem | Evidence, about: str, terms: Mapping[str, int], worth: float) -> list[Keyword]:
    return [
        Keyword(
            organisation_id=of.organisation_id,
            profile_id=of.profile_id,
            audience=of.audience,
            opened=Audience(of.audience).reaches_others,
            term=term,
            about=about,
            weight=max(1, round(percent * worth / MOST)),
        )
        for term, percent in terms.items()
    ]
