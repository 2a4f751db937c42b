# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which organisations belong to a dossier: who has the task, neighbours that share it, and who does better?

Never a ranking: municipalities come in the order of how near or how alike they are, and each with its reason.
"""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.rules.bodies import TaskBody, bodies, works_in
from stuurhuis.dossiers.rules.levels import legal_task
from stuurhuis.dossiers.rules.proposals import REACH, Proposal, ProposalKind, Reference, together
from stuurhuis.engines.classifications import borders
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.pages.composing.beside import Beside, beside
from stuurhuis.site.pages.composing.issue import Issue
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.queries import comparison, words
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS, NearPeer

LOOKED_AT = 15
"""So many municipalities that resemble this one are looked at for who does better."""
ALIKE_IN = 2


def organisations(request: Request, issue: Issue) -> tuple[Proposal, ...]:
    """All organisations that could take part, each once with every reason; never the own one."""
    around = beside(request, issue)
    found = (*_places(issue), *_by_law(issue), *_neighbours(issue, around), *_better(request, issue, around))
    mine = f"{ProposalKind.ORGANISATION}:{request.actor.organisation}"
    return tuple(one for one in together(found) if one.about.reference != mine)


def not_here(issue: Issue) -> list[str]:
    """Who has the task as well but cannot be asked here, in words."""
    return [
        _("{body} heeft hier een wettelijke taak ({law}), maar staat nog niet in Stuurhuis.").format(
            body=_capital(body.words.told(issue.language)), law=body.law
        )
        for body in _bodies(issue)
        if not body.registered
    ]


def _places(issue: Issue) -> Iterator[Proposal]:
    for code in issue.dossier.words.places:
        yield _proposal(code, _("Het speelt hier."))


def _bodies(issue: Issue) -> tuple[TaskBody, ...]:
    task = legal_task(issue.task_field)
    return bodies(issue.task_field, {issue.dossier.words.level} | ({task.level} if task else set()))


def _by_law(issue: Issue) -> Iterator[Proposal]:
    province = parties.organisation(issue.here.code).province if issue.here else ""
    for body in _bodies(issue):
        codes = _in_province(body.kind, province) if body.registered and province else ()
        for code in codes:
            yield _proposal(code, _law(body, issue, sure=len(codes) == 1))


def _in_province(kind: str, province: str) -> tuple[str, ...]:
    if kind == "province":
        return (province,)
    return tuple(one.code for one in parties.governments(kind) if province in works_in(one.code))


def _law(body: TaskBody, issue: Issue, *, sure: bool) -> str:
    said = _("De wet legt deze taak bij {body} ({law}).").format(
        body=body.words.told(issue.language), law=body.law
    )
    return said if sure else said + " " + _("In jullie provincie zijn er meer; kies die van jullie.")


def _neighbours(issue: Issue, around: Beside | None) -> Iterator[Proposal]:
    """Neighbours with the same signal first, then those of which the figure is alike."""
    if issue.here is None or around is None:
        return
    codes = sorted(_next_to(issue.here.code), key=lambda code: (code not in around.signalled, code))
    shared = [code for code in codes if code in around.signalled or around.is_alike(code)]
    for code in shared[: REACH[issue.dossier.words.level].neighbours]:
        if code in around.signalled:
            said = _("Buurgemeente met hetzelfde signaal.")
        else:
            said = _("Buurgemeente die er net zo voor staat: {theirs}, jullie {ours} ({period}).").format(
                **around.told(code)
            )
        yield _proposal(code, said)


def _next_to(code: str) -> set[str]:
    return {other for pair in borders() if code in pair for other in pair if other != code}


def _better(request: Request, issue: Issue, around: Beside | None) -> Iterator[Proposal]:
    """Municipalities like this one that do better, or where more is not better, that have no such signal."""
    if issue.here is None or around is None:
        return
    near = comparison.peers(issue.here, DEFAULT_WEIGHTS, LOOKED_AT, **asked_by(request))
    shown = [one for one in near if one.region in regions() and around.goes_better(one.region)]
    for one in shown[: REACH[issue.dossier.words.level].alike]:
        alike = _alike(request, one, issue.language)
        if around.has_better:
            said = _(
                "Lijkt op jullie in {alike}, en staat er beter voor: {theirs}, jullie {ours} ({period})."
            )
        else:
            said = _("Lijkt op jullie in {alike}, en heeft dit signaal niet.")
        yield _proposal(one.region, said.format(alike=alike, **around.told(one.region)))


def _alike(request: Request, peer: NearPeer, language: str) -> str:
    """In what two municipalities resemble each other most."""
    sheets = words.sheets_by_id(**asked_by(request))
    features = [sheets[one.feature].label(language) for one in peer.features if one.feature in sheets]
    return _(" en ").join(one[:1].lower() + one[1:] for one in features[:ALIKE_IN])


def _proposal(code: str, reason: str) -> Proposal:
    page = reverse("municipality", args=[code]) if code in regions() else ""
    name = parties.organisation(code).name
    return Proposal(Reference(f"{ProposalKind.ORGANISATION}:{code}", name, page), (reason,))


def _capital(words_of: str) -> str:
    return words_of[:1].upper() + words_of[1:]
