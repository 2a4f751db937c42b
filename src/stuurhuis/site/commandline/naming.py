# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality does somebody mean? A code, a name or a former name; what is not clear is asked."""

from collections.abc import Mapping

from stuurhuis.site.commandline.opening import note, stop


def today() -> dict[str, str]:
    """Today's municipalities by code, without a database: a name that is not clear is asked at once."""
    from stuurhuis.engines.classifications import municipalities_of, official_name
    from stuurhuis.engines.classifications.reference import LAST_YEAR

    return {code: official_name(code) for code in sorted(municipalities_of(LAST_YEAR))}


def municipality(given: str, places: Mapping[str, str]) -> str:
    """The code of one of today's municipalities; stops with the candidates when it is not clear which."""
    if given.upper() in places:
        return given.upper()
    from stuurhuis.engines.classifications import reconcile

    [found] = reconcile([given])
    if found.code in places:
        code = str(found.code)
        if found.how not in {"code", "name"}:
            note(f"--region {given}: dat is {places[code]} ({code}).")
        return code
    candidates = successors(found.code) if found.code else list(found.candidates)
    if found.code and len(candidates) == 1 and candidates[0] in places:
        note(f"--region {given}: die gemeente is opgegaan in {places[candidates[0]]} ({candidates[0]}).")
        return candidates[0]
    what = "die gemeente is er niet"
    if found.how == "ambiguous":
        what = "zo heet meer dan één gemeente"
    elif found.code and candidates:
        what = "die gemeente is over meer gemeenten verdeeld"
    named = [f"{places[code]} ({code})" for code in candidates if code in places]
    ask = f"; bedoel je {' of '.join(named)}?" if named else "; geef een code zoals GM0193, of een naam"
    return stop(f"--region {given}: {what}{ask}")


def organisation(given: str) -> str:
    """The code of an organisation; stops when there is none with it."""
    from stuurhuis.kernel import parties

    try:
        return parties.organisation(given).code
    except parties.UnknownOrganisation:
        return stop(f"--organisation {given}: die organisatie is er niet; geef een code zoals GM0193")


def successors(code: str) -> list[str]:
    """The municipalities of today in which a former one lives on."""
    from stuurhuis.engines.classifications.reference import municipal_changes

    following: dict[str, list[str]] = {}
    for change in municipal_changes():
        following.setdefault(change.from_code, []).append(change.to_code)
    left, found, seen = [code], [], {code}
    while left:
        at = left.pop(0)
        after = [one for one in following.get(at, []) if one not in seen]
        seen.update(after)
        left += after
        found += [at] if not after and at != code else []
    return found
