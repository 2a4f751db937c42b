# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Long work in steps: a step that was finished is not done again, whatever killed the one after it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

import pandas as pd

Frames = dict[str, pd.DataFrame]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the work: from the tables of the steps before it to tables of its own."""

    words: str
    makes: tuple[str, ...]
    work: Callable[[Frames], Frames]


@dataclass(frozen=True, slots=True)
class Bench:
    """The folder in which the tables of one piece of work are kept until it is finished."""

    folder: Path

    def kept(self, step: Step) -> Frames | None:
        """The tables of a step that was finished before, or none."""
        files = {name: self._file(name) for name in step.makes}
        if not all(file.is_file() for file in files.values()):
            return None
        return {name: pd.read_parquet(file) for name, file in files.items()}

    def keep(self, tables: Frames) -> None:
        """Write the tables to one side and name them when they are whole."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, table in tables.items():
            beside = self.folder / f"{name}.part"
            table.to_parquet(beside, compression="lz4", index=False)
            beside.replace(self._file(name))

    def clear_others(self) -> None:
        """Remove the benches of work on older figures."""
        for other in self.folder.parent.iterdir():
            if other != self.folder and other.is_dir():
                rmtree(other)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.parquet"


def do(
    steps: Sequence[Step], bench: Bench, progress: Progress, made: Callable[[Frames], None] = lambda _: None
) -> Frames:
    """Do the steps in order, each once; gives all tables by name, and hands over those of each step."""
    done: Frames = {}
    for number, step in enumerate(steps):
        progress(number, len(steps), step.words)
        kept = bench.kept(step)
        if kept is None:
            kept = step.work(done)
            bench.keep(kept)
        done |= kept
        made(kept)
    progress(len(steps), len(steps), "")
    return done
