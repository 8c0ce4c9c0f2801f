"""Markdown beyond the specifications: what differs from them on purpose, and what they do not know."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.elements import Element
from tests.outputs.markdown_texts import Texts
from tests.outputs.test_links import Site
from tests.outputs.test_prose import body


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    return Texts(tmp_path)


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
def test_a_list_nests_by_as_few_spaces_as_on_github(texts: Texts, indent: str) -> None:
    converted = texts.converted(f"Teksti\n- eka\n{indent}- toka\n- kolmas")
    assert converted.plain == "<p>Teksti</p><ul><li>eka<ul><li>toka</li></ul></li><li>kolmas</li></ul>"


@pytest.mark.parametrize(
    "text",
    [
        "2017. vuosi oli hyvä.",
        "31. lokakuuta 2026 alkaa ryhmä.",
        "1. tammikuuta hinnat nousevat.",
        "1.–3. kesäkuuta tavataan.",
        "3. kerros on perillä.",
        "Vuosi oli\n2017. vuosi lisää.",
        "Ryhmä alkaa\n1. tammikuuta.",
    ],
)
def test_an_ordinal_at_a_lines_beginning_is_no_list(texts: Texts, text: str) -> None:
    assert texts.converted(text).plain == f"<p>{text}</p>"


def test_a_list_that_goes_on_keeps_its_numbers(texts: Texts) -> None:
    converted = texts.converted("1. Eka\n\nVäliin.\n\n2. Toka\n3. kolmas")
    assert converted.plain == '<ol><li>Eka</li></ol><p>Väliin.</p><ol start="2"><li>Toka</li><li>kolmas</li></ol>'


def test_a_term_is_followed_by_its_definitions(texts: Texts) -> None:
    converted = texts.converted("Eka\n: yksi\n: kaksi **kolme**\n\nToka\nKolmas\n:   neljä\n    viisi\n\nLoppu.")
    assert converted.plain == (
        "<dl><dt>Eka</dt><dd>yksi</dd><dd>kaksi <strong>kolme</strong></dd>"
        "<dt>Toka</dt><dt>Kolmas</dt><dd>neljä\nviisi</dd></dl><p>Loppu.</p>"
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_heading_is_named_by_its_words_and_by_what_it_says_of_itself(texts: Texts, form: str) -> None:
    text = unicodedata.normalize("NFC", "## Äänen *hoito*\n## Äänen hoito\n## Hinnat {#hinta}\n## Hinta\n## ?\n")
    found = texts.converted(unicodedata.normalize(form, text)).tree.named("h2", "id")  # type: ignore[arg-type]
    assert found == ["aanen-hoito", "aanen-hoito_1", "hinta", "hinta_1", "part"]


def test_footnotes_are_numbered_as_they_are_met_and_lead_back(texts: Texts) -> None:
    text = "Eka[^b] ja toka[^a], taas[^b].\n\n[^a]: Aa, [y](y.yml).\n[^b]: Bee.\n\n    Toinen[^c].\n[^c]: Cee.\n"
    converted = texts.converted(text)
    assert converted.problems == []
    tree, section = converted.tree, converted.tree.one("section")
    assert section.one("h2").text == "Alaviitteet"
    assert section.one("h2").attributes["class"] == "visually-hidden"
    assert [note.text for note in section.all("li")] == ["Bee. Toinen 3 .", "Aa, y.", "Cee."]
    ids = [element.attributes["id"] for tag in ("h2", "li", "sup") for element in tree.all(tag)]
    assert len(set(ids)) == len(ids) == 8
    assert [link.text for link in links_to(tree, section.all("li")[0])] == ["1", "1"]
    back = section.all("a", **{"class": "back"})
    labels = [link.attributes["aria-label"] for link in back]
    assert labels == [f"Takaisin tekstiin, viite {which}" for which in ("1 (1)", "1 (2)", "2", "3")]
    for link in back:
        assert len(link.all("svg", aria_hidden="true")) == 1
        assert [sup for sup in tree.all("sup") if f"#{sup.attributes['id']}" == link.attributes["href"]]


def test_the_footnotes_of_two_texts_on_a_page_do_not_meet(site: Site) -> None:
    text = 'text: "Sana[^1].\\n\\n[^1]: Viite."'
    built = site(
        f"-- content/fi/a.yml --\ntitle: A\nsections:\n  - kind: prose\n    {text}\n  - kind: prose\n    {text}\n"
    )
    assert not [problem for problem in built.problems if "description" not in problem]
    html = built["a/index.html"]
    assert html.count('id="note-1"') == html.count('id="note-1_1"') == html.count('href="#note-1_1"') == 1


@pytest.mark.parametrize("quotes", ['""', "””", "“”"])
def test_a_picture_may_be_mere_decoration_if_that_is_said(texts: Texts, quotes: str) -> None:
    converted = texts.converted(f"![{quotes}](k.svg)")
    assert converted.problems == []
    assert converted.tree.one("img").attributes["alt"] == ""


def test_words_in_another_language_may_run_over_a_lines_end(texts: Texts) -> None:
    converted = texts.converted("Lajit *[Lysimachia\neuropaea]{lang=la}* ja [**ryhmä**]{lang=sv-FI}.")
    assert [span.attributes["lang"] for span in converted.tree.all("span")] == ["la", "sv-FI"]
    assert converted.tree.text == "Lajit Lysimachia europaea ja ryhmä."


@pytest.mark.parametrize(
    "text",
    ["```\n<!-- a -->\n\n[x] (y.yml)\n```\n\nb", "- ~~~ txt\n  <!-- a\n\n  **b\n  ~~~\n\nb", "~~~\n``` <!--\n~~~\nb"],
)
def test_code_between_fences_is_left_alone(texts: Texts, text: str) -> None:
    converted = texts.converted(text)
    assert converted.problems == []
    assert "<!--" in converted.tree.one("code").source
    assert converted.tree.text.endswith(" b")


def test_an_address_in_code_or_in_a_link_is_no_further_link(texts: Texts) -> None:
    text = "`https://a.fi` [https://a.fi](y.yml) [info@a.fi](mailto:info@a.fi) x@y"
    assert [link.attributes["href"] for link in texts.converted(text).tree.all("a")] == ["../y/", "mailto:info@a.fi"]


def test_a_number_may_be_a_link_that_is_called(texts: Texts) -> None:
    assert texts.converted("<tel:+358401234567>").tree.links() == {"tel:+358401234567": "tel:+358401234567"}


def test_html_stays_where_the_site_lets_it_without_what_could_act(tmp_path: Path) -> None:
    text = (
        "CO<sub onclick=x class=y>2</sub> <b>auki\n\n<details open>\n<summary>Lisää</summary>\n\n"
        "- **kohta**\n\n</details>\n\n<div style='x' lang=sv>hej\n<script>alert(1)</script></div>\n\n"
        "<img src=x onerror=y> 5 < 6 &lt;b> <!-- pois --> ## x"
    )
    converted = Texts(tmp_path, "html: yes\n").converted(text)
    tree = converted.tree
    assert tree.one("sub").attributes == {}
    assert tree.one("details").one("li").text == "kohta"
    assert tree.one("div").attributes == {"lang": "sv"}
    assert not tree.all("script") + tree.all("img")
    assert tree.text.endswith("5 < 6 <b> ## x")
    assert [problem.split(" ")[2] for problem in converted.problems] == ["<script>", "<img"]


def test_no_html_of_an_editor_has_a_name_or_a_class(tmp_path: Path) -> None:
    text = "<ul id=a>\n<li id=b class=c>eka</li>\n</ul>\n\n"
    text += "<table id=a tabindex=5>\n<tr><td data-align=x>a</td></tr>\n</table>"
    converted = Texts(tmp_path, "html: yes\n").converted(text)
    assert [converted.tree.one(tag).attributes for tag in ("ul", "li", "td", "table")] == [{}, {}, {}, {}]


def test_a_paragraph_that_would_take_long_is_refused(texts: Texts) -> None:
    assert texts.converted("a " * 9_999).problems == []
    converted = texts.converted("b\n\n" + "a " * 10_002)
    assert converted.html == ""
    fault = "this paragraph is too long (more than 20000 characters); divide it with blank lines"
    assert converted.problems == [f"content/fi/sivu.md:6:1: {fault}"]


def test_an_indented_line_below_a_numbered_item_belongs_to_it_as_on_github(site: Site) -> None:
    html = body(site, "1. eka\n   - toka\n2. kolmas\n")
    assert "<li>eka<ul><li>toka</li></ul></li><li>kolmas</li>" in html


def links_to(tree: Element, place: Element) -> list[Element]:
    return [link for link in tree.all("a") if link.attributes["href"] == f"#{place.attributes['id']}"]
