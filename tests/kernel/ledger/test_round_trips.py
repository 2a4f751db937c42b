# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A transfer asks the database no more often than it must: decision 0013 counts the statements."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stuurhuis.kernel.ledger import actions
from tests.kernel.ledger.trading import AT, KAMPEN, ZWOLLE, market, order

MOST = {"postgresql": 12, "sqlite": 11}  # on PostgreSQL in whose name it is done is a statement too


@pytest.mark.django_db(transaction=True)
def test_a_transfer_is_so_many_statements() -> None:
    actor = market()[ZWOLLE]
    actions.transfer(order(1, KAMPEN, 5), actor=actor, at=AT)
    with CaptureQueriesContext(connection) as asked:
        actions.transfer(order(2, KAMPEN, 5), actor=actor, at=AT)
    said = [one["sql"] for one in asked.captured_queries]
    assert len(said) <= MOST[connection.vendor], "\n".join(said)
    assert not [one for one in said if "SAVEPOINT" in one]
