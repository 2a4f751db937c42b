# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does about finding people: lay out who changed, bring examples, let go of what is over."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import finding, finding_examples
from stuurhuis.exchange.facts import people as profiles
from stuurhuis.exchange.ports.finding import ExamplePeople, ExampleProfile
from stuurhuis.exchange.queries import finding_log
from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.memberships.admitting import admit_all
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import NotThere, worker_for

PORTION = 50  # people in a deed: some tenths of a second


def lay_out(told: Told) -> None:
    """A profile changed: by which terms its owner is found is written anew; not when it is gone already."""
    with suppress(NotThere):
        finding.lay_out(told.fact.profile, actor=worker_for(told.organisation), at=told.at)


def forget(person: int, organisations: Sequence[str], *, at: datetime) -> None:
    """Let go of what was kept of somebody in rankings, also where somebody else was shown them."""
    if not organisations:
        return
    elsewhere = finding_log.shown_where(person, actor=worker_for(organisations[0]), at=at)
    for organisation in dict.fromkeys((*organisations, *elsewhere)):
        finding.forget(person, actor=worker_for(organisation), at=at)


def destroy_past_term(organisations: Iterable[str], *, at: datetime) -> None:
    """Let go of who was shown to whom, a year later, at every organisation."""
    for organisation in organisations:
        with suppress(finding.NothingPastTerm):
            finding.destroy_past_term(actor=worker_for(organisation), at=at)


def bring_examples(
    people: ExamplePeople, *, at: datetime, stopped: Callable[[], bool] = lambda: False
) -> int:
    """Bring the example people of the organisations that do not have them yet; gives how many were brought.

    Each portion of an organisation is a deed of its own, short enough to let others write in between; who is
    killed or ``stopped`` goes on where it was.
    """
    wanted = people.numbers()
    there = dict(finding_log.taking_part(actor=worker_for(min(wanted)), at=at))
    left = {code: number for code, number in wanted.items() if there.get(code, 0) < number}
    brought, begun = 0, sum(wanted.values()) - sum(left[code] - there.get(code, 0) for code in left)
    if left:
        finding_examples.begin(sum(wanted.values()), begun, actor=worker_for(min(left)), at=at)
    for organisation in left:
        profiles = people.profiles(organisation, day_of(at))
        for start in range(0, len(profiles), PORTION):
            if stopped():
                return brought
            brought += _bring(profiles[start : start + PORTION], organisation, at)
    return brought


def _bring(profiles: Sequence[ExampleProfile], organisation: str, at: datetime) -> int:
    worker = worker_for(organisation)
    names = {one.email: one.name for one in profiles}
    names |= {one.manager: "" for one in profiles if one.manager and one.manager not in names}
    persons = dict(zip(names, admit_all(names, actor=worker, at=at).persons, strict=True))
    managers = {persons[one.email]: persons[one.manager] for one in profiles if one.manager}
    told = [(persons[one.email], one) for one in profiles]
    return finding_examples.bring(told, managers, actor=worker, at=at).profiles


REACTIONS: dict[type, list[Reaction]] = {
    profiles.ItemKept: [lay_out],
    profiles.ItemRemoved: [lay_out],
    profiles.EditDecided: [lay_out],
    profiles.EvidenceDecided: [lay_out],
    profiles.ProfileRested: [lay_out],
    profiles.ProfileResumed: [lay_out],
}
