"""The ways on from a page: two levels of menu, breadcrumbs, the next page, news, and the sitemap for people."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from tests.elements import Element, page
from tests.little_site import Built, LittleSite

Site = Callable[..., Built]
LEVELS = """
    -- content/fi/palvelut/index.yml --
    title: Palvelut
    menu: 1
    -- content/fi/palvelut/laulu.yml --
    title: Laulu
    menu: 2
    -- content/fi/palvelut/puhe.yml --
    title: Puhe
    menu: 1
    -- content/fi/palvelut/puhe-ryhmassa/index.yml --
    title: Puhe ryhmässä
    menu: 3
    -- content/fi/palvelut/puhe-ryhmassa/hinta.yml --
    title: Hinta
    menu: 1
    -- content/fi/palvelut/ehdot.yml --
    title: Ehdot
    footer: 2
    -- content/fi/seloste.yml --
    title: Seloste
    footer: 1
    -- content/fi/yhteys.yml --
    title: Yhteys
    menu: 2
"""
NEWS = """
    -- content/fi/uutiset/index.yml --
    title: Uutiset
    menu: 3
    sections:
      - kind: news
        heading: Tuoreimmat
        most: 2
    -- content/fi/uutiset/kevat.md --
    ---
    title: Kevät
    description: Kevään ajat ovat auki.
    date: 1.3.2026
    ---
    Ajat ovat auki.
    -- content/fi/uutiset/syksy.md --
    ---
    title: Syksy
    date: 1.9.2026
    ---
    -- content/fi/uutiset/talvi.md --
    ---
    title: Talvi
    date: 1.12.2025
    ---
