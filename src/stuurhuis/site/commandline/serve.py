# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis serve`, `worker` and `prepare`: the site, what works behind it, and what both need first."""

import signal
import threading
from collections.abc import Callable
from typing import Annotated

import typer

from stuurhuis.site.commandline.opening import begin, now, progress_bar, stop

APPLICATION = "stuurhuis.site.wsgi:application"
WEB = ("granian", "--interface", "wsgi", "--blocking-threads", "4", "--no-ws", "--log-level", "warning")

Sample = Annotated[
    bool, typer.Option("--sample", help="Laad eerst de voorbeeldcijfers: alle gemeenten, echt en openbaar.")
]
Host = Annotated[str, typer.Option(help="Waar de site luistert.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="Op welke poort.")]
Workers = Annotated[int, typer.Option(min=1, help="Hoeveel webprocessen.")]


def serve(
    *, sample: Sample = False, host: Host = "127.0.0.1", port: Port = 8000, workers: Workers = 2
) -> None:
    """Start de site, met de worker erbij; stop met Ctrl-C."""
    begin()
    from stuurhuis.kernel import door
    from stuurhuis.site import preparing, processes, whereabouts

    try:
        preparing.before_serving()
        door.refuse_a_strong_role()
    except (preparing.NotPrepared, door.StrongRole) as refusal:
        stop(str(refusal))
    if processes.is_taken(host, port):
        stop(f"poort {port} is bezet; stop wat daar draait, of kies een andere met --port")
    web = [*WEB, "--host", host, "--port", str(port), "--workers", str(workers), APPLICATION]
    worker = ["stuurhuis", "worker", *(["--sample"] if sample else [])]
    typer.echo(f"Stuurhuis staat op http://{host}:{port} (stop met Ctrl-C)")
    with whereabouts.running_at(f"http://{host}:{port}"):
        ended = processes.Together(web, worker).run()
    raise typer.Exit(ended)


def worker(*, sample: Sample = False) -> None:
    """Verzegel, bezorg en laat de monitor lopen; één worker tegelijk."""
    begin()
    from stuurhuis.kernel import door, journal
    from stuurhuis.site import monitoring, preparing
    from stuurhuis.site.worker import work

    def load() -> None:
        if sample and preparing.load_sample(now(), lambda *_: None):
            monitoring.judge(now(), lambda *_: None)
        monitoring.renew(now())

    def bring(stopped: Callable[[], bool]) -> None:
        if sample:
            preparing.bring_example_people(now(), stopped)

    ending = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ending.set())
    try:
        work(ending, first=load, beside=bring)
    except (door.StrongRole, journal.AnotherWorker) as refusal:
        stop(str(refusal) or "er werkt al een worker op deze database")


def prepare(*, sample: Sample = False) -> None:
    """Maak de database klaar (als eigenaar, op PostgreSQL) en zet bestanden klaar voor de browser."""
    begin()
    from stuurhuis.site import preparing

    preparing.prepare()
    if sample:
        with progress_bar() as progress:
            preparing.load_sample(now(), progress)
