# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which rules of a schematron does a document break? In a pattern the first rule that fits a node counts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from elementpath import XPath2Parser, XPathContext
from lxml import etree

SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
ALTERNATIVES = re.compile(r"\s\|\s(?![^\[]*\])")


class Assertion(NamedTuple):
    """What must hold of a node, and whether the document is refused (`fatal`) where it does not."""

    id: str
    flag: str
    test: str


Pattern = list[tuple[str, list[Assertion]]]


class Schematron:
    """Rules with XPath 2, in patterns."""

    def __init__(self, patterns: list[Pattern], spaces: dict[str, str]) -> None:
        self.patterns = patterns
        self.xpath = XPath2Parser(namespaces=spaces)

    @classmethod
    def read(cls, file: Path) -> "Schematron":
        """The rules of a file that has no variables and no includes (any more)."""
        told = etree.parse(file)
        spaces = {str(each.get("prefix")): str(each.get("uri")) for each in told.iter(f"{SCHEMATRON}ns")}
        patterns = [
            [
                (str(rule.get("context")), [_assertion(each) for each in rule.iter(f"{SCHEMATRON}assert")])
                for rule in pattern.iter(f"{SCHEMATRON}rule")
            ]
            for pattern in told.iter(f"{SCHEMATRON}pattern")
        ]
        return cls(patterns, spaces)

    def broken(self, document: bytes) -> tuple[list[Assertion], int]:
        """What does not hold of a document, and how many assertions were looked at."""
        root = etree.ElementTree(etree.fromstring(document))
        looked = [each for pattern in self.patterns for each in self._held(root, pattern)]
        return [one for one, holds in looked if not holds], len(looked)

    def _held(self, root: "etree._ElementTree", pattern: Pattern) -> Iterator[tuple[Assertion, bool]]:
        taken = set()
        for context, assertions in pattern:
            for node in set(self._matching(root, context)) - taken:
                taken.add(node)
                for one in assertions:
                    test = self.xpath.parse(one.test)
                    yield one, test.boolean_value(list(test.select(XPathContext(root, item=node))))

    def _matching(self, root: "etree._ElementTree", context: str) -> "Iterator[etree._Element]":
        for way in ALTERNATIVES.split(context):
            path = way.strip() if way.strip().startswith("/") else f"//{way.strip()}"
            yield from self.xpath.parse(path).select_results(XPathContext(root))


def _assertion(told: "etree._Element") -> Assertion:
    return Assertion(*(str(told.get(name)) for name in ("id", "flag", "test")))
