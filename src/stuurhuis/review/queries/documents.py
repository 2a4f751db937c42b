# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which documents are read along with, what do they say, and who sits at their table?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.models import Document, Seat, Version
from stuurhuis.review.policy import documents as policy
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.documents import (
    ColleagueAtTable,
    DocumentFile,
    DocumentRound,
    DocumentWords,
    ReviewedDocument,
)


@question(policy.SEE_DOCUMENTS)
def documents(shown: QuerySet[Document], *, actor: Actor, at: datetime) -> tuple[ReviewedDocument, ...]:
    """What somebody asked eyes for, and what they were asked to read along with; the newest first."""
    return tuple(_document(row, actor) for row in shown.order_by("-asked_at"))


@question(policy.SEE_DOCUMENTS, one=True)
def document(row: Document, *, actor: Actor, at: datetime) -> ReviewedDocument:
    """One document, without its text."""
    return _document(row, actor)


@question(policy.SEE_VERSIONS)
def rounds(shown: QuerySet[Version], of: UUID, *, actor: Actor, at: datetime) -> tuple[DocumentRound, ...]:
    """The text of every round, the newest first; nothing for who may not read it now."""
    found = shown.filter(document=of).defer("content").order_by("-round")
    return tuple(
        DocumentRound(
            row.round, row.format, tuple(row.paragraphs), tuple(row.removed), row.changes, row.kept_at
        )
        for row in found
    )


@question(policy.SEE_VERSIONS)
def file(
    shown: QuerySet[Version], of: UUID, number: int, *, actor: Actor, at: datetime
) -> DocumentFile | None:
    """The file of a round; None for who may not read it now."""
    row = shown.filter(document=of, round=number).first()
    return DocumentFile(row.round, row.format, bytes(row.content)) if row else None


@question(policy.SEE_TABLE)
def table(shown: QuerySet[Seat], of: UUID, *, actor: Actor, at: datetime) -> tuple[ColleagueAtTable, ...]:
    """The colleagues at the table of a document, who began first."""
    found = shown.filter(document=of).select_related("person").order_by("pk")
    return tuple(
        ColleagueAtTable(
            f"person:{row.person_id}",
            row.person_id,
            row.person.name or row.person.email,
            row.writes,
            row.arranges,
        )
        for row in found
    )


def _document(row: Document, actor: Actor) -> ReviewedDocument:
    mode, own = Mode(row.mode), row.organisation_id == actor.organisation
    words = DocumentWords(row.kind, row.title, row.question, row.theme, mode, row.points)
    known = own or not mode.hides_author
    return ReviewedDocument(
        str(row.pk), words, row.round, row.asked_at, row.organisation_id if known else "", own
    )
