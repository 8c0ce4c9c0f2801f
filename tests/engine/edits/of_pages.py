"""Edits of pages: added, renamed, removed; their data, sections and text."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Callable
from random import Random
from typing import Any

from tests.engine.edits.dice import new_word, one_of
from tests.engine.practice import Practice

SECTIONS: tuple[Callable[[str], dict[str, Any]], ...] = (
    lambda word: {"kind": "prose", "heading": word, "text": f"Tekstiä, *{word}*."},
    lambda word: {"kind": "benefits", "heading": word, "items": [{"title": word}, {"title": "Lepo", "text": word}]},
    lambda word: {"kind": "formats", "heading": word, "items": [{"form": word, "length": "45 min", "remote": "no"}]},
    lambda word: {"kind": "credentials", "heading": word, "items": [{"title": word, "credits": "60 op"}]},
    lambda word: {"kind": "contact", "heading": word, "unknown": f"Ei vielä: {word}."},
    lambda word: {"kind": "prose", "id": word.lower(), "text": f"Nimetty, {word}."},
)


# ---- whole files


def page_added(site: Practice, dice: Random) -> str:
    word = new_word(dice)
    folder = dice.choice(("fi", "fi", "fi/uutiset", "sv"))
    path = f"source/content/{folder}/{word.lower()}{dice.choice(('.md', '.yml'))}"
    data: dict[str, Any] = {"title": word, "description": f"{word} on sivu, joka tehtiin tätä koetta varten, " * 2}
    if dice.random() < 0.5:
        data["menu"] = dice.randrange(1, 12)
    if dice.random() < 0.3:
        data["listed"] = False
    if path.endswith(".yml"):
        data["sections"] = [dice.choice(SECTIONS)(new_word(dice)) for _ in range(dice.randrange(1, 4))]
    site.put(path, data, f"Uusi sivu {word}.\n")
    return path


def page_renamed(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.pages())
    new = f"{posixpath.dirname(path)}/{new_word(dice).lower()}{posixpath.splitext(path)[1]}"
    # A rename keeps the file's time, size and inode.
    (site.folder / path).rename(site.folder / new)
    return f"{path} → {new}"


def page_renamed_at_the_same_address(site: Practice, dice: Random) -> str:
    path = one_of(dice, [path for path in site.pages() if not path.endswith("index.yml")])
    data, body = site.data(path)
    data.setdefault("slug", posixpath.splitext(posixpath.basename(path))[0])
    new = f"{posixpath.dirname(path)}/{new_word(dice).lower()}{posixpath.splitext(path)[1]}"
    site.remove(path)
    site.put(new, data, body)
    return f"{path} → {new}, as {data['slug']}"


def page_removed(site: Practice, dice: Random) -> str:
    # Mostly one that nobody links to, for a broken link only makes an error.
    path = one_of(dice, _unlinked(site) if dice.random() < 0.8 else site.pages())
    site.remove(path)
    return path


def page_translated(site: Practice, dice: Random) -> str:
    alone = [path for path in site.readable() if not (site.folder / path.replace("/fi/", "/sv/")).exists()]
    path = one_of(dice, [path for path in alone if path.endswith(".md")])
    data, _ = site.data(path)
    site.put(path.replace("/fi/", "/sv/"), {"title": f"{data['title']} på svenska"}, f"{new_word(dice)}.\n")
    return path


# ---- front matter


def title(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data.update(title=f"{data['title'].split()[0]} {new_word(dice)}"))


def description(site: Practice, dice: Random) -> str:
    text = dice.choice((f"{new_word(dice)} kerrotaan lyhyesti, jotta hakija näkee sen yhdellä silmäyksellä.", None))
    return _changed(site, dice, lambda data: data.update(description=text))


def menu_place(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data.update(menu=dice.choice((None, *range(1, 12)))))


def footer_place(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data.update(footer=dice.choice((None, *range(1, 5)))))


def news_day(site: Practice, dice: Random) -> str:
    day = site.settings.today + datetime.timedelta(days=dice.randrange(-9, 2))
    return _changed(site, dice, lambda data: data.update(date=dice.choice((None, day.isoformat()))))


def needs(site: Practice, dice: Random) -> str:
    path = one_of(dice, _unlinked(site))
    data, body = site.data(path)
    site.put(path, {**data, "needs": [dice.choice(("email", "form", "contact"))]}, body)
    return path


def list_added(site: Practice, dice: Random) -> str:
    """Add a section that tells of other pages."""
    kind = dice.choice(
        ({"kind": "news", "heading": "Uutta"}, {"kind": "sitemap"}, {"kind": "contact", "heading": "Yhteys"})
    )
    return _changed(site, dice, lambda data: data.update(sections=[*data.get("sections", ()), kind]))


def menu_title(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data.update(menu_title=dice.choice((None, new_word(dice)))))


def slug(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data.update(slug=dice.choice((None, new_word(dice).lower()))))


def draft(site: Practice, dice: Random) -> str:
    path = one_of(dice, _unlinked(site))
    data, body = site.data(path)
    site.put(path, {**data, "draft": not data.get("draft")}, body)
    return path


def dates(site: Practice, dice: Random) -> str:
    def near() -> str | None:
        day = site.settings.today + datetime.timedelta(days=dice.randrange(-3, 4))
        return dice.choice((None, day.isoformat()))

    return _changed(site, dice, lambda data: data.update({"from": near(), "until": near(), "updated": near()}))


def listed(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data.update(listed=not data.get("listed", True)))


def old_address(site: Practice, dice: Random) -> str:
    new = f"/{new_word(dice).lower()}{dice.choice(('/', '.html'))}"
    return _changed(site, dice, lambda data: data.update(old_addresses=[*data.get("old_addresses", ()), new]))


def old_address_moved(site: Practice, dice: Random) -> str:
    """Give a page's old addresses to another page that is published as well: their paths stay."""
    always = [path for path in site.readable() if not {"draft", "from", "until"} & site.data_of(path).keys()]
    giver = one_of(dice, [path for path in always if site.data_of(path).get("old_addresses")])
    taker = one_of(dice, [path for path in always if path != giver and path.split("/")[2] == giver.split("/")[2]])
    data, body = site.data(giver)
    moved = data.pop("old_addresses")
    site.put(giver, data, body)
    data, body = site.data(taker)
    site.put(taker, {**data, "old_addresses": [*data.get("old_addresses", ()), *moved]}, body)
    return f"{moved} from {giver} to {taker}"


