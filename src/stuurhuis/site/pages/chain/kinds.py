# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of things make up a chain, and how is each found by who may see it? Read KINDS as a table."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.commons.pages.plan_words import STATES as PLAN_STATES
from stuurhuis.commons.pages.sentences import STATES as FORMAT_STATES
from stuurhuis.commons.queries import adoption, commitments, formats
from stuurhuis.commons.rules.adoption import AdoptionSeen, UseState
from stuurhuis.commons.rules.commitments import PlanSeen
from stuurhuis.commons.rules.formats import FormatSeen
from stuurhuis.dossiers.pages.idea_words import STATES as IDEA_STATES
from stuurhuis.dossiers.pages.sentences import STATES
from stuurhuis.dossiers.queries import dossiers, ideas
from stuurhuis.dossiers.rules.ideas import IdeaSeen
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.experiments.pages.sentences import STATES as EXPERIMENT_STATES
from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.pages.chain import steering
from stuurhuis.site.pages.chain.walk import ChainKind, ChainLink

Born = Callable[..., Sequence[Any]]
Made = Callable[[Request, Any], ChainLink]
STEERING = frozenset({"goal", "signal"})
ANYTHING = STEERING | {"idea", "dossier", "experiment", "format", "adoption", "commitment"}


def kinds(request: Request) -> dict[str, ChainKind]:
    """The kinds, each asked in the name of who asks."""
    return {
        name: ChainKind(parents, partial(_among, request, among, made), partial(_born, request, born, made))
        for name, (parents, among, born, made) in KINDS.items()
    }


def _among(request: Request, among: Born, made: Made, keys: Sequence[str]) -> list[ChainLink]:
    return [made(request, one) for one in among(keys, **asked_by(request))]


def _born(request: Request, born: Born, made: Made, references: Sequence[str]) -> list[ChainLink]:
    return [made(request, one) for one in born(references, **asked_by(request))]


def _idea(_request: Request, one: IdeaSeen) -> ChainLink:
    return ChainLink(
        f"idea:{one.id}", one.words.question, reverse("idea", args=[one.id]), str(IDEA_STATES[one.state]),
        one.origin.reference,
    )  # fmt: skip


def _dossier(request: Request, one: DossierSeen) -> ChainLink:
    standing = one.standing_of(request.actor.organisation)
    return ChainLink(
        f"dossier:{one.id}", one.words.question, reverse("dossier", args=[one.id]),
        str(STATES[standing.state]) if standing else "", one.origin.reference,
    )  # fmt: skip


def _experiment(_request: Request, one: ExperimentSeen) -> ChainLink:
    of = f"experiment:{one.replicates}" if one.replicates and not one.origin.reference else ""
    return ChainLink(
        f"experiment:{one.id}", one.design.hypothesis, reverse("experiment", args=[one.id]),
        str(EXPERIMENT_STATES[one.state]), one.origin.reference or of,
    )  # fmt: skip


def _format(_request: Request, one: FormatSeen) -> ChainLink:
    return ChainLink(
        f"format:{one.id}", one.words.name, reverse("format", args=[one.id]), str(FORMAT_STATES[one.state]),
        one.origin.reference,
    )  # fmt: skip


def _adoption(_request: Request, one: AdoptionSeen) -> ChainLink:
    """Who took a format over: it hangs from the format, whatever the reason was."""
    place = parties.organisation(one.organisation).name
    state = _("gebruikt het") if one.state is UseState.USING else _("gebruikt het niet meer")
    page = (
        reverse("adoption", args=[one.id])
        if one.own or one.shows_copy
        else reverse("format", args=[one.format])
    )
    return ChainLink(f"adoption:{one.id}", place, page, state, f"format:{one.format}")


def _plan(_request: Request, one: PlanSeen) -> ChainLink:
    return ChainLink(
        f"commitment:{one.id}", one.words.title, reverse("plan", args=[one.id]), str(PLAN_STATES[one.state]),
        one.origin.reference,
    )  # fmt: skip


KINDS: dict[str, tuple[frozenset[str], Born, Born, Made]] = {
    "goal": (frozenset(), steering.goals_among, steering.nothing, steering.link),
    "signal": (frozenset({"goal"}), steering.signals_among, steering.signals_born, steering.link),
    "idea": (STEERING, ideas.among, ideas.born_from, _idea),
    "dossier": (ANYTHING, dossiers.among, dossiers.born_from, _dossier),
    "experiment": (ANYTHING, experiments.among, experiments.born_from, _experiment),
    "format": (ANYTHING, formats.among, formats.born_from, _format),
    "adoption": (frozenset({"format"}), adoption.among, adoption.born_from, _adoption),
    "commitment": (ANYTHING, commitments.among, commitments.born_from, _plan),
}
