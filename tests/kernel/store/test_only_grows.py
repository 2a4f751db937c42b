# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened is never changed: the database itself refuses."""

import pytest
from django.db import DatabaseError, connection, transaction

from stuurhuis.kernel import journal
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import AT

DEED = journal.Deed(
    at=AT, actor="person", person=1, organisation="GM0193", origin="web", rule="x.y", ground="avg-5"
)


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["store_entry", "store_seal", "store_processingentry"])
@pytest.mark.parametrize("change", ["UPDATE {} SET organisation_id = 'GM0193'", "DELETE FROM {}"])
def test_no_row_is_changed_or_removed(table: str, change: str) -> None:
    with within("GM0193"):
        journal.log_processing(DEED, ["person:2"])
        journal.seal(AT)
        refused = pytest.raises(DatabaseError, match=r"never changed|permission denied")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change.format(table))


@pytest.mark.postgres
@pytest.mark.django_db
def test_the_journal_is_not_emptied() -> None:
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE store_entry CASCADE")
