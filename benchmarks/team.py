# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the server needs from signal to team: `python -m benchmarks.team`.

On the real figures of the sample an example person opens the first signal of Zwolle, makes a dossier of it,
asks three people of three organisations and makes the first agreement. Every page and every deed is timed
twice: by the clock at the browser, and in processor time of the server with its children. The aim is two
seconds in all. Before that the same journey is gone once, as it is on a server that is in use.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import httpx

from benchmarks.pages import ADDRESS, PORT, started
from benchmarks.watching import spent_by

HERE = Path(__file__).parent
HOME = "/gemeente/GM0193/"
WHO = "noor-hendriks"
TEAM = 3
AIM = 2.0  # seconds of server time in all


@dataclass
class Walk:
    """Somebody at a browser without pictures: what each step took, by the clock and in processor time."""

    client: httpx.Client
    server: subprocess.Popen[bytes]
    page: str = ""
    steps: list[dict[str, float | str]] = field(default_factory=list)

    def open(self, name: str, path: str) -> None:
        """Ask for a page."""
        with self._timed(name):
            self._look(self.client.get(path))

    def send(self, name: str, path: str, fields: Mapping[str, str | Sequence[str]]) -> None:
        """Send a form, and follow where it leads."""
        token = self.found(r'name="csrfmiddlewaretoken" value="([^"]+)"')
        referer = {"Referer": str(self.client.base_url) + path}
        with self._timed(name):
            self._look(self.client.post(path, data={**fields, "csrfmiddlewaretoken": token}, headers=referer))

    def found(self, pattern: str) -> str:
        """What a page says at a place; raises LookupError when it does not."""
        found = re.search(pattern, self.page, re.DOTALL)
        if found is None:
            raise LookupError(f"the page has no {pattern}")
        return unescape(found[1])

    def _look(self, answer: httpx.Response) -> None:
        self.page = answer.raise_for_status().text

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        before, start = spent_by([self.server]), time.perf_counter()
        yield
        wall, processor = time.perf_counter() - start, spent_by([self.server]) - before
        self.steps.append({"step": name, "wall_s": round(wall, 3), "processor_s": round(processor, 3)})


def sign_in(walk: Walk) -> None:
    """Come in as an example person, with one click."""
    walk.open("", "/inloggen/")
    walk.send("", f"/inloggen/voorbeeld/{WHO}/", {})
    walk.steps.clear()


def journey(walk: Walk) -> None:
    """From the signals of a municipality to a team with its first agreement."""
    walk.open("the signals of Zwolle", HOME)
    walk.open("why: the first signal", walk.found(rf'href="({HOME}signaal/[^"]+)"'))
    new = walk.found(r'href="(/opgaven/nieuw/\?uit=[^"]+)"')
    walk.open("a dossier, filled in", new)
    walk.send("begun: who and what belongs to it", new, _filled(walk))
    dossier = walk.found(r'action="(/opgaven/[0-9a-f-]{36}/)samenstellen/"')
    team: dict[str, str | Sequence[str]] = {"ja": _three(walk), "controller": "none"}
    walk.send("three people asked", f"{dossier}samenstellen/", team)
    walk.open("the first agreement, filled in", f"{dossier}afspraak/")
    promise = {"told": "Wij nodigen iedereen uit.", "partner": "GM0193", "due": _value(walk, "due")}
    walk.send("agreed", f"{dossier}afspraak/", promise)


def _filled(walk: Walk) -> dict[str, str]:
    """The form of a dossier as it is offered."""
    told = {
        name: walk.found(rf'<textarea name="{name}"[^>]*>\s*(.*?)</textarea>') for name in ("question", "why")
    }
    category = walk.found(r'<select name="category".*?<option value="([^"]+)"')
    return {**told, "places": _value(walk, "places"), "level": "municipality", "category": category}


def _value(walk: Walk, name: str) -> str:
    """What stands in a field."""
    return walk.found(rf'<input[^>]*name="{name}"[^>]*?value="([^"]*)"')


def _three(walk: Walk) -> list[str]:
    """Three people of three organisations, the first that are proposed."""
    people = walk.page.split('id="person"')[1].split('id="indicator"')[0]
    rows = re.findall(r'name="ja" value="([^"]+)".*?<span class="soft">([^<]+)<', people, re.DOTALL)
    by_organisation = {where: seal for seal, where in reversed(rows)}
    if len(by_organisation) < TEAM:
        raise LookupError(f"people of {len(by_organisation)} organisations are proposed, {TEAM} are needed")
    return list(reversed(by_organisation.values()))[:TEAM]


def measure(data: str) -> list[dict[str, float | str]]:
    """Start the site, wait until it is at rest, go the journey once and then measure it."""
    command = [sys.executable, "-m", "stuurhuis", "serve", "--sample", "--port", str(PORT)]
    with (
        started(command, {"STUURHUIS_DATA": data}, "/kies/") as server,
        httpx.Client(base_url=ADDRESS, timeout=120, follow_redirects=True) as client,
    ):
        walk = Walk(client, server)
        sign_in(walk)
        journey(walk)
        walk.steps.clear()
        journey(walk)
        return walk.steps


def main() -> int:
    """Measure, print and keep; exit code 1 when all steps together take longer than the aim."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="a folder with the sample judged and the people in; a new one without")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        steps = measure(chosen.data or f"{folder}/data")
    together = {name: round(sum(float(one[name]) for one in steps), 3) for name in ("wall_s", "processor_s")}
    print(f"{'step':<40}{'wall s':>10}{'processor s':>14}")
    whole: dict[str, float | str] = {"step": "in all", **together}
    for one in (*steps, whole):
        print(f"{one['step']:<40}{one['wall_s']:>10}{one['processor_s']:>14}")
    busy = round(os.getloadavg()[0], 1)
    kept = {"steps": steps, "in_all": together, "load": busy}
    (HERE / "results" / "team.json").write_text(json.dumps(kept, indent=1) + "\n")
    return int(together["processor_s"] > AIM)


if __name__ == "__main__":
    sys.exit(main())
