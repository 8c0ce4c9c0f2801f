"""What is rendered: after an edit, the pages that show what was edited, and no other."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from tests.little_site import PROJECT, LittleSite

PAGES = """
-- content/site.yml --
name: Kaiku
address: https://kaiku.example.com
-- content/fi/index.yml --
title: Etusivu
menu: 1
sections:
  - kind: hero
    lead: Tervetuloa.
-- content/fi/muodot.yml --
title: Muodot
menu: 2
sections:
  - kind: formats
    heading: Muodot
    items:
      - form: Ryhmä
        length: 45 min
-- content/fi/hyodyt.yml --
title: Hyödyt
menu: 3
sections:
  - kind: benefits
    id: edut
    heading: Hyödyt
    items:
      - title: Lepo
-- content/fi/juttu.md --
---
title: Juttu
menu: 4
---
Pitkä [juttu](piilo.md).
-- content/fi/piilo.md --
---
title: Piilo
listed: no
sections:
  - from: hyodyt.yml
    section: edut
---
Piilossa.
-- content/fi/joulu.md --
---
title: Joulu
from: 2026-12-01
until: 2026-12-26
listed: no
---
Hyvää joulua.
"""
MENU = {"index.html", "muodot/index.html", "hyodyt/index.html", "juttu/index.html"}
EVERY_PAGE = {*MENU, "piilo/index.html", "404.html"}


@pytest.fixture
def pages(tmp_path: Path) -> LittleSite:
    """A site that has just been built."""
    site = LittleSite(tmp_path, PAGES)
    for path in ("templates/words/fi.yml", *_templates(), "assets/css/blocks/hero.css", "assets/css/base/reset.css"):
        site.write(path, (PROJECT / path).read_bytes())
    assert site.build().rendered > EVERY_PAGE
    return site


def _templates() -> list[str]:
    return [path.relative_to(PROJECT).as_posix() for path in (PROJECT / "templates").rglob("*.html")]


def test_nothing_is_rendered_when_nothing_changed(pages: LittleSite) -> None:
    assert pages.build().rendered == set()


def test_a_touched_file_renders_nothing(pages: LittleSite) -> None:
    os.utime(pages.source / "content/fi/juttu.md", (1, 1))
    os.utime(pages.source / "templates/base.html", (1, 1))
    assert pages.build().rendered == set()


def test_a_body_renders_its_page(pages: LittleSite) -> None:
    assert pages.edit("content/fi/juttu.md", "Pitkä", "Lyhyt").rendered == {"juttu/index.html"}


def test_a_title_in_the_menu_renders_every_page_that_shows_the_menu(pages: LittleSite) -> None:
    assert pages.edit("content/fi/muodot.yml", "title: Muodot", "title: Tavat").rendered == EVERY_PAGE


def test_a_title_hidden_from_the_menu_by_a_shorter_one_renders_its_page(pages: LittleSite) -> None:
    pages.edit("content/fi/muodot.yml", "menu: 2", "menu: 2\nmenu_title: Muodot")
    assert pages.edit("content/fi/muodot.yml", "title: Muodot\nmenu:", "title: Tavat\nmenu:").rendered == {
        "muodot/index.html"
    }


def test_a_title_that_no_other_page_shows_renders_its_page(pages: LittleSite) -> None:
    """Not even the page that links to it: its address is as it was."""
    assert pages.edit("content/fi/piilo.md", "title: Piilo", "title: Kätkö").rendered == {"piilo/index.html"}


def test_a_title_does_not_render_the_page_in_another_language(pages: LittleSite) -> None:
    pages.write("content/sv/piilo.md", "---\ntitle: Gömd\nlisted: no\n---\nGömd.\n")
    pages.write("content/sv/index.yml", "title: Framsida\n")
    pages.edit("content/site.yml", "name: Kaiku", "name: Kaiku\nlanguages: [fi, sv]")
    assert pages.edit("content/fi/piilo.md", "title: Piilo", "title: Kätkö").rendered == {"piilo/index.html"}


def test_an_address_renders_the_pages_that_lead_there(pages: LittleSite) -> None:
    built = pages.edit("content/fi/piilo.md", "listed: no", "listed: no\nslug: muualla")
    assert built.rendered == {"juttu/index.html", "muualla/index.html"}
    assert "piilo/index.html" not in built


def test_a_description_renders_its_page(pages: LittleSite) -> None:
    built = pages.edit("content/fi/hyodyt.yml", "menu: 3", "menu: 3\ndescription: Hyödyt luetellaan.")
    assert built.rendered == {"hyodyt/index.html"}


def test_a_date_of_change_renders_the_sitemap_and_the_page_that_tells_it(pages: LittleSite) -> None:
    built = pages.edit("content/fi/hyodyt.yml", "menu: 3", "menu: 3\nupdated: 2026-11-01")
    assert built.rendered == {"hyodyt/index.html", "sitemap.xml"}


def test_a_shared_section_renders_both_pages_that_show_it(pages: LittleSite) -> None:
    built = pages.edit("content/fi/hyodyt.yml", "Lepo", "Uni")
    assert built.rendered == {"hyodyt/index.html", "piilo/index.html"}


def test_a_page_that_comes_to_the_menu_renders_every_page(pages: LittleSite) -> None:
    pages.write("content/fi/uusi.yml", "title: Uusi\nmenu: 5\n")
    assert pages.build().rendered == {*EVERY_PAGE, "uusi/index.html", "sitemap.xml"}


def test_a_page_that_nobody_lists_renders_itself(pages: LittleSite) -> None:
    pages.write("content/fi/uusi.yml", "title: Uusi\nlisted: no\n")
    assert pages.build().rendered == {"uusi/index.html"}


def test_a_section_s_template_renders_the_pages_with_such_a_section(pages: LittleSite) -> None:
    assert pages.edit("templates/sections/hero.html", "<h1>", '<h1 class="x">').rendered == {"index.html"}
    assert pages.edit("templates/sections/prose.html", "</div>", "</div>\n").rendered == {
        "juttu/index.html",
        "piilo/index.html",
    }


def test_a_component_renders_the_pages_that_use_it(pages: LittleSite) -> None:
    built = pages.edit("templates/components/format.html", "<br>", "<br><br>")
    assert built.rendered == {"muodot/index.html"}


def test_the_frame_renders_every_page(pages: LittleSite) -> None:
    assert pages.edit("templates/base.html", "<body>", '<body class="x">').rendered == EVERY_PAGE


def test_a_section_s_styles_render_the_pages_with_such_a_section(pages: LittleSite) -> None:
    built = pages.edit("assets/css/blocks/hero.css", ".hero {", ".hero { color: red;")
    assert built.rendered == {"index.html"}


def test_styles_that_all_pages_share_render_every_page(pages: LittleSite) -> None:
    pages.write("assets/css/base/more.css", "p { color: red; }")
    assert pages.build().rendered == EVERY_PAGE


def test_a_comment_in_styles_renders_nothing(pages: LittleSite) -> None:
    pages.write("assets/css/base/reset.css", "/* why */\n" + pages.read("assets/css/base/reset.css"))
    assert pages.build().rendered == set()


def test_a_word_renders_every_page_of_its_language(pages: LittleSite) -> None:
    built = pages.edit("templates/words/fi.yml", "menu: Valikko", "menu: Ruokalista")
    assert built.rendered == EVERY_PAGE


def test_a_way_to_get_in_touch_renders_every_page_for_the_footer_shows_it(pages: LittleSite) -> None:
    pages.write("content/site.yml", pages.read("content/site.yml") + "contact:\n  email: kaiku@example.com\n")
    assert pages.build().rendered == EVERY_PAGE | {"yhteystiedot.vcf"}


def test_a_comment_in_the_site_s_facts_renders_nothing(pages: LittleSite) -> None:
    pages.write("content/site.yml", "# Kaiku\n" + pages.read("content/site.yml"))
    assert pages.build().rendered == set()


def test_a_day_renders_nothing_while_no_page_comes_or_goes(pages: LittleSite) -> None:
    assert pages.build(today=datetime.date(2026, 11, 30)).rendered == set()


def test_a_page_appears_on_its_first_day_and_goes_after_its_last(pages: LittleSite) -> None:
    assert pages.build(today=datetime.date(2026, 12, 1)).rendered == {"joulu/index.html"}
    assert pages.build(today=datetime.date(2026, 12, 26)).rendered == set()
    built = pages.build(today=datetime.date(2026, 12, 27))
    assert built.rendered == set()
    assert built.report.removed == ("joulu/index.html",)


def test_a_page_tampered_with_is_made_again(pages: LittleSite) -> None:
    (pages.output / "index.html").write_text("!", encoding="utf-8")
    assert pages.build().rendered == {"index.html"}


def test_a_warning_is_told_again_though_nothing_changed(pages: LittleSite) -> None:
    first = pages.edit("content/fi/juttu.md", "title: Juttu", "title: Etusivu")
    again = pages.build()
    assert again.rendered == set()
    assert any("the same title" in problem for problem in again.problems)
    assert again.report.problems == first.report.problems


def test_no_question_is_asked_when_nothing_changed(pages: LittleSite, monkeypatch: pytest.MonkeyPatch) -> None:
    from sitegen.inputs import Inputs

    asked: list[object] = []
    monkeypatch.setattr(Inputs, "_ask", lambda _, key: asked.append(key))
    pages.build()
    assert asked == []


def test_a_section_does_not_render_the_page_s_old_address(pages: LittleSite) -> None:
    pages.edit("content/fi/hyodyt.yml", "menu: 3", "menu: 3\nold_addresses: [/edut/]")
    assert pages.edit("content/fi/hyodyt.yml", "Lepo", "Uni").rendered == {"hyodyt/index.html", "piilo/index.html"}
    assert "edut/index.html" in pages.edit("content/fi/hyodyt.yml", "title: Hyödyt", "title: Edut").rendered
