# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep the English in step with the Dutch on the screen.

    python scripts/translate.py            collect the Dutch, compile, and list what has no English yet
    python scripts/translate.py --check    only say what is missing or stale; exit code 1 when there is any

Collecting and compiling need gettext (Debian: `apt install gettext`); the check needs nothing.
"""

import ast
import fcntl
import gettext
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "stuurhuis"
CATALOGUE = SOURCE / "site" / "locale" / "en" / "LC_MESSAGES" / "django.po"
CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
TEXT = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
IN_TEMPLATE = re.compile(rf"(?<!\w)(_|gettext|ngettext|pgettext)\(\s*({TEXT})(?:\s*,\s*({TEXT}))?")


@dataclass(slots=True)
class Entry:
    """A Dutch text with its English; `plural` has two English forms."""

    dutch: str = ""
    plural: str = ""
    context: str = ""
    english: dict[int, str] = field(default_factory=dict)
    fuzzy: bool = False

    @property
    def key(self) -> str:
        """The text by which the compiled catalogue knows it."""
        return f"{self.context}\4{self.dutch}" if self.context else self.dutch

    @property
    def whole(self) -> bool:
        """Whether the English is there and certain."""
        wanted = 2 if self.plural else 1
        return not self.fuzzy and len([text for text in self.english.values() if text]) >= wanted


def entries(catalogue: Path = CATALOGUE) -> dict[str, Entry]:
    """Every entry of a .po file, obsolete ones left out."""
    found: dict[str, Entry] = {}
    for block in re.split(r"\n\s*\n", catalogue.read_text(encoding="utf-8")):
        lines = [line for line in block.splitlines() if not line.startswith("#~")]
        entry = _entry(lines)
        if entry.dutch:
            found[entry.key] = entry
    return found


def _entry(lines: list[str]) -> Entry:
    entry = Entry(fuzzy=any(line.startswith("#,") and "fuzzy" in line for line in lines))
    parts: dict[str, str] = {}
    name = ""
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        if started := re.match(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+", line):
            name = started.group(1)
            parts[name] = ""
        parts[name] += ast.literal_eval(line[line.index('"') :])
    entry.dutch, entry.plural = parts.get("msgid", ""), parts.get("msgid_plural", "")
    entry.context = parts.get("msgctxt", "")
    for key, text in parts.items():
        if key.startswith("msgstr"):
            entry.english[int(key[7]) if "[" in key else 0] = text
    return entry


def sources(source: Path = SOURCE) -> dict[str, str]:
    """Every Dutch text in templates and code, with the file where it stands."""
    found: dict[str, str] = {}
    for path in sorted(source.rglob("*")):
        if path.suffix == ".html":
            texts = _in_template(path)
        elif path.suffix == ".py" and "migrations" not in path.parts:
            texts = _in_code(path)
        else:
            continue
        for text in texts:
            found.setdefault(text, path.relative_to(source).as_posix())
    return found


def _in_template(path: Path) -> Iterator[str]:
    from django.utils.translation.template import templatize

    for call, first, second in IN_TEMPLATE.findall(
        templatize(path.read_text(encoding="utf-8"), origin=str(path))
    ):
        text = ast.literal_eval(first)
        yield f"{text}\4{ast.literal_eval(second)}" if call == "pgettext" else text


def _in_code(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        texts = [
            each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
        ]
        if name in CALLS and texts:
            yield "\4".join(texts[:2]) if name.startswith("pgettext") else texts[0]


def missing() -> list[str]:
    """What the screen says in Dutch without certain English."""
    known = entries()
    return [
        f"{where}: {text!r}"
        for text, where in sources().items()
        if text.strip() and not (text in known and known[text].whole)
    ]


def stale() -> list[str]:
    """What the compiled catalogue says otherwise than the written one."""
    with CATALOGUE.with_suffix(".mo").open("rb") as compiled:
        catalogue = gettext.GNUTranslations(compiled)
    wrong = []
    for key, entry in entries().items():
        dutch = key.rpartition("\4")[2]
        said = catalogue.ngettext(dutch, entry.plural, 1) if entry.plural else catalogue.gettext(key)
        if entry.whole and said != entry.english[0]:
            wrong.append(f"django.mo has other English for {key!r}; run python scripts/translate.py")
    return wrong


@contextmanager
def alone() -> Iterator[None]:
    """Wait until nobody else collects in this checkout: two at once would leave half a catalogue."""
    folder = os.open(CATALOGUE.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def collect() -> None:
    """Bring the catalogue up to date with the code, without guesses, and compile it."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings",
        "PYTHONPATH": str(SOURCE.parent),
    }
    django = [sys.executable, "-m", "django"]
    options = ["--locale=en", "--no-wrap", "--add-location=file", "--no-obsolete", "--verbosity=0"]
    subprocess.run([*django, "makemessages", *options], cwd=SOURCE, env=environment, check=True)
    kept = re.sub(r'"POT-Creation-Date: [^"]*"\n', "", CATALOGUE.read_text(encoding="utf-8"))
    CATALOGUE.write_text(kept, encoding="utf-8")
    subprocess.run(
        [_program("msgfmt"), "--check-format", "-o", CATALOGUE.with_suffix(".mo"), CATALOGUE], check=True
    )


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is not there; install gettext")
    return found


def main(arguments: list[str]) -> int:
    """Collect unless only asked to check; print what is missing; 1 when anything is."""
    if "--check" not in arguments:
        with alone():
            collect()
    wrong = missing() + stale()
    print("\n".join(wrong) or "Every Dutch text has its English.")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
