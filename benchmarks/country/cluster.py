# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Spark cluster on this computer: a master and workers of one core, each a process of its own.

`local-cluster[…]` of the package from PyPI does not work (executors keep restarting), so these are started
as one does on real machines.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket

PATIENCE = 120
MASTER, WORKER = (f"org.apache.spark.deploy.{one}" for one in ("master.Master", "worker.Worker"))


class NoCluster(Exception):
    """The cluster did not come up in time; the last words of its master stand in the message."""


@dataclass(frozen=True)
class Cluster:
    """Where it is, and the processes that it is made of."""

    address: str
    processes: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def cluster(workers: int, folder: Path) -> Iterator[Cluster]:
    """Start one, wait until all workers are known, and stop it afterwards."""
    port = _free_port()
    address = f"spark://127.0.0.1:{port}"
    said = folder / "master.log"
    where = ["--host", "127.0.0.1", "--webui-port", "0"]
    with ExitStack() as held:
        started = [held.enter_context(_running(said, MASTER, *where, "--port", str(port)))]
        for number in range(workers):
            log, place = folder / f"worker-{number}.log", folder / f"worker-{number}"
            size = ["--cores", "1", "--memory", "1g", "--work-dir", str(place)]
            started.append(held.enter_context(_running(log, WORKER, *where, *size, address)))
        _wait(said, workers)
        yield Cluster(address, tuple(started))


@contextmanager
def _running(log: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    import pyspark

    home = Path(pyspark.__file__).parent
    told = os.environ | {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_PYTHON": sys.executable,
    }
    with log.open("wb") as out:
        process = subprocess.Popen(
            [str(home / "bin" / "spark-class"), *words], env=told, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def _wait(said: Path, workers: int) -> None:
    until = time.monotonic() + PATIENCE
    while said.read_text().count("Registering worker") < workers:
        if time.monotonic() > until:
            raise NoCluster(said.read_text()[-2000:])
        time.sleep(0.5)


def _free_port() -> int:
    with socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
