# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does a goal stand, in the three W-questions? One that is on course takes a grey line."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from stuurhuis.connectors.documents.document import Block, Column, Heading, Notice, Paragraph, Row, Table
from stuurhuis.site.reports import deviations, money, pictures, spoken
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.risk_sentences import chance_in_words
from stuurhuis.steering.rules.goals import Gap
from stuurhuis.steering.rules.judgement import Judgement
from stuurhuis.steering.rules.reporting import ReportTold
from stuurhuis.steering.rules.story import GoalStanding, Story, StoryGoal, StoryIndicator, StoryTarget


def calm(goal: StoryGoal, told: ReportTold) -> Iterator[Block]:
    """A goal that is on course, in one grey line; and what the organisation says of it itself."""
    figures = _figures(one for one in goal.indicators if one.latest)
    title = _("Op koers: {number} {name}.").format(number=goal.words.number, name=goal.words.name)
    yield Paragraph(figures, title, quiet=True)
    yield from explained(goal.about, told)


def untold(goal: StoryGoal, told: ReportTold) -> Iterator[Block]:
    """A goal of which nobody can tell how it stands: why, its newest figures and its budget in grey lines."""
    title = _("Niet te zeggen: {number} {name}.").format(number=goal.words.number, name=goal.words.name)
    why = _unknown(goal, *(gap for gap in goal.gaps if gap is not Gap.NO_MONEY))
    said = (" ".join(why), _figures(goal.indicators), _budget(goal, told.story))
    yield Paragraph("\n".join(one for one in said if one), title, quiet=True)
    yield from explained(goal.about, told)


def _unknown(goal: StoryGoal, *found: Gap) -> list[str]:
    """Why nobody can tell: what is missing, or why nothing can be foreseen of what has a target."""
    aimed = [one for one in goal.indicators if one.targets]
    thin = {one.label(spoken.language()): one.why_thin(spoken.language()) for one in aimed}
    return [
        *(str(wording.GAPS[gap]) for gap in found),
        *(f"{name}: {why[:1].lower()}{why[1:]}" for name, why in thin.items() if why),
    ] or [_("Er is nog geen verwachting die zegt of de streefwaarde wordt gehaald.")]


def whole(goal: StoryGoal, told: ReportTold) -> Iterator[Block]:
    """A goal that asks for words: what we want to reach, what we do for it, what it may cost."""
    standing = spoken.STANDINGS[goal.standing]
    yield Heading(2, f"{goal.words.number} {goal.words.name} – {standing}")
    if goal.words.why:
        yield Paragraph(goal.words.why)
    yield from deviations.notices(goal)
    if goal.standing is GoalStanding.UNKNOWN:
        yield Notice(
            _("Of dit op koers ligt, is niet te zeggen"),
            tuple(map(Paragraph, _unknown(goal, *goal.gaps))),
            "quiet",
        )
    yield from explained(goal.about, told)
    yield Heading(3, _("Wat willen we bereiken?"))
    yield from _reached(goal)
    yield Heading(3, _("Wat doen we ervoor?"))
    yield _done(goal)
    yield from _decided(goal)
    yield Heading(3, _("Wat mag het kosten?"))
    yield money.of_goal(goal, told)
    yield from deviations.of_money(goal)


def explained(about: str, told: ReportTold) -> Iterator[Block]:
    """What the organisation says of a section itself."""
    text = told.explanation(about)
    if text:
        yield Notice(_("Toelichting"), (Paragraph(text),), "plain")


def _reached(goal: StoryGoal) -> Iterator[Block]:
    if not goal.indicators:
        yield Paragraph(_("Dit doel wordt nog niet gemeten."), quiet=True)
        return
    head = (
        Column(_("Indicator"), 4),
        Column(_("Nieuwste cijfer"), 3, number=True),
        Column(_("Streefwaarde"), 4, number=True),
        Column(_("Hoe staat het?"), 3),
    )
    rows = tuple(_row(one, target) for one in goal.indicators for target in (one.targets or (None,)))
    yield Table(_("Indicatoren van dit doel"), head, rows)
    for one in goal.indicators:
        drawn = pictures.picture(one)
        if drawn:
            yield drawn
        for given in one.judgements:
            yield _judged(one, given)


