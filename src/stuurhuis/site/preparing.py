# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be there before the site can start: tables, files for the browser, and on wish the sample."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from stuurhuis.steering.tasks.steps import Progress

OWNER = "owner"


class NotPrepared(Exception):
    """The database is not what this version needs."""


def before_serving() -> None:
    """On SQLite make the tables by itself; on PostgreSQL only the owner may, so raise NotPrepared."""
    if not is_behind():
        _collect()
        return
    if connections["default"].vendor == "postgresql":
        raise NotPrepared("de database is niet klaar; draai `stuurhuis prepare` met STUURHUIS_OWNER_DATABASE")
    prepare()


def prepare() -> None:
    """Make or renew the tables, as the owner where there is one, and collect the files for the browser."""
    settings.DATA.mkdir(parents=True, exist_ok=True)
    call_command("migrate", database=OWNER if OWNER in settings.DATABASES else "default", verbosity=0)
    _collect()


def load_sample(at: datetime, progress: Progress) -> int:
    """Bring in the sample, with the example persons; gives how many data sets got a new version."""
    from stuurhuis.connectors.sample.delivering import Sample
    from stuurhuis.site.accounts import (
        example_courses,
        example_experiments,
        example_formats,
        example_ideas,
        example_places,
        example_plans,
        example_settling,
        examples,
    )
    from stuurhuis.steering.tasks.loading import load

    loaded = load(Sample(), at=at, progress=progress)
    examples.establish(at)
    example_places.establish(at)
    example_courses.establish(at)
    example_settling.establish(at)
    example_experiments.establish(at)
    example_formats.establish(at)
    example_ideas.establish(at)
    example_plans.establish(at)
    return loaded


def bring_example_people(at: datetime, stopped: Callable[[], bool]) -> int:
    """Bring in people who do not exist, to find; nothing on a site that others can reach. Gives how many.

    Between two portions it asks whether it is ``stopped``; the next time it goes on.
    """
    if not settings.LOCAL_ONLY:
        return 0
    from stuurhuis.connectors.sample.people import People
    from stuurhuis.exchange.tasks import finding

    return finding.bring_examples(People(), at=at, stopped=stopped)


def is_behind() -> bool:
    """Whether the tables are older than this version of the program."""
    executor = MigrationExecutor(connections["default"])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _collect() -> None:
    call_command("collectstatic", interactive=False, verbosity=0)
