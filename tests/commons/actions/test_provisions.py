# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was agreed on together is followed, or it is said why not; and only who agreed sees who says what."""

from datetime import date
from uuid import UUID

import pytest

from small_country import DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.commons.actions import provisions as actions
from stuurhuis.commons.queries import provisions
from stuurhuis.commons.rules.provisions import AlreadyBound, SayWhyNot
from stuurhuis.kernel.policy import Actor, NotAllowed
from tests.commons.people import by, made, shared

pytestmark = pytest.mark.django_db
WHERE = ("Bestuurlijk overleg", date(2026, 3, 2))


def _bound(of: str, actor: Actor) -> int:
    return next(one.id for one in provisions.ours(**by(actor)) if one.format == of)


def test_each_says_that_it_follows_or_why_not(maker: Actor, adopter: Actor, outsider: Actor) -> None:
    of = shared(maker)
    for code in (DEVENTER, "WS59"):
        actions.bind(of, code, *WHERE, **by(maker))
    actions.say(_bound(of, adopter), follows=False, because="Onze verordening is ouder.", **by(adopter))
    said = {
        one.organisation: (one.follows, one.because) for one in provisions.stances(UUID(of), **by(adopter))
    }
    assert said == {ZWOLLE: (True, ""), DEVENTER: (False, "Onze verordening is ouder."), "WS59": (None, "")}
    assert len(provisions.stances(UUID(of), **by(outsider))) == 3
    assert [one.organisation for one in provisions.bound(UUID(of), **by(outsider))] == ["WS59"]
    assert len(provisions.bound(UUID(of), **by(maker))) == 3


def test_who_does_otherwise_says_why(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    actions.bind(of, DEVENTER, *WHERE, **by(maker))
    with pytest.raises(SayWhyNot):
        actions.say(_bound(of, adopter), follows=False, because=" ", **by(adopter))
    with pytest.raises(AlreadyBound):
        actions.bind(of, DEVENTER, *WHERE, **by(maker))


def test_nobody_speaks_for_another_and_who_did_not_agree_sees_nothing(
    maker: Actor, adopter: Actor, outsider: Actor
) -> None:
    of = shared(maker)
    actions.bind(of, DEVENTER, *WHERE, **by(maker))
    key = _bound(of, adopter)
    with pytest.raises(NotAllowed):
        actions.say(key, follows=True, because="", **by(maker))
    assert provisions.stances(UUID(of), **by(outsider)) == ()
    assert provisions.bound(UUID(of), **by(outsider)) == ()
    with pytest.raises(NotAllowed):
        actions.bind(made(maker), KAMPEN, *WHERE, **by(maker))


def test_who_is_released_is_gone_with_what_it_said(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    actions.bind(of, DEVENTER, *WHERE, **by(maker))
    actions.say(_bound(of, adopter), follows=True, because="", **by(adopter))
    actions.release(_bound(of, adopter), **by(maker))
    assert [one.organisation for one in provisions.stances(UUID(of), **by(maker))] == [ZWOLLE]
    assert provisions.ours(**by(adopter)) == ()
