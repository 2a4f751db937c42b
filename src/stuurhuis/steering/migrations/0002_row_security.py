# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations

from stuurhuis.kernel.policy import RowSecurity


class Migration(migrations.Migration):
    dependencies = [("steering", "0001_initial"), ("store", "0003_row_security")]
    operations = [
        RowSecurity("steering_follow", "steering.Follow"),
        RowSecurity("steering_deferral", "steering.Deferral"),
    ]
