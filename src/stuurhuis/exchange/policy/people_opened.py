# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which rows of a profile may leave the organisation? The wall below the policy follows what was chosen."""

from stuurhuis.exchange.models.people import PARTS, Profile
from stuurhuis.exchange.rules.people import Audience

REACHING = [one for one in Audience if one.reaches_others]


def open_what_is_chosen(profile: Profile) -> None:
    """Open what its owner shows elsewhere, unless the profile rests; close the rest."""
    lives, reaches = profile.ended_at is None, False
    for table in PARTS:
        own = table.objects.filter(organisation=profile.organisation_id, profile=profile)
        own.exclude(audience__in=REACHING).update(opened=False)
        reaches = bool(own.filter(audience__in=REACHING).update(opened=lives)) or reaches
    profile.opened = lives and reaches
    profile.save(update_fields=["opened"])
