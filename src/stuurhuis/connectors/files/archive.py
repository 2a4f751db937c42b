# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files in one file: the same files give the same bytes, so without the time at which they were written."""

import zipfile
from collections.abc import Iterable
from io import BytesIO


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP file of these files by name; `mimetype` is not compressed, as readers of ODF ask."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files:
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return stream.getvalue()


def repacked(archive: bytes) -> bytes:
    """The same files once more, without the time at which they were written."""
    with zipfile.ZipFile(BytesIO(archive)) as found:
        return packed([(one.filename, found.read(one)) for one in found.infolist()])
