# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plans that governments join under a condition, and what the radar for the same work keeps."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity

OPENED = {
    "commons_plan": "commons.Plan",
    "commons_commitment": "commons.Commitment",
    "commons_radarnotice": "commons.RadarNotice",
}
OWN = ("commons_radarchoice", "commons_overlap", "commons_notthesame")


class Migration(migrations.Migration):

    dependencies = [
        ('commons', '0001_initial'),
        ('store', '0005_ledger'),
    ]

    operations = [
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('opened', models.BooleanField(default=False)),
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200)),
                ('why', models.TextField(blank=True)),
                ('cents', models.PositiveBigIntegerField()),
                ('months', models.PositiveSmallIntegerField()),
                ('key', models.CharField(max_length=12)),
                ('unit', models.CharField(blank=True, max_length=80)),
                ('least', models.PositiveSmallIntegerField()),
                ('closes', models.DateField()),
                ('moves_powers', models.BooleanField(default=False)),
                ('new_body', models.BooleanField(default=False)),
                ('personal_data', models.BooleanField(default=False)),
                ('origin', models.CharField(blank=True, max_length=200)),
                ('origin_words', models.CharField(blank=True, max_length=300)),
                ('origin_address', models.CharField(blank=True, max_length=300)),
                ('opened_at', models.DateTimeField()),
                ('state', models.CharField(max_length=10)),
                ('ended_on', models.DateField(null=True)),
                ('settled', models.JSONField(default=list)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='NotTheSame',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=200)),
                ('other_reference', models.CharField(max_length=200)),
                ('said_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'reference', 'other', 'other_reference'), name='said_once_not_the_same')],
            },
        ),
        migrations.CreateModel(
            name='Overlap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=32)),
                ('reference', models.CharField(max_length=200)),
                ('words', models.CharField(max_length=300)),
                ('address', models.CharField(blank=True, max_length=300)),
                ('others', models.JSONField(default=list)),
                ('found_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'reference'), name='one_overlap_a_thing')],
            },
        ),
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('others', models.PositiveSmallIntegerField()),
                ('most', models.PositiveBigIntegerField(null=True)),
                ('weight', models.PositiveBigIntegerField(default=1)),
                ('until', models.DateField()),
                ('made_at', models.DateTimeField()),
                ('agreed', models.PositiveBigIntegerField(null=True)),
                ('confirmed_on', models.DateField(null=True)),
                ('taken_back_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commons.plan')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('plan', 'organisation'), name='one_commitment_an_organisation')],
            },
        ),
        migrations.CreateModel(
            name='RadarChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('left_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation',), name='one_radar_choice_an_organisation')],
            },
        ),
        migrations.CreateModel(
            name='RadarNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('reference', models.CharField(max_length=200)),
                ('words', models.CharField(max_length=300)),
                ('put_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'reference'), name='one_notice_a_thing')],
            },
        ),
        *(RowSecurity(table, kind) for table, kind in OPENED.items()),
        *(RowSecurity(table) for table in OWN),
    ]
