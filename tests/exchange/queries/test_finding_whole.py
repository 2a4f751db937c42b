# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is found by reading a few is who is found by reading everybody."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.few_people import Few
from small_country import AT
from stuurhuis.connectors.sample.people import themes
from stuurhuis.exchange.models.people import Profile
from stuurhuis.exchange.policy import finding as policy
from stuurhuis.exchange.policy.finding_known import known_of
from stuurhuis.exchange.queries import finding
from stuurhuis.exchange.rules.finding import PersonFit, fit, shares
from stuurhuis.exchange.rules.finding_terms import asked_for
from stuurhuis.exchange.tasks.finding import bring_examples
from stuurhuis.kernel.policy import Actor, rows
from stuurhuis.kernel.store.wall import within

WORDS = sorted({word for theme in themes() for word in theme.words})[::7]
QUESTIONS = st.lists(
    st.sampled_from([*WORDS, "Engels", "plannen", "water", "op dinsdag"]), min_size=1, max_size=4
)


def plainly(words: str, actor: Actor, *, elsewhere: bool) -> list[tuple[int, PersonFit]]:
    """Read all that everybody shows, fit each, and take the best."""
    asked = asked_for(words)
    with within(actor.organisation, person=actor.person):
        shown = rows(policy.FIND, actor, AT).filter(term__in=asked.terms)
        if elsewhere:
            shown = shown.exclude(organisation=actor.organisation)
        weights = shares(asked, Counter(shown.values_list("term", flat=True)))
        others = Profile.objects.exclude(person=actor.person).filter(pk__in=shown.values("profile"))
        everybody = known_of(list(others.values_list("pk", flat=True)), asked.terms, actor, AT)
    fits = [(profile, fit(asked, weights, one, AT)) for profile, one in everybody.items()]
    ranked = sorted((one for one in fits if one[1].points), key=lambda one: (-one[1].points, one[0]))
    enough = [one for one in ranked if one[1].is_enough][: finding.TOP]
    return enough or ranked[: finding.NEAREST]


@pytest.mark.parametrize("at_once", [1, 4])
@pytest.mark.django_db
def test_the_quick_way_is_the_plain_way(
    at_once: int, monkeypatch: pytest.MonkeyPatch, asker: Actor, expert: Actor
) -> None:
    bring_examples(Few(), at=AT)
    monkeypatch.setattr(finding, "AT_ONCE", at_once)
    monkeypatch.setattr(finding, "TOP", 3)

    @settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
    @given(QUESTIONS, st.booleans())
    def compare(words: list[str], elsewhere: bool) -> None:
        question = " en ".join(words)
        plain = plainly(question, asker, elsewhere=elsewhere)
        answer = finding.find(question, elsewhere=elsewhere, actor=asker, at=AT)
        assert [(one.profile, one.fit) for one in answer.candidates] == plain

    compare()
