# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was proposed for a dossier and answered, what was attached, and who of elsewhere was asked."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import BetweenRows, KnownRows, RowSecurity

IN_ROOM = """EXISTS (SELECT 1 FROM dossiers_takingpart t
    WHERE t.dossier_id = dossiers_attached.dossier_id AND stuurhuis_own(t.partner_id) AND t.state = 'accepted')"""


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0004_files'),
        ('store', '0005_ledger'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Attached',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=200)),
                ('words', models.CharField(max_length=300)),
                ('address', models.CharField(max_length=300)),
                ('attached_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('dossier', 'reference'), name='attached_once')],
            },
        ),
        migrations.CreateModel(
            name='PersonAsked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(max_length=12)),
                ('why', models.TextField(blank=True)),
                ('moved_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('dossier', 'organisation', 'person'), name='asked_once')],
            },
        ),
        migrations.CreateModel(
            name='ProposalAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('about', models.CharField(max_length=200)),
                ('words', models.CharField(max_length=300)),
                ('why', models.TextField(blank=True)),
                ('said', models.CharField(max_length=3)),
                ('given_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'dossier', 'about'), name='one_answer_a_proposal')],
            },
        ),
        KnownRows("dossiers_attached", IN_ROOM),
        BetweenRows("dossiers_personasked"),
        RowSecurity("dossiers_proposalanswer"),
    ]
