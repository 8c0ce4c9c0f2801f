"""Words: every language has them all, and no page of any site is silent where a word should stand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
import yaml

from sitegen.model.parts import Language
from sitegen.words import Words
from tests.elements import Element, page
from tests.little_site import PROJECT
from tests.sites import SOURCES, pages_in

CATALOGUES = PROJECT / "templates" / "words"
# What a visitor follows, presses or fills in has a name; the others may hold a picture or a field instead of words.
NAMED = {"a", "button", "summary", "label", "legend", "option", "title"}
SAYING = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "th", "blockquote", "cite", "figcaption", "caption"),
    *("address", "time", "strong", "em", "small"),
}
SHOWING = ("img", "svg", "input", "textarea")
TEXTS = ("aria-label", "title", "placeholder", "content", "lang", "hreflang")


@pytest.mark.parametrize("language", get_args(Language))
def test_every_language_has_every_word(language: str) -> None:
    words = yaml.safe_load((CATALOGUES / f"{language}.yml").read_text(encoding="utf-8"))
    assert set(words) == {field.name for field in dataclasses.fields(Words)}
    assert [name for name, word in words.items() if not (isinstance(word, str) and word.strip())] == []


def test_every_catalogue_is_a_languages() -> None:
    assert {file.name for file in CATALOGUES.iterdir()} == {f"{language}.yml" for language in get_args(Language)}


@pytest.mark.parametrize("name", SOURCES)
def test_no_page_has_an_empty_place_where_words_belong(name: str, built_site: Callable[[str], Path]) -> None:
    folder = built_site(name)
    pages = {file.relative_to(folder).as_posix(): page(file.read_text(encoding="utf-8")) for file in pages_in(folder)}
    assert len(pages) > 3
    assert [f"{path}: {place}" for path, root in pages.items() for place in silent(root)] == []


@pytest.mark.parametrize(
    ("html", "places"),
    [
        ("<h2> </h2>", ["<h2> is empty"]),
        ("<p><strong>&nbsp;</strong></p>", ["<p> is empty", "<strong> is empty"]),
        ('<nav aria-label=""><a href="">Moi</a></nav>', ['<nav aria-label=""> is empty']),
        ('<a href="x"><img src="y" alt=""></a>', ["<a> has no name"]),
        ('<a href="x"><svg></svg></a><button></button>', ["<a> has no name", "<button> has no name"]),
        ('<a href="x"><img src="y" alt="Järvi"></a><a href="x" aria-label="Järvi"></a>', []),
        ('<li><img src="y" alt=""></li><p><input></p><td></td>', []),
    ],
)
def test_a_silent_place_is_noticed(html: str, places: list[str]) -> None:
    assert list(silent(page(html))) == places


def silent(element: Element) -> Iterator[str]:
    """Yield the places inside an element that say nothing."""
    for part in element.parts:
        if isinstance(part, Element):
            yield from silent_itself(part)
            yield from silent(part)


def silent_itself(element: Element) -> Iterator[str]:
    for name in TEXTS:
        if not element.attributes.get(name, "-").strip():
            yield f'<{element.tag} {name}=""> is empty'
    if element.tag in NAMED:
        if not has_name(element):
            yield f"<{element.tag}> has no name"
    elif element.tag in SAYING and not element.text and not any(element.all(tag) for tag in SHOWING):
        yield f"<{element.tag}> is empty"


def has_name(element: Element) -> bool:
    return bool(element.text or element.attributes.get("aria-label") or "".join(element.named("img", "alt")))
