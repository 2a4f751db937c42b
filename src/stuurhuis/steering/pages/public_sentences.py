# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is public, in sentences that every resident can read."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from stuurhuis.engines import notation
from stuurhuis.steering.pages.wording import Word
from stuurhuis.steering.rules.chances import EVEN
from stuurhuis.steering.rules.goals import Bound
from stuurhuis.steering.rules.progress import Stand
from stuurhuis.steering.rules.public_changes import GoalChange, Piece
from stuurhuis.steering.rules.published import Going, PublicGoal, PublicTarget
from stuurhuis.steering.rules.trees import Fate

GOING: dict[Going, Word] = {
    Going.BEHIND: gettext_lazy("Dit loopt achter op wat we willen."),
    Going.AT_RISK: gettext_lazy("Het is de vraag of dit lukt."),
    Going.ON_COURSE: gettext_lazy("Dit gaat zoals we willen."),
    Going.ON_THE_WAY: gettext_lazy("We zijn onderweg. Of dit lukt, is nog niet te zeggen."),
    Going.UNKNOWN: gettext_lazy("Hoe dit gaat, is nog niet te zeggen."),
}
AIMS: dict[Bound, Word] = {
    Bound.AT_LEAST: gettext_lazy("minstens"),
    Bound.AT_MOST: gettext_lazy("hoogstens"),
    Bound.EXACTLY: gettext_lazy("precies"),
}
SHORT: dict[Going, Word] = {
    Going.BEHIND: gettext_lazy("loopt nog achter"),
    Going.AT_RISK: gettext_lazy("de vraag of het lukt"),
    Going.ON_COURSE: gettext_lazy("gaat zoals we willen"),
    Going.ON_THE_WAY: gettext_lazy("onderweg"),
    Going.UNKNOWN: gettext_lazy("nog niet te zeggen"),
}
TAGS = {
    Going.BEHIND: "attention",
    Going.AT_RISK: "attention",
    Going.ON_THE_WAY: "quiet",
    Going.UNKNOWN: "quiet",
}
STANDS: dict[Stand, Word] = {
    Stand.MET: gettext_lazy("Dat is gehaald."),
    Stand.NEAR: gettext_lazy("Dat is bijna gehaald."),
    Stand.MISSED: gettext_lazy("Dat is niet gehaald."),
    Stand.THERE: gettext_lazy("Zo ver zijn we nu al."),
    Stand.ON_THE_WAY: gettext_lazy("Zo ver zijn we nog niet."),
}
FATES: dict[Fate, Word] = {
    Fate.NEW: gettext_lazy("nieuw"),
    Fate.CHANGED: gettext_lazy("gewijzigd"),
    Fate.GONE: gettext_lazy("verdwijnt"),
}
PIECES: dict[Piece, Word] = {
    Piece.WORDS: gettext_lazy("hoe het doel heet"),
    Piece.FIGURES: gettext_lazy("cijfers"),
    Piece.TARGETS: gettext_lazy("streefwaarden"),
    Piece.FORECAST: gettext_lazy("verwachting"),
    Piece.JUDGEMENT: gettext_lazy("eigen oordeel"),
    Piece.MEASURE: gettext_lazy("inspanning"),
    Piece.MONEY: gettext_lazy("geld"),
    Piece.DECISION: gettext_lazy("besluit"),
    Piece.AGREEMENT: gettext_lazy("afspraak"),
}


def chance(one: PublicTarget) -> str:
    """How probable it is that a target is met, in one number; empty where nobody says."""
    if one.chance is None:
        return ""
    if not one.odds.is_extreme:
        said = _("De kans dat dit lukt, is ongeveer {percent}.")
    elif one.chance < EVEN:
        said = _("De kans dat dit lukt, is kleiner dan {percent}.")
    else:
        said = _("De kans dat dit lukt, is groter dan {percent}.")
    return said.format(percent=notation.figure(one.odds.percent, "%", language=get_language() or "nl"))


def counted(goals: Iterable[PublicGoal]) -> list[tuple[str, str]]:
    """How many goals go how, each with the kind of its tag."""
    number = Counter(goal.going for goal in goals)
    words = {
        Going.BEHIND: ngettext("%d doel loopt achter", "%d doelen lopen achter", number[Going.BEHIND]),
        Going.AT_RISK: ngettext(
            "bij %d doel is het de vraag", "bij %d doelen is het de vraag", number[Going.AT_RISK]
        ),
        Going.ON_COURSE: ngettext(
            "%d doel gaat zoals we willen", "%d doelen gaan zoals we willen", number[Going.ON_COURSE]
        ),
        Going.ON_THE_WAY: ngettext(
            "%d doel is onderweg", "%d doelen zijn onderweg", number[Going.ON_THE_WAY]
        ),
        Going.UNKNOWN: ngettext(
            "van %d doel is het nog niet te zeggen",
            "van %d doelen is het nog niet te zeggen",
            number[Going.UNKNOWN],
        ),
    }
    return [(said % number[going], TAGS.get(going, "")) for going, said in words.items() if number[going]]


def changes(found: Iterable[GoalChange]) -> list[dict[str, Any]]:
    """What changes, goal by goal, in words."""
    return [
        {
            "name": one.name,
            "fate": FATES[one.fate],
            "tag": "quiet" if one.fate is Fate.GONE else "",
            "what": _what(one),
        }
        for one in found
    ]


def in_one_line(one: GoalChange) -> str:
    """A goal that changed, as a feed tells it."""
    if one.fate is Fate.NEW:
        return _("Nieuw: {goal}.").format(goal=one.name)
    if one.fate is Fate.GONE:
        return _("Staat er niet meer in: {goal}.").format(goal=one.name)
    return _("Gewijzigd: {goal}. {what}.").format(goal=one.name, what=_what(one))


def _what(one: GoalChange) -> str:
    """What changed of a goal: geld (nieuw): Riolering, Afval; besluit (nieuw): Meer toezicht."""
    alike: dict[tuple[Piece, Fate], list[str]] = defaultdict(list)
    for change in one.changes:
        alike[change.piece, change.fate].append(change.name)
    return "; ".join(
        f"{PIECES[piece]} ({FATES[fate]}): {', '.join(names)}" for (piece, fate), names in alike.items()
    )
