"""Passages: the running texts of a page's file or of site.yml, each in its language, with its letters' places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import yaml

from sitegen import reading, running_text, written
from sitegen.model.page import Page
from sitegen.model.site import Site
from sitegen.running_text import Letters


class Passage(NamedTuple):
    """A stretch of running text; `at` is its path within the data, empty in the Markdown body."""

    at: str
    language: str
    letters: Letters


# Several checks read a page one after the other.
@lru_cache(maxsize=2)
def passages(file: str, text: str, language: str) -> tuple[Passage, ...]:
    """Return the running texts of a file, in their order; `language` is that of what names none."""
    parts, _ = written.divided(file, text)
    data = _of_data(Page if file.count("/") > 1 else Site, parts.data, _offset(text, parts.data_line), language)
    body = running_text.of_source(parts.body, _offset(text, parts.body_line))
    return (*data, *(Passage("", language, block) for block in running_text.blocks(body)))


def _of_data(kind: type, data: str, at: int, language: str) -> Iterator[Passage]:
    for found in reading.prose(kind, data):
        assert isinstance(found.node, yaml.ScalarNode), "prose is text"
        letters = running_text.of_scalar(found.node, data, at)
        for block in running_text.blocks(letters) if found.is_markdown else (letters,):
            yield Passage(found.at, found.language or language, block)


def _offset(text: str, line: int) -> int:
    """Return where a line (from 1) begins."""
    return sum(len(before) + 1 for before in text.split("\n")[: line - 1])
