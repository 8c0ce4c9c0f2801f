"""Icons of the source's own and static files: copied as they are."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from tests.elements import page
from tests.little_site import LittleSite

Maker = Callable[..., LittleSite]
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 4h24v24H4z"/></svg>'


def painted() -> bytes:
    """Return a small picture as a PNG."""
    written = io.BytesIO()
    Image.new("RGB", (180, 180), "navy").save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    ("path", "data", "rel"),
    [("favicon.svg", DRAWING, "icon"), ("touch-icon.png", painted(), "apple-touch-icon")],
    ids=["drawn", "painted"],
)
def test_icons_of_the_sources_own_are_copied_and_named_by_every_page(
    little_site: Maker, path: str, data: bytes, rel: str
) -> None:
    site = little_site("""
        -- content/fi/a/b.yml --
        title: Syvällä
    """)
    site.write(f"assets/icons/{path}", data)
    built = site.build()
    assert built.file(path) == data
    for depth, name in (("", "index.html"), ("../../", "a/b/index.html"), ("/", "404.html")):
        assert page(built[name]).one("link", rel=rel).attributes["href"] == depth + path


def test_static_files_go_to_the_sites_root_as_they_are(little_site: Maker) -> None:
    site = little_site("""
        -- assets/static/.well-known/security.txt --
        Contact: mailto:info@example.com
        -- assets/static/esite/äänestä ääneen.txt --
        Ääni.
    """)
    site.write("assets/static/data.bin", bytes(range(256)))
    built = site.build()
    assert built.file("data.bin") == bytes(range(256))
    assert built[".well-known/security.txt"] == "Contact: mailto:info@example.com\n"
    assert built["esite/äänestä ääneen.txt"] == "Ääni.\n"


def test_a_static_file_may_not_take_a_pages_place(little_site: Maker) -> None:
    built = little_site("""
        -- assets/static/index.html --
        Tämä on etusivu!
    """).build()
    assert any("has the same address as" in problem for problem in built.problems)
