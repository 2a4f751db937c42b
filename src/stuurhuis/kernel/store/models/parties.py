# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who exists: organisations, people, and who may speak for whom."""

from collections.abc import Mapping
from typing import ClassVar, NoReturn

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from stuurhuis.kernel.store.classified import INTERNAL, PUBLIC, Classified
from stuurhuis.kernel.store.wall import Scope, Wall

COLLEAGUE = Classified("personal", "internal", "P2Y")
SECRET = Classified("personal", "secret", "P2Y")
INVITED = Classified("personal", "confidential", "P1M")


class Organisation(models.Model):
    """A public body or partner, past or present; its code is `GM0193`, `PV23`, `WS12` …"""

    code = PUBLIC(models.CharField(max_length=32, primary_key=True))
    name = PUBLIC(models.CharField(max_length=200))
    kind = PUBLIC(models.CharField(max_length=32, db_index=True))
    cbs_code = PUBLIC(models.CharField(max_length=16, blank=True))
    tooi_code = PUBLIC(models.CharField(max_length=32, blank=True, db_index=True))
    oin = PUBLIC(models.CharField(max_length=20, blank=True))
    province = PUBLIC(models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+"))
    since = PUBLIC(models.DateField(null=True, blank=True))
    until = PUBLIC(models.DateField(null=True, blank=True))
    note = PUBLIC(models.TextField(blank=True))
    theme = PUBLIC(models.CharField(max_length=20, blank=True))


class OrganisationRelation(models.Model):
    """What one organisation is to another, from a date: succeeded_by, part_of, works_with."""

    organisation = PUBLIC(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    kind = PUBLIC(models.CharField(max_length=16))
    other = PUBLIC(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    since = PUBLIC(models.DateField())
    until = PUBLIC(models.DateField(null=True, blank=True))
    share = PUBLIC(models.FloatField(null=True, blank=True))
    source = PUBLIC(models.TextField(blank=True))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "other", "since"], name="one_relation_a_day"
            ),
        ]


class PersonStays(Exception):
    """A person is forgotten, never deleted: what happened keeps its references."""


class PersonManager(BaseUserManager["Person"]):
    """The way to people; makes a login of an e-mail address."""

    use_in_migrations = False

    def create_user(self, email: str, password: str | None = None, *, name: str = "") -> "Person":
        """A new person; without a password only an invitation or another provider lets them in."""
        person = self.model(email=self.normalize_email(email).lower(), name=name)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Who can sign in; the e-mail address is the login."""

    email = COLLEAGUE(models.EmailField(unique=True))
    name = COLLEAGUE(models.CharField(max_length=200, blank=True))
    language = COLLEAGUE(models.CharField(max_length=5, default="nl"))
    password = SECRET(models.CharField(max_length=128))
    last_login = COLLEAGUE(models.DateTimeField(null=True, blank=True))
    is_active = COLLEAGUE(models.BooleanField(default=True))
    closed = COLLEAGUE(models.DateTimeField(null=True, blank=True))

    objects = PersonManager()
    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def delete(self, *_: object, **__: object) -> NoReturn:
        """Refuse: the row stays, without a name; raises PersonStays."""
        raise PersonStays(self.pk)


class Membership(Wall):
    """A person works for an organisation, from one day until another."""

    known_by: ClassVar[Mapping[str, str]] = {"organisation": "organisation", "person": "person"}
    person = COLLEAGUE(models.ForeignKey(Person, models.PROTECT, related_name="+"))
    organisation = COLLEAGUE(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    since = COLLEAGUE(models.DateField())
    until = COLLEAGUE(models.DateField(null=True, blank=True))

    class Meta(Wall.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "organisation", "since"], name="one_membership_a_day"),
        ]


class OfMember(Wall):
    """What belongs to a membership: shown and written with it."""

    owned_through: ClassVar[str] = "membership__organisation"
    known_by: ClassVar[Mapping[str, str]] = {
        "membership__organisation": "organisation",
        "membership__person": "person",
    }
    membership: Membership

    class Meta(Wall.Meta):
        abstract = True

    @property
    def owned_by(self) -> str:
        """The organisation of the membership."""
        return str(self.membership.organisation_id)


class Role(OfMember):
    """What a member does there: controller, privacy_officer, board …"""

    membership = COLLEAGUE(models.ForeignKey(Membership, models.CASCADE, related_name="+"))
    name = COLLEAGUE(models.CharField(max_length=40))
    since = COLLEAGUE(models.DateField())
    until = COLLEAGUE(models.DateField(null=True, blank=True))


class Mandate(OfMember):
    """Who may bind an organisation, for what, up to what amount in euros, until when."""

    membership = COLLEAGUE(models.ForeignKey(Membership, models.CASCADE, related_name="+"))
    task = COLLEAGUE(models.CharField(max_length=60))
    up_to = COLLEAGUE(models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True))
    given_by = COLLEAGUE(models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+"))
    since = COLLEAGUE(models.DateField())
    until = COLLEAGUE(models.DateField())


class Invitation(Wall):
    """Somebody is asked to join an organisation; the token itself is only in the mail."""

    known_by: ClassVar[Mapping[str, str]] = {"organisation": "organisation", "token_digest": "token"}
    organisation = INVITED(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    email = INVITED(models.EmailField())
    role = INVITED(models.CharField(max_length=40, blank=True))
    token_digest = INVITED(models.CharField(max_length=64, unique=True))
    invited_by = INVITED(models.ForeignKey(Person, models.PROTECT, null=True, related_name="+"))
    expires = INVITED(models.DateTimeField())
    accepted = INVITED(models.DateTimeField(null=True, blank=True))

    class Meta(Wall.Meta):
        pass

    @classmethod
    def shown_in(cls, scope: Scope) -> Q:
        """Those of the organisation, the one of the link, and those to the address of the person."""
        if not scope.person:
            return super().shown_in(scope)
        mine = Q(email__in=Person.objects.filter(pk=scope.person).values("email"))
        return mine | super().shown_in(scope) if scope.organisation or scope.token else mine


class Recovery(Wall):
    """Somebody who lost phone and codes may set a second factor anew; the token is only in the mail."""

    known_by: ClassVar[Mapping[str, str]] = {"organisation": "organisation", "token_digest": "token"}
    organisation = INVITED(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    person = INVITED(models.ForeignKey(Person, models.PROTECT, related_name="+"))
    token_digest = INVITED(models.CharField(max_length=64, unique=True))
    started_by = INVITED(models.ForeignKey(Person, models.PROTECT, null=True, related_name="+"))
    expires = INVITED(models.DateTimeField())
    used = INVITED(models.DateTimeField(null=True, blank=True))

    class Meta(Wall.Meta):
        pass


class Sharing(Wall):
    """An agreement between two organisations: a partner may see rows of one kind, or one row of it."""

    owned_through: ClassVar[str] = "owner"
    known_by: ClassVar[Mapping[str, str]] = {"owner": "organisation", "partner": "organisation"}
    owner = INTERNAL(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    partner = INTERNAL(models.ForeignKey(Organisation, models.PROTECT, related_name="+"))
    kind = INTERNAL(models.CharField(max_length=100))
    row = INTERNAL(models.CharField(max_length=64, blank=True))
    since = INTERNAL(models.DateField())
    until = INTERNAL(models.DateField(null=True, blank=True))

    class Meta(Wall.Meta):
        indexes: ClassVar = [models.Index(fields=["partner", "kind", "owner"], name="who_shares_with_us")]
