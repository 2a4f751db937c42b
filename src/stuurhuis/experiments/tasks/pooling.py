# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An experiment and its replications together: what did it do on average, and at a next place?"""

from collections.abc import Mapping, Sequence

import pandas as pd

from stuurhuis.engines.impact import pooled
from stuurhuis.experiments.rules.deciding import VerdictSeen
from stuurhuis.experiments.rules.findings import PooledFound, PooledPlace, Said
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.experiments.tasks.wording import known, refusal


def pool(
    members: Sequence[ExperimentSeen], verdicts: Mapping[str, tuple[VerdictSeen, ...]]
) -> tuple[PooledFound, str]:
    """The judged effects of a family on one indicator, together; a refusal when there are fewer than two."""
    indicator = members[0].design.measured.id
    known_effects = [
        (one.id, given[0].reading.estimate, given[0].reading.error)
        for one in members
        if one.design.measured.id == indicator
        and (given := verdicts.get(one.id, ()))
        and given[0].reading is not None
    ]
    rows = pd.DataFrame(known_effects, columns=["name", "estimate", "std_error"]).dropna()
    try:
        found = pooled(rows)
    except ValueError as why:
        return PooledFound(None, None, None, None, None, 0.0, (), Said(), refusal(why)), ""
    places = tuple(
        PooledPlace(row["name"], float(row["estimate"]), float(row["weight"]), bool(row["contradicts"]))
        for row in found.table.to_dict("records")
    )
    one, ahead = found.together, found.next_place
    return PooledFound(
        known(one.estimate), known(one.lo95), known(one.hi95), known(ahead.lo80), known(ahead.hi80),
        found.inconsistency, places, Said(found.sentence, found.sentence_en), Said(),
    ), ""  # fmt: skip
