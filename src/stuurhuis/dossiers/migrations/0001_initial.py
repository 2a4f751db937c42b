# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of dossiers, and their walls on PostgreSQL: `dossiers.models` says the same to the ORM.

A policy asks another table, whose own policy then holds too; so all ask how somebody takes part, which asks none.
"""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import BetweenRows, KnownRows

BOTH = "(stuurhuis_own(organisation_id) OR stuurhuis_own(partner_id))"
TAKES_PART = """EXISTS (SELECT 1 FROM dossiers_takingpart t
    WHERE t.dossier_id = {} AND stuurhuis_own(t.partner_id) AND t.state IN ({}))"""


def in_room(table):
    return TAKES_PART.format(f"{table}.dossier_id", "'accepted'")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('store', '0005_ledger'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Dossier',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('question', models.CharField(max_length=200)),
                ('why', models.TextField(blank=True)),
                ('places', models.JSONField(default=list)),
                ('spot', models.CharField(blank=True, max_length=120)),
                ('level', models.CharField(max_length=16)),
                ('category', models.CharField(max_length=20)),
                ('origin', models.CharField(blank=True, max_length=200)),
                ('origin_words', models.CharField(blank=True, max_length=300)),
                ('origin_address', models.CharField(blank=True, max_length=300)),
                ('begun_at', models.DateTimeField()),
                ('brought', models.TextField(blank=True)),
                ('for_whom', models.TextField(blank=True)),
                ('closed_on', models.DateField(null=True)),
                ('destroy_on', models.DateField(null=True)),
                ('destroyed_on', models.DateField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(max_length=8)),
                ('taken_at', models.DateTimeField()),
                ('left_at', models.DateTimeField(null=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('dossier', 'organisation', 'person'), name='one_seat_a_member_of_a_dossier')],
            },
        ),
        migrations.CreateModel(
            name='Standing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(max_length=16)),
                ('obstacle', models.CharField(blank=True, max_length=12)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('controller', models.CharField(max_length=10)),
                ('since_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['dossier', 'partner'], name='standings_of_a_dossier')],
            },
        ),
        migrations.CreateModel(
            name='TakingPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(max_length=10)),
                ('controller', models.CharField(max_length=10)),
                ('arrangement', models.CharField(blank=True, max_length=300)),
                ('asked_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('destroy_on', models.DateField(null=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['partner', 'state'], name='dossiers_we_take_part_in')],
                'constraints': [models.UniqueConstraint(fields=('dossier', 'partner'), name='one_part_an_organisation')],
            },
        ),
        BetweenRows("dossiers_takingpart"),
        KnownRows("dossiers_dossier", TAKES_PART.format("dossiers_dossier.id", "'asked', 'accepted'")),
        KnownRows("dossiers_standing", in_room("dossiers_standing"), BOTH),
        KnownRows("dossiers_seat", in_room("dossiers_seat")),
    ]
