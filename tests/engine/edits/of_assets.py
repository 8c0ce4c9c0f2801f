"""Edits of assets and pictures: styles, fonts, icons, static files; added, changed, removed."""

from __future__ import annotations

from random import Random

from sitegen.fonts import instances
from tests.engine.edits.dice import new_word, one_of
from tests.engine.practice import Practice, picture, width_of

COLOURS = ("maroon", "olive", "navy", "teal", "purple", "gray")
FONTS = "project/assets/fonts/fonts.yml"


def style_of_a_section(site: Practice, dice: Random) -> str:
    return _styled(site, dice, [f"project/assets/css/blocks/{kind}.css" for kind in ("hero", "prose", "formats")])


def style(site: Practice, dice: Random) -> str:
    return _styled(site, dice, site.files("project/assets/css"))


def style_file_added(site: Practice, dice: Random) -> str:
    root, layer = dice.choice(("project", "source")), dice.choice(("base", "blocks", "utilities"))
    path = f"{root}/assets/css/{layer}/{new_word(dice).lower()}.css"
    site.write(path, f".{new_word(dice).lower()} {{ color: {dice.choice(COLOURS)}; }}\n")
    return path


def style_file_removed(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.files("project/assets/css"))
    site.remove(path)
    return path


def font_faces(site: Practice, dice: Random) -> str:
    text = site.read(FONTS).decode()
    site.write(FONTS, text.replace("400 700", f"{dice.choice((400, 500))} 700", 1))
    return FONTS


def font(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.files("project/assets/fonts", ".woff2"))
    letters = "".join(sorted(new_word(dice) + "aeio"))
    site.write(path, instances.subset(site.read(path), letters, 400, 400))
    return path


def icon(site: Practice, dice: Random) -> str:
    path = f"{dice.choice(('source', 'project'))}/assets/icons/favicon.svg"
    if (site.folder / path).exists() and dice.random() < 0.5:
        site.remove(path)
    else:
        site.write(path, f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- {new_word(dice)} --></svg>')
    return path


def static_file(site: Practice, dice: Random) -> str:
    path = f"source/assets/static/{dice.choice(('humans.txt', 'a/b.txt', 'a/c.txt'))}"
    if (site.folder / path).exists() and dice.random() < 0.5:
        site.remove(path)
    else:
        site.write(path, new_word(dice))
    return path


def picture_changed(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.files("source/content", ".png", ".jpg"))
    old = site.read(path)
    kind = "PNG" if path.endswith(".png") else "JPEG"
    # Mostly of the size that it had, so that nothing but its bytes tells the new one from the old one.
    width = width_of(old) if dice.random() < 0.7 else dice.choice((300, 500, 600))
    others = [new for new in (picture(kind, width, colour) for colour in COLOURS) if new != old]
    site.write(path, dice.choice(others))
    return path


def picture_added(site: Practice, dice: Random) -> str:
    path = f"source/content/fi/{new_word(dice).lower()}.png"
    old = one_of(dice, site.files("source/content", ".png"))
    # The same bytes twice make the same copies.
    site.write(path, site.read(old) if dice.random() < 0.5 else picture("PNG", 300, dice.choice(COLOURS)))
    beside = [page for page in site.pages() if page.rpartition("/")[0] == path.rpartition("/")[0]]
    page = one_of(dice, beside)
    data, text = site.data(page)
    shown = {"kind": "prose", "text": f"![{new_word(dice)}]({path.rsplit('/', 1)[1]})"}
    site.put(page, {**data, "sections": [*data.get("sections", ()), shown]}, text)
    return f"{path} in {page}"


def picture_removed(site: Practice, dice: Random) -> str:
    """Remove a picture; mostly one that no page shows, for the others make an error."""
    texts = b"".join(site.read(page) for page in site.pages())
    pictures = site.files("source/content", ".png", ".jpg")
    unused = [path for path in pictures if path.rsplit("/", 1)[1].encode() not in texts]
    path = one_of(dice, unused or pictures)
    site.remove(path)
    return path


def _styled(site: Practice, dice: Random, paths: list[str]) -> str:
    path = one_of(dice, [path for path in paths if (site.folder / path).exists()])
    rule = f"\n.{new_word(dice).lower()} {{ color: {dice.choice(COLOURS)}; }}\n"
    site.write(path, site.read(path) + rule.encode())
    return path


EDITS = (
    style_of_a_section,
    style,
    style_file_added,
    style_file_removed,
    font_faces,
    font,
    icon,
    static_file,
    picture_changed,
    picture_added,
    picture_removed,
)
