# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a yes, a no and a second thought about proposals do: what was ticked is done one after another."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.dossiers.actions import asking, proposals, seats, taking_part
from stuurhuis.dossiers.forms.proposals import ComposeForm
from stuurhuis.dossiers.pages.sentences import REFUSALS, TOO_LATE
from stuurhuis.dossiers.rules.asking import NoSuchAskedMove
from stuurhuis.dossiers.rules.proposals import AnswerWords, NothingSaid, Proposal, ProposalKind, Said
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.taking_part import PartWords
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, done
from stuurhuis.kernel.parties import NotAMember
from stuurhuis.site.pages.composing.sealed import NotProposed, opened

YES, NO, AGAIN = "ja", "nee", "toch"
"""The names of what a form sends: what was ticked, what is not needed, what may be proposed again."""
HERE: Refusals = {
    **REFUSALS,
    NotAMember: (None, gettext_lazy("Deze collega werkt daar niet meer. Kies een ander.")),
    NoSuchAskedMove: (None, TOO_LATE),
}
NOTHING_TICKED: str | Promise = gettext_lazy("Kruis eerst aan wie of wat erbij hoort.")
TOO_OLD: str | Promise = gettext_lazy("Deze voorstellen zijn te oud. Hieronder staan ze opnieuw.")
FIRST = (ProposalKind.ORGANISATION, ProposalKind.PERSON)
"""These are asked first: what is refused of them is refused before anything is attached."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """What one can do with the proposals of a dossier; only what was proposed can be answered."""

    request: Request
    dossier: DossierSeen

    def carry_out(self, form: ComposeForm) -> bool:
        """Do what the form says; False when it is shown again with what is wrong."""
        sent = self.request.POST
        if AGAIN in sent:
            return self._again(sent[AGAIN])
        try:
            answered = [
                opened(self.request, self.dossier.id, one) for one in sent.getlist(NO) or sent.getlist(YES)
            ]
        except NotProposed:
            form.add_error(None, str(TOO_OLD))
            return False
        if NO in sent:
            return self._no(answered[0])
        if not answered:
            form.add_error(None, str(NOTHING_TICKED))
            return False
        return form.is_valid() and done(form, lambda words: self._yes(answered, words), HERE)

    def _yes(self, ticked: list[Proposal], words: PartWords) -> None:
        for one in sorted(ticked, key=lambda proposal: proposal.kind not in FIRST):
            self._accept(one, words)
        messages.success(self.request, _told(ticked))

    def _accept(self, one: Proposal, words: PartWords) -> None:
        """Do what is proposed, and remember who said so."""
        if one.kind is ProposalKind.PERSON:
            self._ask_person(one, words)
            return
        if one.kind is ProposalKind.ORGANISATION:
            taking_part.ask(self.dossier.id, one.key, words, **self._by)
        else:
            proposals.attach(self.dossier.part, one.about, **self._by)
        self._remember(one, Said.YES)

    def _ask_person(self, one: Proposal, words: PartWords) -> None:
        """A colleague gets a seat; somebody elsewhere is asked, and their organisation with them."""
        if one.organisation == self.request.actor.organisation:
            seats.seat(self.dossier.part, int(one.key), SeatRole.JOINS, **self._by)
            return
        why = "\n".join(one.reasons)
        asking.ask(self.dossier.id, int(one.key), one.organisation, why, words, **self._by)

    def _no(self, one: Proposal) -> bool:
        """It is not needed, and stays away."""
        told = _("Niet nodig: {words}. Het komt niet terug.").format(words=one.about.words)
        with self._unless_too_late(told):
            if one.kind is ProposalKind.PERSON:
                why = "\n".join(one.reasons)
                asking.pass_over(self.dossier.id, int(one.key), one.organisation, why, **self._by)
            else:
                self._remember(one, Said.NO)
        return True

    def _again(self, about: str) -> bool:
        """Propose it again after all."""
        kind, _colon, key = about.partition(":")
        with self._unless_too_late(_("Het kan weer worden voorgesteld.")):
            if kind == ProposalKind.PERSON and key.isdecimal():
                asking.withdraw(int(key), **self._by)
            else:
                proposals.reopen(self.dossier.part, about, **self._by)
        return True

    @contextmanager
    def _unless_too_late(self, told: str) -> Iterator[None]:
        """Say that it was done, or that somebody was earlier."""
        try:
            yield
            messages.success(self.request, told)
        except (NothingSaid, NoSuchAskedMove):
            messages.error(self.request, TOO_LATE)

    def _remember(self, one: Proposal, said: Said) -> None:
        words = AnswerWords(one.about.reference, one.about.words, "\n".join(one.reasons), said)
        proposals.answer(self.dossier.part, words, **self._by)

    @property
    def _by(self) -> dict[str, Any]:
        return asked_by(self.request)


def _told(ticked: list[Proposal]) -> str:
    """What was done, counted."""
    asked = sum(one.kind in FIRST for one in ticked)
    said = []
    if asked:
        said.append(_("{n} gevraagd").format(n=asked))
    if len(ticked) > asked:
        said.append(_("{n} erbij gezet").format(n=len(ticked) - asked))
    return _("Gedaan: {what}.").format(what=", ".join(said))
