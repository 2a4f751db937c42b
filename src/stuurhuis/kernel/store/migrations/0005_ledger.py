# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger. What is written stays, and a position says what its last posting says: both databases see to it."""

import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

from stuurhuis.kernel.store.rowsecurity import KnownRows, OnlyGrows, RowSecurity

# A posting follows on the one before: its number is the next, and it brings the position from what was owed to
# `after`. Then, and only then, the position moves. `{p}` is the position, `NEW` the posting.
FOLLOWS = """
    {p}.id = NEW.position_id
    AND NEW.number = {p}.postings + 1
    AND NEW.booked_on >= coalesce({p}.booked_on, NEW.booked_on)
    AND (({p}.debtor_id = NEW.debtor_id AND {p}.creditor_id = NEW.creditor_id AND NEW.after = {p}.debt + NEW.amount)
      OR ({p}.debtor_id = NEW.creditor_id AND {p}.creditor_id = NEW.debtor_id AND NEW.after = {p}.debt - NEW.amount))
    AND EXISTS (SELECT 1 FROM store_ledgerentry e WHERE e.id = NEW.entry_id
                AND e.debtor_id = NEW.debtor_id AND e.creditor_id = NEW.creditor_id)
"""
MOVES = "UPDATE store_position SET debt = NEW.after, postings = NEW.number, booked_on = NEW.booked_on WHERE "
# Whoever else changes what is owed, changes it into something that no posting says.
SAYS = """
    EXISTS (SELECT 1 FROM store_posting s WHERE s.position_id = NEW.id AND s.number = NEW.postings
            AND s.number = OLD.postings + 1 AND s.after = NEW.debt AND s.booked_on = NEW.booked_on)
"""
SAME = "NEW.debtor_id = OLD.debtor_id AND NEW.creditor_id = OLD.creditor_id AND NEW.unit_id = OLD.unit_id AND NEW.purpose = OLD.purpose"
NOT_MOVED = "NEW.debt = OLD.debt AND NEW.postings = OLD.postings AND coalesce(NEW.booked_on = OLD.booked_on, NEW.booked_on IS NULL AND OLD.booked_on IS NULL)"
STRAY_POSTING = "a posting that does not follow on its position"
STRAY_POSITION = "a position says what its last posting says"
TRIGGERS = {
    "postgresql": f"""
CREATE FUNCTION stuurhuis_posting_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {MOVES} {FOLLOWS.format(p="store_position")};
    IF NOT FOUND THEN RAISE EXCEPTION '{STRAY_POSTING}'; END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER moves AFTER INSERT ON store_posting FOR EACH ROW EXECUTE FUNCTION stuurhuis_posting_moves();
CREATE FUNCTION stuurhuis_position_says() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ({SAME}) AND (({NOT_MOVED}) OR {SAYS}) THEN RETURN NEW; END IF;
    RAISE EXCEPTION '{STRAY_POSITION}';
END
$$;
CREATE TRIGGER says BEFORE UPDATE ON store_position FOR EACH ROW EXECUTE FUNCTION stuurhuis_position_says();
""",
    "sqlite": f"""
CREATE TRIGGER store_posting_moves AFTER INSERT ON store_posting BEGIN
    {MOVES} {FOLLOWS.format(p="store_position")};
    SELECT RAISE(ABORT, '{STRAY_POSTING}') WHERE changes() = 0;
END;
CREATE TRIGGER store_position_says BEFORE UPDATE ON store_position
WHEN NOT (({SAME}) AND (({NOT_MOVED}) OR {SAYS}))
BEGIN SELECT RAISE(ABORT, '{STRAY_POSITION}'); END;
""",
}
NO_TRIGGERS = {
    "postgresql": """
DROP TRIGGER says ON store_position; DROP FUNCTION stuurhuis_position_says;
DROP TRIGGER moves ON store_posting; DROP FUNCTION stuurhuis_posting_moves;
""",
    "sqlite": "DROP TRIGGER store_position_says; DROP TRIGGER store_posting_moves;",
}
CREDITOR = "stuurhuis_own(creditor_id)"
BOTH = f"stuurhuis_own(debtor_id) OR {CREDITOR}"
BILATERAL = ("store_position", "store_reservation", "store_ledgerentry", "store_posting")
ONLY_GROW = ("store_ledgerentry", "store_posting", "store_countervalue")
SOMEBODY = "nullif(current_setting('stuurhuis.organisation', true), '') IS NOT NULL"


