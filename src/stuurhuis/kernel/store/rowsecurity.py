# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a migration says to close a table: row-level security on PostgreSQL, triggers where rows only grow."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

ROWS = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY shown ON {table} FOR SELECT USING ({shown});
CREATE POLICY written ON {table} FOR INSERT WITH CHECK ({own});
CREATE POLICY changed ON {table} FOR UPDATE USING ({own});
CREATE POLICY removed ON {table} FOR DELETE USING ({own});
"""
NO_ROWS = """
DROP POLICY shown ON {table}; DROP POLICY written ON {table};
DROP POLICY changed ON {table}; DROP POLICY removed ON {table};
ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
"""
GROWS = {
    "postgresql": """
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION stuurhuis_only_grows();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION stuurhuis_only_grows();
""",
    "sqlite": """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'what happened is never changed: {table}'); END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, 'what happened is never changed: {table}'); END;
""",
}
SHRINKS = {
    "postgresql": "DROP TRIGGER only_grows ON {table}; DROP TRIGGER never_emptied ON {table};",
    "sqlite": "DROP TRIGGER {table}_no_update; DROP TRIGGER {table}_no_delete;",
}


class TableOperation(Operation):
    """An operation on one table that only the database sees."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models stay as they are."""

    def database_forwards(self, _app_label: str, schema_editor: Any, _from: Any, _to: Any) -> None:
        """Close the table."""
        self.run(schema_editor, self.closing(schema_editor.connection.vendor))

    def database_backwards(self, _app_label: str, schema_editor: Any, _from: Any, _to: Any) -> None:
        """Open it again."""
        self.run(schema_editor, self.opening(schema_editor.connection.vendor))

    def run(self, schema_editor: BaseDatabaseSchemaEditor, statements: str) -> None:
        """Say the statements, with the name of the table in them."""
        if statements:
            script = statements.format(table=self.table, shown=self.shown(), own=self.own())
            for statement in schema_editor.connection.ops.prepare_sql_script(script):
                schema_editor.execute(statement, params=None)

    def own(self) -> str:
        """Which rows may be written, in SQL."""
        return "stuurhuis_own(organisation_id)"

    def shown(self) -> str:
        """Which rows are shown, in SQL."""
        return self.own()

    def closing(self, vendor: str) -> str:
        """The statements to close."""
        raise NotImplementedError

    def opening(self, vendor: str) -> str:
        """The statements to open."""
        raise NotImplementedError


class RowSecurity(TableOperation):
    """Row-level security on a table: ``RowSecurity("steering_follow", "steering.Follow")``.

    With a kind (the model's label) rows that are opened or shared are shown too; without one only own rows.
    """

    def __init__(self, table: str, kind: str = "") -> None:
        super().__init__(table)
        self.kind = kind

    def shown(self) -> str:
        """Own rows, and where there is a kind those that are opened or shared."""
        if not self.kind:
            return super().shown()
        return f"stuurhuis_shown(organisation_id, opened, '{self.kind}', id::text)"

    def closing(self, vendor: str) -> str:
        """Enable and force."""
        return ROWS if vendor == "postgresql" else ""

    def opening(self, vendor: str) -> str:
        """Disable."""
        return NO_ROWS if vendor == "postgresql" else ""


class KnownRows(RowSecurity):
    """Row-level security on a table that more than its organisation knows: both conditions are said in SQL.

    ``also`` shows rows beside the own ones; ``own`` says which are own, where the row itself does not.
    """

    def __init__(self, table: str, also: str, own: str = "stuurhuis_own(organisation_id)") -> None:
        super().__init__(table)
        self.also = also
        self.owned = own

    def own(self) -> str:
        """Which rows may be written."""
        return self.owned

    def shown(self) -> str:
        """Own rows, and what is known beside them."""
        return f"{self.owned} OR {self.also}"


class BetweenRows(KnownRows):
    """Row-level security on a `Between`: both organisations see a row, and each writes it."""

    def __init__(self, table: str) -> None:
        both = "(stuurhuis_own(organisation_id) OR stuurhuis_own(partner_id))"
        super().__init__(table, also="false", own=both)


class OnlyGrows(TableOperation):
    """Rows of this table are added, never changed, never removed; the database refuses."""

    def closing(self, vendor: str) -> str:
        """The triggers."""
        return GROWS[vendor]

    def opening(self, vendor: str) -> str:
        """No triggers."""
        return SHRINKS[vendor]
