# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people ask and offer, who was invited, and what three parties agree; with the walls on PostgreSQL."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import BetweenRows, RowSecurity


class Migration(migrations.Migration):

    dependencies = [
        ('exchange', '0008_pulse'),
        ('store', '0005_ledger'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(max_length=6)),
                ('state', models.CharField(max_length=8)),
                ('answer_by', models.DateField()),
                ('reason', models.CharField(blank=True, max_length=12)),
                ('reminded_on', models.DateField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ConsentGiver',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField(blank=True)),
                ('consent', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='exchange.consent')),
                ('manager', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('stand_in', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Invite',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(max_length=10)),
                ('begun_by', models.CharField(max_length=6)),
                ('answer_by', models.DateField()),
                ('reason', models.CharField(blank=True, max_length=12)),
                ('begun_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('reminded_on', models.DateField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='consent',
            name='invite',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='exchange.invite'),
        ),
        migrations.CreateModel(
            name='InviteParties',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('message', models.TextField(blank=True)),
                ('answer', models.TextField(blank=True)),
                ('asker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('invite', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='exchange.invite')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Listing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('kind', models.CharField(max_length=30)),
                ('side', models.CharField(max_length=5)),
                ('title', models.CharField(max_length=120)),
                ('text', models.TextField()),
                ('fields', models.JSONField(default=dict)),
                ('province', models.CharField(blank=True, max_length=32)),
                ('starts_on', models.DateField(null=True)),
                ('ends_on', models.DateField(null=True)),
                ('hours', models.PositiveSmallIntegerField(null=True)),
                ('capacity', models.PositiveSmallIntegerField(default=1)),
                ('state', models.CharField(max_length=10)),
                ('outcome', models.CharField(blank=True, max_length=10)),
                ('written_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('expires_on', models.DateField()),
                ('asked_on', models.DateField(null=True)),
                ('sunk_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='invite',
            name='listing',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='exchange.listing'),
        ),
        migrations.CreateModel(
            name='ListingOwner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('listing', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='exchange.listing')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='LoanAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(max_length=10)),
                ('outcome', models.CharField(blank=True, max_length=10)),
                ('task', models.TextField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('days_a_week', models.DecimalField(decimal_places=1, max_digits=2)),
                ('unit', models.CharField(max_length=6)),
                ('per_day', models.DecimalField(decimal_places=2, max_digits=8)),
                ('worth', models.DecimalField(decimal_places=2, max_digits=8)),
                ('bears', models.JSONField(default=dict)),
                ('proposed_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('invite', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='exchange.invite')),
                ('listing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='exchange.listing')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(max_length=8)),
                ('helped', models.TextField()),
                ('better', models.TextField(blank=True)),
                ('given_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='exchange.loanagreement')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='DeliveredDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('part', models.DecimalField(decimal_places=1, max_digits=2)),
                ('told_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='exchange.loanagreement')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(max_length=8)),
                ('signed_at', models.DateTimeField()),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='exchange.loanagreement')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Decline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(max_length=12)),
                ('month', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['month', 'reason'], name='declines_by_month')],
            },
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.UniqueConstraint(fields=('invite', 'party'), name='one_consent_a_side'),
        ),
        migrations.AddIndex(
            model_name='listing',
            index=models.Index(fields=['state', 'kind', 'side'], name='listings_that_stand'),
        ),
        migrations.AddIndex(
            model_name='invite',
            index=models.Index(fields=['listing', 'state'], name='invites_of_a_listing'),
        ),
        migrations.AddConstraint(
            model_name='loanagreement',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'broken_off'), _negated=True), fields=('invite',), name='one_agreement_an_invite'),
        ),
        migrations.AddConstraint(
            model_name='feedback',
            constraint=models.UniqueConstraint(fields=('agreement', 'party'), name='one_feedback_a_party'),
        ),
        migrations.AddConstraint(
            model_name='deliveredday',
            constraint=models.UniqueConstraint(fields=('agreement', 'day'), name='one_row_a_delivered_day'),
        ),
        migrations.AddConstraint(
            model_name='signature',
            constraint=models.UniqueConstraint(fields=('agreement', 'party'), name='one_signature_a_party'),
        ),
        RowSecurity("exchange_listing", "exchange.Listing"),
        RowSecurity("exchange_listingowner", "exchange.ListingOwner"),
        RowSecurity("exchange_decline"),
        RowSecurity("exchange_consentgiver"),
        BetweenRows("exchange_invite"),
        BetweenRows("exchange_inviteparties"),
        BetweenRows("exchange_consent"),
        BetweenRows("exchange_loanagreement"),
        BetweenRows("exchange_signature"),
        BetweenRows("exchange_deliveredday"),
        BetweenRows("exchange_feedback"),
    ]
