# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house as a table: which check carries which rule of DESIGN.md §2."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from house import (
    chance,
    documents,
    door,
    environment,
    facts,
    graph,
    names,
    reasons,
    requirements,
    sizes,
    tables,
    templates,
    words,
)
from house.tree import Offence


@dataclass(frozen=True, slots=True)
class Rule:
    """One check: its name, the rule of the house that it carries (0: an agreement beside them), itself."""

    name: str
    house_rule: int
    check: Callable[[Path], list[Offence]]


RULES = (
    Rule("no empty names", 1, names.forbidden_names),
    Rule("no circles", 2, graph.circle_offences),
    Rule("no analytics in the web process", 2, graph.analytics_in_web),
    Rule("keys are not named backwards", 2, tables.named_backwards),
    Rule("everything public passes the door", 3, door.undecorated),
    Rule("no way around the door", 3, door.around),
    Rule("no Django admin", 3, door.admin),
    Rule("no clock and no dice in reasoning", 4, chance.clock_and_dice),
    Rule("a row names its ground", 5, reasons.groundless),
    Rule("every engine gives reasons", 6, reasons.engines_without_reasons),
    Rule("what is public promises something", 6, sizes.undocumented),
    Rule("an answer is whole when it is given", 3, reasons.open_answers),
    Rule("keys point home or down", 2, tables.keys_elsewhere),
    Rule("refusals have a name", 7, environment.unnamed_refusals),
    Rule("facts hold references", 8, facts.facts),
    Rule("the wiring is a table", 8, facts.wiring),
    Rule("small enough to read", 9, sizes.too_long),
    Rule("everything is typed", 9, sizes.untyped),
    Rule("the kernel is small", 9, sizes.kernel_too_large),
    Rule("no ignore list", 10, names.ignore_lists),
    Rule("an exemption has a code and a reason", 10, names.exemptions),
    Rule("every file says its licence", 0, names.headers),
    Rule("settings are read once", 0, environment.settings_elsewhere),
    Rule("the words are agreed", 0, words.missing_words),
    Rule("both languages have every word", 0, words.one_sided),
    Rule("every setting is documented", 0, documents.undocumented_settings),
    Rule("the architecture page is true", 0, documents.architecture),
    Rule("links lead somewhere", 0, documents.dead_links),
    Rule("no unused template", 0, templates.unused_templates),
    Rule("no unknown template", 0, templates.unknown_templates),
    Rule("no unused static file", 0, templates.unused_static),
    Rule("no unknown static file", 0, templates.unknown_static),
    Rule("requirements name no host", 0, requirements.hosts),
    Rule("no lock file", 0, requirements.lock_files),
    Rule("every requirement is pinned", 0, requirements.unpinned),
    Rule("requirements agree", 0, requirements.disagreements),
    Rule("every wish is compiled", 0, requirements.not_compiled),
)


def rule(name: str) -> Rule:
    """The rule of that name; raises StopIteration when there is none."""
    return next(one for one in RULES if one.name == name)
