"""Contrast as it is on the screen: of letters with all that is drawn behind them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image
from playwright.sync_api import Page

# Returns the letters' colour (0-255 each), whether they are large (WCAG: 24 px, or 18.66 px and bold), and the boxes
# of the lines in the page; from then on the letters are unseen.
HIDE = """selector => {
    const element = document.querySelector(selector), style = getComputedStyle(element);
    const paper = new OffscreenCanvas(1, 1).getContext("2d");
    paper.fillStyle = style.color;
    paper.fillRect(0, 0, 1, 1);
    const size = parseFloat(style.fontSize), range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].map(box => [box.x + scrollX, box.y + scrollY, box.width, box.height]);
    element.style.setProperty("color", "transparent", "important");
    return {
        colour: [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3),
        large: size >= 24 || (size >= 18.66 && style.fontWeight >= 700),
        boxes: boxes.filter(box => box[2] >= 1 && box[3] >= 1),
    };
}"""
SHOW = "selector => { document.querySelector(selector).style.color = '' }"


def least(page: Page, selector: str) -> tuple[float, bool]:
    """Return the least contrast (1 to 21) of an element's letters with what is behind them; whether they are large.

    The contrast is that of WCAG 2.2, "contrast ratio". Letters that are not shown have the contrast of 21.
    """
    found: dict[str, Any] = page.evaluate(HIDE, selector)
    text = luminance(found["colour"])
    ratios = [21.0]
    for x, y, width, height in found["boxes"]:
        clip = {"x": x, "y": y, "width": width, "height": height}
        shot = page.screenshot(clip=clip, full_page=True)  # type: ignore[arg-type]
        for _, ground in Image.open(BytesIO(shot)).convert("RGB").getcolors(1 << 24) or ():
            assert isinstance(ground, tuple)
            ratios.append(ratio(text, luminance(ground)))
    page.evaluate(SHOW, selector)
    return min(ratios), found["large"]


def ratio(one: float, other: float) -> float:
    """Return the contrast of two luminances, from 1 to 21."""
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, ...] | list[int]) -> float:
    """Return the relative luminance (0 to 1) of an sRGB colour of three numbers from 0 to 255 (WCAG 2.2)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
