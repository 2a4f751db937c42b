# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import OnlyGrows, RowSecurity


class Migration(migrations.Migration):

    dependencies = [
        ('steering', '0004_money'),
        ('store', '0004_known_rows'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='deferral',
            name='accepted',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('what', models.TextField()),
                ('body', models.CharField(max_length=120)),
                ('taken', models.DateField()),
                ('advice', models.TextField()),
                ('why', models.TextField()),
                ('known', models.JSONField()),
                ('written_at', models.DateTimeField()),
                ('corrects', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='steering.decision')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='steering.goal')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='LearningReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('indicator', models.CharField(blank=True, max_length=80)),
                ('period', models.CharField(blank=True, max_length=12)),
                ('theme', models.CharField(max_length=40)),
                ('expected', models.TextField()),
                ('happened', models.TextField()),
                ('keep', models.TextField()),
                ('lesson', models.TextField()),
                ('step', models.TextField()),
                ('due', models.DateField()),
                ('is_experiment', models.BooleanField(default=False)),
                ('held_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('outcome', models.TextField(blank=True)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='steering.goal')),
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
                ('reading', models.TextField()),
                ('why', models.TextField()),
                ('of', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='steering.learningreview')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Authorship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('about', models.CharField(max_length=40)),
                ('since', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('organisation', 'about', 'person'), name='one_author_a_text')],
            },
        ),
        migrations.CreateModel(
            name='ExceptionReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('region', models.CharField(max_length=16)),
                ('indicator', models.CharField(max_length=80)),
                ('period', models.CharField(max_length=12)),
                ('kind', models.CharField(max_length=20)),
                ('cause', models.TextField()),
                ('intervention', models.TextField()),
                ('due', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('organisation', 'region', 'indicator', 'period', 'kind'), name='one_review_a_deviation')],
            },
        ),
        migrations.CreateModel(
            name='Judgement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('indicator', models.CharField(max_length=80)),
                ('period', models.CharField(max_length=12)),
                ('reasons', models.TextField()),
                ('expected', models.FloatField(blank=True, null=True)),
                ('low', models.FloatField(blank=True, null=True)),
                ('high', models.FloatField(blank=True, null=True)),
                ('overrules', models.BooleanField(default=False)),
                ('forecast', models.JSONField(blank=True, null=True)),
                ('version', models.CharField(blank=True, max_length=80)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('organisation', 'indicator', 'period'), name='one_judgement_a_period')],
            },
        ),
        RowSecurity("steering_judgement", "steering.Judgement"),
        RowSecurity("steering_exceptionreview", "steering.ExceptionReview"),
        RowSecurity("steering_learningreview", "steering.LearningReview"),
        RowSecurity("steering_opinion"),
        RowSecurity("steering_decision", "steering.Decision"),
        OnlyGrows("steering_decision"),
        RowSecurity("steering_authorship"),
    ]