def _row(one: StoryIndicator, target: StoryTarget | None) -> Row:
    latest = one.latest
    newest = (
        _("{value} in {period}").format(
            value=spoken.value(one, latest.value, unit=False), period=spoken.period(latest.period)
        )
        if latest
        else _("nog geen cijfer")
    )
    name = spoken.measured(one)
    if target is None:
        return Row((name, newest, "–", str(wording.STANDS[one.stand])))
    aim = _("{aim} in {period}").format(
        aim=f"{wording.BOUNDS[target.words.bound]} {spoken.value(one, target.words.value, unit=False)}",
        period=spoken.period(target.words.period),
    )
    return Row((name, newest, aim, _stand(target)))


def _stand(target: StoryTarget) -> str:
    stand = str(wording.STANDS[target.stand])
    chance = chance_in_words(target.chance)
    return f"{stand}; {chance}" if chance else stand


def _judged(one: StoryIndicator, given: Judgement) -> Notice:
    """What professionals expect, beside the forecast that stays."""
    said = given.words
    value = spoken.value(one, said.expected) if said.expected is not None else ""
    if said.low is not None and said.high is not None:
        between = _("tussen {low} en {high}").format(
            low=spoken.value(one, said.low, unit=False), high=spoken.value(one, said.high)
        )
        value = f"{value}, {between}" if value else between
    title = _("Ons oordeel over {name} in {period}: {value}").format(
        name=one.label(spoken.language()), period=spoken.period(said.period), value=value
    )
    leads = _("Dit oordeel gaat voor op de verwachting van het model, die hierboven blijft staan.")
    return Notice(
        title, (Paragraph(said.reasons), *([Paragraph(leads, quiet=True)] if said.overrules else [])), "plain"
    )


def _done(goal: StoryGoal) -> Block:
    if not goal.measures:
        return Paragraph(_("Er staat nog niets."), quiet=True)
    rows = tuple(
        Row(
            (
                one.words.name,
                str(wording.MEASURE_STATES[one.words.state]),
                spoken.day(one.words.due) if one.words.due else "–",
                one.words.note,
            )
        )
        for one in goal.measures
    )
    head = (
        Column(_("Inspanning"), 4),
        Column(_("Stand"), 2),
        Column(_("Klaar op"), 3),
        Column(_("Opmerking"), 4),
    )
    return Table(_("Inspanningen voor dit doel"), head, rows)


def _decided(goal: StoryGoal) -> Iterator[Block]:
    for one in goal.decisions:
        said = one.words
        title = _("Besluit van {body}, {day}: {what}").format(
            body=said.body, day=spoken.day(said.taken), what=said.what
        )
        yield Notice(title, (Paragraph(said.why, _("Waarom:")),), "plain")


def _budget(goal: StoryGoal, story: Story) -> str:
    """What a goal may cost, and who says so: the running year, else Iv3."""
    if not goal.parts:
        return str(wording.GAPS[Gap.NO_MONEY])
    known = [part.sums.amended if part.sums else part.planned for part in goal.parts]
    if None in known:
        return _("Wat de taakvelden van dit doel mogen kosten, is niet bekend.")
    amount = spoken.euros(sum(float(one or 0) for one in known))
    if story.year and any(part.sums for part in goal.parts):
        month = spoken.month(story.year)
        return _("Begroot: {amount} (stand van {month}).").format(amount=amount, month=month)
    return _("Begroot: {amount} (Iv3 {year}).").format(amount=amount, year=story.iv3_year)


def _figures(found: Iterable[StoryIndicator]) -> str:
    told = "; ".join(_in_one_line(one) for one in found)
    return f"{told}." if told else ""


def _in_one_line(one: StoryIndicator) -> str:
    latest, target = one.latest, one.target
    name = one.label(spoken.language())
    if latest is None:
        return _("{name}: nog geen cijfer").format(name=name)
    said = _("{name}: {value} in {period}").format(
        name=name, value=spoken.value(one, latest.value), period=spoken.period(latest.period)
    )
    if target is None:
        return said
    aim = _("streefwaarde {aim} in {period}").format(
        aim=f"{wording.BOUNDS[target.words.bound]} {spoken.value(one, target.words.value, unit=False)}",
        period=spoken.period(target.words.period),
    )
    return f"{said}, {aim}"
