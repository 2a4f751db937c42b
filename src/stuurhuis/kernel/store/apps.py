# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one Django app of the kernel."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class StoreConfig(AppConfig):
    """Label `store`; after every migration the weak role gets its rights and the governments are there."""

    name = "stuurhuis.kernel.store"
    label = "store"
    verbose_name = "Stuurhuis"

    def ready(self) -> None:
        """Listen to the end of a migration."""
        post_migrate.connect(_after_migrating, sender=self, dispatch_uid="store")


def _after_migrating(*, using: str, apps: Any = None, **_: Any) -> None:
    from stuurhuis.kernel.store import governments, roles

    if apps is not None and not _has_tables(apps):
        return  # migrated back to before the tables
    roles.grant(using)
    governments.establish(using)


def _has_tables(apps: Any) -> bool:
    return any(model._meta.db_table == "store_organisation" for model in apps.get_models())