"""


def menu(built: Built, path: str = "index.html") -> Element:
    return page(built[path]).one("nav", aria_label="Päävalikko").all("ul")[0]


def crumbs(built: Built, path: str) -> list[Element]:
    return page(built[path]).all("nav", aria_label="Sijainti sivustolla")


def following(built: Built, path: str) -> dict[str, str]:
    return {text: href for aside in page(built[path]).all("aside") for text, href in aside.links().items()}


# ---- two levels


def test_pages_of_a_folder_stand_below_its_own_page_in_the_menu(site: Site) -> None:
    listed = menu(site(LEVELS))
    assert list(listed.links()) == ["Palvelut", "Puhe", "Laulu", "Puhe ryhmässä", "Hinta", "Yhteys"]
    assert list(listed.all("ul")[-1].links()) == ["Puhe", "Laulu", "Puhe ryhmässä", "Hinta"]
    assert listed.one("button").text == "Alasivut: Palvelut"


def test_without_a_page_of_the_folder_in_the_menu_its_pages_stand_at_the_top(
    little_site: Callable[..., LittleSite],
) -> None:
    built = little_site(LEVELS).edit("content/fi/palvelut/index.yml", "menu: 1\n", "")
    assert [button.text for button in menu(built).all("button") if button.attributes["popovertarget"] != "menu"] == [
        "Alasivut: Puhe ryhmässä"
    ]
    assert "Puhe" in menu(built).links()


def test_the_footer_has_the_top_of_the_menu_and_a_menu_of_its_own_in_its_own_order(site: Site) -> None:
    first, second = page(site(LEVELS)["index.html"]).one("footer").all("nav")
    assert list(first.links()) == ["Palvelut", "Yhteys"]
    assert list(second.links().items()) == [("Seloste", "seloste/"), ("Ehdot", "palvelut/ehdot/")]


def test_the_page_one_is_on_is_marked_below_as_well(site: Site) -> None:
    listed = menu(site(LEVELS), "palvelut/laulu/index.html")
    assert [link.text for link in listed.all("a", aria_current="page")] == ["Laulu"]


def test_below_a_hidden_page_the_menus_pages_take_its_place(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(LEVELS)
    site.write("content/fi/alku.yml", "title: Alku\nmenu: 1\n")
    site.edit("content/fi/palvelut/index.yml", "menu: 1\n", "menu: 2\ndraft: yes\n")
    built = site.edit("content/fi/yhteys.yml", "menu: 2", "menu: 3")
    assert [label for label in menu(built).links() if label in ("Alku", "Puhe", "Laulu", "Yhteys")] == [
        "Alku",
        "Puhe",
        "Laulu",
        "Yhteys",
    ]


# ---- the way down


def test_a_page_below_another_shows_the_way_down(site: Site) -> None:
    built = site(LEVELS)
    (way,) = crumbs(built, "palvelut/puhe-ryhmassa/hinta/index.html")
    assert list(way.links().items()) == [
        ("Etusivu", "../../../"),
        ("Palvelut", "../../"),
        ("Puhe ryhmässä", "../"),
    ]
    assert way.one("li", aria_current="page").text == "Hinta"
    assert [list(way.links()) for way in crumbs(built, "palvelut/puhe-ryhmassa/index.html")] == [
        ["Etusivu", "Palvelut"]
    ]


def test_a_page_at_the_top_shows_no_way_down(site: Site) -> None:
    built = site(LEVELS)
    for path in ("index.html", "palvelut/index.html", "yhteys/index.html"):
        assert crumbs(built, path) == []


# ---- the next page


def test_without_a_next_step_of_its_own_a_page_leads_to_the_menus_next(site: Site) -> None:
    built = site(LEVELS)
    assert following(built, "index.html") == {"Palvelut": "palvelut/"}
    assert following(built, "palvelut/index.html") == {"Puhe": "puhe/"}
    assert following(built, "palvelut/puhe-ryhmassa/hinta/index.html") == {"Yhteys": "../../../yhteys/"}
    assert following(built, "yhteys/index.html") == {}
    assert following(built, "seloste/index.html") == {}


def test_a_next_step_of_its_own_comes_first(little_site: Callable[..., LittleSite]) -> None:
    step = "menu: 1\nnext: {label: Lue seloste, to: ../seloste.yml}\n"
    built = little_site(LEVELS).edit("content/fi/palvelut/index.yml", "menu: 1\n", step)
    assert following(built, "palvelut/index.html") == {"Lue seloste": "../seloste/"}


def test_a_next_step_to_a_hidden_page_gives_way_to_the_menus_next(little_site: Callable[..., LittleSite]) -> None:
    step = "menu: 1\nnext: {label: Lue seloste, to: ../seloste.yml}\n"
    site = little_site(LEVELS)
    site.edit("content/fi/seloste.yml", "footer: 1", "footer: 1\nneeds: [email]")
    built = site.edit("content/fi/palvelut/index.yml", "menu: 1\n", step)
    assert following(built, "palvelut/index.html") == {"Puhe": "puhe/"}
    assert [problem for problem in built.problems if "seloste" in problem] == []


# ---- news


def test_news_lists_the_newest_dated_pages_first_and_no_more_than_asked(site: Site) -> None:
    seen = page(site(NEWS)["uutiset/index.html"]).one("main")
    assert list(seen.one("section").links().items()) == [("Syksy", "syksy/"), ("Kevät", "kevat/")]
    assert [time.attributes["datetime"] for time in seen.all("time")] == ["2026-09-01", "2026-03-01"]
    assert "Kevään ajat ovat auki." in seen.text


def test_a_piece_of_news_shows_its_day_and_leads_to_the_next_older(site: Site) -> None:
    built = site(NEWS)
    assert page(built["uutiset/kevat/index.html"]).one("time").text == "1.3.2026"
    assert following(built, "uutiset/syksy/index.html") == {"Kevät": "../kevat/"}
    assert following(built, "uutiset/talvi/index.html") == {}


def test_news_without_a_dated_page_leave_no_hole(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(NEWS)
    for name in ("kevat", "syksy", "talvi"):
        site.remove(f"content/fi/uutiset/{name}.md")
    assert page(site.build()["uutiset/index.html"]).one("main").all("section") == []


def test_one_more_piece_of_news_renders_only_what_tells_of_it(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(NEWS)
    site.build()
    site.write("content/fi/uutiset/kesa.md", "---\ntitle: Kesä\ndate: 1.6.2026\n---\n")
    assert site.build().rendered == {
        "uutiset/index.html",
        "uutiset/kesa/index.html",
        "uutiset/syksy/index.html",
    }


def test_news_shown_from_another_page_leave_no_hole_either(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(NEWS)
    site.write("content/fi/index.yml", "title: Etusivu\nsections: [{from: uutiset/index.yml, section: news}]\n")
    for name in ("kevat", "syksy", "talvi"):
        site.remove(f"content/fi/uutiset/{name}.md")
    assert page(site.build()["index.html"]).one("main").all("section") == []


def test_a_piece_of_news_waits_for_its_day(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(NEWS)
    assert "uutiset/syksy/index.html" not in site.build(today=datetime.date(2026, 8, 31))
    assert "uutiset/syksy/index.html" in site.build(today=datetime.date(2026, 9, 1))


# ---- the sitemap for people


def test_the_sitemap_for_people_lists_every_listed_page_below_its_own(site: Site) -> None:
    built = site(f"""{LEVELS}
    -- content/fi/kartta.yml --
    title: Sivukartta
    footer: 3
    sections:
      - kind: sitemap
    -- content/fi/kiitos.yml --
    title: Kiitos
    listed: no
    """)
    listed = page(built["kartta/index.html"]).one("main")
    assert list(listed.links()) == [
        "Etusivu",
        "Palvelut",
        "Puhe",
        "Laulu",
        "Puhe ryhmässä",
        "Hinta",
        "Ehdot",
        "Yhteys",
        "Seloste",
        "Sivukartta",
    ]
    assert [link.text for link in listed.all("a", aria_current="page")] == ["Sivukartta"]
    assert listed.links()["Hinta"] == "../palvelut/puhe-ryhmassa/hinta/"
