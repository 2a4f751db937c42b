# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures belong to a dossier, where do they come from, and in what state are they?"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from stuurhuis.dossiers.rules.proposals import Proposal, ProposalKind, Reference, together
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.pages.composing.issue import Issue
from stuurhuis.steering.pages.places import indicator_address
from stuurhuis.steering.queries import comparison, of_sources, words
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules.sheets import IndicatorSheet

MOST = 6
TELLING = frozenset({"outcome", "output"})


def figures(request: Request, issue: Issue) -> tuple[Proposal, ...]:
    """The figures that a dossier is about, and what is measured around them; only those that are there."""
    if issue.here is None:
        return ()
    try:
        there = set(comparison.indicators_with(issue.here.code, **asked_by(request)))
    except NotJudgedYet:
        return ()
    found = ((sheet, why) for sheet, why in _around(request, issue) if sheet.id in there)
    return together(_proposal(request, issue, sheet, why) for sheet, why in found)[:MOST]


def _around(request: Request, issue: Issue) -> Iterator[tuple[IndicatorSheet, str]]:
    """Indicators with why each is proposed, the most telling first."""
    sheets = words.sheets_by_id(**asked_by(request))
    for sheet in issue.sheets:
        yield sheet, _("Hier gaat de opgave over.")
        if sheet.counterpart in sheets:
            yield sheets[sheet.counterpart], _("Wat ervoor begroot is.")
    main = issue.main
    if main is None:
        return
    for one in sheets.values():
        if main.task_field and one.task_field == main.task_field and not one.is_budget:
            yield one, _("Hoort bij hetzelfde taakveld.")
    for one in sheets.values():
        if one.theme == main.theme and one.kind in TELLING:
            yield one, _("Zegt wat het voor mensen betekent, in hetzelfde thema.")


def _proposal(request: Request, issue: Issue, sheet: IndicatorSheet, why: str) -> Proposal:
    code = issue.here.code if issue.here else ""
    name, address = sheet.label(issue.language), indicator_address(code, sheet.id)
    about = Reference(f"{ProposalKind.INDICATOR}:{sheet.id}", name, address)
    return Proposal(about, (why,), _state(request, sheet, issue.language))


def _state(request: Request, sheet: IndicatorSheet, language: str) -> str:
    """Where it comes from, until when, whether that is late, and what is known to be wrong with it."""
    fresh = {one.source: one for one in words.standing(**asked_by(request)).freshness}.get(sheet.source)
    source = fresh.label(language) if fresh else sheet.source
    said = [f"{source}."]
    if fresh:
        newest = fresh.budgets if sheet.is_budget and fresh.budgets else fresh.newest
        said = [_("{source}, tot en met {newest}.").format(source=source, newest=newest)]
    late = {one.indicator for one in of_sources.late(sheet.source, **asked_by(request))}
    if sheet.id in late:
        said.append(_("Er had al een nieuwer cijfer moeten zijn."))
    if sheet.faults(language):
        said.append(_("Let op: {faults}").format(faults=sheet.faults(language)))
    return " ".join(said)
