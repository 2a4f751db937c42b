# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the package asks for is what requirements/*.in says: one list, not two."""

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

EXTRAS = ("spark", "bench")


def names(file: Path) -> list[str]:
    """The requirements of one file, without comments and options."""
    lines = (line.split("#")[0].strip() for line in file.read_text().splitlines())
    return [line for line in lines if line and not line.startswith("-")]


class RequirementNames(MetadataHookInterface):
    """Fills in the dependencies from the requirement files."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set dependencies and extras."""
        folder = Path(self.root) / "requirements"
        metadata["dependencies"] = names(folder / "base.in")
        metadata["optional-dependencies"] = {extra: names(folder / f"{extra}.in") for extra in EXTRAS}
