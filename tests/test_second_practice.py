"""Another practice's whole site, content only, made by the same generator: tests/cases/rostverkstaden/."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.elements import Element, page
from tests.little_site import PROJECT

SOURCE = PROJECT / "tests/cases/rostverkstaden"
PAGES = {
    "index.html",
    "rosttraning/index.html",
    "former/index.html",
    "arbetsplatser/larare/index.html",
    "kontakt/index.html",
    "tack/index.html",
    "en/index.html",
    "en/contact/index.html",
}


ADDRESSES = ("canonical", "alternate")


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run build.py as anybody would, from another folder."""
    command = [sys.executable, PROJECT / "build.py", *arguments, "--no-setup"]
    variables = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=SOURCE, env=variables, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("second") / "output"
    return build(folder, "--at", "2026-11-22")


def build(folder: Path, *options: str) -> Path:
    built = run("build", "--source", SOURCE, "--output", folder, "--quiet", *options)
    assert (built.stdout, built.stderr, built.returncode) == ("", "", 0)
    return folder


def seen(output: Path, path: str = "index.html") -> Element:
    return page((output / path).read_text(encoding="utf-8"))


def html_in(output: Path) -> dict[str, str]:
    return {file.relative_to(output).as_posix(): file.read_text(encoding="utf-8") for file in output.rglob("*.html")}


def test_its_source_is_content_and_nothing_else() -> None:
    assert {path.name for path in SOURCE.iterdir()} == {"content"}


def test_it_has_no_problems_even_in_a_strict_check(output: Path) -> None:
    checked = run("check", "--strict", "--source", SOURCE, "--output", output, "--at", "2026-11-22")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert re.findall(r": (error|warning): ", checked.stdout) == []
    assert checked.stderr == ""


def test_its_pages_are_where_their_files_names_and_slugs_say(output: Path) -> None:
    assert set(html_in(output)) == PAGES | {"404.html", "en/404.html", "traning.html"}


def test_another_day_or_drafts_bring_other_pages(tmp_path: Path) -> None:
    assert set(html_in(build(tmp_path / "output", "--at", "24.12.2026"))) >= PAGES | {"jul/index.html"}
    with_drafts = set(html_in(build(tmp_path / "output", "--at", "2026-12-25", "--drafts")))
    assert with_drafts >= PAGES | {"jul/index.html", "kurs/index.html"}


def test_its_menus_are_its_own_in_each_language(output: Path) -> None:
    swedish = seen(output).one("nav", aria_label="Huvudmeny")
    names = ["Röstträning", "Former", "Lärare", "Kontakt"]
    assert list(swedish.links().items())[:4] == list(
        zip(names, ["rosttraning/", "former/", "arbetsplatser/larare/", "kontakt/"], strict=True)
    )
    english = seen(output, "en/index.html").one("nav", aria_label="Main menu")
    assert next(iter(english.links())) == "Contact"
    assert list(seen(output, "kontakt/index.html").one("footer").all("nav")[0].links()) == names


def test_its_languages_lead_to_one_another(output: Path) -> None:
    for path, expected in (
        ("kontakt/index.html", {"Svenska": "./", "English": "../en/contact/"}),
        ("en/contact/index.html", {"Svenska": "../../kontakt/", "English": "./"}),
        ("former/index.html", {"Svenska": "./", "English (front page only)": "../en/"}),
    ):
        switch = [link for link in seen(output, path).one("header").all("a") if "hreflang" in link.attributes]
        assert {link.text: link.attributes["href"] for link in switch} == expected


def test_each_page_says_its_language(output: Path) -> None:
    for path, html in html_in(output).items():
        assert page(html).one("html").attributes["lang"] == ("en" if path.startswith("en/") else "sv")


def test_its_sections_have_an_order_of_their_own(output: Path) -> None:
    assert [heading.text for heading in seen(output).one("main").all("h2")] == [
        "Vad du övar på",
        "Fråga eller boka",
        "Så går det till",
        "Tre former",
    ]
    assert [heading.text for heading in seen(output, "rosttraning/index.html").one("main").all("h2")] == [
        "För vem",
        "En övning i taget",
        "Inte vård",
        "På arbetsplatsen",
    ]


def test_its_values_are_in_the_pages_language(output: Path) -> None:
    swedish = seen(output, "former/index.html").one("main").text
    for value in (
        "1 person",
        "45 min",
        "3–8 personer",
        "1,5 h",
        "en gång i månaden",
        "högst 20 personer",
        "begär offert",
    ):
        assert value in swedish
    assert "ask for a quote" in seen(output, "en/index.html").one("main").text
    assert seen(output, "kontakt/index.html").one("main").links()["040 123 4567"] == "tel:+358401234567"
    assert "+358 40 123 4567" in seen(output, "en/contact/index.html").one("main").links()


def test_its_colours_are_its_own(output: Path) -> None:
    for path in (*PAGES, "404.html"):
        assert "--color-action:#5d3548;" in seen(output, path).all("style")[0].source


def test_it_needs_nothing_but_its_own_files(output: Path) -> None:
    for path, html in html_in(output).items():
        assert "<script" not in html, path
        assert " style=" not in html, path
        sources = [*page(html).named("img", "src"), *page(html).named("link", "href")]
        rel = {link.attributes["href"] for link in page(html).all("link") if link.attributes["rel"] in ADDRESSES}
        assert [source for source in sources if "//" in source and source not in rel] == [], path


def test_its_addresses_are_below_its_own(output: Path) -> None:
    address = "https://www.example.com/rost/"
    assert seen(output).one("link", rel="canonical").attributes["href"] == address
    assert f"<loc>{address}en/contact/</loc>" in (output / "sitemap.xml").read_text(encoding="utf-8")
    assert seen(output, "404.html").one("main").links() == {
        "Till förstasidan": "/rost/",
        "Röstträning": "/rost/rosttraning/",
        "Former": "/rost/former/",
        "Lärare": "/rost/arbetsplatser/larare/",
        "Kontakt": "/rost/kontakt/",
        "Go to the front page": "/rost/en/",
    }


def test_nothing_of_the_projects_own_content_is_in_it(output: Path) -> None:
    own = [file.read_text(encoding="utf-8") for file in (PROJECT / "content/fi").iterdir()]
    titles = re.findall(r"^(?:title|menu_title|\s+heading|\s+- title|\s+- form): (.+)$", "\n".join(own), re.MULTILINE)
    assert len(titles) > 20
    for path, html in html_in(output).items():
        text = page(html).text.casefold()
        assert [title for title in titles if title.casefold() in text] == [], path
        for word in ("fysiotraining", "työnohjaus", "tyonohjaus", 'lang="fi"'):
            assert word not in html.casefold(), path
