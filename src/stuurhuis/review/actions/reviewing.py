# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read along: keep what was written so far, make remarks at paragraphs, and deliver an advice."""

from collections.abc import Iterable
from dataclasses import astuple
from datetime import datetime

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.facts import reviewing as facts
from stuurhuis.review.models import Document, Remark, Review, Reviewer, ReviewRequest, Version
from stuurhuis.review.policy import reviewing as policy
from stuurhuis.review.rules.blinding import names_of, refuse_own_names
from stuurhuis.review.rules.kinds import kinds
from stuurhuis.review.rules.moves import OPEN, Deed, NoSuchMove, State, after
from stuurhuis.review.rules.reviewing import (
    RemarkWords,
    ReviewWords,
    refuse_what_is_not_in_text,
    refuse_what_is_not_whole,
)


@action(policy.REVIEW)
def draft(request: ReviewRequest, words: ReviewWords, *, actor: Actor, at: datetime) -> facts.ReviewDrafted:
    """Keep what was written so far; only its writer sees it. Raises NoSuchMove."""
    review = _review(request, actor)
    _write(review, words)
    return facts.ReviewDrafted(request.pk, review.round)


@action(policy.REVIEW)
def remark(request: ReviewRequest, words: RemarkWords, *, actor: Actor, at: datetime) -> facts.RemarkMade:
    """Say something about a paragraph; raises NotInText, TellsWho, NoSuchMove."""
    review = _review(request, actor)
    text = _text(request, review)
    refuse_what_is_not_in_text(text, words)
    _refuse_own_names(request, (words.text,), text)
    made = Remark.objects.create(
        organisation_id=actor.organisation, review=review, paragraph=words.paragraph,
        quoted=words.quoted, text=words.text,
    )  # fmt: skip
    return facts.RemarkMade(request.pk, made.pk)


@action(policy.REVIEW)
def take_back(request: ReviewRequest, remark: int, *, actor: Actor, at: datetime) -> facts.RemarkTakenBack:
    """Take a remark back before it is delivered; twice is once. Raises NoSuchMove."""
    Remark.objects.filter(pk=remark, review=_review(request, actor)).delete()
    return facts.RemarkTakenBack(request.pk, remark)


@action(policy.REVIEW)
def deliver(
    request: ReviewRequest, words: ReviewWords, *, actor: Actor, at: datetime
) -> facts.ReviewDelivered:
    """Give the advice; the document is closed again. Raises NotWhole, TellsWho, NoSuchMove."""
    about: Document = request.document
    refuse_what_is_not_whole(kinds()[about.kind], words)
    review = _review(request, actor)
    said = (words.summary, *(one.words for one in words.answers.values()))
    _refuse_own_names(request, said, _text(request, review))
    _write(review, words)
    review.delivered_at = at
    review.save(update_fields=["delivered_at"])
    request.state, request.moved_at = after(State(request.state), Deed.DELIVER), at
    request.save(update_fields=["state", "moved_at"])
    return facts.ReviewDelivered(str(about.pk), request.pk, review.round, words.advice)


def _review(request: ReviewRequest, actor: Actor) -> Review:
    """The review of this round, begun when there is none; raises NoSuchMove when the document is not open."""
    if request.state not in OPEN:
        raise NoSuchMove(request.pk)
    key = {"request": request, "round": request.document.round}
    found, _ = Review.objects.get_or_create(**key, defaults={"organisation_id": actor.organisation})
    return found


def _text(request: ReviewRequest, review: Review) -> tuple[str, ...]:
    """The paragraphs of this round."""
    version = Version.objects.defer("content").get(document=request.document_id, round=review.round)
    return tuple(version.paragraphs)


def _refuse_own_names(request: ReviewRequest, said: Iterable[str], text: tuple[str, ...]) -> None:
    """Raises TellsWho where the makers may not know who reviews."""
    hidden = Reviewer.objects.filter(request=request, hidden=True).select_related("person").first()
    if hidden is not None:
        here = parties.organisation(hidden.partner_id).name
        refuse_own_names(said, names_of(hidden.person.name, here), text)


def _write(review: Review, words: ReviewWords) -> None:
    review.advice, review.summary = words.advice, words.summary
    review.answers = {key: list(astuple(answer)) for key, answer in words.answers.items()}
    review.save(update_fields=["advice", "summary", "answers"])
