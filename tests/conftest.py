# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may ask for. On PostgreSQL: python scripts/with_postgres.py pytest …"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test import Client
from django.utils import translation
from hypothesis import settings as hypotheses
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from browsing import Visits
    from small_country import Kept, SmallCountry
    from stuurhuis.steering.tasks.monitor import Material

hypotheses.register_profile("house", deadline=None)  # speed is measured in benchmarks/, not here
hypotheses.load_profile("house")

OWNER = os.environ.get("STUURHUIS_OWNER_DATABASE", "")
WEAK = os.environ.get("STUURHUIS_DATABASE", "")
EMPTY = BaseDatabaseOperations.execute_sql_flush
ASK_AXE = """axe.run({resultTypes: ["violations"]}).then(answer => ({
  passes: answer.passes.length,
  faults: answer.violations.flatMap(fault => fault.nodes.map(node => [fault.id, node.html])),
}))"""
MIGRATE = """
import sys
from django.core.management import call_command
call_command("migrate", database=sys.argv[1], verbosity=0, skip_checks=True)
"""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with public figures that are not part of the project; the test is skipped without it."""
    folder = Path(os.environ.get("STUURHUIS_SHARED") or Path(__file__).parents[2] / "shared")
    if not (folder / "data").is_dir():
        pytest.skip(f"needs the public figures in {folder} (set STUURHUIS_SHARED)")
    return folder


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """Every test begins in Dutch, whatever language a page before it was asked in."""
    with translation.override("nl"):
        yield


@pytest.fixture(autouse=True)
def _only_on_postgresql(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("postgres") and connection.vendor != "postgresql":
        pytest.skip("runs on PostgreSQL only: python scripts/with_postgres.py pytest …")


if OWNER:

    @pytest.fixture(scope="session")
    def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
        """A database of this process's own, made by the owner; the tests run as the weak role."""
        name = _new_database()
        for alias in ("default", "owner"):
            settings.DATABASES[alias]["NAME"] = name
        with django_db_blocker.unblock():
            call_command("migrate", database="owner", verbosity=0)
            connections["owner"].close()
        yield
        with django_db_blocker.unblock():
            connections["default"].close()


def _new_database(template: str = "template1") -> str:
    name = f"test_{uuid4().hex[:12]}"
    with psycopg.connect(OWNER, autocommit=True) as owner:
        owner.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return name


