"""What pictures cost: twelve photographs of 24 megapixels beside Pillow's plain way, and bytes beside likeness.

    python benchmarks/pictures.py

Plain is what a script of ten lines does: open the original anew for each copy, make it smaller, save it. Both make the
same copies in one process; ours also look at every original, render the page and check it. Processor seconds, for the
machine may be busy; memory is the process's peak. Likeness is PSNR (dB) and SSIM (8 × 8 pixels, of the lightness).
"""

from __future__ import annotations

import datetime
import io
import math
import multiprocessing
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from PIL import Image, ImageChops, ImageMath, ImageStat  # noqa: E402

from sitegen import builder  # noqa: E402
from sitegen.builder import Job  # noqa: E402
from sitegen.inputs import Settings  # noqa: E402
from sitegen.pictures.encoding import FORMATS  # noqa: E402
from tests import photographs  # noqa: E402

LARGE = (6000, 4000)
LIKENESS_AT = 800
COPY = re.compile(r"(\w+)-(\d+)\.\w+\.(\w+)")


def site(folder: Path) -> None:
    """Write the site of twelve photographs with 24 megapixels each."""
    photographs.write_site(folder, (600, 400))
    for number in range(1, photographs.TWELVE + 1):
        image = photographs.painted(number, photographs.LARGE).resize(LARGE, Image.Resampling.BICUBIC)
        image.save(folder / f"content/pictures/kuva{number}.jpg", quality=92)


def ours(source: Path, output: Path) -> None:
    report = builder.build(Job(source, PROJECT, output, Settings(datetime.date(2026, 11, 22)), jobs=1))
    assert report.written


def plain(source: Path, output: Path) -> None:
    for path in sorted(output.glob("pictures/*")):
        found = COPY.fullmatch(path.name)
        assert found
        name, options = FORMATS[found[3]]
        with Image.open(path) as copy, Image.open(source / f"content/pictures/{found[1]}.jpg") as original:
            original.resize(copy.size, Image.Resampling.LANCZOS).save(io.BytesIO(), name, **options)


def costs(work: Callable[..., None], *args: Path) -> tuple[float, float]:
    """Return the processor seconds and the peak memory (MiB) of a process that does the work."""
    reading, writing = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("spawn").Process(target=_told, args=(writing, work, *args))
    child.start()
    found: tuple[float, float] = reading.recv()
    child.join()
    return found


def _told(writing: Any, work: Callable[..., None], *args: Path) -> None:
    work(*args)
    writing.send((time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


# ---- likeness


def likeness(format_: str) -> tuple[float, float, float, float]:
    """Return the mean bytes, milliseconds, PSNR and SSIM of the demonstration's photographs in a format."""
    found = []
    for file in sorted(PROJECT.glob("examples/puutarha/content/pictures/*.jpg")):
        with Image.open(file) as image:
            shown = image.convert("RGB")
        shown = shown.resize((LIKENESS_AT, round(LIKENESS_AT * shown.height / shown.width)), Image.Resampling.LANCZOS)
        name, options = FORMATS[format_]
        data = io.BytesIO()
        start = time.process_time()
        shown.save(data, name, **options)
        took = time.process_time() - start
        seen = Image.open(data).convert("RGB")
        found.append((len(data.getvalue()), took * 1000, psnr(shown, seen), ssim(shown, seen)))
    return tuple(sum(values) / len(found) for values in zip(*found, strict=True))


def psnr(one: Image.Image, other: Image.Image) -> float:
    squares = ImageStat.Stat(ImageChops.difference(one, other)).sum2
    return 10 * math.log10(255**2 * 3 * one.width * one.height / sum(squares))


def ssim(one: Image.Image, other: Image.Image) -> float:
    # About the middle grey, so that the squares keep their digits.
    a, b = (image.convert("L").convert("F").point(lambda value: value * 1 - 128) for image in (one, other))

    def product(x: Image.Image, y: Image.Image) -> Image.Image:
        found: Image.Image = ImageMath.lambda_eval(lambda of: of["x"] * of["y"], x=x, y=y)
        return found.reduce(8)

    means = (a.reduce(8), b.reduce(8))
    pixels = zip(
        *(list(image.getdata()) for image in (*means, product(a, a), product(b, b), product(a, b))), strict=True
    )
    values = [_ssim(*pixel) for pixel in pixels]
    return sum(values) / len(values)


def _ssim(a: float, b: float, aa: float, bb: float, ab: float) -> float:
    light = (2 * (a + 128) * (b + 128) + 6.5) / ((a + 128) ** 2 + (b + 128) ** 2 + 6.5)
    return light * (2 * (ab - a * b) + 58.5) / (aa - a * a + bb - b * b + 58.5)


def main() -> None:
    print(f"{'at 800 pixels':16}{'kB':>7}{'ms':>7}{'PSNR':>7}{'SSIM':>8}")
    for format_ in ("avif", "webp", "jpg"):
        size, took, decibels, structure = likeness(format_)
        print(f"{format_:16}{size / 1000:7.1f}{took:7.0f}{decibels:7.2f}{structure:8.4f}")
    with tempfile.TemporaryDirectory() as place:
        source, output = Path(place) / "source", Path(place) / "output"
        # In a process of its own too: a new process begins with its parent's peak.
        costs(site, source)
        mine = costs(ours, source, output)
        beside = costs(plain, source, output)
        copies = len(list(output.glob("pictures/*")))
    print(f"\n12 photographs of 24 megapixels, {copies} copies")
    for name, (seconds, memory) in (("ours", mine), ("plain", beside)):
        print(f"{name:10}{seconds:8.1f} s{memory:8.0f} MiB")
    print(f"ours: {mine[0] / beside[0]:.2f} of the time, {mine[1] / beside[1]:.2f} of the memory")


if __name__ == "__main__":
    main()
