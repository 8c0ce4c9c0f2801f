"""Whatever slips into a file by accident becomes problems at places that exist, never a traceback."""

from __future__ import annotations

import random
from pathlib import Path

from sitegen.problems import Problem, has_errors
from tests.little_site import PROJECT, LittleSite, files_of

GOOD = (Path(__file__).parent / "cases" / "good.txt").read_text(encoding="utf-8")
MORE = """
-- content/fi/hinnat.md --
---
title: Hinnat ja äänet
description: >-
  Hinnat yksilöille, ryhmille
  ja työyhteisöille Turussa.
old_addresses: [/hinnat.html, /hinnasto/]
updated: 22.11.2026
next: {label: Valitse muoto, to: "muodot.yml#kesto"}
sections:
  - kind: hero
    lead: Sata *euroa*.
    picture: {file: ../kuva.svg, alt: Tyyni järvi}
  - kind: body
  - from: muodot.yml
    section: kesto
---
## Yksilöt

Katso [muodot](muodot.yml), [kesto](muodot.yml#kesto) ja ![järvi](../kuva.svg).

| ryhmä | hinta |
|-------|-------|
| pieni | 100 € |

- yksi
    - **kaksi**

> Lainaus, `koodi` ja <https://example.com>.
-- content/fi/koulutus.yml --
title: Koulutus
sections:
  - kind: formats
    heading: Muodot
    items:
      - form: Yksilötyönohjaus
        length: 45–90 min
        interval: 1–4 viikon välein
        price: 90 €/t (sis. alv 25,5 %)
        remote: yes
  - kind: credentials
    id: tyonohjaaja
    heading: "Koulutus: työnohjaaja"
    items:
      - title: 'Työnohjaaja'
        credits: 80 op
        year: 2015–2017
  - kind: contact
    heading: Yhteys
    lead: |
      Soita tai [kirjoita](hinnat.md).
-- content/kuva.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30"/></svg>
"""
OVERRIDDEN = (
    *("templates/base.html", "templates/page.html", "templates/sections/prose.html", "templates/sections/formats.html"),
    *("templates/components/header.html", "templates/head/meta.html", "templates/words/fi.yml"),
    *("assets/css/tokens/colours.css", "assets/css/blocks/prose.css", "assets/css/base/elements.css"),
    "assets/fonts/fonts.yml",
)
# What breaks the languages that editors write, and what looks like something else to some of them.
SNIPPETS = (
    *(
        "\t",
        "\n",
        " ",
        "  ",
        "'",
        '"',
        "\\",
        ":",
        ": ",
        "- ",
        "#",
        " #",
        "&",
        "*",
        "!",
        "%",
        "@",
        "`",
        "|",
        ">",
        "~",
        "?",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        "(",
        ")",
        "---\n",
        "...",
        "<<: *x",
        "&x ",
        "*x",
        "!!int ",
        "ä",
        "\u00a0",
        "\u2028",
        "\x07",
        "\r",
    ),
    *("<b>", "</", "<!--", "-->", "](x.yml)", "](muodot.yml#x)", "](javascript:x)", "](", "![", "[]()", "[x]: y\n"),
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "{{ x }}",
        "{% if x %}",
        "{% endif %}",
        "{% include 'x' %}",
        "| markdown",
        "__class__",
    ),
    *("/*", "*/", ";", "url(", "@media {", "0", "-1", "1e9", "null", "no", "31.2.2026", "draft: yes\n", "kind: hero\n"),
)


def test_random_mistakes_become_problems_at_places_that_exist(tmp_path: Path, thorough: bool) -> None:
    site = LittleSite(tmp_path, GOOD)
    files = files_of(GOOD) | files_of(MORE) | {file: (PROJECT / file).read_text("utf-8") for file in OVERRIDDEN}
    for path, text in files.items():
        site.write(path, text)
    good = site.build()
    assert not has_errors(good.report.problems), good.problems
    for seed in range(2000 if thorough else 150):
        chance = random.Random(seed)
        spoilt = {path: spoil(chance, files[path]) for path in chance.sample(sorted(files), chance.choice((1, 1, 2)))}
        for path, text in spoilt.items():
            site.write(path, text)
        try:
            told = site.build(write=False).report.problems
        except Exception as error:
            error.add_note(f"seed {seed} in {', '.join(spoilt)}")
            raise
        nowhere = [problem for problem in told if not is_somewhere(site, problem)]
        assert not nowhere, f"seed {seed}: {nowhere[0]}"
        for path in spoilt:
            site.write(path, files[path])
    assert site.build().rendered == set()


def spoil(chance: random.Random, text: str) -> str:
    """Return a text with one to three slips of the keyboard in it."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        at, to = chance.randint(0, len(text)), chance.randint(0, len(text))
        lines = text.splitlines(keepends=True)
        line = chance.randrange(len(lines)) if lines else 0
        match chance.randrange(8):
            case 0:
                text = text[:at] + text[at + 1 :]
            case 1 | 2 | 3:
                text = text[:at] + chance.choice(SNIPPETS) + text[at:]
            case 4:
                text = text[:at] + text[at : at + 1] + text[at:]
            case 5:
                text = "".join([*lines[:line], *lines[line + 1 :]])
            case 6:
                text = "".join([*lines[:line], *lines[line : line + 1], *lines[line:]])
            case 7:
                text = text[:at] + text[to : to + chance.randint(1, 60)] + text[at + chance.randint(0, 20) :]
    return text


def is_somewhere(site: LittleSite, problem: Problem) -> bool:
    """Return whether a problem's file, line and column exist."""
    place = next((root / problem.path for root in (site.source, PROJECT) if (root / problem.path).is_file()), None)
    if place is None:
        return False
    lines = place.read_bytes().decode().replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return 1 <= problem.line <= len(lines) and 1 <= problem.column <= len(lines[problem.line - 1]) + 1
