# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Describe a building with its floors and desks, and decide to whom they are lent."""

from datetime import datetime
from typing import Any

from stuurhuis.exchange.facts import workplaces as facts
from stuurhuis.exchange.models.workplaces import Booking, Borrower, Desk, Floor, Location
from stuurhuis.exchange.policy import workplaces as policy
from stuurhuis.exchange.rules.workplaces import DeskWords, LendingTerms, LentTo, LocationWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of, organisation
from stuurhuis.kernel.policy import Actor


class StillBooked(Exception):
    """Somebody is coming; says how many bookings there are."""


@action(policy.ADD_LOCATION)
def add(words: LocationWords, *, actor: Actor, at: datetime) -> facts.LocationChanged:
    """A building, with one floor to begin with; at first nothing of it is lent."""
    row = Location.objects.create(organisation_id=actor.organisation, **_told(words))
    Floor.objects.create(organisation_id=actor.organisation, location=row, name="Begane grond", order=1)
    return facts.LocationChanged(row.pk)


@action(policy.CHANGE_LOCATION)
def describe(
    location: Location, words: LocationWords, *, actor: Actor, at: datetime
) -> facts.LocationChanged:
    """Describe it anew."""
    for name, value in _told(words).items():
        setattr(location, name, value)
    location.save()
    return facts.LocationChanged(location.pk)


@action(policy.CHANGE_LOCATION)
def close(location: Location, *, actor: Actor, at: datetime) -> facts.LocationChanged:
    """Take a building out. Raises StillBooked while somebody is coming."""
    _nobody_comes(at, location=location)
    location.ended_at = at
    location.save(update_fields=["ended_at"])
    return facts.LocationChanged(location.pk)


@action(policy.CHANGE_LOCATION)
def lend(location: Location, terms: LendingTerms, *, actor: Actor, at: datetime) -> facts.LendingChanged:
    """Decide to whom it is lent; what was booked stays booked. Raises parties.UnknownOrganisation."""
    location.lent_to, location.lent_a_day = terms.lent_to, terms.a_day
    location.lent_weekdays, location.lent_ahead = terms.weekdays, terms.ahead
    location.points, location.confirm_before = terms.points, terms.confirm_before
    location.opened = terms.lent_to != LentTo.OWN
    location.save()
    Borrower.objects.filter(location=location).delete()
    chosen = [organisation(code).code for code in terms.chosen]
    own = {"organisation_id": actor.organisation, "location": location, "opened": True}
    Borrower.objects.bulk_create(Borrower(**own, borrower_id=code) for code in chosen)
    Floor.objects.filter(location=location).update(opened=location.opened)
    Desk.objects.filter(floor__location=location).update(opened=location.opened)
    return facts.LendingChanged(location.pk, terms.lent_to)


@action(policy.CHANGE_LOCATION)
def add_floor(location: Location, name: str, *, actor: Actor, at: datetime) -> facts.PlanChanged:
    """One more floor, above the others."""
    order = Floor.objects.filter(location=location).count() + 1
    Floor.objects.create(
        organisation_id=actor.organisation, location=location, name=name, order=order, opened=location.opened
    )
    return facts.PlanChanged(location.pk)


@action(policy.CHANGE_FLOOR)
def add_desk(floor: Floor, words: DeskWords, *, actor: Actor, at: datetime) -> facts.PlanChanged:
    """One more desk or room."""
    Desk.objects.create(
        organisation_id=actor.organisation, floor=floor, opened=floor.opened, **_described(words)
    )
    return facts.PlanChanged(floor.location_id)


@action(policy.CHANGE_DESK)
def describe_desk(desk: Desk, words: DeskWords, *, actor: Actor, at: datetime) -> facts.PlanChanged:
    """Describe a desk anew, or move it on the plan."""
    for name, value in _described(words).items():
        setattr(desk, name, value)
    desk.save()
    return facts.PlanChanged(desk.floor.location_id)


@action(policy.CHANGE_DESK)
def take_away(desk: Desk, *, actor: Actor, at: datetime) -> facts.PlanChanged:
    """Take a desk away. Raises StillBooked while somebody is coming."""
    _nobody_comes(at, desk=desk)
    desk.ended_at = at
    desk.save(update_fields=["ended_at"])
    return facts.PlanChanged(desk.floor.location_id)


def _nobody_comes(at: datetime, **where: Location | Desk) -> None:
    coming = Booking.objects.filter(freed_at=None, day__gte=day_of(at), **where).count()
    if coming:
        raise StillBooked(coming)


def _told(words: LocationWords) -> dict[str, Any]:
    return {name: getattr(words, name) for name in LocationWords.__dataclass_fields__}


def _described(words: DeskWords) -> dict[str, Any]:
    told = {name: getattr(words, name) for name in DeskWords.__dataclass_fields__}
    return told | {"features": " ".join(words.features)}
