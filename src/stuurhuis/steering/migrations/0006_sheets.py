# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity


class Migration(migrations.Migration):

    dependencies = [
        ('steering', '0005_reviewing'),
        ('store', '0004_known_rows'),
    ]

    operations = [
        migrations.CreateModel(
            name='SheetChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('indicator', models.CharField(max_length=80)),
                ('since', models.CharField(max_length=12)),
                ('why', models.TextField()),
                ('before', models.JSONField()),
                ('changed_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='OwnFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('indicator', models.CharField(max_length=80)),
                ('period', models.CharField(max_length=12)),
                ('value', models.FloatField(blank=True, null=True)),
                ('status', models.CharField(max_length=16)),
                ('note', models.TextField(blank=True)),
                ('url', models.CharField(blank=True, max_length=500)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('organisation', 'indicator', 'period'), name='one_own_figure')],
            },
        ),
        RowSecurity("steering_ownfigure", "steering.OwnFigure"),
        RowSecurity("steering_sheetchange", "steering.SheetChange"),
    ]
