# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document as one page of HTML that stands alone: it asks nothing of any other place, and prints well."""

from collections.abc import Iterable, Sequence
from functools import singledispatch
from html import escape
from pathlib import Path

from stuurhuis.connectors.documents.document import (
    Block,
    Column,
    Document,
    Heading,
    Notice,
    Paragraph,
    Picture,
    Points,
    Row,
    Table,
    plain,
)

_STYLE = Path(__file__).parent / "document.css"
FITTING = 44  # letters that fit beside each other on a narrow screen
_TONES = {"attention": "attention", "quiet": "quiet-tone", "plain": "plain"}


def write_html(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    cover = "".join(f'<p class="lead">{_text(line)}</p>' for line in document.cover)
    chapters = chaptered(document.blocks)
    body = "".join(
        f'<section id="h{place}">{fragment(blocks)}</section>' for place, blocks in enumerate(chapters)
    )
    page = (
        f'<!doctype html>\n<html lang="{document.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(document.title)} – {_text(document.organisation)}</title>"
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head><body>"
        f"<header><p>{_text(document.organisation)}</p><h1>{_text(document.title)}</h1>"
        f"<p>{_text(document.subtitle)}</p>{cover}</header>"
        f"{_contents(document)}<main>{body}</main><footer>{_text(document.footer)}</footer></body></html>\n"
    )
    return page.encode()


def fragment(blocks: Iterable[Block]) -> str:
    """Blocks as a part of a page of which the title stands above."""
    return "".join(map(_block, blocks))


def _text(words: str) -> str:
    return escape(plain(words)).replace("\n", "<br>")


def chaptered(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    """The blocks by chapter: each begins with a heading of level 1."""
    begins = [place for place, one in enumerate(blocks) if isinstance(one, Heading) and one.level == 1]
    return [tuple(blocks[begin:end]) for begin, end in zip(begins, [*begins[1:], None], strict=True)]


def _contents(document: Document) -> str:
    titles = [chapter[0] for chapter in chaptered(document.blocks)]
    links = (
        f'<li><a href="#h{place}">{_text(one.text)}</a></li>'
        for place, one in enumerate(titles)
        if isinstance(one, Heading)
    )
    return f'<nav aria-label="{_text(document.contents)}"><ol>{"".join(links)}</ol></nav>'


@singledispatch
def _block(one: object) -> str:
    raise TypeError(one)


@_block.register
def _(one: Heading) -> str:
    """One level lower than on paper: the title of the page is the first."""
    return f"<h{one.level + 1}>{_text(one.text)}</h{one.level + 1}>"


@_block.register
def _(one: Paragraph) -> str:
    return f"<p{_class('quiet', holds=one.quiet)}>{_words(one)}</p>"


@_block.register
def _(one: Points) -> str:
    return f"<ul>{''.join(f'<li>{_words(each)}</li>' for each in one.items)}</ul>"


@_block.register
def _(one: Notice) -> str:
    title = f"<p><strong>{_text(one.title)}</strong></p>" if one.title else ""
    said = "".join(map(_block, one.paragraphs))
    return f'<div class="notice {_TONES[one.tone]}">{title}{said}</div>'


@_block.register
def _(one: Table) -> str:
    """A wide table has a block a row on a narrow screen; its roles keep it a table."""
    head = "".join(_cell("th", "columnheader", column.title, column, "scope='col'") for column in one.columns)
    rows = "".join(_row(row, one) for row in one.rows)
    note = f'<p class="note">{_text(one.note)}</p>' if one.note else ""
    stacked = " stacked in-line" if _letters(one) > FITTING else ""
    return (
        f'<div class="table{stacked}" role="group" tabindex="0" aria-label="{_text(one.title)}">'
        f"<table role='table'><caption>{_text(one.title)}</caption>"
        f"<thead role='rowgroup'><tr role='row'>{head}</tr></thead>"
        f"<tbody role='rowgroup'>{rows}</tbody></table></div>{note}"
    )


@_block.register
def _(one: Picture) -> str:
    """The drawing for the width that there is: the style shows the second one on a narrow screen only."""
    named = f'<svg role="img" aria-label="{_text(one.alt)}"'
    drawing = "".join(each.replace("<svg", named, 1) for each in (one.svg, one.narrow))
    caption = f"<figcaption>{_text(one.caption)}</figcaption>" if one.caption else ""
    return f"<figure>{drawing}{caption}</figure>"


def _words(one: Paragraph) -> str:
    return (f"<b>{_text(one.label)}</b> " if one.label else "") + _text(one.text)


def _class(name: str, *, holds: bool) -> str:
    return f' class="{name}"' if holds else ""


def _letters(table: Table) -> int:
    """How many letters the longest cells of a table have, beside each other."""
    return sum(max(map(len, cells)) for cells in zip(*(row.cells for row in table.rows), strict=True))


def _row(row: Row, table: Table) -> str:
    first, *rest = zip(row.cells, table.columns, strict=True)
    cells = [_cell("th", "rowheader", *first, "scope='row'")]
    cells += [
        _cell("td", "cell", text, column, f'data-label="{_text(column.title)}"') for text, column in rest
    ]
    return f"<tr role='row'{_class('total', holds=row.total)}>{''.join(cells)}</tr>"


def _cell(tag: str, role: str, text: str, column: Column, besides: str) -> str:
    return f"<{tag} role='{role}' {besides}{_class('number', holds=column.number)}>{_text(text)}</{tag}>"
