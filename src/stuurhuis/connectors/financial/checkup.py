# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is the template of the running year read back as it was written, on this machine?"""

import io
import tempfile
from pathlib import Path

from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.financial.checking import Expected
from stuurhuis.connectors.financial.reading import read
from stuurhuis.connectors.financial.template import write_template


def check() -> list[str]:
    """What is not well, each with what to do, in words; empty when all is well."""
    with tempfile.TemporaryDirectory(prefix="stuurhuis-") as folder:
        return [
            trouble
            for ending in (".xlsx", ".csv")
            for trouble in _there_and_back(Path(folder) / f"jaar{ending}")
        ]


def _there_and_back(path: Path) -> list[str]:
    held = io.BytesIO()
    write_template(held, path.suffix)
    path.write_bytes(held.getvalue())
    advice = f"Installeer Stuurhuis opnieuw met `make env`; het sjabloon {path.suffix} werkt niet"
    try:
        reading = read(path, None, Expected(2026, 9))
    except FileRefused as refusal:
        return [f"{advice}: {refusal}"]
    wrong = [fault.sentence() for fault in reading.faults] or (
        [] if len(reading.lines) == 1 else ["geen regel"]
    )
    return [f"{advice}: {wrong[0]}"] if wrong else []
