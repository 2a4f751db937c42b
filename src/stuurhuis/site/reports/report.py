# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report as a document: in short first, then the programmes by exception, then where it all comes from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stuurhuis.connectors.documents.document import (
    Block,
    Column,
    Document,
    Heading,
    Notice,
    Paragraph,
    Points,
    Row,
    Table,
    Tone,
)
from stuurhuis.site.reports import deviations, goals, money, spoken
from stuurhuis.steering.rules.reporting import WHOLE_REPORT, ReportKind, ReportTold
from stuurhuis.steering.rules.story import GoalStanding, Story, StoryGoal, StoryProgramme
from stuurhuis.steering.rules.story_money import StoryMoney

HEADED = (GoalStanding.DEVIATES, GoalStanding.AT_RISK, GoalStanding.UNKNOWN, GoalStanding.ON_COURSE)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report that one can remark upon: `report`, `programme:3` or `goal:12`; empty for none."""

    about: str
    title: str
    blocks: tuple[Block, ...]


def document(told: ReportTold) -> Document:
    """The report, in the language of now."""
    story, counted = told.story, told.counted()
    state = _("Vastgesteld op {day}.") if told.fixed else _("Concept, stand van {day}.")
    return Document(
        title=told.words.title,
        subtitle=_("Wat willen we bereiken, wat doen we ervoor en wat mag het kosten?"),
        organisation=spoken.organisation(story),
        day=told.fixed or story.on,
        language=spoken.language(),
        cover=(
            spoken.deviating(counted[GoalStanding.DEVIATES], len(story.goals)),
            state.format(day=spoken.day(told.fixed or story.on)),
        ),
        footer=_("{name}, {title}. Cijfers: {versions}.").format(
            name=spoken.organisation(story), title=told.words.title, versions=", ".join(story.versions)
        ),
        contents=_("Inhoud"),
        page=_("Bladzijde"),
        blocks=tuple(block for one in sections(told) for block in one.blocks),
    )


def sections(told: ReportTold) -> Iterator[Section]:
    """The parts of a report, in order."""
    yield Section(WHOLE_REPORT, _("In het kort"), tuple(_in_short(told)))
    for one in told.story.programmes:
        yield Section(one.about, f"{one.words.number} {one.words.name}", tuple(_programme(one, told)))
        tellings = [(_telling(goal, told), goal) for goal in one.goals]
        for way in (goals.whole, goals.untold, goals.calm):
            for telling, goal in tellings:
                if telling is way:
                    yield Section(goal.about, goal.words.name, tuple(way(goal, told)))
    yield Section("", _("Verantwoording"), tuple(_accounted(told.story)))


def _telling(goal: StoryGoal, told: ReportTold) -> Callable[[StoryGoal, ReportTold], Iterator[Block]]:
    """How much is told of a goal: only the annual account tells of what nobody can say whole."""
    if goal.standing is GoalStanding.ON_COURSE:
        return goals.calm
    unknown = goal.standing is GoalStanding.UNKNOWN
    return goals.untold if unknown and told.words.kind is ReportKind.INTERIM else goals.whole


def _in_short(told: ReportTold) -> Iterator[Block]:
    """What deviates first, then how all goals stand, then the money."""
    story, counted = told.story, told.counted()
    yield Heading(1, _("In het kort"))
    yield Paragraph(_sentence(told))
    asking = [goal for standing in HEADED[:2] for goal in story.goals if goal.standing is standing]
    for goal in asking:
        said = tuple(Paragraph(deviations.in_one_line(one, goal)) for one in goal.deviations)
        tone: Tone = "attention" if goal.standing is GoalStanding.DEVIATES else "quiet"
        yield Notice(f"{goal.words.number} {goal.words.name}: {spoken.STANDINGS[goal.standing]}", said, tone)
    yield from goals.explained(WHOLE_REPORT, told)
    if counted:
        yield _standings(told)
    yield Heading(2, _("Wat mag het kosten?"))
    yield from money.whole(told)
    if story.elsewhere:
        yield Heading(2, _("Wat verder afwijkt"))
        yield Paragraph(_("Dit hoort bij geen van de doelen."), quiet=True)
        yield from deviations.of_others(story.elsewhere)


def _sentence(told: ReportTold) -> str:
    counted = told.counted()
    risk, unknown = counted[GoalStanding.AT_RISK], counted[GoalStanding.UNKNOWN]
    calm = counted[GoalStanding.ON_COURSE]
    said = [
        spoken.deviating(counted[GoalStanding.DEVIATES], len(told.story.goals)),
        ngettext("Eén doel loopt risico.", "{number} doelen lopen risico.", risk).format(number=risk)
        if risk
        else "",
        _("Van {number} is het niet te zeggen.").format(number=unknown) if unknown else "",
        ngettext("Eén doel ligt op koers.", "{number} doelen liggen op koers.", calm).format(number=calm)
        if calm
        else "",
    ]
    return " ".join(one for one in said if one)


def _standings(told: ReportTold) -> Table:
    head = (
        Column(_("Programma"), 5),
        *(Column(str(spoken.STANDINGS[one]).capitalize(), 2, number=True) for one in HEADED),
        Column(_("Geld vraagt aandacht"), 2, number=True),
    )
    rows = [
        Row(
            (
                f"{one.words.number} {one.words.name}",
                *_counts([goal.standing for goal in one.goals]),
                _asking(one.money),
            )
        )
        for one in told.story.programmes
    ]
    counts = _counts([goal.standing for goal in told.story.goals])
    total = Row((_("Alle programma's"), *counts, _asking(told.story.money)), total=True)
    return Table(_("Hoe staan de doelen ervoor?"), head, (*rows, total))


def _counts(found: list[GoalStanding]) -> tuple[str, ...]:
    return tuple(str(found.count(one) or "–") for one in HEADED)


def _asking(money: StoryMoney | None) -> str:
    """In how many places the money of this year asks attention."""
    return str(len(money.signals) or "–") if money else "–"


def _programme(one: StoryProgramme, told: ReportTold) -> Iterator[Block]:
    yield Heading(1, _("Programma {number} {name}").format(number=one.words.number, name=one.words.name))
    if one.words.ambition:
        yield Paragraph(one.words.ambition)
    yield from goals.explained(one.about, told)
    yield from money.of_programme(one, told)
    if not one.goals:
        yield Paragraph(_("Dit programma heeft nog geen doelen."), quiet=True)


def _accounted(story: Story) -> Iterator[Block]:
    """How to read it, and where each figure came from."""
    yield Heading(1, _("Verantwoording"))
    yield Heading(2, _("Zo leest u dit"))
    yield Points(tuple(Paragraph(text, label) for label, text in _reading()))
    yield Heading(2, _("Waar de cijfers vandaan komen"))
    head = (
        Column(_("Indicator"), 4),
        Column(_("Bron"), 4),
        Column(_("Licentie"), 2),
        Column(_("Nieuwste"), 2),
        Column(_("Versie"), 2),
    )
    language = spoken.language()
    measured = {one.id: one for goal in story.goals for one in goal.indicators}
    rows = tuple(
        Row(
            (
                one.label(language),
                ", ".join(filter(None, (one.source.label(language), one.source.published))),
                one.source.licence or "–",
                spoken.period(one.latest.period) if one.latest else "–",
                one.version,
            )
        )
        for one in measured.values()
    )
    if rows:
        yield Table(_("Bronnen"), head, rows)


def _reading() -> tuple[tuple[str, str], ...]:
    """What the words of a report mean."""
    missed = _(
        "Een streefwaarde is niet gehaald, een cijfer is anders dan verwacht, of er loopt een afspraak."
    )
    risk = _("Een streefwaarde wordt waarschijnlijk niet gehaald, of een inspanning is te laat of zit vast.")
    ahead = _("Wat een model uit eerdere cijfers afleidt. In 80 van de 100 gevallen ligt het er tussenin.")
    judged = _(
        "Wat mensen van de organisatie verwachten, met hun redenen. De verwachting blijft ernaast staan."
    )
    accepted = _("De afwijking is bekend en mag tot een dag zo blijven; daarna komt zij vanzelf terug.")
    return (
        (_("Wijkt af."), missed),
        (_("Risico."), risk),
        (_("Verwachting."), ahead),
        (_("Ons oordeel."), judged),
        (_("Geaccepteerd."), accepted),
    )
