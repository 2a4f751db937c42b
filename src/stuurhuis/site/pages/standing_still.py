# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where does the loop stand still at our organisation, and why? One card; nothing when it runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from stuurhuis.commons.queries import taken_over
from stuurhuis.dossiers.forms.dossiers import OBSTACLES
from stuurhuis.dossiers.queries import dossiers, ideas, stillness
from stuurhuis.experiments.queries import ended
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.pages import items
from stuurhuis.steering.queries import exceptions
from stuurhuis.steering.rules.views import Attention

WEIGHTIEST = 7  # signals that should not stand untaken


@dataclass(frozen=True, slots=True)
class Still:
    """The oldest or weightiest of its kind, why it stands still, the one deed, and how many more."""

    title: str
    url: str
    reason: str
    deed: str
    deed_url: str
    more: str = ""


def standing_still(request: Request, asking: Sequence[Attention]) -> list[Still]:
    """One line a kind of standing still; `asking` is what asks attention in the own municipality."""
    if not request.actor.organisation:
        return []
    return [one for look in LOOKS for one in look(request)] + _untaken(request, asking)


def _untaken(request: Request, asking: Sequence[Attention]) -> list[Still]:
    """The weightiest signal that nobody took up: no dossier, no idea, no agreement about it."""
    seen = [one for one in asking if not one.signal.is_foretold][:WEIGHTIEST]
    references = [f"signal:{one.signal.key.path}" for one in seen]
    born = dossiers.born_from(references, **asked_by(request))
    thought = ideas.born_from(references, **asked_by(request))
    taken = {one.origin.reference for one in born} | {one.origin.reference for one in thought}
    agreed = exceptions.reviews(**asked_by(request)) if seen else {}
    left = [
        one
        for one, name in zip(seen, references, strict=True)
        if name not in taken and one.signal.key not in agreed
    ]
    if not left:
        return []
    told = items.item(left[0], get_language() or "nl")
    reason = _("Een van de zwaarste signalen. Niemand pakte het op of sprak iets af.")
    new = f"{reverse('new_dossier')}?uit=signal:{left[0].signal.key.path}"
    more = ngettext("Nog één signaal wacht zo.", "Nog {number} signalen wachten zo.", len(left) - 1)
    return [
        Still(told["title"], told["url"], reason, _("Maak er een opgave van"), new, _more(more, len(left)))
    ]


def _stuck(request: Request) -> list[Still]:
    found = stillness.stuck(**asked_by(request))
    if not found:
        return []
    one = found[0]
    days = (day_of(request.at) - day_of(one.since)).days
    why = f"{OBSTACLES[one.obstacle]}: {one.words}" if one.words else str(OBSTACLES[one.obstacle])
    since = ngettext("Zit {days} dag vast", "Zit {days} dagen vast", days).format(days=days)
    more = ngettext("Nog één opgave zit vast.", "Nog {number} opgaven zitten vast.", len(found) - 1)
    page = reverse("dossier", args=[one.dossier])
    move = reverse("move_dossier", args=[one.dossier])
    return [
        Still(
            one.question, page, f"{since}. {why}.", _("Zeg hoe het nu staat"), move, _more(more, len(found))
        )
    ]


def _overdue(request: Request) -> list[Still]:
    found = stillness.overdue(**asked_by(request))
    if not found:
        return []
    one = found[0]
    days = (day_of(request.at) - one.due).days
    late = ngettext(
        "Beloofd in ‘{question}’; {days} dag over de dag heen.",
        "Beloofd in ‘{question}’; {days} dagen over de dag heen.",
        days,
    )
    more = ngettext("Nog één belofte is te laat.", "Nog {number} beloften zijn te laat.", len(found) - 1)
    page = reverse("dossier", args=[one.dossier])
    reason = late.format(question=one.question, days=days)
    return [
        Still(
            one.words, page, reason, _("Kom na, of spreek een andere dag af"), page, _more(more, len(found))
        )
    ]


def _unanswered(request: Request) -> list[Still]:
    found = ideas.unanswered(**asked_by(request))
    if not found:
        return []
    one = found[0]
    days = (day_of(request.at) - day_of(one.put)).days
    reason = _("Een idee dat al {days} dagen op antwoord wacht.").format(days=days)
    more = ngettext("Nog één idee wacht.", "Nog {number} ideeën wachten.", len(found) - 1)
    page = reverse("idea", args=[one.id])
    return [
        Still(
            one.words.question,
            page,
            reason,
            _("Pak het op of zeg waarom niet"),
            page,
            _more(more, len(found)),
        )
    ]


def _more(words: str, number: int) -> str:
    return words.format(number=number - 1) if number > 1 else ""


def _unjudged(request: Request) -> list[Still]:
    today = day_of(request.at)
    found = [one for one in ended.courses(today, **asked_by(request)) if one.planned < today and not one.over]
    if not found:
        return []
    one = min(found, key=lambda each: each.planned)
    days = (today - one.planned).days
    late = ngettext(
        "Deze proef is {days} dag over zijn laatste dag, en er is geen oordeel.",
        "Deze proef is {days} dagen over zijn laatste dag, en er is geen oordeel.",
        days,
    )
    more = ngettext("Nog één proef wacht zo.", "Nog {number} proeven wachten zo.", len(found) - 1)
    page = reverse("experiment", args=[one.experiment])
    judge = reverse("judge_experiment", args=[one.experiment])
    reason = late.format(days=days)
    return [Still(one.hypothesis, page, reason, _("Geef een oordeel"), judge, _more(more, len(found)))]


def _unconfirmed(request: Request) -> list[Still]:
    found = taken_over.unconfirmed(**asked_by(request))
    if not found:
        return []
    one = found[0]
    reason = _("Jullie namen dit over. Of jullie het nog gebruiken, is sinds {day} niet gezegd.").format(
        day=date_format(one.since, "j F Y")
    )
    more = ngettext("Nog één format wacht zo.", "Nog {number} formats wachten zo.", len(found) - 1)
    page = reverse("adoption", args=[one.adoption])
    return [Still(one.name, page, reason, _("Zeg of jullie het gebruiken"), page, _more(more, len(found)))]


LOOKS: tuple[Callable[[Request], list[Still]], ...] = (_overdue, _stuck, _unjudged, _unconfirmed, _unanswered)
