# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prints what the house counts of itself: circles, lengths, types and the size of the kernel."""

import sys
from pathlib import Path

from house import graph, sizes

ROOT = Path(__file__).parents[1]


def lines(root: Path) -> list[tuple[str, str]]:
    """Name and figure, in the order in which they are read."""
    circle = graph.largest_circle(graph.graph(root))
    function, file = _longest(root)
    return [
        (
            "largest import circle",
            f"{max(len(circle), 1)}" + (f" ({', '.join(circle)})" if len(circle) > 1 else ""),
        ),
        ("longest function", f"{function.lines} lines: {function.name} of {function.file}"),
        ("longest file", f"{file.lines} lines: {file.file}"),
        ("typed returns", f"{100 * sizes.typed_share(root):.1f} %"),
        ("lines of the kernel", f"{sizes.kernel_lines(root)} (of code; {sizes.KERNEL} at most)"),
        *(
            (f"lines of the {part}", f"{sizes.kernel_lines(root, part)} (of code; {most} at most)")
            for part, most in sizes.APART.items()
        ),
    ]


def _longest(root: Path) -> tuple[sizes.Length, sizes.Length]:
    ours = [one for one in sizes.function_lengths(root) if not one.file.startswith("tests/")]
    wholes = [one for one in sizes.file_lengths(root) if not one.file.startswith("tests/")]
    return max(ours), max(wholes)


def main() -> int:
    """Print the figures."""
    width = max(len(name) for name, _ in lines(ROOT))
    sys.stdout.write("".join(f"{name:<{width}}  {figure}\n" for name, figure in lines(ROOT)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
