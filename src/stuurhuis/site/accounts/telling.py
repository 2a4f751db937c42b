# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens at the entrance is told to the journal: the one place where signals are heard.

An attempt under an address that nobody has is counted, not written: a flood of them costs nothing, and no
address of a stranger is kept.
"""

from datetime import datetime
from typing import Any, Literal

from allauth.account.authentication import get_authentication_records
from allauth.account.signals import password_changed, password_reset, password_set, user_logged_in
from allauth.account.utils import filter_users_by_email
from allauth.mfa import signals as mfa
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.utils import timezone

from stuurhuis.kernel import journal
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples, facts, second_factor

GROUND = "bio2-8-5"
SIGN_IN = "accounts.sign_in"
KEEP_ACCOUNT = "accounts.keep_account"
Result = Literal["done", "refused"]


def listen() -> None:
    """Hear every signal of signing in, once."""
    for signal, told in (
        (user_logged_in, _signed_in),
        (user_logged_out, _signed_out),
        (user_login_failed, _failed),
        (mfa.authentication_failed, _second_factor_failed),
        (mfa.authenticator_added, _second_factor_set),
        (mfa.authenticator_reset, _second_factor_set),
        (mfa.authenticator_removed, _second_factor_removed),
        (password_changed, _password_changed),
        (password_reset, _password_changed),
        (password_set, _password_changed),
    ):
        signal.connect(told, dispatch_uid=f"{__name__}.{told.__name__}")


def tell(request: Any, rule: str, person: int, fact: object, result: Result = "done") -> None:
    """Write a fact about a person's account in the chain of the organisation that they work for."""
    at = _time(request)
    actor = actor_for(person, at=at)
    journal.tell(
        journal.Deed(
            at=at,
            actor="person" if result == "done" else "visitor",
            person=person if result == "done" else None,
            organisation=actor.organisation,
            origin="web",
            rule=rule,
            ground=GROUND,
            result=result,
            subject=f"store.Person:{person}",
            fact=fact,
        )
    )


def other_sessions_ended(request: Any, sessions: int) -> None:
    """Tell that somebody signed out everywhere else."""
    person = request.user.pk
    tell(request, KEEP_ACCOUNT, person, facts.OtherSessionsEnded(person, sessions))


def _time(request: Any) -> datetime:
    said = getattr(request, "at", None)
    return said if isinstance(said, datetime) else timezone.now()


def _signed_in(request: Any, user: Any, **_: Any) -> None:
    records = get_authentication_records(request, user)
    means = "example" if examples.is_example(user) else str(records[-1]["method"]) if records else "password"
    tell(request, SIGN_IN, user.pk, facts.SignedIn(user.pk, means))


def _signed_out(request: Any, user: Any, **_: Any) -> None:
    if user is not None and user.pk is not None:
        tell(request, SIGN_IN, user.pk, facts.SignedOut(user.pk))


def _failed(credentials: dict[str, Any], request: Any = None, **_: Any) -> None:
    known = list(filter_users_by_email(str(credentials.get("email") or "")))
    for person in known[:1]:
        tell(request, SIGN_IN, person.pk, facts.SignInFailed(person.pk, "password"), "refused")
    if not known:
        journal.count_refusal(SIGN_IN, _time(request))


def _second_factor_failed(request: Any, user: Any, **_: Any) -> None:
    tell(request, SIGN_IN, user.pk, facts.SignInFailed(user.pk, "mfa"), "refused")


def _second_factor_set(request: Any, user: Any, authenticator: Any, **_: Any) -> None:
    second_factor.shown(request, user, authenticator)
    tell(request, KEEP_ACCOUNT, user.pk, facts.SecondFactorSet(user.pk, str(authenticator.type)))


def _second_factor_removed(request: Any, user: Any, authenticator: Any, **_: Any) -> None:
    tell(request, KEEP_ACCOUNT, user.pk, facts.SecondFactorRemoved(user.pk, str(authenticator.type)))


def _password_changed(request: Any, user: Any, **_: Any) -> None:
    tell(request, KEEP_ACCOUNT, user.pk, facts.PasswordChanged(user.pk))
