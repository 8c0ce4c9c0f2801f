"""Edits that are about files rather than words: times kept, sizes kept, output tampered with; and mistakes."""

from __future__ import annotations

import os
import shutil
from random import Random

from tests.engine.edits.dice import new_word, one_of
from tests.engine.practice import Practice

STATE = ".output.sitegen"
# A file that may be anything, what stands in it, and what a slip of the hand makes of it.
SLIPS: tuple[tuple[str, str, str], ...] = (
    ("source/content/site.yml", "name:", "nam:"),
    ("source/content/fi/index.yml", "title:", "titel:"),
    ("source/content/fi/muodot.yml", "sections:", "sections: ["),
    ("source/content/fi/muodot.yml", "kind: formats", "kind: formaatit"),
    ("source/content/fi/retki.md", "---\n", "--\n"),
    ("source/content/fi/retki.md", "yhteys.yml", "yhteyys.yml"),
    ("source/content/fi/retki.md", "#kuvat", "#kuvia"),
    ("source/content/fi/retki.md", "Lähdemme", "<b>Lähdemme</b>"),
    ("source/content/fi/uutiset/kevat.md", "silta.jpg", "silat.jpg"),
    ("project/templates/base.html", "{% endfor %}", "{% endfro %}"),
    ("project/templates/sections/prose.html", "section.text", "section.txet"),
    ("project/templates/components/footer.html", "components/contact_facts.html", "components/none.html"),
    ("project/templates/words/fi.yml", "menu:", "menuu:"),
    ("project/assets/css/base/elements.css", "}", ""),
    ("project/assets/fonts/fonts.yml", "family:", "familiar:"),
)
REMOVABLE = (
    "source/content/site.yml",
    "source/content/fi/muodot.yml",
    "source/content/fi/uutiset/silta.jpg",
    "project/templates/page.html",
    "project/templates/words/sv.yml",
)


def nothing(site: Practice, dice: Random) -> str:
    """Change nothing that matters: a file's time, a comment, what editors and systems leave behind."""
    template, style = (
        one_of(dice, site.files("project/templates", ".html")),
        one_of(dice, site.files("project/assets/css")),
    )
    word = new_word(dice).encode()
    match dice.randrange(4):
        case 0:
            os.utime(site.folder / template)
        case 1:
            site.write(template, b"{# " + word + b" #}" + site.read(template))
        case 2:
            site.write(style, b"/* " + word + b" */\n" + site.read(style))
        case 3:
            site.write(f"source/content/fi/{dice.choice(('.DS_Store', 'muodot.yml~', '.muodot.yml.swp'))}", word)
    return f"{template} or {style}"


def time_kept(site: Practice, dice: Random) -> str:
    """Change a page and set its time back, as some copying tools do."""
    path = one_of(dice, [path for path in site.pages() if path.endswith(".md")])
    before = os.stat(site.folder / path)
    site.write(path, site.read(path) + f"\n{new_word(dice)}.\n".encode())
    os.utime(site.folder / path, ns=(before.st_atime_ns, before.st_mtime_ns))
    return path


def size_kept_twice_at_once(site: Practice, dice: Random) -> str:
    """Change a page, build, and change it again within the clock's granularity, to the same size."""
    path = one_of(dice, [path for path in site.pages() if path.endswith(".md")])
    text = site.read(path).rstrip()
    first, second = dice.sample("abcdefgh", 2)
    site.write(path, text + f"\n\n{first}\n".encode())
    site.build()
    site.write(path, text + f"\n\n{second}\n".encode())
    return path


def output_tampered_with(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.files("output"))
    match dice.randrange(4):
        case 0:
            site.remove(path)
        case 1:
            site.write(path, site.read(path) + b"!")
        case 2:
            site.write(path, site.read(path)[:-1] + b"!")
        case 3:
            shutil.rmtree(site.output)
    return path


def state_damaged(site: Practice, dice: Random) -> str:
    path = one_of(dice, [*site.files(f"{STATE}/derivatives"), f"{STATE}/traces"])
    if path.endswith("traces") and dice.random() < 0.5:
        site.write(path, b"\0")
    else:
        site.remove(path)
    return path


def mistake(site: Practice, dice: Random) -> str:
    return dice.choice((slip, slip, something_needed_removed, unreadable))(site, dice)


def slip(site: Practice, dice: Random) -> str:
    path, old, new = one_of(dice, [slip for slip in SLIPS if _holds(site, slip[0], slip[1])])
    site.write(path, site.read(path).decode().replace(old, new, 1))
    return f"{old!r} → {new!r} in {path}"


def something_needed_removed(site: Practice, dice: Random) -> str:
    path = one_of(dice, [path for path in REMOVABLE if (site.folder / path).exists()])
    site.remove(path)
    return path


def unreadable(site: Practice, dice: Random) -> str:
    """Make a file unreadable: not UTF-8, or a picture that is none."""
    path = one_of(dice, [*site.pages(), *site.files("source/content", ".png", ".jpg")])
    site.write(path, b"\xff" + site.read(path)[:40])
    return path


def _holds(site: Practice, path: str, text: str) -> bool:
    return (site.folder / path).exists() and text.encode() in site.read(path)


EDITS = (
    nothing,
    time_kept,
    size_kept_twice_at_once,
    output_tampered_with,
    output_tampered_with,
    state_damaged,
    mistake,
    mistake,
)
