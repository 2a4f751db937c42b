# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254, unique=True)),
                ('name', models.CharField(blank=True, max_length=200)),
                ('language', models.CharField(default='nl', max_length=5)),
                ('password', models.CharField(max_length=128)),
                ('last_login', models.DateTimeField(blank=True, null=True)),
                ('is_active', models.BooleanField(default=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('actor', models.CharField(max_length=16)),
                ('person', models.BigIntegerField(null=True)),
                ('origin', models.CharField(blank=True, max_length=40)),
                ('rule', models.CharField(max_length=100)),
                ('ground', models.CharField(max_length=100)),
                ('purpose', models.CharField(blank=True, max_length=100)),
                ('result', models.CharField(max_length=16)),
                ('subject', models.CharField(blank=True, max_length=130)),
                ('fact', models.CharField(blank=True, max_length=100)),
                ('payload', models.JSONField(default=dict)),
                ('link', models.UUIDField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.SlugField(max_length=80, primary_key=True, serialize=False)),
                ('name_nl', models.TextField()),
                ('name_en', models.TextField()),
                ('publisher', models.TextField()),
                ('licence', models.TextField()),
                ('licence_url', models.TextField(blank=True, default='')),
                ('url', models.TextField(blank=True, default='')),
                ('retrieved', models.DateField(blank=True, null=True)),
                ('known_faults_nl', models.TextField(blank=True, default='')),
                ('known_faults_en', models.TextField(blank=True, default='')),
                ('original_table', models.TextField(blank=True, default='')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Unsealed',
            fields=[
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='store.entry')),
                ('organisation_id', models.CharField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Mandate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.CharField(max_length=60)),
                ('up_to', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('since', models.DateField()),
                ('until', models.DateField()),
                ('given_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.membership')),
            ],
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('code', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(db_index=True, max_length=32)),
                ('cbs_code', models.CharField(blank=True, max_length=16)),
                ('tooi_code', models.CharField(blank=True, db_index=True, max_length=32)),
                ('oin', models.CharField(blank=True, max_length=20)),
                ('since', models.DateField(blank=True, null=True)),
                ('until', models.DateField(blank=True, null=True)),
                ('note', models.TextField(blank=True)),
                ('theme', models.CharField(blank=True, max_length=20)),
                ('province', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
        ),
        migrations.AddField(
            model_name='membership',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation'),
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('role', models.CharField(blank=True, max_length=40)),
                ('token_digest', models.CharField(max_length=64, unique=True)),
                ('expires', models.DateTimeField()),
                ('accepted', models.DateTimeField(blank=True, null=True)),
                ('invited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
        ),
        migrations.AddField(
            model_name='entry',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation'),
        ),
        migrations.CreateModel(
            name='OrganisationRelation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('share', models.FloatField(blank=True, null=True)),
                ('source', models.TextField(blank=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='ProcessingEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('link', models.UUIDField(db_index=True)),
                ('purpose', models.CharField(max_length=100)),
                ('data_subject', models.CharField(max_length=64)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='RefusalCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('rule', models.CharField(max_length=100)),
                ('count', models.BigIntegerField(default=0)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('day', 'rule'), name='one_count_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Role',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.membership')),
            ],
        ),
        migrations.CreateModel(
            name='Seal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('entries', models.JSONField()),
                ('before', models.CharField(max_length=64)),
                ('digest', models.CharField(max_length=64)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='Sharing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=100)),
                ('row', models.CharField(blank=True, max_length=64)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='DataSet',
            fields=[
                ('id', models.SlugField(max_length=80, primary_key=True, serialize=False)),
                ('title_nl', models.TextField()),
                ('title_en', models.TextField()),
                ('description_nl', models.TextField(blank=True, default='')),
                ('description_en', models.TextField(blank=True, default='')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.source')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('licence', models.TextField()),
                ('path', models.TextField()),
                ('checksum', models.CharField(max_length=64)),
                ('rows', models.PositiveBigIntegerField()),
                ('bytes', models.PositiveBigIntegerField()),
                ('period_from', models.CharField(blank=True, default='', max_length=10)),
                ('period_until', models.CharField(blank=True, default='', max_length=10)),
                ('schema', models.JSONField()),
                ('lineage', models.JSONField()),
                ('category', models.CharField(choices=[('open', 'Open'), ('personal', 'Personal')], default='open', max_length=8)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('made_at', models.DateTimeField()),
                ('destroyed_at', models.DateTimeField(blank=True, null=True)),
                ('data_set', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.dataset')),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.source')),
            ],
            options={
                'ordering': ['data_set', 'number'],
            },
        ),
        migrations.CreateModel(
            name='CurrentVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('data_set', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.dataset')),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.version')),
            ],
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.CharField(max_length=32)),
                ('subject', models.CharField(max_length=130)),
                ('reaction', models.CharField(max_length=200)),
                ('due', models.DateTimeField()),
                ('tries', models.IntegerField(default=0)),
                ('trouble', models.CharField(blank=True, max_length=200)),
                ('delivered', models.DateTimeField(null=True)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.entry')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('delivered', None)), fields=['reaction', 'subject', 'entry'], name='under_way')],
                'constraints': [models.UniqueConstraint(fields=('entry', 'reaction'), name='each_reaction_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('person', 'organisation', 'since'), name='one_membership_a_day'),
        ),
        migrations.AddConstraint(
            model_name='organisationrelation',
            constraint=models.UniqueConstraint(fields=('organisation', 'kind', 'other', 'since'), name='one_relation_a_day'),
        ),
        migrations.AddConstraint(
            model_name='seal',
            constraint=models.UniqueConstraint(fields=('organisation', 'number'), name='one_chain_an_organisation'),
        ),
        migrations.AddIndex(
            model_name='sharing',
            index=models.Index(fields=['partner', 'kind', 'owner'], name='who_shares_with_us'),
        ),
        migrations.AddIndex(
            model_name='version',
            index=models.Index(fields=['path'], name='lake_version_path'),
        ),
        migrations.AddIndex(
            model_name='version',
            index=models.Index(condition=models.Q(('destroyed_at__isnull', True)), fields=['ends_on'], name='lake_version_ends_on'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(fields=('data_set', 'number'), name='lake_version_number_once'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('category', 'open'), ('ends_on__isnull', True), ('owner__isnull', True)), models.Q(('category', 'personal'), ('ends_on__isnull', False), ('owner__isnull', False)), _connector='OR'), name='lake_personal_has_owner_and_end'),
        ),
        migrations.AddConstraint(
            model_name='currentversion',
            constraint=models.UniqueConstraint(fields=('data_set', 'owner'), name='lake_one_current_an_owner'),
        ),
        migrations.AddConstraint(
            model_name='currentversion',
            constraint=models.UniqueConstraint(condition=models.Q(('owner__isnull', True)), fields=('data_set',), name='lake_one_current_open'),
        ),
    ]
