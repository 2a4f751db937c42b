# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why is a goal not on course, what was agreed about that, and is it accepted?"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from stuurhuis.connectors.documents.document import Notice, Paragraph
from stuurhuis.site.reports import spoken
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.risk_sentences import chance_in_words
from stuurhuis.steering.rules.chances import AT_RISK
from stuurhuis.steering.rules.exceptions import MISSED_TARGET
from stuurhuis.steering.rules.sheets import is_expense
from stuurhuis.steering.rules.standing import MEASURE
from stuurhuis.steering.rules.story import Deviation, StoryGoal, StoryIndicator, StoryTarget


def notices(goal: StoryGoal) -> Iterator[Notice]:
    """What deviates in what a goal wants to reach and does, with what was agreed or accepted."""
    return (_notice(one, _why(one, goal), title(one, goal)) for one in goal.deviations if not one.name)


def of_money(goal: StoryGoal) -> Iterator[Notice]:
    """What deviates in the task fields that serve a goal, with what was agreed or accepted."""
    return of_others(one for one in goal.deviations if one.name)


def of_others(found: Iterable[Deviation]) -> Iterator[Notice]:
    """What deviates in figures that a goal does not measure itself."""
    return (_notice(one, one.reason(spoken.language()), _of_other(one)) for one in found)


def title(one: Deviation, goal: StoryGoal) -> str:
    """A deviation in one line."""
    indicator = goal.indicator(one.about)
    if one.name:
        return _of_other(one)
    if indicator is None:
        return _("Inspanning vraagt aandacht: {name}").format(name=one.about)
    name, period = indicator.label(spoken.language()), spoken.period(one.period)
    if one.kind == MISSED_TARGET:
        return _("{name}: de streefwaarde van {period} is niet gehaald").format(name=name, period=period)
    if one.kind == AT_RISK:
        return _("{name}: de streefwaarde van {period} wordt waarschijnlijk niet gehaald").format(
            name=name, period=period
        )
    return _of_kind(one, name)


def _of_other(one: Deviation) -> str:
    return _of_kind(one, one.label(spoken.language()))


def _of_kind(one: Deviation, name: str) -> str:
    """What kind of signal it is, in the words that its own page has."""
    kind = wording.kind_of(one.kind, is_expense=is_expense(one.about), unbudgeted=one.unbudgeted)
    kind = str(kind).lower()
    return _("{name}, {period}: {kind}").format(name=name, period=spoken.period(one.period), kind=kind)


def _notice(one: Deviation, why: str, headed: str) -> Notice:
    said = (Paragraph(why), *agreed(one))
    return Notice(headed, tuple(each for each in said if each.text), "quiet" if one.rests else "attention")


def _why(one: Deviation, goal: StoryGoal) -> str:
    indicator = goal.indicator(one.about)
    if indicator is None:
        return _measure(one, goal)
    target = next((each for each in indicator.targets if each.words.period == one.period), None)
    if one.kind == MISSED_TARGET and target:
        return _("Streefwaarde: {aim}. Gemeten: {value}.").format(
            aim=spoken.aim(indicator, target.words.bound, target.words.value),
            value=spoken.value(indicator, target.value),
        )
    if one.kind == AT_RISK and target:
        return _at_risk(indicator, target)
    return one.reason(spoken.language())


def _at_risk(indicator: StoryIndicator, target: StoryTarget) -> str:
    said = [
        _("Streefwaarde: {aim}.").format(aim=spoken.aim(indicator, target.words.bound, target.words.value))
    ]
    ahead = next((one for one in indicator.forecasts if one.period == target.words.period), None)
    if ahead:
        said.append(
            _("Verwacht: {mean}, met 80 % zekerheid tussen {low} en {high}.").format(
                mean=spoken.value(indicator, ahead.mean),
                low=spoken.value(indicator, ahead.lo80, unit=False),
                high=spoken.value(indicator, ahead.hi80, unit=False),
            )
        )
    chance = chance_in_words(target.chance)
    if chance:
        said.append(f"{chance[:1].upper()}{chance[1:]}.")
    return " ".join(said)


def _measure(one: Deviation, goal: StoryGoal) -> str:
    if one.kind != MEASURE:
        return one.reason(spoken.language())
    found = next((each.words for each in goal.measures if each.words.name == one.about), None)
    if found is None:
        return ""
    state = str(wording.MEASURE_STATES[found.state])
    due = _(", zou klaar zijn op {day}").format(day=spoken.day(found.due)) if found.due else ""
    return f"{state[:1].upper()}{state[1:]}{due}. {found.note}".strip()


def agreed(one: Deviation) -> Iterator[Paragraph]:
    """What was agreed about it, and until when it is accepted or rests."""
    if one.agreed:
        yield Paragraph(one.agreed.cause, _("Oorzaak:"))
        yield Paragraph(one.agreed.intervention, _("Wat we doen:"))
        yield Paragraph(spoken.day(one.agreed.due), _("Uiterlijk:"))
    if one.rests:
        yield Paragraph(one.rests.reason, f"{resting(one)}.")


def resting(one: Deviation) -> str:
    """Until when it is accepted or was put aside; empty where it is neither."""
    if one.rests is None:
        return ""
    said = _("Geaccepteerd tot {day}") if one.accepted else _("Rust tot {day}")
    return said.format(day=spoken.day(one.rests.until))


def in_one_line(one: Deviation, goal: StoryGoal) -> str:
    """A deviation in one line, with until when it rests."""
    rests = resting(one)
    return f"{title(one, goal)} ({rests[:1].lower()}{rests[1:]})" if rests else title(one, goal)
