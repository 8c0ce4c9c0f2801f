"""Styles: a few elements, the same on every page, admitted by their hashes and nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256

import pytest

from sitegen.model.sections import SECTION_KINDS
from tests.elements import Element, page
from tests.little_site import Built, LittleSite

Maker = Callable[..., LittleSite]
Site = Callable[..., Built]
TEXT = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: hero
      - kind: prose
        text: yksi
      - kind: prose
        text: kaksi
    -- content/fi/a/b/syvä.yml --
    title: Syvä
    sections:
      - kind: contact
        heading: Yhteys
        unknown: Tulossa.
    -- content/fi/oma.md --
    ---
    title: Oma
    ---
    Teksti.
    -- assets/css/blocks/hero.css --
    .hero { color: red }
    -- assets/css/blocks/prose.css --
    .prose { color: green }
    -- assets/css/blocks/contact.css --
    .contact { color: blue }
"""


def pages(built: Built) -> Iterator[tuple[str, Element]]:
    return ((path, page(built[path])) for path in built if path.endswith(".html"))


def styles(built: Built, path: str) -> list[str]:
    return [style.source for style in page(built[path]).all("style")]


def policy(seen: Element) -> dict[str, list[str]]:
    text = seen.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    return {name: values for name, *values in (part.split() for part in text.split(";"))}


def test_one_element_is_the_same_on_every_page(site: Site) -> None:
    built = site(TEXT)
    assert len({seen.all("style")[0].source for _, seen in pages(built)}) == 1
    assert len(dict(pages(built))) == 4


def test_a_page_has_the_styles_of_its_own_section_kinds_once(site: Site) -> None:
    built = site(TEXT)
    hero, prose, contact = (f"@layer blocks{{.{kind}" for kind in ("hero", "prose", "contact"))
    for path, own in (
        ("index.html", [hero, prose]),
        ("a/b/syva/index.html", [contact]),
        ("oma/index.html", [prose]),
    ):
        found = [style.partition("{color")[0] for style in styles(built, path)[1:] if "@font-face" not in style]
        assert found == own


def test_the_common_element_holds_no_section_kinds_styles(site: Site) -> None:
    common = styles(site(TEXT), "index.html")[0]
    for kind in SECTION_KINDS:
        assert f".{kind}{{" not in common
    assert ".footer" in common


def test_layers_are_named_before_they_are_filled(site: Site) -> None:
    assert styles(site(), "index.html")[0].startswith("@layer tokens,base,compositions,blocks,utilities;@layer tokens{")


@pytest.mark.parametrize("address", [None, "https://www.example.com/kaiku/"])
def test_the_policy_admits_the_pages_own_styles_by_their_hashes(site: Site, address: str | None) -> None:
    for path, seen in pages(site(TEXT, address=address)):
        hashes = [
            f"'sha256-{b64encode(sha256(style.source.encode()).digest()).decode()}'" for style in seen.all("style")
        ]
        assert policy(seen)["style-src"] == hashes, path
        assert len(hashes) > 1


def test_the_policy_admits_nothing_from_elsewhere(site: Site) -> None:
    for _, seen in pages(site(TEXT)):
        assert policy(seen) == {
            "default-src": ["'none'"],
            "style-src": policy(seen)["style-src"],
            "img-src": ["'self'"],
            "font-src": ["'self'"],
            "connect-src": ["'self'"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }


def test_the_policy_stands_before_all_that_it_judges(site: Site) -> None:
    for _, seen in pages(site(TEXT)):
        names = [
            part.attributes.get("http-equiv") or part.tag
            for part in seen.one("head").parts
            if isinstance(part, Element)
        ]
        assert names.index("Content-Security-Policy") < min(names.index("style"), names.index("link"))


def test_no_element_brings_style_or_script_of_its_own(site: Site) -> None:
    for path, seen in pages(site(TEXT)):
        assert seen.all("script") == [], path
        attributes = {name for element in everything(seen) for name in element.attributes}
        assert [name for name in attributes if name == "style" or name.startswith("on")] == []
        assert seen.all("link", rel="stylesheet") == []


def everything(seen: Element) -> Iterator[Element]:
    for part in seen.parts:
        if isinstance(part, Element):
            yield part
            yield from everything(part)


def test_comments_are_left_out_and_texts_are_left_alone(little_site: Maker) -> None:
    built = little_site("""
        -- assets/css/base/oma.css --
        /* ei näy */
        .oma::before { content: "a  /* näkyy */ ; }  b" ; }
        .oma  >  p , .oma p { margin : 0 }
    """).build()
    assert '@layer base{.oma::before{content:"a  /* näkyy */ ; }  b"}' in styles(built, "index.html")[0]
    assert "ei näy" not in built["index.html"]


def test_texts_with_less_than_signs_that_end_nothing_stay(little_site: Maker) -> None:
    built = little_site("""
        -- assets/css/base/oma.css --
        .oma::before { content: "a < b" }
        @media (width < 30em) { .oma { margin: 0 } }
    """).build()
    assert '@layer base{.oma::before{content:"a < b"}@media (width < 30em){' in styles(built, "index.html")[0]
