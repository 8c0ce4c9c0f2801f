"""The style guide: all that the theme can show, on one page that only --examples makes."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

import build
from sitegen.schemes import Scheme, derived
from tests.elements import Element, page
from tests.little_site import Built, LittleSite
from tests.test_sections import EXAMPLES, KINDS
from tests.validity.nu_checker import faults, reason

PATH = "style-guide/index.html"
SITE = """
    -- content/site.yml --
    name: Kaiku
    address: https://kaiku.example/
    theme:
      colour: "#5d3548"
      accent: "#a9cb87"
    -- content/fi/sivukartta.yml --
    title: Sivukartta
    sections:
      - kind: sitemap
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("guide")
    site = LittleSite(folder)
    for path, text in _files():
        site.write(path, text)
    return site.build(examples=True)


def _files() -> list[tuple[str, str]]:
    from tests.little_site import files_of

    return list(files_of(SITE).items())


@pytest.fixture
def guide(built: Built) -> Element:
    return page(built[PATH])


def test_only_who_asks_for_it_gets_it(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(SITE)
    plain = set(site.build())
    assert set(site.build(examples=True)) - plain >= {PATH}
    assert set(site.build()) == plain
    assert not any("style-guide" in path or "lake" in path for path in plain)


def test_the_command_tells_where_it_is_and_that_this_output_is_not_for_publishing(
    built: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--source", str(built.output.parent / "source"), "--output", str(built.output)]
    told = []
    for options in (["--examples"], ["--examples", "--quiet"]):
        assert build.main(["build", *where, "--at", "2026-11-22", "--no-setup", *options]) == build.FINE
        told.append(capsys.readouterr().out)
    guide, warning = told[0].splitlines()[-2:]
    assert guide == f"style guide: {built.output / PATH}"
    assert warning == "This output is not for publishing: build again without --examples first"
    assert "style guide" not in told[1]


def test_no_page_and_no_search_engine_leads_to_it(built: Built, guide: Element) -> None:
    assert guide.one("meta", name="robots").attributes["content"] == "noindex"
    others = [path for path in built if path != PATH and path.endswith((".html", ".xml", ".txt"))]
    assert len(others) > 3
    assert [path for path in others if "style-guide" in built[path]] == []


def test_it_has_no_problem(built: Built) -> None:
    # The little site's own pages lack a description; an example's fault would be told as of its front page.
    assert [problem for problem in built.problems if "description: missing" not in problem] == []


def test_every_example_of_every_section_is_on_it(guide: Element) -> None:
    names = [name.text for name in guide.all("p") if "guide__name" in name.attributes.get("class", "")]
    hidden = {"kind: contact nothing known, nothing said"}
    wanted = {f"kind: {name.replace(': ', ' ', 1)}" for name in EXAMPLES}
    assert hidden <= wanted
    # What is typeset may differ in its quotation marks.
    assert len(names) == len(EXAMPLES) - len(hidden)
    assert len({name.split()[1] for name in names}) == len(KINDS)


def test_it_tells_every_colour_of_both_schemes(guide: Element) -> None:
    told = guide.text
    for scheme in derived("#5d3548", "#a9cb87"):
        for name, value in scheme._asdict().items():
            assert f"{name.replace('_', '-')} {value}" in told
    swatches = {span.attributes["data-colour"] for span in guide.all("span") if "data-colour" in span.attributes}
    assert len(swatches) == 2 * len(Scheme._fields)
    style = " ".join(element.source for element in guide.all("style"))
    assert all(f'[data-colour="{swatch}"]{{background:#' in style for swatch in swatches)


def test_its_links_and_pictures_lead_somewhere_and_its_names_are_given_once(built: Built, guide: Element) -> None:
    ids = [
        found
        for tag in ("section", "div", "h2", "h3", "h4", "p", "li", "sup", "main")
        for found in guide.named(tag, "id")
    ]
    assert len(ids) == len(set(ids)) > len(KINDS)
    hrefs = {unescape(href) for href in guide.named("a", "href")}
    for href in hrefs:
        if href.startswith("#"):
            assert href[1:] in ids, href
        elif not href.startswith(("https://", "mailto:", "tel:")):
            assert (built.output / "style-guide" / href).resolve().exists(), href
    assert guide.named("img", "src")
    for src in guide.named("img", "src"):
        assert (built.output / "style-guide" / src).is_file()


def test_all_names_on_it_are_given_once_those_inside_drawings_and_forms_too(built: Built) -> None:
    names = re.findall(r'\sid="([^"]+)"', built[PATH])
    assert len(names) > 30
    assert sorted(names) == sorted(set(names))


def test_its_policy_knows_all_its_styles(guide: Element) -> None:
    policy = guide.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    found = [style.source for style in guide.all("style")]
    assert len(found) > 3
    for source in found:
        assert f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'" in policy


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "- example: ours\n  section:\n    kind: quotes\n    headng: A\n",
            ':1:1: the example "ours" cannot be shown: ',
        ),
        ("quotes: yes\n", ":1:1: this is no list of examples; "),
        ("- example: [\n", ":2:1: this is no YAML that can be read: "),
    ],
)
def test_a_mistake_in_examples_of_ones_own_is_told(
    little_site: Callable[..., LittleSite], text: str, told: str
) -> None:
    site = little_site(SITE)
    site.write("tests/sections/quotes.yml", text)
    [problem] = [str(found) for found in site.build(examples=True).report.problems if found.grade == "error"]
    assert problem.startswith(f"tests/sections/quotes.yml{told}")