def run(statements, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        if schema_editor.connection.vendor == "postgresql":
            cursor.execute(statements["postgresql"])
            return
        for statement in _one_by_one(statements["sqlite"]):
            cursor.execute(statement)


def _one_by_one(script):
    """SQLite takes one statement at a time; a trigger has semicolons within."""
    import sqlite3

    statement = ""
    for part in script.split(";"):
        statement += f"{part};"
        if sqlite3.complete_statement(statement):
            if statement.strip("; \n"):
                yield statement
            statement = ""


def make(apps, schema_editor):
    run(TRIGGERS, schema_editor)


def drop(apps, schema_editor):
    run(NO_TRIGGERS, schema_editor)


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0004_known_rows'),
    ]

    operations = [
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('code', models.SlugField(max_length=20, primary_key=True, serialize=False)),
                ('scale', models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='LedgerAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.SlugField(max_length=40)),
                ('since', models.DateField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.unit')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Budget',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount', models.PositiveBigIntegerField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.ledgeraccount')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Position',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.SlugField(max_length=40)),
                ('debt', models.BigIntegerField(default=0)),
                ('limit', models.PositiveBigIntegerField(default=0, null=True)),
                ('held', models.PositiveBigIntegerField(default=0)),
                ('back_limit', models.PositiveBigIntegerField(default=0, null=True)),
                ('back_held', models.PositiveBigIntegerField(default=0)),
                ('postings', models.PositiveBigIntegerField(default=0)),
                ('booked_on', models.DateField(null=True)),
                ('creditor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('debtor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.unit')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Reservation',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('amount', models.PositiveBigIntegerField()),
                ('delivered', models.PositiveBigIntegerField(default=0)),
                ('accepted', models.PositiveBigIntegerField(default=0)),
                ('released', models.PositiveBigIntegerField(default=0)),
                ('state', models.CharField(default='open', max_length=8)),
                ('subject', models.CharField(max_length=130)),
                ('expires', models.DateTimeField()),
                ('creditor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('debtor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.position')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='LedgerEntry',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=10)),
                ('subject', models.CharField(max_length=130)),
                ('occurred_on', models.DateField()),
                ('booked_at', models.DateTimeField()),
                ('corrects', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.ledgerentry')),
                ('creditor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('debtor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('reservation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.reservation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='CounterValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('cents', models.PositiveBigIntegerField()),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.unit')),
            ],
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount', models.PositiveBigIntegerField()),
                ('number', models.PositiveBigIntegerField()),
                ('after', models.BigIntegerField()),
                ('booked_on', models.DateField()),
                ('creditor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('debtor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.ledgerentry')),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.position')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['position', 'booked_on', 'number'], name='postings_of_a_period'), models.Index(fields=['debtor', 'booked_on'], name='postings_out'), models.Index(fields=['creditor', 'booked_on'], name='postings_in')],
                'constraints': [models.UniqueConstraint(fields=('position', 'number'), name='one_posting_a_number'), models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='a_posting_moves_something')],
            },
        ),
        migrations.AddIndex(
            model_name='reservation',
            index=models.Index(condition=models.Q(('state__in', ('open', 'disputed'))), fields=['debtor', 'expires'], name='reservations_to_expire'),
        ),
        migrations.AddConstraint(
            model_name='reservation',
            constraint=models.CheckConstraint(condition=models.Q(('accepted__lte', models.F('delivered')), ('delivered__lte', django.db.models.expressions.CombinedExpression(models.F('amount'), '-', models.F('released')))), name='accepted_was_delivered'),
        ),
        migrations.AddConstraint(
            model_name='ledgerentry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('corrects__isnull', False), ('kind', 'correction')), models.Q(models.Q(('kind', 'correction'), _negated=True), ('corrects', None)), _connector='OR'), name='correction_names_entry'),
        ),
        migrations.AddIndex(
            model_name='position',
            index=models.Index(fields=['creditor', 'unit', 'purpose'], name='positions_back'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.UniqueConstraint(fields=('debtor', 'creditor', 'unit', 'purpose'), name='one_position_a_purpose'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.CheckConstraint(condition=models.Q(('limit', None), ('limit__gte', django.db.models.expressions.CombinedExpression(models.F('debt'), '+', models.F('held'))), _connector='OR'), name='debtor_within_limit'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.CheckConstraint(condition=models.Q(('back_limit', None), ('back_limit__gte', django.db.models.expressions.CombinedExpression(models.F('back_held'), '-', models.F('debt'))), _connector='OR'), name='creditor_within_limit'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.CheckConstraint(condition=models.Q(('postings__gt', 0), ('debt', 0), _connector='OR'), name='no_debt_without_posting'),
        ),
        migrations.AddConstraint(
            model_name='ledgeraccount',
            constraint=models.UniqueConstraint(fields=('organisation', 'unit', 'purpose'), name='one_account_a_purpose'),
        ),
        migrations.AddConstraint(
            model_name='countervalue',
            constraint=models.UniqueConstraint(fields=('unit', 'since'), name='one_counter_value_a_day'),
        ),
        migrations.RunPython(make, drop),
        *(OnlyGrows(table) for table in ONLY_GROW),
        *(KnownRows(table, CREDITOR, BOTH) for table in BILATERAL),
        KnownRows("store_ledgeraccount", SOMEBODY),
        RowSecurity("store_budget"),
    ]
