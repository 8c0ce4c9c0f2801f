"""The contact form: what each service gets, where visitors come back to, and the pages made for that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from tests.elements import Element, page
from tests.little_site import PROJECT, Built, LittleSite

Maker = Callable[..., LittleSite]
KEY = "01234567-89ab-cdef-0123-456789abcdef"
ADDRESS = "https://kaiku.example.com/ohjaus/"
TEXT = """
    -- content/site.yml --
    name: Kaiku
    languages: [fi, sv]
    contact: {{phone: 040 123 4567, email: info@example.com, controller: Kaiku Oy, form: "{form}"}}
    -- content/fi/yhteys.yml --
    title: Yhteys
    sections:
      - kind: contact
        heading: Kirjoita
        privacy: tietosuoja.yml
    -- content/fi/tietosuoja.yml --
    title: Tietosuoja
    sections:
      - kind: contact
        heading: Rekisterinpitäjä
    -- content/sv/index.yml --
    title: Hem
"""


def built_with(maker: Maker, form: str, address: str | None = ADDRESS) -> Built:
    return maker(TEXT.format(form=form)).build(address=address)


def form_of(built: Built, path: str = "yhteys/index.html") -> Element:
    return page(built[path]).one("form")


def hidden(form: Element) -> dict[str, str]:
    fields = [field.attributes for field in form.all("input") if field.attributes.get("type") == "hidden"]
    return {field["name"] or "": field["value"] or "" for field in fields}


def policy(built: Built, path: str) -> str:
    found = page(built[path]).all("meta")[1].attributes["content"] or ""
    return found.partition("form-action ")[2]


@pytest.mark.parametrize(
    ("form", "action", "fields", "trap", "allowed"),
    [
        (
            "formspree xyzabcde",
            "https://formspree.io/f/xyzabcde",
            {"_next": f"{ADDRESS}kiitos-viestistasi/"},
            ("_gotcha", None),
            "'self' https://formspree.io https://kaiku.example.com",
        ),
        (
            f"web3forms {KEY}",
            "https://api.web3forms.com/submit",
            {"access_key": KEY, "redirect": f"{ADDRESS}kiitos-viestistasi/"},
            ("botcheck", "checkbox"),
            "'self' https://api.web3forms.com https://web3forms.com https://kaiku.example.com",
        ),
        ("netlify", "/ohjaus/kiitos-viestistasi/", {"form-name": "contact"}, ("bot-field", None), "'self'"),
        (
            "https://lomake.example.org:8443/f?a=1",
            "https://lomake.example.org:8443/f?a=1",
            {"_next": f"{ADDRESS}kiitos-viestistasi/", "_error": f"{ADDRESS}viesti-ei-lahtenyt/"},
            ("_gotcha", None),
            "'self' https://lomake.example.org:8443 https://kaiku.example.com",
        ),
    ],
)
def test_each_service_gets_what_it_asks_for(
    little_site: Maker,
    form: str,
    action: str,
    fields: dict[str, str],
    trap: tuple[str, str | None],
    allowed: str,
) -> None:
    built = built_with(little_site, form)
    seen = form_of(built)
    assert seen.attributes["action"] == action
    assert hidden(seen) == fields
    box = seen.one("label", **{"class": "contact__trap"}).one("input").attributes
    assert (box["name"], box.get("type")) == trap
    assert policy(built, "yhteys/index.html") == allowed
    assert policy(built, "index.html") == "'none'"


def test_netlify_finds_the_form_and_its_trap_by_attributes_that_html_allows(little_site: Maker) -> None:
    seen = form_of(built_with(little_site, "netlify")).attributes
    assert {name: seen[name] for name in ("name", "method", "data-netlify", "data-netlify-honeypot")} == {
        "name": "contact",
        "method": "post",
        "data-netlify": "true",
        "data-netlify-honeypot": "bot-field",
    }


def test_without_an_address_no_service_is_told_where_to_lead_visitors_and_the_editor_is(little_site: Maker) -> None:
    built = built_with(little_site, "formspree xyzabcde", address=None)
    assert hidden(form_of(built)) == {}
    todos = {problem.at: problem.text for problem in built.report.problems if problem.grade == "to-do"}
    assert "until then the form cannot lead its senders back to the site" in todos["address"]
    # A host that picks the form up by itself needs no address.
    netlify = built_with(little_site, "netlify", address=None)
    assert form_of(netlify).attributes["action"] == "/kiitos-viestistasi/"
    todos = {problem.at: problem.text for problem in netlify.report.problems if problem.grade == "to-do"}
    assert "form" not in todos["address"]


# ---- the pages that visitors are led to


def test_a_page_thanks_in_each_language_that_has_a_form_and_says_what_happens_next(little_site: Maker) -> None:
    built = built_with(little_site, "formspree xyzabcde")
    seen = page(built["kiitos-viestistasi/index.html"])
    main = seen.one("main")
    assert main.one("h1").text == "Kiitos viestistäsi"
    assert "Viestisi on lähetetty." in main.text
    assert main.links() == {"040 123 4567": "tel:+358401234567", "Siirry etusivulle": "../"}
    assert "../sv/" in seen.one("header").one("nav").links().values()
    assert [path for path in built if "tack" in path or "lahtenyt" in path] == []


def test_only_a_server_of_ones_own_leads_to_a_page_that_tells_of_a_failure(little_site: Maker) -> None:
    main = page(built_with(little_site, "https://example.com/f")["viesti-ei-lahtenyt/index.html"]).one("main")
    assert main.one("h1").text == "Viesti ei lähtenyt"
    assert set(main.links()) == {"040 123 4567", "info@example.com", "Siirry etusivulle"}


def test_nobody_finds_these_pages_by_a_search_or_a_menu(little_site: Maker) -> None:
    built = built_with(little_site, "https://example.com/f")
    for path in ("kiitos-viestistasi/index.html", "viesti-ei-lahtenyt/index.html"):
        assert '<meta name="robots" content="noindex">' in built[path]
    pages = [built[path] for path in built if path.endswith((".html", ".xml"))]
    assert [text for text in pages if 'href="kiitos' in text or ("<loc>" in text and "kiitos" in text)] == []


@pytest.mark.parametrize("name", ["kiitos", "tack", "thanks"])
def test_the_editors_own_page_is_led_to_instead(little_site: Maker, name: str) -> None:
    site = little_site(TEXT.format(form="https://example.com/f"))
    site.write(f"content/fi/{name}.yml", "title: Viesti perillä\nlisted: no\nslug: perilla\n")
    built = site.build(address=ADDRESS)
    assert hidden(form_of(built))["_next"] == f"{ADDRESS}perilla/"
    assert "kiitos-viestistasi/index.html" not in built
    assert page(built["perilla/index.html"]).one("h1").text == "Viesti perillä"
    drafted = site.edit(f"content/fi/{name}.yml", "listed: no", "draft: yes", address=ADDRESS)
    assert hidden(form_of(drafted))["_next"] == f"{ADDRESS}kiitos-viestistasi/"


def test_without_a_form_there_are_no_such_pages(little_site: Maker) -> None:
    site = little_site(TEXT.format(form="https://example.com/f"))
    site.write("content/fi/yhteys.yml", "title: Yhteys\nsections:\n  - kind: contact\n    heading: Kirjoita\n")
    assert [path for path in site.build() if path.startswith(("kiitos", "viesti"))] == []


# ---- who takes the messages in


def test_visitors_are_told_beside_the_button_and_on_the_privacy_page_who_takes_messages_in(little_site: Maker) -> None:
    built = built_with(little_site, "formspree xyzabcde")
    note = form_of(built).one("p")
    assert note.text == "Viestin välittää Formspree. Näin käsittelemme tietojasi"
    privacy = page(built["tietosuoja/index.html"]).one("main")
    assert "Lomakkeen välittäjä Formspree" in privacy.text
    assert privacy.all("form") == []


def test_a_privacy_page_that_does_not_name_the_forms_service_is_told_of(little_site: Maker) -> None:
    site = little_site(TEXT.format(form="formspree xyzabcde"))
    site.remove("content/fi/tietosuoja.yml")
    site.write("content/fi/tietosuoja.md", "---\ntitle: Tietosuoja\n---\n\nTeksti.\n")
    site.edit("content/fi/yhteys.yml", "tietosuoja.yml", "tietosuoja.md", write=False)
    site.write("content/fi/muu.yml", site.read("content/fi/yhteys.yml").replace("Yhteys", "Muu"))
    (told,) = [problem for problem in site.build(address=ADDRESS).problems if "GDPR" in problem]
    assert told.startswith("content/fi/tietosuoja.md:2:")
    assert "warning: title: the page does not say that messages of the contact form go to Formspree" in told
    section = "title: Tietosuoja\nsections:\n  - {kind: contact, heading: Rekisterinpitäjä}\n  - kind: body\n"
    mended = site.edit("content/fi/tietosuoja.md", "title: Tietosuoja\n", section, address=ADDRESS)
    assert [problem for problem in mended.problems if "GDPR" in problem] == []
    assert "Formspree" in page(mended["tietosuoja/index.html"]).one("main").text


def test_it_is_said_in_words_which_fields_must_be_filled_in(little_site: Maker) -> None:
    form = form_of(built_with(little_site, "netlify"))
    for label in form.all("label"):
        fields = [field for tag in ("input", "textarea") for field in label.all(tag)]
        assert ("(pakollinen)" in label.text) == ("required" in fields[0].attributes)
    autocomplete = [field.attributes.get("autocomplete") for field in form.all("input")]
    assert autocomplete == [None, "name", "email", "tel", "off"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_sites_own_privacy_page_speaks_of_the_service_under_the_label_that_it_has(language: str) -> None:
    label = yaml.safe_load((PROJECT / f"templates/words/{language}.yml").read_text(encoding="utf-8"))["form_service"]
    text = (PROJECT / f"content/{language}/tietosuoja.md").read_text(encoding="utf-8")
    assert f"*{label}*" in " ".join(text.split())
