# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import OnlyGrows, RowSecurity


class Migration(migrations.Migration):

    dependencies = [
        ('steering', '0003_goals'),
        ('store', '0004_known_rows'),
    ]

    operations = [
        migrations.CreateModel(
            name='YearImport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('year', models.PositiveSmallIntegerField()),
                ('month', models.PositiveSmallIntegerField()),
                ('revision', models.PositiveSmallIntegerField()),
                ('imported_at', models.DateTimeField()),
                ('lines', models.PositiveIntegerField()),
                ('fingerprint', models.CharField(max_length=64)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='YearLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('programme', models.CharField(max_length=8)),
                ('task_field', models.CharField(max_length=12)),
                ('category', models.CharField(max_length=12)),
                ('side', models.CharField(max_length=14)),
                ('nature', models.CharField(max_length=12)),
                ('original', models.DecimalField(decimal_places=2, max_digits=16)),
                ('amended', models.DecimalField(decimal_places=2, max_digits=16)),
                ('realised', models.DecimalField(decimal_places=2, max_digits=16)),
                ('committed', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True)),
                ('expected', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True)),
                ('decision', models.CharField(blank=True, max_length=80)),
                ('decided_on', models.DateField(blank=True, null=True)),
                ('of', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='steering.yearimport')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='YearMapping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('said', models.JSONField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Materiality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('percent', models.DecimalField(decimal_places=2, max_digits=5)),
                ('euros', models.DecimalField(decimal_places=2, max_digits=16)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('organisation',), name='one_materiality_a_time')],
            },
        ),
        migrations.AddConstraint(
            model_name='yearimport',
            constraint=models.UniqueConstraint(fields=('organisation', 'year', 'month', 'revision'), name='one_import_a_revision'),
        ),
        migrations.AddConstraint(
            model_name='yearmapping',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('organisation',), name='one_mapping_a_time'),
        ),
        RowSecurity("steering_yearimport", "steering.YearImport"),
        RowSecurity("steering_yearline", "steering.YearLine"),
        RowSecurity("steering_yearmapping", "steering.YearMapping"),
        RowSecurity("steering_materiality", "steering.Materiality"),
        OnlyGrows("steering_yearimport"),
        OnlyGrows("steering_yearline"),
    ]
