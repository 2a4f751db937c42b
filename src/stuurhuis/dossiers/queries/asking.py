# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of elsewhere was asked to join a dossier, what did they say, and what was I asked?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.dossiers.models import Dossier, PersonAsked
from stuurhuis.dossiers.policy import proposals as policy
from stuurhuis.dossiers.rules.asking import AskedState, PersonAskedSeen
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE_ASKED)
def asked(
    shown: QuerySet[PersonAsked], of: UUID, *, actor: Actor, at: datetime
) -> tuple[PersonAskedSeen, ...]:
    """Everybody whom one's organisation asked for a dossier or passed over, the last one first."""
    found = shown.filter(dossier=of).exclude(person=None).select_related("person")
    return _seen(found.order_by("-moved_at", "-pk"))


@question(policy.SEE_ASKED_MYSELF)
def asked_me(shown: QuerySet[PersonAsked], *, actor: Actor, at: datetime) -> tuple[PersonAskedSeen, ...]:
    """All that is kept of having been proposed for dossiers, the last one first."""
    return _seen(shown.select_related("person").order_by("-moved_at", "-pk"))


@question(policy.ANSWER_MYSELF)
def waiting_for_me(
    shown: QuerySet[PersonAsked], *, actor: Actor, at: datetime
) -> tuple[PersonAskedSeen, ...]:
    """What waits for one's own answer, what was asked first comes first."""
    open_ones = shown.filter(state=AskedState.ASKED).select_related("person")
    return tuple(one for one in _seen(open_ones.order_by("moved_at", "pk")) if one.question)


def _seen(rows: QuerySet[PersonAsked]) -> tuple[PersonAskedSeen, ...]:
    """Told with the question of the dossier, where the organisation still knows of it."""
    found = list(rows)
    known = Dossier.objects.filter(pk__in=[row.dossier_id for row in found])
    questions = dict(known.values_list("pk", "question"))
    return tuple(_told(row, questions.get(row.dossier_id, "")) for row in found)


def _told(row: PersonAsked, question_of: str) -> PersonAskedSeen:
    if row.person is None:
        raise PersonAsked.DoesNotExist
    return PersonAskedSeen(
        f"person:{row.person.pk}", row.pk, str(row.dossier_id), question_of, row.organisation_id,
        row.partner_id, row.person.pk, row.person.name or row.person.email, row.seat_id,
        AskedState(row.state), row.why,
        row.moved_at,
    )  # fmt: skip
