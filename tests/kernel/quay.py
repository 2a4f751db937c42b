# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A module in small, as the tests know it: berths of an organisation, that can be opened and shared."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import models
from django.db.models import QuerySet

from stuurhuis.kernel import door
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    EVERYONE,
    INTERNAL,
    OWN,
    SHOWN,
    Actor,
    Classified,
    Ground,
    OrganisationOwned,
    Purpose,
    Rule,
    RuleOn,
    Walled,
    Words,
    has_role,
)

CREW = Classified("personal", "confidential", "P2Y")
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ZWOLLE = Actor("person", 1, "GM0193", frozenset({"harbour_master"}), "web")
KAMPEN = Actor("person", 2, "GM0166", frozenset({"harbour_master"}), "web")


class Berth(OrganisationOwned):
    """A place for a ship."""

    name = INTERNAL(models.CharField(max_length=40))
    taken = INTERNAL(models.BooleanField(default=False))

    class Meta:
        app_label = "quay"


class Sailor(Walled):
    """Somebody of the crew."""

    name = CREW(models.CharField(max_length=40))
    number = CREW(models.IntegerField())

    class Meta:
        app_label = "quay"


@dataclass(frozen=True)
class BerthTaken:
    """A ship lies there now."""

    berth: int


@dataclass(frozen=True)
class BerthMade:
    """There is a new place."""

    berth: int
    since: str


@dataclass(frozen=True)
class BerthRow:
    """A berth on a page."""

    key: int
    name: str


@dataclass(frozen=True)
class SailorRow:
    """A sailor on a page, and whose data it is."""

    name: str
    data_subject: str


LAW = Ground("avg-5")
MUSTER = Purpose("quay-muster", Words("Monsterrol", "Muster"), LAW, data="personal")

TAKE = RuleOn(Berth, "quay.take", (OWN, has_role("harbour_master")), LAW, known_to=(SHOWN,))
MAKE = Rule("quay.make", (COLLEAGUE,), LAW)
BERTHS = RuleOn(Berth, "quay.berths", (SHOWN,), LAW)
MUSTER_ROLL = RuleOn(Sailor, "quay.muster_roll", (OWN,), LAW, purpose=MUSTER)
TIDE = Rule("quay.tide", (EVERYONE,), LAW)


@door.action(TAKE)
def take(berth: Berth, *, actor: Actor, at: datetime) -> BerthTaken:
    """Lie at a berth."""
    berth.taken = True
    berth.save(update_fields=["taken"])
    return BerthTaken(berth.pk)


@door.action(MAKE)
def make(name: str, *, actor: Actor, at: datetime, opened: bool = False) -> BerthMade:
    """A new berth of the actor's organisation."""
    berth = Berth.objects.create(organisation_id=actor.organisation, name=name, opened=opened)
    return BerthMade(berth.pk, f"{at:%Y-%m-%d}")


@door.question(BERTHS)
def berths(rows: QuerySet[Berth], *, actor: Actor, at: datetime) -> tuple[BerthRow, ...]:
    """The berths that one may see."""
    return tuple(BerthRow(row.pk, row.name) for row in rows.order_by("pk"))


@door.question(BERTHS, one=True)
def berth(row: Berth, *, actor: Actor, at: datetime) -> BerthRow:
    """One berth."""
    return BerthRow(row.pk, row.name)


@door.question(BERTHS)
def berths_after(
    rows: QuerySet[Berth], *, actor: Actor, at: datetime, after: int | None
) -> door.Chunk[BerthRow]:
    """Two berths at a time."""
    found = [BerthRow(row.pk, row.name) for row in rows.filter(pk__gt=after or 0).order_by("pk")[:2]]
    return door.Chunk(found, found[-1].key if len(found) == 2 else None)


@door.question(MUSTER_ROLL)
def muster_roll(rows: QuerySet[Sailor], *, actor: Actor, at: datetime) -> tuple[SailorRow, ...]:
    """Who is on board."""
    return tuple(SailorRow(row.name, f"person:{row.number}") for row in rows.order_by("pk"))


@door.question(TIDE)
def tide(*, actor: Actor, at: datetime) -> tuple[float, ...]:
    """How high the water stands; everyone may know."""
    return (0.4, 0.9)
