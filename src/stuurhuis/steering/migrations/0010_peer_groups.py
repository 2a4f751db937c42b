# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity


class Migration(migrations.Migration):

    dependencies = [
        ('steering', '0011_risk_limit'),
        ('store', '0004_known_rows'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PeerGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('name', models.CharField(max_length=80)),
                ('weights', models.JSONField()),
                ('year', models.CharField(blank=True, max_length=12)),
                ('is_default', models.BooleanField(default=False)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='PeerMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened', models.BooleanField(default=False)),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('region', models.CharField(max_length=16)),
                ('why', models.TextField(blank=True)),
                ('why_not', models.TextField(blank=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='steering.peergroup')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='PeerChooser',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('deed', models.CharField(max_length=8)),
                ('since', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='steering.peermember')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddConstraint(
            model_name='peergroup',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('organisation', 'name'), name='one_peer_group_a_name'),
        ),
        migrations.AddConstraint(
            model_name='peergroup',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None), ('is_default', True)), fields=('organisation',), name='one_default_peer_group'),
        ),
        migrations.AddConstraint(
            model_name='peermember',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('group', 'region'), name='once_in_a_peer_group'),
        ),
        migrations.AddConstraint(
            model_name='peerchooser',
            constraint=models.UniqueConstraint(fields=('organisation', 'member', 'deed'), name='one_chooser_a_deed'),
        ),
        RowSecurity("steering_peergroup", "steering.PeerGroup"),
        RowSecurity("steering_peermember", "steering.PeerMember"),
        RowSecurity("steering_peerchooser"),
    ]
