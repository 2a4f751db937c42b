# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works there on a day, and as what?"""

from datetime import date

from django.db.models import Q, QuerySet

from stuurhuis.kernel.store.models import Membership, Role


def lives(on: date) -> Q:
    """What has begun and has not ended on a day."""
    return Q(Q(until=None) | Q(until__gt=on), since__lte=on)


def living(on: date) -> QuerySet[Membership]:
    """The memberships of a day that are open to who asks."""
    return Membership.objects.filter(lives(on))


def role_names(held: Membership, on: date) -> set[str]:
    """What somebody is there on a day."""
    return set(Role.objects.filter(lives(on), membership=held).values_list("name", flat=True))
