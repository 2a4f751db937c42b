# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened is never changed: the database itself refuses."""

from django.db import migrations

from stuurhuis.kernel.store.roles import ONLY_GROW
from stuurhuis.kernel.store.rowsecurity import OnlyGrows

FUNCTION = """
CREATE FUNCTION stuurhuis_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened is never changed: %', TG_TABLE_NAME;
END
$$
"""


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION, params=None)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION stuurhuis_only_grows", params=None)


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]
    operations = [migrations.RunPython(make, drop), *(OnlyGrows(table) for table in ONLY_GROW)]
