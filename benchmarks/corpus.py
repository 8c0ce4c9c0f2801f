"""A generated site of any number of pages, for measuring: Finnish-like prose, always the same for the same number."""

from __future__ import annotations

import random
from pathlib import Path

TEXT = (
    "työnohjaus keskustelu luottamus oppiminen esihenkilö tavoite ryhmä työyhteisö sopimus tapaaminen voimavara "
    "kehittyminen kokemus vuorovaikutus ja on että myös kun siitä tämä joka sekä ovat työ hyvä uusi oma yhdessä "
    "säännöllisesti arjessa johtaminen jaksaminen ilmapiiri perustehtävä organisaatio hiljaa kuunnella kysyä"
)
WORDS = TEXT.split()
FOLDER = "jutut"
IN_MENU = 7
DESCRIPTION = "Sivu on tehty mittaamista varten, ja sen kuvaus on juuri niin pitkä kuin hakukone jaksaa näyttää."


def write(folder: Path, pages: int) -> None:
    """Write `content/` of a site with so many pages of about 350 words into the folder: a few in the menu, the rest
    in a folder of their own.
    """
    dice = random.Random(pages)  # noqa: S311 - the same site every time, and no secret
    content = folder / "content" / "fi"
    (content / FOLDER).mkdir(parents=True)
    (folder / "content" / "site.yml").write_text("name: Mittaus\naddress: https://example.com\n", encoding="utf-8")
    for number in range(pages):
        (content / _file(number)).write_text(_page(dice, number, pages), encoding="utf-8")


def _file(number: int) -> str:
    if number >= IN_MENU:
        return f"{FOLDER}/sivu-{number}.md"
    return f"sivu-{number}.md" if number else "index.md"


def _page(dice: random.Random, number: int, pages: int) -> str:
    menu = f"menu: {number + 1}\n" if number < IN_MENU else ""
    up = "../" if number >= IN_MENU else ""
    links = [f"[{_words(dice, 2)}]({up}{_file(dice.randrange(pages))})" for _ in range(2)]
    parts = [
        f"---\ntitle: {_words(dice, 3).capitalize()} {number}\ndescription: {number}. {DESCRIPTION}\n{menu}---",
        *(_paragraph(dice) for _ in range(2)),
        f"## {_words(dice, 3).capitalize()}",
        f"{_paragraph(dice)} {links[0]}.",
        "\n".join(f"- {_words(dice, 6)}" for _ in range(4)),
        f"## {_words(dice, 2).capitalize()} toinen",
        f"{_paragraph(dice)} **{_words(dice, 2)}** {links[1]}.",
        _table(dice) if number % 3 == 0 else _paragraph(dice),
        _paragraph(dice),
    ]
    return "\n\n".join(parts) + "\n"


def _words(dice: random.Random, count: int) -> str:
    return " ".join(dice.choices(WORDS, k=count))


def _paragraph(dice: random.Random) -> str:
    return " ".join(f"{_words(dice, 9).capitalize()}, {_words(dice, 5)}." for _ in range(3 + dice.randrange(2)))


def _table(dice: random.Random) -> str:
    rows = [f"| {_words(dice, 1)} | {_words(dice, 2)} |" for _ in range(5)]
    return "\n".join([rows[0], "| --- | --- |", *rows[1:]])
