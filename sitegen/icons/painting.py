"""Painting: a drawing as pixels, in the formats of icons."""

from __future__ import annotations

import io

from sitegen import parallel

SIZES = (48, 32, 16)
"""Pixels of an ICO file's pictures, from Windows' largest in a bar of tabs."""
PAPER = """\
#set page(width: {size}pt, height: {size}pt, margin: {margin}pt, fill: {fill})
#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)
"""


def painted(drawing: bytes, size: int, margin: float, ground: str | None) -> bytes:
    """Return a drawing as a PNG as wide and high as asked (pixels), on a ground or on none."""
    fill = f'rgb("{ground}")' if ground else "none"
    paper = PAPER.format(size=size, margin=round(margin * size), fill=fill).encode()
    # Typst keeps threads, and a process that holds them cannot fork safely any more: the leaflet's would wait for ever.
    return parallel.apart(lambda: _compiled(paper, drawing))


def _compiled(paper: bytes, drawing: bytes) -> bytes:
    import typst

    picture = typst.compile(
        paper, format="png", ppi=72, sys_inputs={"drawing": drawing.decode()}, ignore_system_fonts=True
    )
    assert isinstance(picture, bytes), "one page is one picture"
    return picture


def old_format(drawing: bytes) -> bytes:
    """Return a drawing as an ICO file."""
    from PIL import Image

    icon = io.BytesIO()
    with Image.open(io.BytesIO(painted(drawing, SIZES[0], 0, None))) as picture:
        picture.save(icon, "ICO", sizes=[(size, size) for size in SIZES])
    return icon.getvalue()
