# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A StatLine on a free port of this machine, and a client of it that does not sleep."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from connectors.cbs.statline import StatLine
from stuurhuis.connectors.cbs.client import Client, Patience

DRIP = 64  # bytes


def handler(told: StatLine) -> type[BaseHTTPRequestHandler]:
    """What answers in the name of this StatLine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            told.hear(self.path)
            if told.silent:
                told.silent.wait(30)
                return
            status, headers, body = told.answer(parts.path, parse_qs(parts.query))
            self.send_response_only(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.tell(told.shortened(parts.path, body))

        def tell(self, body: bytes) -> None:
            """At once, or drop by drop."""
            step = DRIP if told.drips else len(body) or 1
            for start in range(0, len(body), step):
                self.wfile.write(body[start : start + step])
                self.wfile.flush()
                if told.drips and told.ending.wait(0.02):
                    return

        def log_message(self, *_said: object) -> None:
            """Say nothing."""

    return Handler


@pytest.fixture
def statline() -> Iterator[StatLine]:
    """A running StatLine on a free port of this machine."""
    told = StatLine()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(told))
    server.handle_error = lambda *_: None
    server.daemon_threads = True
    told.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield told
    told.ending.set()
    if told.silent:
        told.silent.set()
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.fixture
def pauses() -> list[float]:
    """How long the client waited between tries."""
    return []


@pytest.fixture
def client(statline: StatLine, pauses: list[float]) -> Iterator[Client]:
    """A client of that StatLine that does not sleep."""
    with Client(
        statline.base, patience=Patience(connect=2, silence=2, tries=4), wait=pauses.append
    ) as opened:
        yield opened