def test_each_example_tells_the_line_that_chooses_its_layout(guide: Element) -> None:
    names = [name.text for name in guide.all("p") if "guide__name" in name.attributes.get("class", "")]
    told = re.findall(r"kind: (\w+) layout: (\w+) ", " ".join(names))
    assert set(told) >= {
        *(("benefits", name) for name in ("grid", "list", "large")),
        *(("formats", name) for name in ("rows", "cards", "table")),
        *(("hero", name) for name in ("wide", "beside", "plain")),
        *(("contact", name) for name in ("beside", "list", "card")),
    }


def test_it_tells_each_choice_of_the_theme_as_it_is_written_and_which_is_this_sites(guide: Element) -> None:
    lines = [
        item.text for item in guide.all("li") if item.text.startswith(("roundness:", "density:", "type:", "scene:"))
    ]
    names = [line.split()[1] for line in lines]
    wanted = ["sharp", "soft", "round", "airy", "normal", "compact", "warm", "modern", "bookish"]
    assert names == [*wanted, "lake", "field", "rings", "none"]
    assert [line.split()[1] for line in lines if "tällä sivustolla" in line] == ["soft", "normal", "warm", "lake"]


def test_it_speaks_the_sites_language_and_says_so_where_it_does_not(guide: Element) -> None:
    [lead] = [part for part in guide.all("div") if "guide__lead" in part.attributes.get("class", "")]
    assert lead.text.startswith("Kaikki, mistä sivuston voi koota")
    assert guide.all("h1")[0].text == "Tyyliopas"
    headings = [heading for heading in guide.all("h2") if heading.attributes.get("id") in ("look", "colours", "spaces")]
    assert [heading.text for heading in headings] == ["Ulkoasu", "Värit", "Välit"]
    assert "Kulmat" in [heading.text for heading in guide.all("h3")]
    [english] = [part for part in guide.all("p") if part.text == "The footer’s text"]
    assert english.attributes["lang"] == "en"


def test_below_each_example_stands_what_an_editor_writes_for_it(guide: Element) -> None:
    import yaml

    folds = [fold for fold in guide.all("details") if fold.attributes.get("class", "").endswith("guide__source")]
    texts = [fold.one("code").source for fold in folds]
    written = [yaml.load(text, yaml.BaseLoader) for text in texts]  # noqa: S506 - it makes only text
    wanted = [example["section"] for example in EXAMPLES.values()]
    assert len(written) == len(wanted) - 1
    assert [section for [section] in written if section not in wanted] == []
    # Anchors are no part of what an editor may write.
    assert not any(re.search(r": [&*]\w+$", text, re.MULTILINE) for text in texts)


def test_each_pair_of_typefaces_is_shown_in_its_own_letters(built: Built, guide: Element) -> None:
    samples = {path.rpartition("/")[2] for path in built if re.fullmatch(r"style-guide/.*\.woff2", path)}
    assert samples == {f"letters-{number}-{role}.woff2" for number in (2, 3) for role in ("heading", "text")}
    style = " ".join(element.source for element in guide.all("style"))
    assert set(re.findall(r'url\("(letters-[^"]+)"\)', style)) == samples
    # The site's own are on the page anyway.
    assert re.findall(r'data-face="(\d)"\]\{--font-heading', style) == ["2", "3"]
    assert {path for path in built if path.startswith("style-guide/") and path.endswith(".OFL.txt")} == {
        f"style-guide/{name}.OFL.txt" for name in ("bricolage-grotesque", "figtree", "hanken-grotesk", "literata")
    }


def test_nothing_can_be_sent_from_it(guide: Element) -> None:
    assert "form-action 'none'" in guide.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert guide.all("form")


def test_a_theme_without_examples_has_the_rest_of_it(tmp_path: Path) -> None:
    from shutil import copytree

    from tests.little_site import PROJECT

    for folder in ("templates", "assets"):
        copytree(PROJECT / folder, tmp_path / "project" / folder)
    built = LittleSite(tmp_path, project=tmp_path / "project").build(examples=True)
    assert page(built[PATH]).one("h2", id="colours").text == "Värit"


def test_it_is_valid(built: Built, checker_path: str) -> None:
    assert [str(fault) for fault in faults(checker_path, [built.output / PATH]) if not reason(fault)] == []
