# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which kind of file is this, and who takes its makers out?"""

from collections.abc import Callable
from io import BytesIO
from zipfile import is_zipfile

from stuurhuis.connectors.manuscripts import odt, packages, pdf, plain, word
from stuurhuis.review.ports import CannotBeCleaned, Manuscript

LARGEST = 10_000_000  # bytes
BEGINNING = 1024  # within which a PDF says that it is one


def clean(content: bytes) -> Manuscript:
    """The file without its makers, and its text; its content says what it is. Raises CannotBeCleaned."""
    if len(content) > LARGEST:
        raise CannotBeCleaned("too_large")
    made = _cleaner(content)(content)
    if not any(made.paragraphs):
        raise CannotBeCleaned("no_text")
    return made


def _cleaner(content: bytes) -> Callable[[bytes], Manuscript]:
    if b"%PDF-" in content[:BEGINNING]:
        return pdf.clean
    if not is_zipfile(BytesIO(content)):
        return plain.clean
    names = packages.names(content)
    if word.BODY in names:
        return word.clean
    if odt.BODY in names and packages.kind(content).startswith(odt.KIND):
        return odt.clean
    raise CannotBeCleaned("unknown")
