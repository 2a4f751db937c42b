# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second wall on PostgreSQL. `kernel.store.opened` says the same to the ORM; a test holds them together."""

from django.db import migrations

from stuurhuis.kernel.store.roles import ONLY_GROW
from stuurhuis.kernel.store.rowsecurity import RowSecurity
from stuurhuis.kernel.store.opened import GOVERNMENTS

FUNCTIONS = """
CREATE FUNCTION stuurhuis_own(owner text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(owner = nullif(current_setting('stuurhuis.organisation', true), ''), false)
$$;
CREATE FUNCTION stuurhuis_shown(owner text, opened boolean, of_kind text, this_row text)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT stuurhuis_own(owner)
        OR (opened AND EXISTS (
            SELECT 1 FROM store_organisation o
            WHERE o.code = nullif(current_setting('stuurhuis.organisation', true), '') AND o.kind IN ({governments})))
        OR EXISTS (
            SELECT 1 FROM store_sharing s
            WHERE s.owner_id = owner AND s.kind = of_kind AND s.row IN ('', this_row)
              AND s.partner_id = nullif(current_setting('stuurhuis.organisation', true), '')
              AND s.since <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
              AND coalesce(s.until > (now() AT TIME ZONE 'Europe/Amsterdam')::date, true))
$$;
""".format(governments=", ".join(f"'{kind}'" for kind in GOVERNMENTS))


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTIONS, params=None)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION stuurhuis_shown; DROP FUNCTION stuurhuis_own", params=None)


class Migration(migrations.Migration):
    dependencies = [("store", "0002_append_only")]
    operations = [migrations.RunPython(make, drop), *(RowSecurity(table) for table in ONLY_GROW)]
