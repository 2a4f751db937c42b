# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables follow imports, and every field is declared. Asked of the running models (needs Django)."""

import ast
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from house.tree import Offence, dotted, python

OURS = "stuurhuis."
KERNEL = "stuurhuis.kernel"
BELOW = ("store", "auth", "contenttypes", "sessions")


def own_models() -> list[Any]:
    """Every model of the house; contrib's tables are not ours."""
    from django.apps import apps

    return [model for model in apps.get_models() if model.__module__.startswith(OURS)]


def unclassified(models: Iterable[Any]) -> list[Offence]:
    """Every field says its category (none, personal, special), its confidentiality and its term."""
    from stuurhuis.kernel.store.classified import classification

    return [
        Offence(
            _file(model), 1, f"{model.__name__}.{field.name} is not classified; put PUBLIC(…) or so around it"
        )
        for model in models
        for field in model._meta.local_fields + model._meta.local_many_to_many
        if classification(field) is None and not field.auto_created
    ]


def sideways_keys(models: Iterable[Any]) -> list[Offence]:
    """A foreign key points to the own module or to the kernel."""
    return [
        Offence(_file(model), 1, f"{model.__name__}.{field.name} points sideways, to {_target(field)}")
        for model in models
        for field in model._meta.local_fields + model._meta.local_many_to_many
        if field.is_relation and not _home_or_down(model.__module__, _target(field))
    ]


def _target(field: Any) -> str:
    return str(field.related_model.__module__)


def _home_or_down(here: str, there: str) -> bool:
    return floor(here) == floor(there) or there.startswith(KERNEL) or not there.startswith(OURS)


def floor(module: str) -> str:
    """`stuurhuis.steering.models` belongs to `stuurhuis.steering`."""
    return ".".join(module.split(".")[:2])


def _file(model: Any) -> str:
    return "src/" + str(model.__module__).replace(".", "/")


def named_backwards(root: Path) -> list[Offence]:
    """Every key says related_name="+", so that no name appears on the other side."""
    return [
        source.offence(node, f'{dotted(node.func).split(".")[-1]} without related_name="+"')
        for source in python(root)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and _key(node) and not _plus(node)
    ]


def keys_elsewhere(root: Path) -> list[Offence]:
    """A key that names its table by word names one of the own module, the store or the framework."""
    return [
        source.offence(node, f"points at '{label}'; a key points home or down")
        for source in python(root)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and _key(node)
        for label in _label(node)
        if label not in {source.path.parts[2], *BELOW}
    ]


def _label(node: ast.Call) -> list[str]:
    to = node.args[0] if node.args else next((word.value for word in node.keywords if word.arg == "to"), None)
    named = isinstance(to, ast.Constant) and isinstance(to.value, str) and "." in to.value
    return [str(to.value).split(".")[0]] if named and isinstance(to, ast.Constant) else []


def _key(node: ast.Call) -> bool:
    return dotted(node.func).split(".")[-1] in {"ForeignKey", "OneToOneField", "ManyToManyField"}


def _plus(node: ast.Call) -> bool:
    given = {word.arg: word.value for word in node.keywords}
    name = given.get("related_name")
    return isinstance(name, ast.Constant) and name.value == "+"


def every(root: Path) -> list[Offence]:
    """All offences of the tables of one checkout."""
    models = own_models()
    return unclassified(models) + sideways_keys(models) + named_backwards(root)


if __name__ == "__main__":
    import django

    django.setup()
    offences = every(Path.cwd())
    sys.stdout.write("".join(f"{one}\n" for one in offences))
    sys.exit(bool(offences))
