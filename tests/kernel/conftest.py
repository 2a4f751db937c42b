# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two organisations with a berth each, and who works there."""

from pathlib import Path

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from stuurhuis.kernel.policy import RowSecurity
from stuurhuis.kernel.store import roles
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import Berth, Sailor

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of the kernel that uses the database finds the quay there."""
    for item in items:
        ours = isinstance(item, pytest.Function) and item.path.is_relative_to(HERE)
        names = getattr(item, "fixturenames", [])
        if ours and (item.get_closest_marker("django_db") or "db" in names):
            names.insert(0, "quay")


@pytest.fixture(scope="session")
def quay(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The tables of the quay, closed as a migration of a module closes them."""
    owner = "owner" if "owner" in connections.settings else "default"
    with django_db_blocker.unblock():
        with connections[owner].schema_editor() as editor:
            for model, kind in ((Berth, "quay.Berth"), (Sailor, "")):
                editor.create_model(model)
                RowSecurity(model._meta.db_table, kind).database_forwards("quay", editor, None, None)
        roles.grant(owner)
        if owner != "default":
            connections[owner].close()


@pytest.fixture
def zwolle_berth(db: None) -> int:
    """A berth that is only of Zwolle."""
    with within("GM0193"):
        return Berth.objects.create(organisation_id="GM0193", name="Rodetoren").pk


@pytest.fixture
def kampen_berth(db: None) -> int:
    """A berth that is only of Kampen."""
    with within("GM0166"):
        return Berth.objects.create(organisation_id="GM0166", name="Buitenhaven").pk
