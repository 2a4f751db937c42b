# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run a command on a PostgreSQL that lives as long as it: python scripts/with_postgres.py pytest -q."""

import getpass
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROLES = """
CREATE ROLE stuurhuis_owner LOGIN CREATEDB;
CREATE ROLE stuurhuis_weak LOGIN;
CREATE DATABASE stuurhuis OWNER stuurhuis_owner;
"""
FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60")
PATIENCE = 30.0  # seconds


class NoPostgreSQL(Exception):
    """There is no PostgreSQL on this machine, or it does not start."""


def programs() -> Path:
    """The folder with initdb and postgres; raises NoPostgreSQL."""
    found = shutil.which("initdb")
    places = [Path(found).resolve()] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    for place in places:
        if (place.parent / "postgres").exists():
            return place.parent
    raise NoPostgreSQL("no PostgreSQL here; on Debian: apt-get install postgresql")


def _as_somebody(command: Sequence[str]) -> list[str]:
    """PostgreSQL refuses to run as root; then it runs as the user postgres, and dies with this script."""
    if os.geteuid() != 0:
        return list(command)
    weak = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups", "--pdeathsig", "TERM"]
    return [*weak, *command]


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def server(options: Sequence[str] = FAST) -> Iterator[dict[str, str]]:
    """A PostgreSQL of one's own; gives the settings for the weak role and for the owner.

    By default it is fast and forgets what it knew when the machine falls over; without options it is safe.
    """
    with tempfile.TemporaryDirectory(prefix="stuurhuis-pg-", ignore_cleanup_errors=True) as name:
        folder, where, port, user = Path(name), programs(), str(_free_port()), _user()
        if os.geteuid() == 0:
            shutil.chown(folder, user, user)
        process = _started(where, folder, port, options)
        try:
            _wait(where, port, process, folder / "log")
            psql = [str(where / "psql"), "-h", "127.0.0.1", "-p", port, "-U", user, "-d", "postgres", "-q"]
            subprocess.run([*psql, "-v", "ON_ERROR_STOP=1"], input=ROLES, text=True, check=True, cwd=folder)
            address = f"127.0.0.1:{port}/stuurhuis"
            yield {
                "STUURHUIS_DATABASE": f"postgresql://stuurhuis_weak@{address}",
                "STUURHUIS_OWNER_DATABASE": f"postgresql://stuurhuis_owner@{address}",
            }
        finally:
            process.send_signal(signal.SIGQUIT)
            process.wait()


def _user() -> str:
    return "postgres" if os.geteuid() == 0 else getpass.getuser()


def _started(where: Path, folder: Path, port: str, options: Sequence[str]) -> subprocess.Popen[bytes]:
    make = [
        str(where / "initdb"),
        "-D",
        f"{folder}/data",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale",
        "C.UTF-8",
        "-N",
    ]
    subprocess.run(_as_somebody([*make, "-U", _user()]), check=True, stdout=subprocess.DEVNULL, cwd=folder)
    run = [str(where / "postgres"), "-D", f"{folder}/data", "-p", port, "-k", str(folder), "-h", "127.0.0.1"]
    said = [part for each in options for part in ("-c", each)]
    with (folder / "log").open("w") as log:
        return subprocess.Popen(_as_somebody([*run, *said]), stdout=log, stderr=log, cwd=folder)


def _wait(where: Path, port: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    ask = [str(where / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", port]
    while subprocess.run(ask, check=False).returncode != 0:
        if process.poll() is not None or time.monotonic() > until:
            raise NoPostgreSQL(f"PostgreSQL does not start:\n{log.read_text()}")
        time.sleep(0.1)


def _stop(_number: int, _frame: object) -> None:
    raise SystemExit(143)


def _run(command: Sequence[str], settings: dict[str, str]) -> int:
    """Run it to its end; when we are told to stop it is too, before its database goes."""
    process = subprocess.Popen(command, env={**os.environ, **settings})
    try:
        return process.wait()
    except (KeyboardInterrupt, SystemExit):
        process.terminate()
        process.wait(PATIENCE)
        raise


def main(command: Sequence[str]) -> int:
    """Run the command; its exit code is ours."""
    if not command:
        print("usage: python scripts/with_postgres.py COMMAND …", file=sys.stderr)
        return 2
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    try:
        with server() as settings:
            return _run(command, settings)
    except NoPostgreSQL as missing:
        print(missing, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
