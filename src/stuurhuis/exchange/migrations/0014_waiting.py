# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity

FORGOTTEN = models.ForeignKey(
    null=True,
    on_delete=django.db.models.deletion.PROTECT,
    related_name="+",
    to=settings.AUTH_USER_MODEL,
)


class Migration(migrations.Migration):
    dependencies = [
        ("exchange", "0011_training"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveField(model_name="invite", name="reminded_on"),
        migrations.RemoveField(model_name="consent", name="reminded_on"),
        migrations.AlterField(model_name="inviteparties", name="asker", field=FORGOTTEN),
        migrations.AlterField(model_name="inviteparties", name="person", field=FORGOTTEN.clone()),
        migrations.AlterField(model_name="reportparties", name="reporter", field=FORGOTTEN.clone()),
        migrations.CreateModel(
            name="WaitingMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("about", models.CharField(max_length=40)),
                ("stage", models.CharField(max_length=10)),
                ("sent_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.organisation"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "person", "about", "stage"), name="one_mail_a_stage"
                    )
                ],
            },
        ),
        RowSecurity("exchange_waitingmail"),
    ]
