# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Example persons, to look around with one click: only on this computer, only with the sample.

They are nobody: the names are made up, the addresses can receive no mail (RFC 2606), and they have no
password. Every request in their name is held to the same conditions as their sign-in.
"""

from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import Any

from allauth.account.utils import filter_users_by_email
from django.conf import settings

from stuurhuis.connectors import sample
from stuurhuis.kernel import journal, lake, parties
from stuurhuis.kernel.memberships import actions
from stuurhuis.kernel.policy import Words, worker_for

RULE = "accounts.sign_in_as_example"
FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_VIA",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
)


@dataclass(frozen=True, slots=True)
class Example:
    """Somebody who does not exist: the key in the address, the name, and for whom they work as what."""

    key: str
    name: str
    organisation: str
    role: str
    place: Words

    @property
    def email(self) -> str:
        """The login; no password belongs to it."""
        return f"{self.key}@example.org"


EXAMPLES = (
    Example(
        "sanne-vermeer",
        "Sanne Vermeer",
        "GM0193",
        "controller",
        Words("controller, Zwolle", "controller, Zwolle"),
    ),
    Example(
        "youssef-el-amrani",
        "Youssef El Amrani",
        "GM0193",
        "beleidsadviseur",
        Words("beleidsadviseur, Zwolle", "policy adviser, Zwolle"),
    ),
    Example(
        "noor-hendriks",
        "Noor Hendriks",
        "GM0193",
        "programmamanager",
        Words("programmamanager, Zwolle", "programme manager, Zwolle"),
    ),
    Example(
        "karim-bouzid",
        "Karim Bouzid",
        "GM0150",
        "beleidsadviseur",
        Words("beleidsadviseur, Deventer", "policy adviser, Deventer"),
    ),
    Example(
        "marije-de-boer",
        "Marije de Boer",
        "GM0150",
        "beheerder",
        Words("beheerder, Deventer", "administrator, Deventer"),
    ),
    Example(
        "tom-jansen",
        "Tom Jansen",
        "WS59",
        "data-analist",
        Words(
            "data-analist, Waterschap Drents Overijsselse Delta",
            "data analyst, water board Drents Overijsselse Delta",
        ),
    ),
)
_EMAILS = frozenset(example.email for example in EXAMPLES)


class ExampleRefused(Exception):
    """Here one cannot come in as an example person; ``why`` is a key of REASONS."""

    def __init__(self, why: str) -> None:
        super().__init__(REASONS[why].en)
        self.why = REASONS[why]


REASONS = {
    "public": Words(
        "Deze site is niet alleen voor deze computer.", "This site is not for this computer only."
    ),
    "host": Words("Je vraagt de site niet als localhost.", "You do not ask for the site as localhost."),
    "address": Words("Je komt van een andere computer.", "You come from another computer."),
    "proxy": Words("Je komt via een tussenstation.", "You come through a proxy."),
    "sample": Words("De voorbeeldcijfers zijn niet geladen.", "The sample figures are not loaded."),
    "unknown": Words("Deze voorbeeldpersoon is er niet.", "This example person is not there."),
}


def is_example(user: Any) -> bool:
    """Whether this is one of the example persons."""
    return getattr(user, "email", "") in _EMAILS


def elsewhere(request: Any) -> str | None:
    """Why this request does not come from this computer, as a key of REASONS; None when it does."""
    if not settings.LOCAL_ONLY:
        return "public"
    if any(name in request.META for name in FORWARDED):
        return "proxy"
    if _host(request) not in settings.LOCAL_HOSTS:
        return "host"
    return None if _is_loopback(request.META.get("REMOTE_ADDR", "")) else "address"


def allow(request: Any) -> None:
    """Raise ExampleRefused, and count it, unless an example person may come in here."""
    why = elsewhere(request) or (None if sample_is_loaded() else "sample")
    if why is not None:
        journal.count_refusal(RULE, request.at)
        raise ExampleRefused(why)


def offered(request: Any) -> tuple[Example, ...]:
    """The example persons to show at the entrance: all of them here, none anywhere else."""
    return EXAMPLES if elsewhere(request) is None and sample_is_loaded() else ()


def sample_is_loaded() -> bool:
    """Whether figures of the sample are shown now."""
    return bool(lake.current_of(one.id for one in sample.data_sets()))


def user_of(key: str) -> Any:
    """The person behind an example; raises ExampleRefused."""
    found = [user for one in EXAMPLES if one.key == key for user in filter_users_by_email(one.email)]
    if not found:
        raise ExampleRefused("unknown")
    return found[0]


def establish(at: datetime) -> None:
    """Make sure that the example persons are there; nothing on a site that others can reach."""
    if not settings.LOCAL_ONLY:
        return
    for one in EXAMPLES:
        if not _is_there(one, at):
            actions.admit(one.email, one.name, one.role, actor=worker_for(one.organisation), at=at)


def _is_there(one: Example, at: datetime) -> bool:
    return any(
        held.organisation == one.organisation and one.role in held.roles
        for user in filter_users_by_email(one.email)
        for held in parties.memberships(user.pk, at=at)
    )


def _host(request: Any) -> str:
    host = str(request.META.get("HTTP_HOST") or request.META.get("SERVER_NAME", ""))
    return host[: host.index("]") + 1] if host.startswith("[") and "]" in host else host.partition(":")[0]


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
