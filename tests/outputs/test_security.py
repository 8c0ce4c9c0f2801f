"""Security: content is not trusted, so it reaches nothing outside its folder and does nothing of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.elements import page
from tests.little_site import Built, LittleSite
from tests.outputs.pictured import DRAWING

Maker = Callable[..., LittleSite]
Site = Callable[..., Built]
PRIVATE = "title: Salaisuus\ndescription: Tätä ei kukaan saa nähdä, vaikka se olisi kuinka hyvin kirjoitettu sivu.\n"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the source."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "salaisuus.yml").write_text(PRIVATE, encoding="utf-8")
    (folder / "salaisuus.css").write_text(".salaisuus { color: red }", encoding="utf-8")
    (folder / "salaisuus.svg").write_text(DRAWING.replace("M0", "M1"), encoding="utf-8")
    return folder


def refused(built: Built) -> str:
    """Return what was said of a site that could not be built."""
    assert [path for path in built if path.endswith(".html")] == []
    return "\n".join(built.problems)


@pytest.mark.parametrize(
    ("link", "to"),
    [
        ("content/fi/linkki.yml", "salaisuus.yml"),
        ("content/fi/linkki.svg", "salaisuus.svg"),
        ("content/fi/kansio", "."),
        ("assets/static/linkki.yml", "salaisuus.yml"),
        ("assets/static/kansio", "."),
        ("assets/css/base/linkki.css", "salaisuus.css"),
        ("templates/components/footer.html", "salaisuus.yml"),
        ("content/fi/rikki.yml", "puuttuu.yml"),
        ("assets/static/rikki.txt", "puuttuu.yml"),
    ],
)
def test_a_link_that_leads_out_of_the_source_is_not_followed(
    little_site: Maker, outside: Path, link: str, to: str
) -> None:
    site = little_site("-- content/fi/oma.md --\n---\ntitle: Oma\n---\nTeksti.\n")
    place = site.source / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(outside / to)
    built = site.build()
    assert not any(b"alaisuus" in data or b"M1 0" in data for data in built.all().values())
    if not link.startswith("templates"):
        assert any(problem.startswith(link) for problem in built.problems)


def test_a_link_that_stays_within_the_source_is_followed(little_site: Maker) -> None:
    site = little_site()
    site.write("content/fi/oikea.yml", "title: Oikea\n")
    (site.source / "content/fi/linkki.yml").symlink_to("oikea.yml")
    built = site.build()
    assert page(built["linkki/index.html"]).one("h1").text == "Oikea"


@pytest.mark.parametrize(
    "to",
    [
        "../../../outside/salaisuus.yml",
        "../../outside/salaisuus",
        "/etc/passwd",
        "..%2f..%2f..%2foutside%2fsalaisuus.yml",
        "../../templates/words/fi.yml",
        "../site.yml",
        "file:///etc/passwd",
    ],
)
def test_a_link_leads_to_pages_only(site: Site, outside: Path, to: str) -> None:
    said = refused(site(f"-- content/fi/oma.md --\n---\ntitle: Oma\n---\n[linkki]({to})\n"))
    assert "content/fi/oma.md:4:10: " in said
    assert "\ntemplates/" not in said


@pytest.mark.parametrize(
    "to", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "//example.com/x"]
)
def test_a_link_cannot_run_anything(site: Site, to: str) -> None:
    assert "content/fi/oma.md:4:" in refused(site(f"-- content/fi/oma.md --\n---\ntitle: Oma\n---\n[linkki]({to})\n"))
    action = f"-- content/fi/toinen.yml --\ntitle: Toinen\nnext: {{label: x, to: '{to}'}}\n"
    assert "content/fi/toinen.yml:2:22: next.to: " in refused(site(action))


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "text <b onclick='x'>bold</b>",
        "<iframe src='https://example.com'></iframe>",
        "<style>p{color:red}</style>",
    ],
)
def test_html_in_content_is_refused(site: Site, written: str) -> None:
    said = refused(site(f"-- content/fi/oma.md --\n---\ntitle: Oma\n---\n{written}\n"))
    assert "is HTML, which is not used in content" in said


@pytest.mark.parametrize(
    "written", ["`<script>alert(1)</script>`", "    <script>alert(1)</script>", "1 < 2 > 0 & &lt;b&gt;"]
)
def test_html_shown_as_text_stays_text(site: Site, written: str) -> None:
    built = site(f"-- content/fi/oma.md --\n---\ntitle: Oma\n---\nteksti\n\n{written}\n")
    assert "script>" not in built["oma/index.html"]
    assert "<b>" not in built["oma/index.html"]


def test_template_signs_in_content_are_only_text(site: Site) -> None:
    built = site("""
        -- content/fi/index.yml --
        title: "{{ 7 * 7 }} {% raise %}"
        sections:
          - kind: prose
            text: "{{ site }} {# näkyy #}"
    """)
    seen = page(built["index.html"]).one("main")
    assert seen.one("h1").text == "{{ 7 * 7 }} {% raise %}"
    assert "{{ site }} {# näkyy #}" in seen.text


@pytest.mark.parametrize(
    "template",
    [
        "{% include '../content/site.yml' %}",
        "{% include '/etc/passwd' %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ words.__init__.__globals__ }}",
        "{{ site.__class__.__init__.__globals__ }}",
    ],
)
def test_a_template_reaches_nothing_but_what_it_is_given(site: Site, template: str) -> None:
    said = refused(site(f"-- templates/components/footer.html --\n{template}\n"))
    assert "templates/components/footer.html:1:" in said or "there is no template" in said


@pytest.mark.parametrize("file", ["../../content/site.yml", "../../../outside/salaisuus.css", "/etc/passwd"])
def test_a_font_is_a_file_of_the_fonts_folder(site: Site, outside: Path, file: str) -> None:
    face = f"{{family: Oma, files: [{file}], weights: 400 700, licence: a.txt, like: sans}}"
    text = f"-- assets/fonts/fonts.yml --\n- name: oma\n  text: {face}\n  heading: {face}\n"
    assert "assets/fonts/fonts.yml:" in refused(site(text))


def test_a_slug_cannot_leave_its_folder(site: Site) -> None:
    assert "slug" in refused(site("-- content/fi/oma.yml --\ntitle: Oma\nslug: ../../ulos\n"))
