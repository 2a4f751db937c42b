# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ideas, and who is behind them: opened or of one organisation, as `dossiers.models.ideas` says."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import BetweenRows, RowSecurity


def of(name):
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name=name, to='store.organisation')


def about():
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.idea')


def key():
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0002_room'),
        ('store', '0005_ledger'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Idea',
            fields=[
                ('opened', models.BooleanField(default=False)),
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('question', models.CharField(max_length=200)),
                ('why', models.TextField(blank=True)),
                ('spot', models.CharField(blank=True, max_length=120)),
                ('origin', models.CharField(blank=True, max_length=200)),
                ('origin_words', models.CharField(blank=True, max_length=300)),
                ('origin_address', models.CharField(blank=True, max_length=300)),
                ('state', models.CharField(max_length=10)),
                ('answer', models.TextField(blank=True)),
                ('dossier', models.UUIDField(null=True)),
                ('put_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('emptied_on', models.DateField(null=True)),
                ('organisation', of('+')),
                ('taken_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [
                    models.Index(fields=['state', 'put_at'], name='ideas_that_wait'),
                    models.Index(fields=['origin'], name='ideas_by_origin'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Support',
            fields=[
                ('id', key()),
                ('opened', models.BooleanField(default=False)),
                ('given_at', models.DateTimeField()),
                ('idea', about()),
                ('organisation', of('+')),
            ],
            options={'abstract': False, 'base_manager_name': 'objects'},
        ),
        migrations.CreateModel(
            name='Sharpening',
            fields=[
                ('id', key()),
                ('question', models.CharField(max_length=200)),
                ('why', models.TextField(blank=True)),
                ('spot', models.CharField(blank=True, max_length=120)),
                ('reason', models.CharField(max_length=500)),
                ('state', models.CharField(max_length=8)),
                ('answer', models.CharField(blank=True, max_length=500)),
                ('proposed_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('idea', about()),
                ('organisation', of('+')),
                ('partner', of('+')),
            ],
            options={'abstract': False, 'base_manager_name': 'objects'},
        ),
        migrations.CreateModel(
            name='Contributor',
            fields=[
                ('id', key()),
                ('role', models.CharField(max_length=8)),
                ('since_at', models.DateTimeField()),
                ('idea', about()),
                ('organisation', of('+')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sharpening', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.sharpening')),
                ('support', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.support')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('role', 'sharpens'), _negated=True), fields=('idea', 'organisation', 'person', 'role'), name='an_idea_is_supported_once')],
            },
        ),
        RowSecurity("dossiers_idea", "dossiers.Idea"),
        RowSecurity("dossiers_support", "dossiers.Support"),
        BetweenRows("dossiers_sharpening"),
        RowSecurity("dossiers_contributor"),
    ]
