# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two roles on PostgreSQL: the owner migrates, web and worker run as the weak one."""

from typing import Any

from django.conf import settings
from django.db import connections

ONLY_GROW = ("store_entry", "store_processingentry", "store_seal")

STRENGTH = """
SELECT rolname,
       rolsuper,
       rolbypassrls,
       rolcreaterole,
       EXISTS (SELECT 1 FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
               AND pg_has_role(current_user, c.relowner, 'MEMBER'))
FROM pg_roles WHERE rolname = current_user
"""
WEAKNESSES = ("is a superuser", "passes row-level security by", "may make roles", "owns the tables")


class StrongRole(Exception):
    """Web and worker would run as a role that row-level security does not hold."""


def refuse_a_strong_role(using: str = "default") -> None:
    """Raise StrongRole when the connection can walk around the second wall; SQLite has no roles."""
    if connections[using].vendor != "postgresql":
        return
    with connections[using].cursor() as cursor:
        cursor.execute(STRENGTH)
        name, *strengths = cursor.fetchone()
    found = [why for why, strong in zip(WEAKNESSES, strengths, strict=True) if strong]
    if found:
        raise StrongRole(f"role '{name}' {' and '.join(found)}; let STUURHUIS_DATABASE name the weak role")


def grant(using: str) -> None:
    """Give the weak role what it needs, and no more; nothing when the owner is the one that works."""
    connection = connections[using]
    weak = str(settings.DATABASES["default"].get("USER", ""))
    if connection.vendor != "postgresql" or not weak:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        if cursor.fetchone()[0] == weak:
            return
        name = connection.ops.quote_name(weak)
        for statement in _statements(name, connection.ops):
            cursor.execute(statement)


def _statements(name: str, ops: Any) -> list[str]:
    rights = "SELECT, INSERT, UPDATE, DELETE"
    return [
        f"GRANT USAGE ON SCHEMA public TO {name}",
        f"GRANT {rights} ON ALL TABLES IN SCHEMA public TO {name}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}",
        *(f"REVOKE UPDATE, DELETE, TRUNCATE ON {ops.quote_name(table)} FROM {name}" for table in ONLY_GROW),
        f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {name}",
    ]
