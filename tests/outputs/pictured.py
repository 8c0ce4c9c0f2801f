"""Pictures made for tests, sites that show them, and what comes out."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image

from tests.elements import Element, page
from tests.little_site import Built, LittleSite
from tests.photographs import painted

Maker = Callable[..., LittleSite]
WITH = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: picture
        picture:
          file: {file}
          alt: Järvi
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z"/></svg>'


def picture(width: int, height: int, kind: str = "JPEG", **options: Any) -> bytes:
    """Return a picture whose left half is red and whose right half is blue."""
    image = Image.new("RGB", (width, height), (200, 0, 0))
    image.paste((0, 0, 200), (width // 2, 0, width, height))
    data = BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def with_picture(make: Maker, data: bytes, name: str = "järvi.jpg", file: str = "") -> LittleSite:
    site = make(WITH.format(file=file or f"../pictures/{name}"))
    site.write(f"content/pictures/{name}", data)
    return site


def shown(built: Built, path: str = "index.html") -> Element:
    return page(built[path]).one("img")


def opened(built: Built, path: str) -> Image.Image:
    return Image.open(BytesIO(built.file(path)))


def copies(built: Built, ending: str = "jpg") -> list[str]:
    """Return the paths of the copies with an ending, the narrowest first."""
    return sorted((path for path in names(built) if path.endswith(ending)), key=lambda path: opened(built, path).width)


def photograph(width: int, height: int, kind: str = "JPEG", **options: Any) -> bytes:
    """Return a picture that each newer format makes smaller."""
    data = BytesIO()
    painted(1, (width, height)).save(data, kind, **options)
    return data.getvalue()


def names(built: Built) -> set[str]:
    return {path for path in built if path.startswith("pictures/")}
