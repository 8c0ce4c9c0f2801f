"""Letters: the site's font files as Typst reads them."""

from __future__ import annotations

import io


def plain(data: bytes, family: str) -> bytes:
    """Return a font that is packed for the web (WOFF2) as TrueType, under a family name that only we use.

    A variable font stays one: Typst takes each weight out of it.
    """
    from fontTools.ttLib import TTFont

    # The time of saving is no part of a font: the same bytes every time.
    with TTFont(io.BytesIO(data), recalcTimestamp=False) as font:
        font.flavor = None
        names = font["name"]
        names.names = [record for record in names.names if record.nameID not in (16, 17, 21, 22)]
        names.setName(family, 1, 3, 1, 0x409)
        written = io.BytesIO()
        font.save(written)
        return written.getvalue()
