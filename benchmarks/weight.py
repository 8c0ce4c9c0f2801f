"""What every page of a built site weighs, part by part, as it is sent with brotli 11.

    python benchmarks/weight.py output
    python benchmarks/weight.py output examples/puutarha/output > benchmarks/figures/DATE-weight.md

Styles and drawings are told by how much lighter the page is without them; fonts are the files that the page names;
pictures are those not left for later, in the width that a phone of 840 pixels chooses.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import brotli

STYLES = re.compile(r"<style>.*?</style>", re.DOTALL)
DRAWINGS = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
PICTURES = re.compile(r"<picture\b.*?</picture>", re.DOTALL)
COPIES = re.compile(r"(pictures/[\w.-]+) (\d+)w")
PHONE = 840
FONT = re.compile(r"fonts/[\w.-]+\.woff2")


class Weight(NamedTuple):
    """Bytes of one page's parts."""

    page: str
    sent: int
    """The HTML with all that is in it."""
    styles: int
    drawings: int
    fonts: int
    pictures: int

    @property
    def visit(self) -> int:
        """Bytes of a first visit, but for the icon."""
        return self.sent + self.fonts + self.pictures


def weights(folder: Path) -> Iterator[Weight]:
    """Yield what each page of a built site weighs, without those that only lead on to another."""
    for file in sorted(folder.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text:
            whole = sent(text)
            yield Weight(
                "/" + file.relative_to(folder).as_posix().removesuffix("index.html"),
                whole,
                whole - sent(STYLES.sub("", text)),
                whole - sent(DRAWINGS.sub("", text)),
                sum((folder / font).stat().st_size for font in set(FONT.findall(text))),
                sum((folder / picture).stat().st_size for picture in set(at_once(text))),
            )


def at_once(text: str) -> Iterator[str]:
    """Yield the pictures that a phone loads with a page, each as the first format that the page offers."""
    for picture in PICTURES.findall(text):
        copies = COPIES.findall(picture.partition(">")[2].partition(">")[0])
        if copies and 'loading="lazy"' not in picture:
            wide_enough = [path for path, width in copies if int(width) >= PHONE]
            yield (wide_enough or [copies[-1][0]])[0]


def sent(text: str) -> int:
    """Return the bytes of a text as a good host sends it."""
    return len(brotli.compress(text.encode(), quality=11))


def table(name: str, found: list[Weight]) -> str:
    """Return a site's pages, the heaviest first, as a table of Markdown."""
    rows = sorted(found, key=lambda weight: (-weight.visit, weight.page))
    figures = [[*weight[1:], weight.visit] for weight in rows]
    mean = [round(sum(column) / len(rows)) for column in zip(*figures, strict=True)]
    names = ["**mean**", *(weight.page for weight in rows)]
    lines = [[name, *map(str, line)] for name, line in zip(names, [mean, *figures], strict=True)]
    heads = (
        "| page | HTML with styles | of it styles | of it drawings | fonts | pictures | first visit |\n"
        "| --- | --: | --: | --: | --: | --: | --: |"
    )
    return f"## {name}\n\n{heads}\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def main() -> None:
    if not sys.argv[1:]:
        sys.exit("name the folder of a built site, such as output")
    print("What pages weigh in bytes, brotli 11. Written by `python benchmarks/weight.py FOLDER…`.")
    for folder in map(Path, sys.argv[1:]):
        print(f"\n{table(str(folder), list(weights(folder)))}", end="")


if __name__ == "__main__":
    main()
