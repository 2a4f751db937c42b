# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who belongs where has a wall too, and recovery has a table. `models.parties` says the same to the ORM."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.store.rowsecurity import KnownRows

FUNCTIONS = """
CREATE FUNCTION stuurhuis_person() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('stuurhuis.person', true), '')::bigint
$$;
CREATE FUNCTION stuurhuis_held(digest text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(digest = nullif(current_setting('stuurhuis.token', true), ''), false)
$$;
"""
OF_MEMBER = "EXISTS (SELECT 1 FROM store_membership m WHERE m.id = membership_id AND {})"
OWN_MEMBER = OF_MEMBER.format("stuurhuis_own(m.organisation_id)")
MY_MEMBER = OF_MEMBER.format("m.person_id = stuurhuis_person()")
TO_ME = "email = (SELECT p.email FROM store_person p WHERE p.id = stuurhuis_person())"
WALLS = [
    KnownRows("store_membership", "person_id = stuurhuis_person()"),
    KnownRows("store_role", MY_MEMBER, OWN_MEMBER),
    KnownRows("store_mandate", MY_MEMBER, OWN_MEMBER),
    KnownRows("store_invitation", f"stuurhuis_held(token_digest) OR {TO_ME}"),
    KnownRows("store_recovery", "stuurhuis_held(token_digest)"),
    KnownRows("store_sharing", "stuurhuis_own(partner_id)", "stuurhuis_own(owner_id)"),
]


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTIONS, params=None)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION stuurhuis_held; DROP FUNCTION stuurhuis_person", params=None)


class Migration(migrations.Migration):
    dependencies = [("store", "0003_row_security")]
    operations = [
        migrations.AlterModelOptions(
            name='invitation',
            options={'base_manager_name': 'objects'},
        ),
        migrations.AlterModelOptions(
            name='mandate',
            options={'base_manager_name': 'objects'},
        ),
        migrations.AlterModelOptions(
            name='membership',
            options={'base_manager_name': 'objects'},
        ),
        migrations.AlterModelOptions(
            name='role',
            options={'base_manager_name': 'objects'},
        ),
        migrations.AlterModelOptions(
            name='sharing',
            options={'base_manager_name': 'objects'},
        ),
        migrations.AddField(
            model_name='person',
            name='closed',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='invitation',
            name='invited_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='membership',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.CreateModel(
            name='Recovery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_digest', models.CharField(max_length=64, unique=True)),
                ('expires', models.DateTimeField()),
                ('used', models.DateTimeField(blank=True, null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('started_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.RunPython(make, drop),
        *WALLS,
    ]
