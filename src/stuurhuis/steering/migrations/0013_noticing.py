# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("steering", "0012_digest_places"),
        ("store", "0004_known_rows"),
    ]

    operations = [
        migrations.CreateModel(
            name="NoticedSignal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("indicator", models.CharField(max_length=80)),
                ("period", models.CharField(max_length=12)),
                ("kind", models.CharField(max_length=20)),
                ("noticed_on", models.DateField()),
                ("gone_on", models.DateField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.organisation"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "indicator", "period", "kind"),
                        name="a_signal_is_noticed_once",
                    )
                ],
            },
        ),
        RowSecurity("steering_noticedsignal"),
    ]
