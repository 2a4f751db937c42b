# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of experiments, their walls on PostgreSQL, and what only grows: `experiments.models` says the same.

What belongs to an experiment is shown to whom the experiment is shown, by its own policy.
"""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from stuurhuis.kernel.policy import KnownRows, OnlyGrows, RowSecurity

OF_SHOWN = "EXISTS (SELECT 1 FROM experiments_experiment e WHERE e.id = {}.experiment_id)"
PARTS = ("locked", "draw", "finding", "opinion", "verdict")
GROWING = ("locked", "draw", "verdict")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('store', '0005_ledger'),
    ]

    operations = [
        migrations.CreateModel(
            name='Experiment',
            fields=[
                ('opened', models.BooleanField(default=False)),
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('design', models.JSONField()),
                ('state', models.CharField(max_length=10)),
                ('origin', models.CharField(blank=True, max_length=200)),
                ('origin_words', models.CharField(blank=True, max_length=300)),
                ('origin_address', models.CharField(blank=True, max_length=300)),
                ('replicates', models.UUIDField(null=True)),
                ('begun_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('stopped_on', models.DateField(null=True)),
                ('stopped_why', models.TextField(blank=True)),
                ('learnt', models.TextField(blank=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Draw',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('candidates', models.JSONField()),
                ('number', models.PositiveIntegerField()),
                ('seed', models.CharField(max_length=32)),
                ('drawn', models.JSONField()),
                ('drawn_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('experiment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='experiments.experiment')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=10)),
                ('asked_at', models.DateTimeField()),
                ('reckoned_at', models.DateTimeField(null=True)),
                ('version', models.CharField(blank=True, max_length=120)),
                ('answer', models.JSONField(null=True)),
                ('experiment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='experiments.experiment')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Locked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('design', models.JSONField()),
                ('checksum', models.CharField(max_length=64)),
                ('afterwards', models.BooleanField()),
                ('despite', models.TextField(blank=True)),
                ('locked_at', models.DateTimeField()),
                ('experiment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='experiments.experiment')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('about', models.CharField(max_length=8)),
                ('side', models.CharField(max_length=8)),
                ('why', models.TextField()),
                ('voice', models.CharField(max_length=120)),
                ('given_at', models.DateTimeField()),
                ('experiment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='experiments.experiment')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Verdict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('decided', models.CharField(max_length=8)),
                ('proposed', models.CharField(max_length=8)),
                ('why', models.TextField()),
                ('reading', models.JSONField(null=True)),
                ('readiness', models.JSONField(default=dict)),
                ('alike', models.TextField(blank=True)),
                ('dissent', models.JSONField(default=list)),
                ('given_at', models.DateTimeField()),
                ('experiment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='experiments.experiment')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='experiment',
            index=models.Index(fields=['origin'], name='experiments_by_origin'),
        ),
        migrations.AddIndex(
            model_name='finding',
            index=models.Index(fields=['experiment', 'kind'], name='findings_of_an_experiment'),
        ),
        RowSecurity("experiments_experiment", "experiments.Experiment"),
        *(KnownRows(f"experiments_{part}", OF_SHOWN.format(f"experiments_{part}")) for part in PARTS),
        *(OnlyGrows(f"experiments_{part}") for part in GROWING),
    ]