def next_step(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.pages())
    data, body = site.data(path)
    site.put(path, {**data, "next": {"label": new_word(dice), "to": _link(site, dice, path)}}, body)
    return path


def social(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.pages())
    picture = {"file": _relative(path, "source/content/pictures/jarvi.png"), "alt": new_word(dice)}
    data, body = site.data(path)
    site.put(path, {**data, "social": {"text": new_word(dice), "picture": picture}}, body)
    return path


# ---- sections and text


def section_added(site: Practice, dice: Random) -> str:
    def change(data: dict[str, Any]) -> None:
        sections = [*data.get("sections", ())]
        sections.insert(dice.randrange(len(sections) + 1), dice.choice(SECTIONS)(new_word(dice)))
        data["sections"] = sections

    return _changed(site, dice, change)


def section_removed(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data["sections"].pop(dice.randrange(len(data["sections"]))), _has_several)


def sections_turned(site: Practice, dice: Random) -> str:
    return _changed(site, dice, lambda data: data.update(sections=data["sections"][::-1]), _has_several)


def section_shared(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.pages())
    other = one_of(dice, [page for page in site.pages() if site.data_of(page).get("sections")])
    chosen = dice.choice(site.data_of(other)["sections"])
    data, body = site.data(path)
    shared = {"from": _relative(path, other), "section": chosen.get("id") or chosen.get("kind")}
    site.put(path, {**data, "sections": [*data.get("sections", ()), shared]}, body)
    return f"{other} in {path}"


def section_field(site: Practice, dice: Random) -> str:
    def change(data: dict[str, Any]) -> None:
        section = dice.choice([section for section in data["sections"] if "kind" in section])
        field = "lead" if section["kind"] in ("hero", "benefits", "formats", "credentials") else "id"
        section[field] = new_word(dice).lower()

    return _changed(site, dice, change, lambda _, data: any("kind" in part for part in data.get("sections", ())))


def body(site: Practice, dice: Random) -> str:
    path = one_of(dice, [path for path in site.pages() if path.endswith(".md")])
    data, text = site.data(path)
    lines = text.split("\n")
    lines.insert(dice.randrange(len(lines)), f"\n{dice.choice(('', '## ', '- '))}{new_word(dice)} *tänään*\n")
    site.put(path, data, "\n".join(lines))
    return path


def link_in_body(site: Practice, dice: Random) -> str:
    path = one_of(dice, [path for path in site.pages() if path.endswith(".md")])
    data, text = site.data(path)
    site.put(path, data, f"{text}\n[{new_word(dice)}]({_link(site, dice, path)}).\n")
    return path


def picture_in_body(site: Practice, dice: Random) -> str:
    path = one_of(dice, [path for path in site.pages() if path.endswith(".md")])
    shown = one_of(dice, site.files("source/content", ".png", ".jpg"))
    data, text = site.data(path)
    site.put(path, data, f"{text}\n![{new_word(dice)}]({_relative(path, shown)})\n")
    return f"{shown} in {path}"


# ---- how it is done


def _changed(
    site: Practice,
    dice: Random,
    change: Callable[[dict[str, Any]], object],
    fits: Callable[[str, dict[str, Any]], object] = lambda *_: True,
) -> str:
    """Change the data of one page that fits; what becomes None is taken away."""
    path = one_of(dice, [path for path in site.pages() if fits(path, site.data_of(path))])
    data, text = site.data(path)
    change(data)
    site.put(path, {name: value for name, value in data.items() if value is not None}, text)
    return path


def _unlinked(site: Practice) -> list[str]:
    pages = site.pages()
    texts = b"".join(site.read(path) for path in pages)
    return [path for path in pages if posixpath.basename(path).encode() not in texts and "index" not in path]


def _has_several(_: str, data: dict[str, Any]) -> bool:
    return len(data.get("sections", ())) > 1


def _link(site: Practice, dice: Random, path: str) -> str:
    same = [page for page in site.pages() if page.split("/")[2] == path.split("/")[2]]
    return dice.choice(("https://example.com/", _relative(path, one_of(dice, same))))


def _relative(path: str, other: str) -> str:
    return posixpath.relpath(other, posixpath.dirname(path))


EDITS = (
    page_added,
    page_renamed,
    page_renamed_at_the_same_address,
    page_removed,
    page_translated,
    page_translated,
    title,
    description,
    menu_place,
    footer_place,
    news_day,
    needs,
    list_added,
    menu_title,
    slug,
    draft,
    dates,
    listed,
    old_address,
    old_address_moved,
    next_step,
    social,
    section_added,
    section_removed,
    sections_turned,
    section_shared,
    section_field,
    body,
    link_in_body,
    picture_in_body,
)
