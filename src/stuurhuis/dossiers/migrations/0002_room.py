# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens in the room of a dossier; shown to who takes part, as `dossiers.models.room` says."""

import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import KnownRows

BOTH = "(stuurhuis_own(organisation_id) OR stuurhuis_own(partner_id))"
IN_ROOM = """EXISTS (SELECT 1 FROM dossiers_takingpart t
    WHERE t.dossier_id = {}.dossier_id AND stuurhuis_own(t.partner_id) AND t.state = 'accepted')"""


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0001_initial'),
        ('store', '0005_ledger'),
    ]

    operations = [
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=300)),
                ('in_return', models.CharField(blank=True, max_length=300)),
                ('due', models.DateField()),
                ('state', models.CharField(max_length=12)),
                ('why', models.CharField(blank=True, max_length=300)),
                ('proposed_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(max_length=300)),
                ('why', models.TextField(blank=True)),
                ('known', models.TextField(blank=True)),
                ('references', models.JSONField(default=list)),
                ('taken_on', models.DateField()),
                ('kept_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('written_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=300)),
                ('due', models.DateField()),
                ('state', models.CharField(max_length=8)),
                ('moved_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        *(
            KnownRows(table, IN_ROOM.format(table))
            for table in ("dossiers_task", "dossiers_decision", "dossiers_message")
        ),
        KnownRows("dossiers_agreement", IN_ROOM.format("dossiers_agreement"), BOTH),
    ]
