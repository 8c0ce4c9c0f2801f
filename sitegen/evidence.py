"""Evidence: what the tests saw of the site's accessibility, as long as the theme is the one that they saw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, get_args, get_type_hints

from sitegen import content, written
from sitegen.inputs import Inputs
from sitegen.model.evidence import Evidence
from sitegen.model.sections import AnySection

FILE = "content/evidence/accessibility.yml"
THEME = ("templates", "assets/css", "assets/fonts", "assets/pictures")
"""The folders that decide how pages are made and look."""
UNSEEN = ("templates/leaflet/", "templates/style_guide/", "assets/css/examples/")
"""What is in them and on no page that visitors see."""
PACKAGE = Path(__file__).parent
RENDERING = (
    *("fonts", "markdown", "pictures", "views"),
    *("css.py", "filters.py", "forms.py", "menus.py", "navigation.py", "prose.py", "schemes.py", "styles.py"),
    *("templates.py", "theme.py", "typesetting.py"),
)
"""The modules that make pages' HTML and styles, and the packages of such modules."""


def current(inputs: Inputs) -> Evidence | None:
    """Return what was recorded, or None where nothing was, or where the theme is another by now."""
    found = inputs.compute(recorded)
    return found if found and found.theme == inputs.compute(theme) else None


def recorded(inputs: Inputs) -> Evidence | None:
    """Return what the file says, or None when there is none or it has mistakes (which are reported)."""
    from sitegen import reading

    if not inputs.exists(FILE):
        return None
    found, problems = reading.read(Evidence, inputs.compute(written.text_of, FILE), FILE)
    for problem in problems:
        inputs.report(problem)
    return found


def theme(inputs: Inputs) -> str:
    """Return 16 letters that tell the theme: its files, all fields of sections, site.yml's choices, what renders."""
    found = blake2b(digest_size=8)
    for path in (path for folder in THEME for path in inputs.names(folder) if not path.startswith(UNSEEN)):
        data = inputs.file(path) or b""
        found.update(f"{path}\0{len(data)}\0".encode() + data)
    for module in _modules():
        # The generator's own code is an input of every output already: see sitegen/generator.py.
        found.update(module.read_bytes() + b"\0")
    found.update(repr((_shapes(), inputs.compute(content.site).theme)).encode())
    return found.hexdigest()


def _modules() -> Iterator[Path]:
    for name in RENDERING:
        place = PACKAGE / name
        yield from [place] if place.suffix else sorted(place.glob("*.py"))


def _shapes() -> list[tuple[str, list[str]]]:
    """Return every kind of section, and every kind of part that they have, with its fields."""
    found: dict[type, list[str]] = {}
    waiting = list(get_args(AnySection))
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found[kind] = [f"{one.name}: {one.type}" for one in fields(kind)]
            waiting += [part for hint in get_type_hints(kind).values() for part in _kinds_in(hint)]
    return sorted((kind.__name__, told) for kind, told in found.items())


def _kinds_in(hint: Any) -> Iterator[type]:
    """Yield the dataclasses that a field's type names, such as Format in tuple[Format, ...]."""
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _kinds_in(part)
