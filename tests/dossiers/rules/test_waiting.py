# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Told once, reminded once, a week later; then silence."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from small_country import AT
from stuurhuis.dossiers.rules.waiting import DossierWaitingKind, DossierWaits, untold

WAITS = DossierWaits(
    "person:1", 1, "", "nl", DossierWaitingKind.TASK, 7, "key", "Vraag?", "Bellen", "", AT,
)  # fmt: skip


@given(hours=st.lists(st.integers(1, 400), max_size=60))
def test_however_often_one_looks_it_is_told_once_and_once_more(hours: list[int]) -> None:
    told, at, went = {}, AT, []
    for step in hours:
        at += timedelta(hours=step)
        now = untold(WAITS, told, at)
        if now is not None:
            told[now.told_as] = at
            went.append((now.reminds, at))
    assert [reminds for reminds, _ in went] in ([], [False], [False, True])
    if len(went) == 2:
        assert went[1][1] - went[0][1] >= timedelta(days=7)
