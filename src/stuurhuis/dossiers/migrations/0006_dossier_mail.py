# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody was told by mail of dossiers: only the own organisation knows."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0005_proposals'),
        ('store', '0005_ledger'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DossierMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('about', models.CharField(max_length=40)),
                ('stage', models.CharField(max_length=10)),
                ('sent_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'person', 'about', 'stage'), name='one_dossier_mail_a_stage')],
            },
        ),
        RowSecurity("dossiers_dossiermail"),
    ]
