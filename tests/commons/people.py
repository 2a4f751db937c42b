# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who makes and adopts in the tests of commons, and the moves that most of them begin with."""

from typing import Any

from small_country import AT
from stuurhuis.commons.actions import adoption, formats
from stuurhuis.commons.rules.content import Content, Variable, VariableKind
from stuurhuis.commons.rules.formats import Direction, FormatWords, Movement, Origin
from stuurhuis.commons.rules.writing import blocks
from stuurhuis.kernel.policy import Actor

TEXT = """## Wanneer doe je dit
Als een doel niet is gehaald, uiterlijk op {{ ingang }}.

## De stappen
- Kijk eerst wat er gebeurde.
- Kies één volgende stap.

## Op afstand
Alleen als: vorm = online
{{ organisatie }} doet dit met een camera.
"""
VARIABLES = (
    Variable("organisatie", VariableKind.NAME, "Hoe heet je organisatie?"),
    Variable("ingang", VariableKind.DATE, "De dag waarop het ingaat", "2027-01-01"),
    Variable("vorm", VariableKind.CHOICE, "Hoe praten jullie?", "samen", ("samen", "online")),
)
CONTENT = Content(blocks(TEXT), VARIABLES)
MOVES = (Movement("misdrijven-totaal", Direction.DOWN, "Misdrijven"),)
WORDS = FormatWords("process", "Leergesprek na een gemist doel", "Leren zonder oordeel.", "Teams", MOVES)
FROM_NOTHING = Origin()
FROM_DOSSIER = Origin("dossier:5a1b0d7e-5b5c-4f60-9b5e-6c1a2f3d4e5f", "Hoe leren we?", "/opgaven/x/")
VALUES = {"organisatie": "Deventer", "ingang": "2027-02-01", "vorm": "samen"}


def by(actor: Actor) -> dict[str, Any]:
    """Who asks, on the day of the tests."""
    return {"actor": actor, "at": AT}


def made(
    actor: Actor, words: FormatWords = WORDS, content: Content = CONTENT, origin: Origin = FROM_NOTHING
) -> str:
    """A draft."""
    return formats.make(words, content, origin, **by(actor)).format


def shared(actor: Actor, words: FormatWords = WORDS, content: Content = CONTENT) -> str:
    """A format that is shared."""
    of = made(actor, words, content)
    formats.share(of, "", **by(actor))
    return of


def renewed(of: str, actor: Actor, text: str, variables: tuple[Variable, ...] = VARIABLES) -> None:
    """One more version with another text."""
    formats.write(of, Content(blocks(text, CONTENT.blocks), variables), **by(actor))
    formats.share(of, "Duidelijker.", **by(actor))


def adopted(of: str, actor: Actor, origin: Origin = FROM_NOTHING, *, settles: bool = False) -> str:
    """A copy of somebody."""
    return adoption.adopt(of, VALUES, origin, settles=settles, **by(actor)).adoption
