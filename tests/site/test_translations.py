# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The English is complete and compiled."""

import translate


def test_every_dutch_text_has_its_english() -> None:
    assert translate.missing() == [], "run python scripts/translate.py and write the English"


def test_the_compiled_english_is_not_stale() -> None:
    assert translate.stale() == []


def test_a_text_without_english_would_be_seen() -> None:
    assert not translate.Entry(dutch="Nieuw", english={0: ""}).whole
    assert not translate.Entry(dutch="Nieuw", english={0: "New"}, fuzzy=True).whole
    assert not translate.Entry(dutch="een ding", plural="%(n)s dingen", english={0: "one thing"}).whole