@pytest.fixture(autouse=True)
def _plain_static_names(settings: Settings) -> None:
    """Style sheets as they are now, not as they were collected once."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.fixture(scope="session")
def _seals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("seals")


@pytest.fixture(autouse=True)
def _no_seals_of_another_test(settings: Settings, _seals: Path) -> None:
    """What is said of seals outside the database stands in a folder of this test alone."""
    settings.SEALS_FOLDER = _seals / uuid4().hex


@pytest.fixture(autouse=True, scope="session")
def _tests_may_empty_the_journal() -> Iterator[None]:
    """Between tests the tables are emptied; only here, what only grows may shrink."""
    patch = pytest.MonkeyPatch()
    patch.setattr(BaseDatabaseOperations, "execute_sql_flush", _empty)
    yield
    patch.undo()


def _empty(self: BaseDatabaseOperations, sql_list: list[str]) -> None:
    if self.connection.vendor == "postgresql":
        _empty_postgresql(sql_list)
        return
    with self.connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'quay%'")
        EMPTY(self, [*(f"DELETE FROM {row[0]}" for row in cursor.fetchall()), *sql_list])
        for _, sql in triggers:
            cursor.execute(sql)


def _empty_postgresql(sql_list: list[str]) -> None:
    with psycopg.connect(OWNER, dbname=settings.DATABASES["default"]["NAME"]) as owner:
        found = owner.execute(
            "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"
        )
        growing = [row[0] for row in found]
        for table in growing:
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in sql_list:
            owner.execute(f"{statement.rstrip(';')} CASCADE")
        for table in growing:
            owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def _environment(data: Path, name: str) -> dict[str, str]:
    """What the programs of an installation are started with; `name` is its database on PostgreSQL."""
    given = {**os.environ, "STUURHUIS_DATA": str(data), "DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings"}
    if OWNER:
        given["STUURHUIS_DATABASE"] = f"{WEAK.rpartition('/')[0]}/{name}"
        given["STUURHUIS_OWNER_DATABASE"] = f"{OWNER.rpartition('/')[0]}/{name}"
    return given


@contextmanager
def _programs(environment: dict[str, str]) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(script: str, *arguments: str) -> subprocess.Popen[str]:
        command: list[Any] = [sys.executable, "-c", f"import django\ndjango.setup()\n{script}", *arguments]
        out = subprocess.PIPE
        started.append(subprocess.Popen(command, env=environment, stdout=out, stderr=out, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate(timeout=20)


@pytest.fixture
def bare_installation(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """An installation of its own without tables; call it with a script to start a process in it."""
    with _programs(_environment(tmp_path, _new_database() if OWNER else "")) as start:
        yield start


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables and nothing in them, to copy: to migrate takes five seconds."""
    folder = tmp_path_factory.mktemp("tables")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STUURHUIS_")}
    environment = kept | {"STUURHUIS_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings"}
    _migrate(environment, "default")
    return folder / "stuurhuis.sqlite3"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a database on PostgreSQL with all tables and nothing in them, to copy."""
    name = _new_database()
    _migrate(_environment(tmp_path_factory.mktemp("template"), name), "owner")
    return name


def _migrate(environment: dict[str, str], alias: str) -> None:
    with _programs(environment) as start:
        process = start(MIGRATE, alias)
        _, trouble = process.communicate(timeout=120)
        assert process.returncode == 0, trouble


@pytest.fixture
def installation(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """An installation of its own with tables; call it with a script to start a process that may be killed."""
    name = ""
    if OWNER:
        name = _new_database(request.getfixturevalue("template"))
    else:
        shutil.copy(request.getfixturevalue("tables"), tmp_path)
    with _programs(_environment(tmp_path, name)) as start:
        yield start


@pytest.fixture(scope="session")
def small_country(tmp_path_factory: pytest.TempPathFactory) -> "SmallCountry":
    """Real figures of forty municipalities, cut out of the sample once."""
    from small_country import SmallCountry

    return SmallCountry(tmp_path_factory.mktemp("small-country"))


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> "Kept":
    """The lake in which the small country is kept, so that it is published once."""
    from small_country import Kept

    return Kept(tmp_path_factory.mktemp("kept"))


@pytest.fixture
def lake_folder(settings: Settings, tmp_path: Path) -> Path:
    """An empty lake for this test alone, and an empty bench beside it."""
    settings.LAKE_FOLDER, settings.WORK_FOLDER = tmp_path / "lake", tmp_path / "work"
    return tmp_path / "lake"


@pytest.fixture
def judged(
    db: None, settings: Settings, lake_folder: Path, small_country: "SmallCountry", kept: "Kept"
) -> "Material":
    """The small country in the lake, and what the monitor said of it: a site after its first run."""
    settings.LAKE_FOLDER = kept.folder / "lake"
    return kept.publish(small_country)


@pytest.fixture
def visitor() -> Client:
    """Somebody who did not sign in."""
    return Client(headers={"host": "localhost"})


@pytest.fixture
def sanne(db: None) -> Client:
    """A controller of Zwolle, signed in."""
    return _signed_in("sanne-vermeer")


@pytest.fixture
def noor(db: None) -> Client:
    """Who leads a programme in Zwolle, signed in."""
    return _signed_in("noor-hendriks")


@pytest.fixture
def karim(db: None) -> Client:
    """A policy adviser of Deventer, signed in."""
    return _signed_in("karim-bouzid")


@pytest.fixture
def youssef(db: None) -> Client:
    """A colleague of Sanne, signed in."""
    return _signed_in("youssef-el-amrani")


@pytest.fixture
def marije(db: None) -> Client:
    """Somebody of Deventer, signed in."""
    return _signed_in("marije-de-boer")


@pytest.fixture
def tom(db: None) -> Client:
    """Somebody of a water board, signed in."""
    return _signed_in("tom-jansen")


def _signed_in(key: str) -> Client:
    from small_country import AT
    from stuurhuis.site.accounts import examples

    examples.establish(AT)
    client = Client(headers={"host": "localhost"})
    client.force_login(examples.user_of(key))
    return client


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """One Chromium for all tests; they are skipped where there is none."""
    from playwright.sync_api import sync_playwright

    from browsing import FLAGS

    program = next(
        (
            found
            for name in ("chromium", "chromium-browser", "google-chrome")
            if (found := shutil.which(name))
        ),
        None,
    )
    if program is None:
        pytest.skip("needs Chromium (Debian: apt install chromium)")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop running in this thread
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def visit(chromium: "Browser", live_server: LiveServer) -> "Iterator[Visits]":
    """Open a page: `visit("/bronnen/", width=390, scheme="dark")`; fails when it asked a stranger."""
    from browsing import Visits

    visits = Visits(chromium, live_server.url)
    yield visits
    for context in visits.contexts:
        context.close()
    assert visits.strangers == [], "a page asked a third party"
    assert visits.complaints == [], "a page complained in the console"


@pytest.fixture(scope="session")
def axe_faults() -> "Callable[[Page], list[str]]":
    """What axe finds wrong on a page: a line per fault with the element it is about."""
    from axe_playwright_python.base import AXE_SCRIPT

    def faults(page: "Page") -> list[str]:
        if not page.evaluate("'axe' in window"):  # a page is asked about six times; axe is read once
            page.evaluate(AXE_SCRIPT)
        answer = page.evaluate(ASK_AXE)
        assert answer["passes"], "axe found nothing to look at"
        return [f"{rule}: {html[:150]} ({page.url}, {page.viewport_size})" for rule, html in answer["faults"]]

    return faults
