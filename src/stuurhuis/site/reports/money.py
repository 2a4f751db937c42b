# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may it cost, and what does it cost? The tables of money of a report."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from stuurhuis.connectors.documents.document import (
    Block,
    Column,
    Notice,
    Paragraph,
    Points,
    Row,
    Table,
    Tone,
)
from stuurhuis.site.reports import deviations, spoken
from stuurhuis.steering.pages import money_sentences as sentences
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.money import Sums, YearImport
from stuurhuis.steering.rules.reporting import ReportKind, ReportTold
from stuurhuis.steering.rules.story import Deviation, Story, StoryGoal, StoryProgramme
from stuurhuis.steering.rules.story_money import StoryMoney, StoryPart
from stuurhuis.steering.rules.year_signals import YearSignal

LAST = 12  # the month of a whole year


def columns(first: str, told: ReportTold) -> tuple[Column, ...]:
    """The columns of a table of money; a whole year has an account, and no expectation."""
    titles = [_("Primitief"), _("Na wijziging")]
    if told.words.kind is ReportKind.ANNUAL:
        titles.append(_("Rekening"))
    else:
        titles += [_("Gerealiseerd"), _("Verwacht einde jaar")]
    titles.append(_("Verschil"))
    return (Column(first, 5), *(Column(title, 2, number=True) for title in titles))


def whole(told: ReportTold) -> Iterator[Block]:
    """The money of the whole organisation, and what in it asks attention."""
    money = told.story.money
    if money is None:
        yield Paragraph(_without_year(told), quiet=True)
        return
    yield Paragraph(_balance(money, told))
    if told.story.year and told.story.year.month != (told.words.month or LAST):
        yield Paragraph(_earlier(told, told.story.year), quiet=True)
    yield from in_short(told)
    yield table(_("Alle programma's samen"), money, told)
    yield from changes(told.story)
    named = {one.words.number for one in told.story.programmes}
    yield from signals((one for one in money.signals if one.place.programme not in named), told.story)


def of_programme(one: StoryProgramme, told: ReportTold) -> Iterator[Block]:
    """The money of a programme, and what in it asks attention."""
    if one.money is None:
        return
    yield table(_("Lasten en baten van dit programma"), one.money, told)
    yield from signals(one.money.signals, told.story)


def table(title: str, money: StoryMoney, told: ReportTold) -> Table:
    """A row for each side of the budget, and what of it is incidental."""
    rows = []
    for side in money.sides:
        name = str(sentences.SIDE_WORDS[side.side])
        rows.append(Row((name[:1].upper() + name[1:], *_cells(side.whole, told))))
        if side.once.amended or side.once.realised:
            rows.append(Row((_("waarvan incidenteel"), *_cells(side.once, told))))
    return Table(title, columns(_("Soort"), told), tuple(rows), _note(told))


def of_goal(goal: StoryGoal, told: ReportTold) -> Block:
    """The money that serves a goal, by task field, all of the running year or all of Iv3."""
    story = told.story
    names = {
        part: _part(story.task_field(part.task_field, spoken.language()), part.share) for part in goal.parts
    }
    title = _("Lasten voor dit doel")
    if not goal.parts:
        return Paragraph(_("Er is geen geld aan dit doel gekoppeld."), quiet=True)
    if any(part.sums for part in goal.parts):
        rows = [_row(part, names[part], told) for part in goal.parts]
        return Table(title, columns(_("Taakveld"), told), tuple(rows), _note(told))
    known = [part.planned for part in goal.parts if part.planned is not None]
    if not known:
        return Paragraph(_("Wat de taakvelden van dit doel mogen kosten, is niet bekend."), quiet=True)
    lines = [Row((names[part], spoken.thousands(part.planned))) for part in goal.parts]
    total = Row((_("Samen"), spoken.thousands(sum(known) if len(known) == len(lines) else None)), total=True)
    head = (
        Column(_("Taakveld"), 3),
        Column(_("Begroot in {year}").format(year=story.iv3_year), 1, number=True),
    )
    note = (
        _(
            "Bedragen × € 1.000. Begroting volgens Iv3; dit programma staat niet helemaal in de "
            "ingelezen stand."
        )
        if story.year
        else _("Bedragen × € 1.000. Begroting volgens Iv3; het lopende jaar is niet ingelezen.")
    )
    return Table(title, head, (*lines, total) if len(lines) > 1 else tuple(lines), note)


def _row(part: StoryPart, name: str, told: ReportTold) -> Row:
    """A task field of a goal; of what the running year leaves out only the budget of Iv3 is known, if any."""
    if part.sums is not None:
        return Row((name, *_cells(part.sums, told)))
    if part.planned is None:
        said = _("{name} (staat niet in de ingelezen stand)").format(name=name)
    else:
        year = told.story.iv3_year
        said = _("{name} (Iv3 {year}; staat niet in de ingelezen stand)").format(name=name, year=year)
    empty = (spoken.thousands(None),) * (len(columns("", told)) - 2)
    return Row((said, spoken.thousands(part.planned), *empty))


