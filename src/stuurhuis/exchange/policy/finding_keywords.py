# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which terms may a profile be found? Only by what its owner shows to more than the line."""

from collections.abc import Mapping
from datetime import date

from stuurhuis.exchange.models.finding import Keyword
from stuurhuis.exchange.models.people import Evidence, Profile, ProfileItem
from stuurhuis.exchange.rules.finding_index import Worth, done_at_best, said_at_best
from stuurhuis.exchange.rules.finding_terms import terms_of
from stuurhuis.exchange.rules.people import Audience

FOUND_FOR = (Audience.ORGANISATION, Audience.ELSEWHERE, Audience.GOVERNMENTS)


def keywords_of(profile: Profile, on: date) -> list[Keyword]:
    """The rows by which somebody is found from a day on, not yet kept; none while the profile rests."""
    if profile.ended_at is not None:
        return []
    of = {"organisation": profile.organisation_id, "profile": profile, "audience__in": FOUND_FOR}
    items, deeds = ProfileItem.objects.filter(**of), Evidence.objects.filter(**of)
    return [
        *(row for item in items.order_by("pk") for row in of_item(item)),
        *(row for deed in deeds.order_by("pk") for row in of_deed(deed, on)),
    ]


def of_item(item: ProfileItem) -> list[Keyword]:
    """The terms of one thing that was said."""
    return _rows(item, terms_of(item.words, item.concept), said_at_best(item.kind, item.level, item.interest))


def of_deed(deed: Evidence, on: date) -> list[Keyword]:
    """The terms of one thing that was done, as much as it weighs on a day; later it weighs less."""
    return _rows(deed, terms_of(deed.words), done_at_best(deed.happened_on, on))


def _rows(of: ProfileItem | Evidence, terms: Mapping[str, int], worth: Worth) -> list[Keyword]:
    return [
        Keyword(
            organisation_id=of.organisation_id,
            profile_id=of.profile_id,
            audience=of.audience,
            opened=Audience(of.audience).reaches_others,
            term=term,
            percent=percent,
            **worth._asdict(),
        )
        for term, percent in terms.items()
    ]
