"""Markdown's properties: whatever is written, nothing breaks, nothing harmful comes out, and it takes no long time."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.elements import Element
from tests.outputs.markdown_texts import HEAD, Texts


def names(text: str) -> set[str]:
    return set(text.split())


OURS = names("a blockquote br code dd del dl dt em h2 h3 h4 h5 h6 hr img li ol p pre section span strong sup")
OURS |= names("table tbody td th thead tr ul")
# What stays of an editor's own HTML, where site.yml lets it stay.
KEPT = OURS | names("abbr b bdi caption cite details dfn div figcaption figure i ins kbd mark q s samp small sub")
KEPT |= names("summary tfoot time u var wbr")
ATTRIBUTES = names("alt aria-describedby aria-label class data-align height href id lang loading role sizes src")
ATTRIBUTES |= names("srcset start tabindex title width")
MORE = names("colspan datetime dir open reversed rowspan scope")
PARTS = [
    *sorted(names("[ ] ( ) ! * ** _ __ ~~ ` ``` ~~~ < > & # ## | - + : . \\ { } ^ = ; \" ' / @ ]( ](y.yml)")),
    *sorted(names("a järvi 45 y.yml k.svg https://a.fi www.a.fi a@b.fi &amp; &#0; &#2; &copy; &foo; \u00ad")),
    *sorted(names("[^1] [^1]: [a]: {lang=fi} {#a} <!-- --> <b> </b> <script> </script> <div> </div> </p> <details>")),
    *(" ", "\n", "\n\n", "\t", "    ", "  \n", "- ", "1. ", "2017. ", "> ", ": ", "\x02", "\x03"),
    *("<img src=x onerror=y>", "<a href=javascript:x>", "[a](javascript:x)", "<p style=x>", '<b class="x" id="a">'),
    "|---|---|",
    "\x02klzzwxh:0000\x03",
    "\x02wzxhzdk:0\x03",
    "\x0238\x03",
]
TEXTS = st.lists(st.sampled_from(PARTS), max_size=30).map("".join) | st.text(max_size=80)
UNITS = [
    *("[", "![", "[a](", "](", "](y.yml", "[a](y.yml) ", "![](k.svg) ", "[a]: y.yml\n", "x\n\n[a]: y.yml\n\n", "[^1] "),
    *("[^1]: a\n\n", "# a\n", "## a {#b}\n", "- a\n", "- a\n\n  b\n\n", "1. a\n   - b\n", "* " * 10, "> " * 9 + "\n"),
    *("| a | b |\n", "a|b\n-|-\n", "a\n: b\n\n", ": a\n", "- [ ] a\n", "`` ` ", "a `b ", "~~~\n", "```\n\n", "<!-- "),
    *(
        "<b>",
        '<a b="',
        "<a@",
        "&amp;",
        "&#1",
        "\\*",
        "*_ ",
        "*a **b ",
        "__a ",
        "~~a ",
        "https://a.fi ",
        "a@b.fi ",
        "a.b.",
    ),
    *("a\n\n", "  \n", "\\\n", "{#a} ", "] (", "a ", "\t"),
]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    return Texts(tmp_path_factory.mktemp("texts"))


@pytest.fixture(scope="module")
def free_texts(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    return Texts(tmp_path_factory.mktemp("free"), "html: yes\n")


@given(text=TEXTS)
def test_of_no_text_comes_a_tag_that_is_not_ours(texts: Texts, text: str) -> None:
    assert_harmless(texts, text, OURS, ATTRIBUTES)


@given(text=TEXTS)
def test_of_no_html_comes_a_tag_that_could_act(free_texts: Texts, text: str) -> None:
    assert_harmless(free_texts, text, KEPT, ATTRIBUTES | MORE)


@given(text=TEXTS)
def test_a_problems_place_stands_in_the_text(texts: Texts, text: str) -> None:
    lines = (HEAD + text).split("\n")
    for problem in texts.converted(text).problems:
        if found := re.match(r"content/fi/sivu\.md:(\d+):(\d+): ", problem):
            line, column = int(found[1]), int(found[2])
            assert 3 < line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_twice_the_steps(texts: Texts, unit: str) -> None:
    once, twice = (steps(texts, unit * (size // len(unit))) for size in (6_000, 12_000))
    assert twice < 2.3 * once + 2_000


def assert_harmless(texts: Texts, text: str, tags: set[str], attributes: set[str]) -> None:
    for element in inside(texts.converted(text).tree):
        assert element.tag in tags
        assert element.attributes.keys() <= attributes
        for name in ("href", "src"):
            assert re.match(r"(?i)\s*(?!javascript:)", element.attributes.get(name, ""))


def inside(element: Element) -> Iterator[Element]:
    """Yield every element inside one."""
    for part in element.parts:
        if isinstance(part, Element):
            yield part
            yield from inside(part)


def steps(texts: Texts, text: str) -> int:
    """Return how many calls it takes to convert a text; of what is done inside one call, this says nothing."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        texts.converted(text)
    finally:
        sys.setprofile(before)
    return count