def in_short(told: ReportTold) -> Iterator[Block]:
    """What in the money asks attention, a line each: a programme may end well and be dearer all the same."""
    money = told.story.money
    if money is None or not money.signals:
        return
    language = spoken.language()
    settled = _settled(told.story)
    lines = []
    for one in money.signals:
        talked = settled.get((of_the_year.name(one.place), of_the_year.KINDS[one.kind]))
        rests = f" ({deviations.resting(talked)})" if talked and talked.rests else ""
        said = sentences.title(one, told.story.task_field(one.place.task_field, language), language)
        lines.append(
            Paragraph(f"{said}{rests}.", _("Programma {number}:").format(number=one.place.programme))
        )
    yield Points(tuple(lines))


def _settled(story: Story) -> dict[tuple[str, str], Deviation]:
    """What was agreed, accepted or put aside of the money, by place and kind."""
    return {(one.about, one.kind): one for one in story.settled}


def signals(found: Iterable[YearSignal], story: Story) -> Iterator[Block]:
    """What in the money asks attention, a notice each, with what was agreed or accepted."""
    language = spoken.language()
    settled = _settled(story)
    for one in found:
        name = story.task_field(one.place.task_field, language)
        said = (sentences.reason(one, language), sentences.nature(one, language))
        talked = settled.get((of_the_year.name(one.place), of_the_year.KINDS[one.kind]))
        words = [Paragraph(text) for text in said if text]
        words += deviations.agreed(talked) if talked else ()
        tone: Tone = "quiet" if talked and talked.rests else "attention"
        yield Notice(sentences.title(one, name, language), tuple(words), tone)


def changes(story: Story) -> Iterator[Block]:
    """By which decisions the budget moved."""
    if not story.changes:
        return
    rows = tuple(
        Row(
            (
                one.reference or _("Zonder besluit"),
                spoken.day(one.decided_on) if one.decided_on else "–",
                spoken.thousands(one.outgoing, signed=True),
                spoken.thousands(one.incoming, signed=True),
            )
        )
        for one in story.changes
    )
    head = (
        Column(_("Begrotingswijziging"), 2),
        Column(_("Besluit van"), 2),
        Column(_("Lasten en toevoegingen"), 1, number=True),
        Column(_("Baten en onttrekkingen"), 1, number=True),
    )
    yield Table(_("Wat de raad dit jaar wijzigde"), head, rows, _("Bedragen × € 1.000."))


def _cells(sums: Sums, told: ReportTold) -> tuple[str, ...]:
    budgets = (spoken.thousands(sums.original), spoken.thousands(sums.amended))
    if told.words.kind is ReportKind.ANNUAL:
        off: Decimal | None = sums.realised - sums.amended
        return (*budgets, spoken.thousands(sums.realised), spoken.thousands(off, signed=True))
    ahead = (spoken.thousands(sums.realised), spoken.thousands(sums.expected))
    return (*budgets, *ahead, spoken.thousands(sums.difference, signed=True))


def _part(name: str, share: int) -> str:
    return name if share == 100 else _("{name} (voor {share} %)").format(name=name, share=share)


def _note(told: ReportTold) -> str:
    until = spoken.month(told.story.year) if told.story.year else ""
    silent = told.story.money.silent if told.story.money else 0
    said = _("Bedragen × € 1.000. Stand tot en met {month}, uit de eigen administratie.").format(month=until)
    left = _(" Waar een streepje staat, is niet opgegeven wat we verwachten.") if silent else ""
    return said + left


def _balance(money: StoryMoney, told: ReportTold) -> str:
    year = told.words.year
    if told.words.kind is ReportKind.ANNUAL:
        return _("Dit is de stand van de administratie over {year}.").format(year=year)
    amount = spoken.euros(abs(money.balance))
    if money.balance > 0:
        return _("Naar verwachting sluit {year} {amount} voordeliger dan begroot.").format(
            year=year, amount=amount
        )
    if money.balance < 0:
        return _("Naar verwachting sluit {year} {amount} nadeliger dan begroot.").format(
            year=year, amount=amount
        )
    return _("Naar verwachting sluit {year} zoals begroot.").format(year=year)


def _earlier(told: ReportTold, until: YearImport) -> str:
    """That the money was brought in until an earlier month than the report is about."""
    asked = spoken.month_of(told.words.year, told.words.month or LAST)
    return _("De stand van {asked} is niet ingelezen: alle bedragen zijn tot en met {until}.").format(
        asked=asked, until=spoken.month(until)
    )


def _without_year(told: ReportTold) -> str:
    if not told.story.iv3_year:
        return _("Er zijn geen bedragen bekend.")
    month = spoken.month_of(told.words.year, told.words.month or LAST)
    return _(
        "Tot en met {month} is geen stand van dit jaar ingelezen. Bij de doelen staat de begroting van "
        "{year} volgens Iv3."
    ).format(month=month, year=told.story.iv3_year)
