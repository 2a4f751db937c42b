# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("exchange", "0003_needs"),
        ("store", "0005_ledger"),
    ]

    operations = [
        migrations.CreateModel(
            name="ObstacleCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("opened", models.BooleanField(default=False)),
                ("quarter", models.CharField(max_length=7)),
                ("reason", models.CharField(blank=True, max_length=12)),
                ("times", models.PositiveIntegerField()),
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
                "indexes": [models.Index(fields=["quarter", "reason"], name="obstacles_by_quarter")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "quarter", "reason"), name="one_obstacle_count_a_quarter"
                    )
                ],
            },
        ),
        RowSecurity("exchange_obstaclecount", "exchange.ObstacleCount"),
    ]
