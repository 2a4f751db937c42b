# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Web and worker run as a role that the second wall holds."""

from collections.abc import Callable
from subprocess import Popen

import pytest

from stuurhuis.kernel import door


@pytest.mark.django_db
def test_the_weak_role_may_start() -> None:
    door.refuse_a_strong_role()


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("alias", "user", "why"),
    [("owner", "", "role 'stuurhuis_owner' owns the tables"), ("default", "postgres", "is a superuser")],
)
def test_a_strong_role_may_not_start(
    installation: Callable[..., Popen[str]], alias: str, user: str, why: str
) -> None:
    script = f"""
from django.conf import settings
from stuurhuis.kernel import door
settings.DATABASES['{alias}']['USER'] = '{user}' or settings.DATABASES['{alias}']['USER']
door.refuse_a_strong_role('{alias}')
"""
    process = installation(script)

    _, said = process.communicate(timeout=60)

    assert process.returncode == 1
    assert why in said
