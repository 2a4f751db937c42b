# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which code of a dimension stands for all of it?

CBS marks no total; it has habits. Totals bear codes such as T001038, are called "Totaal …", and open their
list. A table of a sample survey has margins, of which MW00000 is the figure itself. What fits none of these
is asked, not guessed.
"""

import re
from collections.abc import Iterable
from typing import Final

from stuurhuis.connectors.cbs.catalogue import Code

FIGURE_ITSELF: Final = "MW00000"
_TOTAL_CODE: Final = re.compile(r"T\d{6}\Z")
_TOTAL_TITLE: Final = re.compile(r"(totaal|total)\b", re.IGNORECASE)


def total(found: Iterable[Code]) -> Code | None:
    """The code that stands for all of a dimension, or None when there is no such code."""
    ordered = sorted(found, key=lambda code: code.index)
    if len(ordered) == 1:
        return ordered[0]
    itself = [code for code in ordered if code.id.strip() == FIGURE_ITSELF]
    exact = [code for code in ordered if code.title.casefold() in {"totaal", "total"}]
    titled = [code for code in ordered if _TOTAL_TITLE.match(code.title)]
    coded = [code for code in ordered if _TOTAL_CODE.match(code.id.strip())]
    for few in (itself, exact, titled, coded):
        if len(few) == 1:
            return few[0]
    opening = [code for code in ordered[:1] if code in titled or code in coded]
    return opening[0] if opening else None
