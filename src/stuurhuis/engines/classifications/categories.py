# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What are the economic categories of Iv3 called, and on which side do they stand?

No whole list was to be had without a network, so the table is put together: the expenses of 2020 as a
municipality printed them, and what the ministry says of a category on a page of its own. The names are of
a ministerial order, which is nobody's (Auteurswet, article 11). Known to be short: 4.1.2, and whatever came
after 2020. So a code that is not here may still be right. The English names are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from stuurhuis.engines.classifications.reference import table_rows


@dataclass(frozen=True, slots=True)
class EconomicCategory:
    """A category, its name, and where that name was read.

    `side` is `expenses` or `revenues` where the source says that it stands there alone, else empty. `year` is
    the year of the source, 0 where that has none.
    """

    code: str
    side: str
    name_nl: str
    name_en: str
    year: int
    source: str

    def label(self, language: str) -> str:
        """The code and the name: 3.5.1 Ingeleend personeel."""
        return f"{self.code} {self.name_en if language == 'en' else self.name_nl}"


@cache
def economic_categories() -> Mapping[str, EconomicCategory]:
    """The categories that we know of, by code, in the order of Iv3."""
    return {
        row["code"]: EconomicCategory(
            row["code"], row["side"], row["name_nl"], row["name_en"], int(row["year"] or 0), row["source"]
        )
        for row in table_rows("economic_categories.csv")
    }
