# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A refusal is a page: a state that machines understand, the reason, and what to do next."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils import translation

from stuurhuis.kernel.policy import COLLEAGUE, NotAllowed, NotThere
from stuurhuis.site.accounts.examples import REASONS, ExampleRefused
from stuurhuis.site.grounds import name_of
from stuurhuis.site.refusals import Refusals
from stuurhuis.steering.queries.indicator import IndicatorUnknown
from stuurhuis.steering.queries.overview import NotJudgedYet

pytestmark = pytest.mark.django_db
REFUSED = [
    (NotThere(), 404, "Deze bladzijde is er niet"),
    (IndicatorUnknown("geluk"), 404, "Deze bladzijde is er niet"),
    (NotJudgedYet(), 503, "We bekijken de cijfers voor het eerst"),
    (NotAllowed("quay.make", COLLEAGUE), 403, COLLEAGUE.remedy.nl),
    *((ExampleRefused(why), 403, words.nl) for why, words in REASONS.items()),
]


@pytest.fixture
def refusals() -> Refusals:
    """The middleware, before a page that refuses nothing."""
    return Refusals(lambda _request: HttpResponse("rustig"))


@pytest.fixture
def request_of_a_page(visitor: Client) -> HttpRequest:
    """A request as a page sees it."""
    request = visitor.get("/toegankelijkheid/").wsgi_request
    assert isinstance(request, HttpRequest)
    return request


def test_where_nothing_is_refused_nothing_happens(refusals: Refusals, request_of_a_page: HttpRequest) -> None:
    assert refusals(request_of_a_page).content == b"rustig"


@pytest.mark.parametrize(
    ("refused", "state", "sentence"),
    REFUSED,
    ids=[f"{type(one[0]).__name__}-{one[2][:20]}" for one in REFUSED],
)
def test_a_refusal_says_why(
    refusals: Refusals, request_of_a_page: HttpRequest, refused: Exception, state: int, sentence: str
) -> None:
    answer = refusals.process_exception(request_of_a_page, refused)
    assert answer is not None
    assert answer.status_code == state
    assert sentence in answer.content.decode()


def test_who_may_not_hears_it_in_the_own_language_with_the_ground(
    refusals: Refusals, request_of_a_page: HttpRequest
) -> None:
    with translation.override("en"):
        answer = refusals.process_exception(request_of_a_page, NotAllowed("quay.make", COLLEAGUE))
        ground = name_of(COLLEAGUE.ground.key)
    assert answer is not None
    for words in (COLLEAGUE.sentence.en, COLLEAGUE.remedy.en, ground):
        assert words in answer.content.decode()


@pytest.mark.parametrize("fault", [ValueError("stuk"), KeyError("x"), PermissionError()])
def test_a_fault_of_our_own_is_not_called_a_refusal(
    refusals: Refusals, request_of_a_page: HttpRequest, fault: Exception
) -> None:
    assert refusals.process_exception(request_of_a_page, fault) is None
