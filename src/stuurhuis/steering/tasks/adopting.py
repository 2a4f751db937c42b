# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures that somebody loaded get sheets (brought along, said, or plain), so that they are judged."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.versions import VersionRef
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.steering.actions import figures as actions
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.own_sheets import OWN
from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet

_INDICATORS = """SELECT indicator, min(period), bool_and(value = round(value)) FROM figures
GROUP BY indicator ORDER BY indicator"""


class NotDescribed(Exception):
    """What somebody says of an indicator cannot be put down; the sentence says which, and why."""


def adopt(version: VersionRef, *, at: datetime, sheets: Sequence[IndicatorSheet] = ()) -> tuple[str, ...]:
    """Register the sheets that came with a new version, plain ones for indicators without, and announce it.

    Gives the indicators that are new. A source that brings sheets may better them later.
    """
    known = words.registered_sheets(actor=VISITOR, at=at)
    brought = {sheet.id: sheet for sheet in sheets}
    found = lake.read({"figures": version}, _INDICATORS)
    plain = [
        plain_sheet(name, theme=OWN.id, source=version.source, period=period, decimals=0 if are_whole else 1)
        for name, period, are_whole in found
        if name not in known and name not in brought
    ]
    changed = [sheet for name, sheet in brought.items() if known.get(name) != sheet]
    _register([*changed, *plain], at)
    actions.announce_figures(version.data_set, version.number, actor=worker_for(COUNTRY), at=at)
    return tuple(name for name, *_rest in found if name not in known)


def complete(said: Mapping[str, Mapping[str, Any]], *, at: datetime) -> None:
    """Put what somebody says of indicators on their sheets; what is not said stays. Raises NotDescribed."""
    known = words.registered_sheets(actor=VISITOR, at=at)
    _register([sheet for sheet in described(said, known, at=at) if known[sheet.id] != sheet], at)


def described(
    said: Mapping[str, Mapping[str, Any]], known: Mapping[str, IndicatorSheet], *, at: datetime
) -> list[IndicatorSheet]:
    """The sheets with what somebody says of them; writes nothing. Raises NotDescribed."""
    themes = _themes(at)
    sheets = []
    for name, fields in said.items():
        if name not in known:
            raise NotDescribed(f"indicator '{name}' is er niet; laad eerst zijn cijfers, of verbeter de naam")
        made = replace(known[name], **fields)
        if made.theme.casefold() not in themes:
            raise NotDescribed(
                f"thema '{made.theme}' is er niet; kies uit {', '.join(sorted({*themes.values()}))}"
            )
        if made.combine == "weighted" and made.weight not in known:
            raise NotDescribed(
                f"'{name}' wordt gewogen met '{made.weight}'; noem daar een indicator die er is"
            )
        if made.counterpart and made.counterpart not in known:
            raise NotDescribed(f"'{name}' staat naast '{made.counterpart}', en die indicator is er niet")
        sheets.append(replace(made, theme=themes[made.theme.casefold()]))
    return sheets


def _themes(at: datetime) -> dict[str, str]:
    """The ids of the themes, by id and by name in small letters."""
    found = (OWN, *words.registered_themes(actor=VISITOR, at=at))
    return {named.casefold(): theme.id for theme in found for named in (theme.name, theme.id)}


def _register(sheets: Sequence[IndicatorSheet], at: datetime) -> None:
    """Write sheets and keep what is known of breaks in their sources."""
    if not sheets:
        return
    worker = worker_for(COUNTRY)
    names = {sheet.id for sheet in sheets}
    breaks = [cut for cut in words.registered_breaks(actor=VISITOR, at=at) if cut.indicator in names]
    actions.register_themes([OWN], actor=worker, at=at)
    actions.register_sheets("stuurhuis.load", sheets, breaks, actor=worker, at=at)
