# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who takes part in the tests of reviews, and the moves that most of them begin with."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.review.actions import asking, documents, reviewing
from stuurhuis.review.ports import Manuscript
from stuurhuis.review.queries import reviewing as said
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.documents import DocumentWords, ReviewTerms
from stuurhuis.review.rules.kinds import kinds
from stuurhuis.review.rules.reviewing import Declaration, FormAnswer, RemarkWords, ReviewWords

AT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
ZWOLLE, DEVENTER, KAMPEN = "GM0193", "GM0150", "GM0166"
TEXT = (
    "Energiebeleid voor de wijken.",
    "In 2030 is iedere woning geïsoleerd.",
    "Dit kost vier ton per jaar.",
)
PAPER = Manuscript("md", b"# Energiebeleid", TEXT, ("author",), ("Anna Ader",))
TERMS = ReviewTerms((AT + timedelta(days=7)).date(), (AT + timedelta(days=21)).date())
WORDS = DocumentWords("policy", "Energiebeleid 2030", "Is dit haalbaar?", "wonen", Mode.OPEN, 5)
ADVICE = ReviewWords(
    "with_changes",
    "Goed begin.",
    {one.key: FormAnswer("yes") for one in kinds()["policy"].questions},
)
REMARK = RemarkWords(2, "iedere woning", "Ook de huurwoningen?")


@dataclass(frozen=True)
class Cast:
    """Four at Zwolle and Deventer each know something else; one in Kampen knows nothing."""

    author: Actor
    arranger: Actor
    colleague: Actor
    reviewer: Actor
    beside: Actor
    stranger: Actor

    def strangers(self) -> tuple[Actor, ...]:
        """Who may know nothing: a colleague on either side, and somebody of a third organisation."""
        return self.colleague, self.beside, self.stranger


def person(name: str, organisation: str, at: datetime = AT) -> Actor:
    """Somebody who works for an organisation."""
    address = f"{name.lower().replace(' ', '.')}@example.org"
    fact = memberships.admit(address, name, "beleidsadviseur", actor=worker_for(organisation), at=at)
    return actor_for(fact.person, organisation=organisation, at=at)


def by(actor: Actor, at: datetime = AT) -> dict[str, Any]:
    """Who asks, and when."""
    return {"actor": actor, "at": at}


def offered(cast: Cast, mode: Mode = Mode.OPEN, **words: Any) -> str:
    """The author asks eyes; in a blind review the arranger sees to it."""
    gift = {"points": 0} if mode.hides_reviewer else {}
    said_so = replace(WORDS, mode=mode, **gift, **words)
    arranger = cast.arranger.person if mode.hides_reviewer else None
    return documents.offer(said_so, PAPER, arranger, **by(cast.author)).document


def asked(cast: Cast, document: str, mode: Mode = Mode.OPEN) -> int:
    """The reviewer in Deventer is asked."""
    who = cast.arranger if mode.hides_reviewer else cast.author
    assert cast.reviewer.person is not None
    return asking.ask(document, cast.reviewer.person, DEVENTER, TERMS, **by(who)).request


def accepted(cast: Cast, mode: Mode = Mode.OPEN) -> tuple[str, int]:
    """A document that was accepted."""
    document = offered(cast, mode)
    request = asked(cast, document, mode)
    asking.accept(request, Declaration(), **by(cast.reviewer))
    return document, request


def delivered(cast: Cast, mode: Mode = Mode.OPEN) -> tuple[str, int, int]:
    """A document of which the review was delivered, with one remark."""
    document, request = accepted(cast, mode)
    remark = reviewing.remark(request, REMARK, **by(cast.reviewer)).key
    reviewing.deliver(request, ADVICE, **by(cast.reviewer))
    assert said.given(request, **by(cast.author))
    return document, request, remark
