# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

from stuurhuis.kernel.policy import OnlyGrows, RowSecurity


class ReadByAll(RowSecurity):
    """Everybody reads these rows, or those of which the condition holds; only their organisation writes them."""

    def __init__(self, table: str, condition: str = "true") -> None:
        super().__init__(table)
        self.condition = condition

    def shown(self) -> str:
        """Own rows, and those that everybody reads."""
        return f"{self.own()} OR {self.condition}"


NOT_WITHDRAWN = (
    "NOT EXISTS (SELECT 1 FROM steering_withdrawal w WHERE w.publication_id = steering_publication.id)"
)


class Migration(migrations.Migration):
    dependencies = [
        ("steering", "0008_reporting"),
        ("store", "0004_known_rows"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicationPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("aspects", models.JSONField()),
                ("goals", models.JSONField()),
                ("things", models.JSONField()),
                ("introduction", models.TextField(blank=True)),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("changed_at", models.DateTimeField()),
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
                    models.UniqueConstraint(fields=("organisation",), name="one_plan_to_publish")
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("published_at", models.DateTimeField()),
                ("introduction", models.TextField(blank=True)),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("content", models.JSONField()),
                ("fingerprint", models.CharField(max_length=64)),
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
                        fields=("organisation", "number"), name="one_publication_a_number"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Withdrawal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("published_at", models.DateTimeField()),
                ("reason", models.TextField()),
                ("withdrawn_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.organisation"
                    ),
                ),
                (
                    "publication",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="steering.publication",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        RowSecurity("steering_publicationplan"),
        ReadByAll("steering_publication", NOT_WITHDRAWN),
        ReadByAll("steering_withdrawal"),
        OnlyGrows("steering_publication"),
        OnlyGrows("steering_withdrawal"),
    ]
