# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""No dead wood: every template and static file is used, and every one that is asked for is there."""

import re
from functools import lru_cache
from pathlib import Path

from house.tree import Offence, files, python

NAMED = re.compile(r"""["']([\w./-]+\.(?:html|txt|xml|svg|json))["']""")
EXTENDS = re.compile(r"""\{%\s*(?:extends|include)\s+["']([^"']+)["']""")
STATIC = re.compile(r"""\{%\s*static\s+["']([^"']+)["']""")
OTHERS = ("admin/", "registration/", "django/", "account/", "mfa/", "allauth/", "usersessions/")
BY_NAME = {
    "400.html",
    "403.html",
    "403_csrf.html",
    "404.html",
    "429.html",
    "500.html",
}  # Django finds these by name
TEMPLATES, STATICS = "templates", "static"


def _templates(root: Path) -> dict[str, Path]:
    found = (
        path for path in files(root, "src/stuurhuis", "*") if TEMPLATES in path.parts and path.suffix != ".py"
    )
    return {_after(path, TEMPLATES): path for path in found}


def _statics(root: Path) -> dict[str, Path]:
    found = (
        path for path in files(root, "src/stuurhuis", "*") if STATICS in path.parts and path.suffix != ".py"
    )
    return {_after(path, STATICS): path for path in found}


def _after(path: Path, folder: str) -> str:
    return Path(*path.parts[path.parts.index(folder) + 1 :]).as_posix()


@lru_cache(maxsize=2048)
def _text(path: Path, _changed: int) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _texts(root: Path, suffixes: set[str]) -> dict[Path, str]:
    paths = [path for path in files(root, "src/stuurhuis", "*") if path.suffix in suffixes]
    return {path: _text(root / path, (root / path).stat().st_mtime_ns) for path in paths}


def unused_templates(root: Path) -> list[Offence]:
    """Every template is named by a page, by a component or by another template."""
    texts = _texts(root, {".py", ".html", ".txt"})
    return [
        Offence(path.as_posix(), 1, "no page and no template uses it; remove it")
        for name, path in _templates(root).items()
        if name not in BY_NAME
        and not name.startswith(OTHERS)
        and not any(name in text for other, text in texts.items() if other != path)
    ]


def unknown_templates(root: Path) -> list[Offence]:
    """Every template that a page or another template names is there."""
    known = _templates(root)
    found = []
    for path, text in _texts(root, {".html", ".txt"}).items():
        named = EXTENDS.findall(text) if TEMPLATES in path.parts else []
        found += [
            Offence(path.as_posix(), 1, f"uses {name}, which is not there")
            for name in named
            if name not in known
        ]
    for source in python(root):
        if source.path.parts[2:4] != ("site", "commandline"):
            named = [name for name in NAMED.findall(source.text) if name.endswith(".html")]
            found += [
                source.offence(1, f"names {name}, which is not there") for name in named if name not in known
            ]
    return [one for one in found if "django/" not in one.sentence]


def unused_static(root: Path) -> list[Offence]:
    """Every static file is asked for by a template, a style sheet, a script or a page."""
    texts = _texts(root, {".py", ".html", ".css", ".js", ".json", ".webmanifest"})
    return [
        Offence(path.as_posix(), 1, "nothing asks for it; remove it")
        for path in _statics(root).values()
        if not _asked(path, texts)
    ]


def _asked(path: Path, texts: dict[Path, str]) -> bool:
    kept_beside = any(word in path.name.upper() for word in ("LICENSE", "OFL", "README"))
    named = any(path.name in text for other, text in texts.items() if other != path)
    return kept_beside or named or _chosen(path, texts)


def _chosen(path: Path, texts: dict[Path, str]) -> bool:
    """A file that is picked from its folder by a name in the code: `themes/` and `"ma"`."""
    code = [text for other, text in texts.items() if other.suffix in {".py", ".html"}]
    folder, name = f"{path.parent.name}/", f'"{path.stem}"'
    return any(folder in text for text in code) and any(name in text for text in code)


def unknown_static(root: Path) -> list[Offence]:
    """Every static file that a template asks for is there."""
    known = _statics(root)
    return [
        Offence(path.as_posix(), 1, f"asks for {name}, which is not there")
        for path, text in _texts(root, {".html"}).items()
        for name in STATIC.findall(text)
        if name not in known
    ]
