# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of reviews, and their walls on PostgreSQL: `review.models` says the same to the ORM.

A policy asks another table, whose own policy then holds too; so they are asked in one direction only:
seat ← reviewer ← request ← document, version and review ← remark ← response.
"""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from stuurhuis.kernel.policy import RowSecurity

OWN = "stuurhuis_own(organisation_id)"
PARTNER = "stuurhuis_own(partner_id)"
BOTH = f"({OWN} OR {PARTNER})"
WORKER = "stuurhuis_person() IS NULL"
SEATED = "({worker} OR EXISTS (SELECT 1 FROM review_seat s WHERE s.document_id = {{}} AND s.person_id = stuurhuis_person(){{}}))".format(
    worker=WORKER
)
ASKED = """EXISTS (SELECT 1 FROM review_reviewrequest r
    WHERE r.document_id = {} AND stuurhuis_own(r.partner_id) AND r.state IN ({}))"""
KNOWN = "'asked', 'accepted', 'delivered', 'closed'"
OPEN = "'accepted'"
WALLS = {
    "review_seat": (OWN, OWN),
    "review_reviewer": (
        f"({OWN} AND ({SEATED.format('review_reviewer.document_id', ' AND s.arranges')} OR NOT hidden AND {SEATED.format('review_reviewer.document_id', '')}))"
        f" OR ({PARTNER} AND ({WORKER} OR person_id = stuurhuis_person()))",
        BOTH,
    ),
    "review_reviewrequest": (
        f"({OWN} AND {SEATED.format('review_reviewrequest.document_id', '')}) OR ({PARTNER} AND ({WORKER} OR EXISTS"
        " (SELECT 1 FROM review_reviewer v WHERE v.request_id = review_reviewrequest.id"
        " AND v.person_id = stuurhuis_person())))",
        BOTH,
    ),
    "review_document": (
        f"({OWN} AND {SEATED.format('review_document.id', '')}) OR {ASKED.format('review_document.id', KNOWN)}",
        OWN,
    ),
    "review_version": (
        f"({OWN} AND {SEATED.format('review_version.document_id', '')}) OR {ASKED.format('review_version.document_id', OPEN)}",
        OWN,
    ),
    "review_review": (
        f"({OWN} OR delivered_at IS NOT NULL) AND"
        " EXISTS (SELECT 1 FROM review_reviewrequest r WHERE r.id = request_id)",
        OWN,
    ),
    "review_remark": ("EXISTS (SELECT 1 FROM review_review v WHERE v.id = review_id)", OWN),
    "review_response": ("EXISTS (SELECT 1 FROM review_remark m WHERE m.id = remark_id)", OWN),
}


class AtTheTable(RowSecurity):
    """Rows that are shown to fewer than their organisation, and begun by it alone."""

    def __init__(self, table):
        super().__init__(table)
        self.seen, self.kept = WALLS[table]

    def shown(self):
        return self.seen

    def own(self):
        return self.kept

    def closing(self, vendor):
        return super().closing(vendor).replace("FOR INSERT WITH CHECK ({own})", f"FOR INSERT WITH CHECK ({OWN})")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('store', '0005_ledger'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('title', models.CharField(max_length=200)),
                ('question', models.TextField()),
                ('theme', models.CharField(max_length=40)),
                ('mode', models.CharField(max_length=8)),
                ('points', models.PositiveIntegerField(default=0)),
                ('round', models.PositiveSmallIntegerField(default=1)),
                ('asked_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('paragraph', models.PositiveIntegerField()),
                ('quoted', models.TextField(blank=True)),
                ('text', models.TextField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Response',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('following', models.CharField(max_length=8)),
                ('why', models.TextField()),
                ('answered_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('remark', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.remark')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('round', models.PositiveSmallIntegerField()),
                ('advice', models.CharField(blank=True, max_length=12)),
                ('summary', models.TextField(blank=True)),
                ('answers', models.JSONField(default=dict)),
                ('delivered_at', models.DateTimeField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='remark',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.review'),
        ),
        migrations.CreateModel(
            name='ReviewRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(default='asked', max_length=12)),
                ('accept_by', models.DateField()),
                ('review_by', models.DateField()),
                ('asked_at', models.DateTimeField()),
                ('moved_at', models.DateTimeField()),
                ('reminded_on', models.DateField(null=True)),
                ('reason', models.CharField(blank=True, max_length=20)),
                ('helped', models.PositiveSmallIntegerField(null=True)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.document')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Reviewer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hidden', models.BooleanField(default=False)),
                ('declared', models.JSONField(default=list)),
                ('explanation', models.TextField(blank=True)),
                ('suggested', models.CharField(blank=True, max_length=200)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.document')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.reviewrequest')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='review',
            name='request',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.reviewrequest'),
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('writes', models.BooleanField(default=False)),
                ('arranges', models.BooleanField(default=False)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.document')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('round', models.PositiveSmallIntegerField()),
                ('format', models.CharField(max_length=8)),
                ('content', models.BinaryField()),
                ('paragraphs', models.JSONField()),
                ('removed', models.JSONField()),
                ('changes', models.TextField(blank=True)),
                ('kept_at', models.DateTimeField()),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='review.document')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='store.organisation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='reviewrequest',
            index=models.Index(fields=['partner', 'state'], name='requests_to_us'),
        ),
        migrations.AddConstraint(
            model_name='reviewrequest',
            constraint=models.UniqueConstraint(fields=('document', 'number'), name='one_number_a_request'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(fields=('request', 'round'), name='one_review_a_round'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(fields=('document', 'person'), name='one_seat_a_colleague'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(fields=('document', 'round'), name='one_version_a_round'),
        ),
        *(AtTheTable(table) for table in WALLS),
    ]
