# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of Django and allauth are declared as ours are."""

from django.apps import apps

from stuurhuis.site.accounts.third_party import EMPTY, FIELDS


def test_every_field_of_a_table_that_is_not_ours_is_declared() -> None:
    others = {
        model._meta.label: {field.name for field in model._meta.local_fields}
        for model in apps.get_models()
        if not model.__module__.startswith(("stuurhuis.", "tests.")) and model._meta.app_label not in EMPTY
    }

    assert {label: set(fields) for label, fields in FIELDS.items()} == others
