# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files in the room of a dossier, shown to who takes part; and a decision names files and figures."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import KnownRows

IN_ROOM = """EXISTS (SELECT 1 FROM dossiers_takingpart t
    WHERE t.dossier_id = {}.dossier_id AND stuurhuis_own(t.partner_id) AND t.state = 'accepted')"""


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0003_ideas'),
        ('store', '0005_ledger'),
    ]

    operations = [
        migrations.AddField(
            model_name='decision',
            name='figures',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='decision',
            name='files',
            field=models.JSONField(default=list),
        ),
        migrations.CreateModel(
            name='RoomFile',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('kind', models.CharField(max_length=8)),
                ('size', models.PositiveIntegerField()),
                ('checksum', models.CharField(max_length=64)),
                ('content', models.BinaryField()),
                ('put_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dossiers.dossier')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.seat')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        KnownRows("dossiers_roomfile", IN_ROOM.format("dossiers_roomfile")),
    ]
