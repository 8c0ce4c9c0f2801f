"""Overriding: a source's own templates and assets take the place of the project's, file by file."""

from __future__ import annotations

from collections.abc import Callable

from tests.elements import page
from tests.little_site import PROJECT, Built, LittleSite

Maker = Callable[..., LittleSite]
Site = Callable[..., Built]
PROSE = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: prose
        heading: Otsikko
        text: Teksti.
      - kind: contact
        heading: Yhteys
        unknown: Tulossa.
"""


def test_one_template_of_the_sources_own_leaves_the_others_as_they_are(site: Site) -> None:
    own = site(f"""{PROSE}
    -- templates/sections/prose.html --
    <article>{{{{ section.heading }}}}!</article>
    """)
    usual = site(PROSE)["index.html"]
    main = page(own["index.html"]).one("main")
    assert main.one("article").text == "Otsikko!"
    assert main.one("section").text == "Yhteys Tulossa."
    assert page(own["index.html"]).one("footer") == page(usual).one("footer")


def test_a_projects_template_includes_the_sources_component(site: Site) -> None:
    built = site(f"""{PROSE}
    -- templates/components/footer.html --
    <footer>Oma alatunniste</footer>
    """)
    for path in ("index.html", "404.html"):
        assert page(built[path]).one("footer").text == "Oma alatunniste"


def test_a_source_may_have_words_of_its_own(site: Site) -> None:
    words = (PROJECT / "templates/words/fi.yml").read_text(encoding="utf-8")
    built = site("")
    assert "Siirry sisältöön" in built["index.html"]
    own = words.replace("Siirry sisältöön", "Hyppää")
    indented = own.replace("\n", "\n    ")
    built = site(f"\n    -- templates/words/fi.yml --\n    {indented}\n")
    assert page(built["index.html"]).all("a")[0].text == "Hyppää"


def test_one_style_of_the_sources_own_takes_the_place_of_the_projects(site: Site) -> None:
    usual = page(site(PROSE)["index.html"]).all("style")
    own = page(site(f"{PROSE}\n    -- assets/css/blocks/footer.css --\n    .footer {{ color: red }}\n")["index.html"])
    assert "@layer blocks{.footer{color:red}}" in own.all("style")[0].source
    assert own.all("style")[1:] == usual[1:]


def test_a_block_that_the_source_adds_is_on_every_page(site: Site) -> None:
    built = site("""
        -- assets/css/blocks/oma_kehys.css --
        .oma-kehys { color: red }
    """)
    for path in ("index.html", "404.html"):
        assert "@layer blocks{.oma-kehys{color:red}}" in built[path]


def test_an_icon_of_the_sources_own_is_used(site: Site) -> None:
    own = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n'
    built = site(f"-- assets/icons/favicon.svg --\n{own}")
    assert built["favicon.svg"] == own
    assert built.file("touch-icon.png").startswith(b"\x89PNG")


def test_taking_the_sources_own_file_away_brings_the_projects_back(little_site: Maker) -> None:
    site = little_site(PROSE)
    usual = site.build().all()
    site.write("templates/sections/prose.html", "<article>Oma</article>")
    assert "<article>Oma</article>" in site.build()["index.html"]
    site.remove("templates/sections/prose.html")
    assert site.build().all() == usual


def test_content_is_never_the_projects(site: Site) -> None:
    assert "Fysiotraining" not in "".join(text.decode(errors="replace") for text in site().all().values())
