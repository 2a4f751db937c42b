# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bringing a table in, page by page; killed at any moment, it goes on where it was.

The work folder holds a page a file and `manifest.json`, which names the pages that are whole and the next
address. A page is written beside and then named, and the manifest after it: a kill costs one page at most.
"""

import gzip
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from stuurhuis.connectors.cbs.catalogue import CATALOGUE, MOST_PAGES, checked, listed, next_link
from stuurhuis.connectors.cbs.client import CbsRefused, CbsUnreadable, Client, Json

MANIFEST: Final = "manifest.json"
_STALE: Final = frozenset({400, 404, 410})


@dataclass(frozen=True, slots=True)
class Page:
    """One page that is whole."""

    file: str
    sha256: str
    rows: int


@dataclass(slots=True)
class Manifest:
    """How far a download is. `following` is the next address; empty when all is there."""

    table: str
    base: str
    filter: str
    modified: str
    following: str
    pages: list[Page] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many observations are there so far."""
        return sum(page.rows for page in self.pages)

    @property
    def done(self) -> bool:
        """Whether every page is there."""
        return not self.following

    def of_same(self, other: "Manifest") -> bool:
        """Whether both are the same edition of the same table, from the same place, with the same filter."""
        return (self.table, self.base, self.filter, self.modified) == (
            *(other.table, other.base, other.filter, other.modified),
        )


Progress = Callable[[Manifest], None]


def fetch(
    client: Client,
    table: str,
    folder: Path,
    *,
    modified: str,
    filter_: str = "",
    progress: Progress = lambda _manifest: None,
) -> Manifest:
    """Bring all observations of a table into the folder; a download that was cut off goes on.

    `modified` is when CBS changed the table last; another edition starts anew. Raises the client's refusals;
    what is in by then stays.
    """
    folder.mkdir(parents=True, exist_ok=True)
    fresh = Manifest(table, client.base, filter_, modified, f"{CATALOGUE}/{checked(table)}/Observations")
    manifest = _kept(folder, fresh) or _begin(folder, fresh)
    try:
        _go_on(client, manifest, folder, progress)
    except CbsRefused as refusal:
        if not manifest.pages or refusal.code not in _STALE:
            raise
        manifest = _begin(folder, fresh)
        _go_on(client, manifest, folder, progress)
    return manifest


def pages(folder: Path, manifest: Manifest) -> Iterator[list[Json]]:
    """The observations that are in, page by page; raises CbsUnreadable when a page was changed on disk."""
    for page in manifest.pages:
        held = (folder / page.file).read_bytes()
        if hashlib.sha256(held).hexdigest() != page.sha256:
            raise CbsUnreadable(
                f"{page.file} is veranderd op schijf. Verwijder {folder} en haal de tabel opnieuw op."
            )
        yield json.loads(gzip.decompress(held))


def read_manifest(folder: Path) -> Manifest | None:
    """How far the download in this folder is; None when there is none that can be read."""
    try:
        held = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return Manifest(**{**held, "pages": [Page(**page) for page in held["pages"]]})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _go_on(client: Client, manifest: Manifest, folder: Path, progress: Progress) -> None:
    while manifest.following:
        if len(manifest.pages) >= MOST_PAGES:
            raise CbsUnreadable(f"{manifest.table} houdt niet op: meer dan {MOST_PAGES} pagina's.")
        first = not manifest.pages and manifest.filter
        page = client.get(manifest.following, {"$filter": manifest.filter} if first else None)
        rows = listed(page, manifest.following)
        following = next_link(page) or ""
        if following == manifest.following:
            raise CbsUnreadable(f"{following} verwijst naar zichzelf; we stoppen.")
        manifest.pages.append(_keep(folder, len(manifest.pages) + 1, rows))
        manifest.following = following
        _remember(folder, manifest)
        progress(manifest)


def _kept(folder: Path, fresh: Manifest) -> Manifest | None:
    """The manifest of an earlier download of the same edition, with only the pages that are whole."""
    found = read_manifest(folder)
    if found is None or not found.of_same(fresh):
        return None
    whole = all(
        (folder / page.file).is_file()
        and hashlib.sha256((folder / page.file).read_bytes()).hexdigest() == page.sha256
        for page in found.pages
    )
    return found if whole else None


def _begin(folder: Path, fresh: Manifest) -> Manifest:
    for old in folder.glob("page-*"):
        old.unlink()
    manifest = Manifest(fresh.table, fresh.base, fresh.filter, fresh.modified, fresh.following)
    _remember(folder, manifest)
    return manifest


def _keep(folder: Path, number: int, rows: list[Json]) -> Page:
    body = gzip.compress(json.dumps(rows, separators=(",", ":")).encode(), compresslevel=3, mtime=0)
    name = f"page-{number:06d}.json.gz"
    _write(folder / name, body)
    return Page(name, hashlib.sha256(body).hexdigest(), len(rows))


def _remember(folder: Path, manifest: Manifest) -> None:
    _write(folder / MANIFEST, json.dumps(asdict(manifest), indent=1).encode())


def _write(path: Path, body: bytes) -> None:
    """Beside, on disk, and then under its name."""
    beside = path.with_suffix(".unfinished")
    with beside.open("wb") as stream:
        stream.write(body)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(path)
