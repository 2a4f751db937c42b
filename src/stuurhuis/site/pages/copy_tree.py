# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take the goals of a copy over in steering: first what would change, as from a file, then yes or no."""

from io import BytesIO
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from stuurhuis.commons.queries import adoption, formats
from stuurhuis.commons.rules import filling, goal_lines
from stuurhuis.commons.rules.goal_lines import GoalLine, IndicatorLine, ProgrammeLine
from stuurhuis.connectors.files import tree_form
from stuurhuis.connectors.files.outgoing import Language
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site import trees
from stuurhuis.site.pages.exports import WORKBOOKS
from stuurhuis.site.pages.trees import look
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.queries import goals, words
from stuurhuis.steering.rules.goals import (
    Bound,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.sheets import IndicatorSheet

Sheets = dict[str, IndicatorSheet]


@login_required
def page(request: Request, adopted: UUID) -> HttpResponse:
    """What the goals of the copy would change in one's own tree; the yes is that of a file."""
    goals.may_change(**asked_by(request))
    one = adoption.adoption(str(adopted), **asked_by(request))
    found = formats.format_of(one.format, **asked_by(request))
    copies = adoption.copies(adopted, **asked_by(request))
    blocks = filling.filled(copies[0].content, copies[0].values) if one.own and copies else ()
    told, bad = goal_lines.read((block.title, block.text) for block in blocks)
    if bad or not told:
        messages.error(request, _("Hier staan geen doelen in die we kunnen lezen. Kijk de regels na."))
        return redirect("adoption", adopted)
    sheets = words.registered_sheets(**asked_by(request))
    programmes = tuple(_programme(each, sheets, found.words.name) for each in told)
    return look(request, _workbook(request, programmes))


def _workbook(request: Request, programmes: tuple[PlannedProgramme, ...]) -> bytes:
    """The form in which a tree is read in."""
    language: Language = "en" if language_of(request) == "en" else "nl"
    first, *more = tree_form.out_tables(programmes, language, trees.names(language, **asked_by(request)))
    stream = BytesIO()
    WORKBOOKS["xlsx"][0](stream, first, tree_form.notes(_("Doelenboom"), language), *more)
    return stream.getvalue()


def _programme(told: ProgrammeLine, sheets: Sheets, name: str) -> PlannedProgramme:
    said = ProgrammeWords(told.number, told.name, told.ambition)
    return PlannedProgramme(said, tuple(_goal(one, sheets, name) for one in told.goals))


def _goal(told: GoalLine, sheets: Sheets, name: str) -> PlannedGoal:
    return PlannedGoal(
        GoalWords(told.number, told.name, told.why),
        tuple(_indicator(one, sheets, name) for one in told.indicators),
        tuple(MeasureWords(one) for one in told.measures),
        tuple(Part(task_field, share) for task_field, share in told.parts),
    )


def _indicator(told: IndicatorLine, sheets: Sheets, name: str) -> PlannedIndicator:
    sheet = sheets.get(told.indicator)
    because = _("overgenomen uit het format {name}").format(name=name)
    choice = IndicatorChoice(told.indicator, sheet.kind if sheet else "outcome", no_baseline_because=because)
    targets = tuple(
        TargetWords(one.period, one.value, Bound(one.bound), rationale=one.rationale) for one in told.targets
    )
    return PlannedIndicator(choice, targets)
