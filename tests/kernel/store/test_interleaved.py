# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many organisations over a few connections, through one another: nobody ever sees a row of another."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import AT, Berth, berths, make

CODES = ("GM0193", "GM0166", "WS12", "PV23")
ASKED = 1000


def seen(number: int) -> bool:
    """Ask, sometimes in vain in between, and say whether only own berths came back."""
    code = CODES[number * 7 // 3 % len(CODES)]
    names = {row.name for row in berths(actor=Actor("person", 1, code), at=AT)}
    with within(code):
        unfiltered = set(Berth.objects.values_list("name", flat=True))
    return names == unfiltered == {code}


def share(first: int) -> list[bool]:
    """Every fourth question, over one connection."""
    try:
        return [seen(number) for number in range(first, ASKED, 4)]
    finally:
        connection.close()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_thousand_questions_over_four_connections_cross_nothing() -> None:
    for code in CODES:
        make(code, actor=Actor("person", 1, code), at=AT)

    with ThreadPoolExecutor(4) as pool:
        answers = [answer for answers in pool.map(share, range(4)) for answer in answers]

    assert answers.count(True) == ASKED
