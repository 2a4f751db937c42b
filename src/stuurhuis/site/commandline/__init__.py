# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program `stuurhuis`: every command of the product, one file a family."""

import typer

from stuurhuis.site.commandline import (
    assigning,
    catalogue,
    digest,
    doctor,
    engines,
    experimenting,
    impact,
    invite,
    load,
    load_targets,
    load_tree,
    load_year,
    matching,
    monitor,
    peer_groups,
    people,
    publication,
    report,
    serve,
    statement,
)
from stuurhuis.site.commandline.program import Program, Spoken

app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]…",
    help="Zie vroeg, handel samen, meet het en deel het.",
)


@app.callback()
def stuurhuis() -> None:
    """Stuurhuis: wat raakt uit koers, waarom denkt het systeem dat, en wat kun je doen."""


for command in (
    serve.serve,
    serve.worker,
    serve.prepare,
    load.load,
    load_year.load_year,
    load_tree.load_tree,
    load_tree.tree,
    load_targets.load_targets,
    publication.publication,
    report.report,
    statement.statement,
    catalogue.catalogue,
    invite.invite,
    people.forget,
    people.recover,
    monitor.monitor,
    digest.digest,
    doctor.doctor,
    *engines.COMMANDS,
    *impact.COMMANDS,
    *experimenting.COMMANDS,
    assigning.assign,
    matching.match,
    peer_groups.peer_groups,
):
    app.command(cls=Spoken, options_metavar="[OPTIES]")(command)


def main() -> None:
    """Run the program; exit codes: 0 done, 1 the answer is no, 2 wrong call or bad input."""
    app()
