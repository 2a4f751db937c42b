# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every command and every option is in the reference, with the settings beside it."""

from pathlib import Path

import typer

from house import documents
from stuurhuis.site.commandline import app

ROOT = Path(__file__).parents[2]


def test_every_command_and_option_is_described() -> None:
    offences = documents.undocumented_commands(ROOT, typer.main.get_command(app))

    assert not offences, "\n".join(map(str, offences))
