# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person as a card for an address book: vCard 4.0 (RFC 6350)."""

from collections.abc import Iterable

LONGEST_LINE = 75  # bytes of a line, RFC 6350 §3.2


def vcard(
    *, uid: str, name: str, email: str, organisation: str, knows: Iterable[str], languages: Iterable[str],
    url: str, revised: str,
) -> str:  # fmt: skip
    """The card; lines end with CRLF, folded at 75 bytes. `revised` is a time such as 20260601T093000Z."""
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:{uid}",
        f"FN:{_escaped(name)}",
        f"EMAIL;TYPE=work:{_escaped(email)}",
        f"ORG:{_escaped(organisation)}",
        *(f"EXPERTISE:{_escaped(one)}" for one in knows),
        *(f"NOTE:{_escaped(one)}" for one in languages),
        f"URL:{url}",
        f"REV:{revised}",
        "END:VCARD",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _escaped(text: str) -> str:
    for sign in ("\\", ",", ";"):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Further lines begin with a blank; no sign is cut in two."""
    found, rest = [""], line
    for sign in rest:
        if len((found[-1] + sign).encode()) > LONGEST_LINE:
            found.append(" ")
        found[-1] += sign
    return "\r\n".join(found)
