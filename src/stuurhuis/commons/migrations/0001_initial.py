# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of shared formats, and their walls on PostgreSQL: `commons.models` says the same to the ORM.

What is about a format asks the format, whose own policy then holds too; so it is shown to whoever is shown that.
"""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from stuurhuis.kernel.policy import BetweenRows, KnownRows, RowSecurity

BOTH = "(stuurhuis_own(organisation_id) OR stuurhuis_own(partner_id))"
SHARED = "(opened AND is_public) OR stuurhuis_shown(organisation_id, opened, 'commons.Format', id::text)"
WITH_FORMAT = "(opened AND EXISTS (SELECT 1 FROM commons_format f WHERE f.id = {}.format_id))"
BOUND_TOO = """EXISTS (SELECT 1 FROM commons_boundparty b
    WHERE b.format_id = commons_stance.format_id AND stuurhuis_own(b.partner_id))"""
OF_FORMAT = ("commons_formatversion", "commons_adoption", "commons_copy", "commons_thanks")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('store', '0005_ledger'),
    ]

    operations = [
        migrations.CreateModel(
            name='Format',
            fields=[
                ('opened', models.BooleanField(default=False)),
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('name', models.CharField(max_length=120)),
                ('why', models.TextField(blank=True)),
                ('for_whom', models.CharField(blank=True, max_length=300)),
                ('indicators', models.JSONField(default=list)),
                ('points', models.PositiveSmallIntegerField(default=0)),
                ('is_public', models.BooleanField(default=False)),
                ('state', models.CharField(max_length=10)),
                ('origin', models.CharField(blank=True, max_length=200)),
                ('origin_words', models.CharField(blank=True, max_length=300)),
                ('origin_address', models.CharField(blank=True, max_length=300)),
                ('made_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_because', models.CharField(blank=True, max_length=10)),
                ('withdrawn_words', models.TextField(blank=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('opened', models.BooleanField(default=False)),
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('region', models.CharField(max_length=32)),
                ('adopted_on', models.DateField()),
                ('state', models.CharField(max_length=8)),
                ('confirmed_on', models.DateField(null=True)),
                ('variant', models.CharField(blank=True, max_length=200)),
                ('settles', models.BooleanField(default=False)),
                ('stopped_on', models.DateField(null=True)),
                ('stopped_because', models.CharField(blank=True, max_length=10)),
                ('stopped_words', models.TextField(blank=True)),
                ('origin', models.CharField(blank=True, max_length=200)),
                ('origin_words', models.CharField(blank=True, max_length=300)),
                ('origin_address', models.CharField(blank=True, max_length=300)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('format', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commons.format')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='FormatVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('blocks', models.JSONField(default=list)),
                ('variables', models.JSONField(default=list)),
                ('said', models.TextField(blank=True)),
                ('shared_at', models.DateTimeField(null=True)),
                ('format', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='commons.format')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Copy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('blocks', models.JSONField(default=list)),
                ('variables', models.JSONField(default=list)),
                ('values', models.JSONField(default=dict)),
                ('kept_at', models.DateTimeField()),
                ('adoption', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='commons.adoption')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('format', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commons.format')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commons.formatversion')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='adoption',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commons.formatversion'),
        ),
        migrations.CreateModel(
            name='Stance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('follows', models.BooleanField(null=True)),
                ('because', models.CharField(blank=True, max_length=1000)),
                ('said_at', models.DateTimeField()),
                ('format', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='commons.format')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Taking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('steps', models.JSONField(default=list)),
                ('begun_at', models.DateTimeField()),
                ('adoption', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='commons.adoption')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='commons.formatversion')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Thanks',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('words', models.CharField(max_length=500)),
                ('said_on', models.DateField()),
                ('format', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='commons.format')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='BoundParty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agreement', models.CharField(max_length=300)),
                ('agreed_on', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('format', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='commons.format')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('format', 'partner'), name='bound_once_to_a_format')],
            },
        ),
        migrations.AddConstraint(
            model_name='formatversion',
            constraint=models.UniqueConstraint(fields=('format', 'number'), name='one_version_a_number'),
        ),
        migrations.AddIndex(
            model_name='copy',
            index=models.Index(fields=['adoption', 'kept_at'], name='copies_of_an_adoption'),
        ),
        migrations.AddIndex(
            model_name='adoption',
            index=models.Index(fields=['format', 'state'], name='adoptions_of_a_format'),
        ),
        migrations.AddConstraint(
            model_name='adoption',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'using')), fields=('format', 'organisation'), name='one_living_adoption_an_organisation'),
        ),
        migrations.AddConstraint(
            model_name='thanks',
            constraint=models.UniqueConstraint(fields=('format', 'organisation'), name='one_thanks_an_organisation'),
        ),
        KnownRows("commons_format", SHARED),
        *(KnownRows(table, WITH_FORMAT.format(table)) for table in OF_FORMAT),
        RowSecurity("commons_taking"),
        BetweenRows("commons_boundparty"),
        KnownRows("commons_stance", BOUND_TOO, BOTH),
    ]
