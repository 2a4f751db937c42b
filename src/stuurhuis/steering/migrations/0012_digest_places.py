# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity


class ReadByAll(RowSecurity):
    """Every row is shown; only its own organisation writes it."""

    def shown(self) -> str:
        """Every row."""
        return "true"


def where_mail_was_chosen(apps: Any, schema_editor: Any) -> None:
    """Who chose mail before keeps getting it."""
    connection = schema_editor.connection
    places = apps.get_model("steering", "DigestPlace").objects.using(connection.alias)
    chosen = apps.get_model("steering", "DigestChoice").objects.using(connection.alias)
    organisations = apps.get_model("store", "Organisation").objects.using(connection.alias)
    for code in organisations.values_list("code", flat=True):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('stuurhuis.organisation', %s, true)", [code])
        if chosen.filter(organisation=code).exists():
            places.create(organisation_id=code)


class Migration(migrations.Migration):
    dependencies = [
        ("steering", "0010_peer_groups"),
        ("store", "0004_known_rows"),
    ]

    operations = [
        migrations.CreateModel(
            name="DigestPlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.organisation"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(fields=("organisation",), name="one_digest_place_an_organisation")
                ],
            },
        ),
        ReadByAll("steering_digestplace"),
        migrations.RunPython(where_mail_was_chosen, migrations.RunPython.noop),
    ]
