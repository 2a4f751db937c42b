# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of an outbreak, in Dutch and English."""

from stuurhuis.engines.signals.wording import Expectation, Language, chance_words, number


def outbreak(
    observed: float,
    expected: Expectation,
    p_value: float,
    span: tuple[str, str],
    language: Language = "nl",
) -> str:
    """More than expected in the last period of `span` or, when it names a first one too, since then."""
    middle, (since, period) = expected.words(language)[0], span
    seen, low, high = (number(one, language, decimals=0) for one in (observed, expected.low, expected.high))
    if language == "nl":
        told = f"waargenomen {seen}, verwacht {middle} (95 %: {low} tot {high})."
        if not since:
            return f"Meer dan verwacht: {told} {chance_words(p_value)}"
        return (
            f"Van {since} tot en met {period} samen meer dan verwacht. {chance_words(p_value)}"
            f" In {period} zelf: {told}"
        )
    told = f"observed {seen}, expected {middle} (95%: {low} to {high})."
    if not since:
        return f"More than expected: {told} {chance_words(p_value, 'en')}"
    return (
        f"From {since} to {period} together more than expected. {chance_words(p_value, 'en')}"
        f" In {period} itself: {told}"
    )
