"""Paints the pictures of this example: the same strokes every time, and nobody's photograph.

Run it with Python and Pillow, `python paint_pictures.py`; it writes content/pictures/ beside itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

FOLDER = Path(__file__).parent / "content" / "pictures"
FINE = 2  # painted twice as large and made smaller, so that edges are smooth
Point = tuple[float, float]

HILLS = (("#c9d5c0", "#b4c8b0"), ("#a3bd9f", "#8cab8c"), ("#7c9f7d", "#668e6c"))
LEAVES = ("#2f5a44", "#3f6f4d", "#568458", "#76a065", "#9aba78")
PETALS = ("#fff1d6", "#f2c45c", "#e58f76", "#c8694a", "#a79ccb", "#e9b7b0")
CLAY, SAND, BARK, SUN = ("#d98763", "#b65c3f"), ("#ecdcbc", "#d9bf92"), "#58402f", "#fbe3b0"


def curve(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """Return a smooth line through the points (Catmull–Rom)."""
    ends = [points[0], *points, points[-1]]
    line = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for t in (step / steps for step in range(steps)):
            powers = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2)
            x, y = (sum(w * p[axis] for w, p in zip(powers, (a, b, c, d), strict=True)) / 2 for axis in (0, 1))
            line.append((x, y))
    return [*line, points[-1]]


def round_shape(x: float, y: float, width: float, height: float) -> list[Point]:
    """Return an ellipse about a point."""
    angles = (math.tau * step / 48 for step in range(48))
    return [(x + width / 2 * math.cos(angle), y + height / 2 * math.sin(angle)) for angle in angles]


def box(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """Return a rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


class Canvas:
    """A painting in progress; lengths are in pixels of the finished picture."""

    def __init__(self, width: int, height: int, sky: tuple[str, str], seed: int) -> None:
        self.width, self.height = width, height
        self.chance = Random(seed)  # noqa: S311 - pictures, not secrets; the seed makes them come out the same
        self.image = Image.new("RGB", (width * FINE, height * FINE))
        self.shape(box(0, 0, width, height), *sky)

    def shape(self, outline: Iterable[Point], top: str, bottom: str = "", strength: int = 255, blur: float = 0) -> None:
        """Fill an outline with a colour, or with one that runs from top to bottom."""
        points = [(x * FINE, y * FINE) for x, y in outline]
        room = int(blur * FINE * 3) + 2
        left, upper = int(min(x for x, _ in points)) - room, int(min(y for _, y in points)) - room
        size = (int(max(x for x, _ in points)) - left + room, int(max(y for _, y in points)) - upper + room)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon([(x - left, y - upper) for x, y in points], fill=strength)
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * FINE))
        blend = Image.linear_gradient("L").resize(size)
        paint = Image.composite(Image.new("RGB", size, bottom or top), Image.new("RGB", size, top), blend)
        self.image.paste(paint, (left, upper), mask)

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        """Draw a smooth line with round ends."""
        brush, ends = ImageDraw.Draw(self.image), (points[0], points[-1])
        path = [(x * FINE, y * FINE) for x, y in (curve(points) if len(points) > 2 else points)]
        brush.line(path, fill=colour, width=max(1, round(width * FINE)), joint="curve")
        for x, y in ends:
            brush.ellipse([FINE * (v + s * width / 2) for s in (-1, 1) for v in (x, y)], fill=colour)

    def near(self, value: float, by: float) -> float:
        """Return a value that is off by a little."""
        return value + self.chance.uniform(-by, by)

    def hills(self, horizon: float, rise: float, colours: Sequence[tuple[str, str]] = HILLS) -> None:
        """Paint ranges of hills, the farthest first."""
        for number, pair in enumerate(colours):
            base, steps = horizon + number * rise * 0.55, 7
            tops = [(self.width * (n - 1) / (steps - 2), self.near(base, rise * 0.5)) for n in range(steps + 1)]
            self.shape([*curve(tops), (self.width * 2, self.height), (-self.width, self.height)], *pair)

    def shadow(self, x: float, y: float, width: float, height: float = 0) -> None:
        """Paint the soft shadow of something that stands at a point."""
        self.shape(round_shape(x, y, width, height or width / 6), "#24382f", strength=105, blur=width / 28)

    def leaf(self, x: float, y: float, angle: float, length: float, colour: str, plump: float = 0.34) -> None:
        """Paint a leaf that grows from a point; angle 0 points up, in radians clockwise."""
        half = [(math.sin(math.pi * t / 10) ** 0.8 * length * plump / 2, length * t / 10) for t in range(11)]
        outline = [*half, *((-side, up) for side, up in reversed(half))]
        sin, cos = math.sin(angle), math.cos(angle)
        self.shape([(x + side * cos + up * sin, y + side * sin - up * cos) for side, up in outline], colour)

    def plant(self, x: float, y: float, height: float, kind: str, colour: str) -> None:
        """Paint a perennial: a daisy, a spire, a globe, or leaves alone (grass)."""
        lean, green = self.near(0, height * 0.09), self.chance.choice(LEAVES[:4])
        top = (x + lean, y - height)
        for _ in range(7 if kind == "grass" else 4):
            size = height * self.chance.uniform(0.35, 0.95 if kind == "grass" else 0.55)
            plump = 0.1 if kind == "grass" else 0.24
            self.leaf(self.near(x, height * 0.04), y, self.near(0, 0.75), size, self.chance.choice(LEAVES), plump)
        if kind == "grass":
            return
        self.line([(x, y), (x + lean * 0.3, y - height * 0.5), top], green, height * 0.018 + 1)
        if kind == "daisy":
            self.flower(*top, height * 0.24, colour)
        for step in range(36 if kind == "spire" else 0):
            size, down = height * (0.022 + 0.0006 * step), step / 35
            across = self.near(top[0] - lean * 0.4 * down, height * (0.006 + 0.045 * down))
            bud = round_shape(across, top[1] - height * 0.05 + height * 0.42 * down, size, size)
            self.shape(bud, colour, self.chance.choice((colour, "#fff1d6", "#b5503c")))
        for _ in range(46 if kind == "globe" else 0):
            angle, far = self.near(0, math.pi), height * 0.12 * math.sqrt(self.chance.random())
            bud = round_shape(top[0] + far * math.sin(angle), top[1] + far * math.cos(angle), height / 32, height / 32)
            self.shape(bud, self.chance.choice((colour, colour, "#d6cfe8")))

    def flower(self, x: float, y: float, size: float, colour: str) -> None:
        """Paint an open flower, seen from the front."""
        turn = self.near(0, 1)
        for petal in range(10):
            self.leaf(x, y, turn + math.tau * petal / 10, size / 2, colour, 0.5)
        self.shape(round_shape(x, y, size * 0.3, size * 0.27), "#c98a35", "#9a6226")

    def bed(self, span: Point, depth: Point, tall: Point, kinds: str = "daisy spire globe grass") -> None:
        """Paint a bed of perennials, the rows at the back first; `tall` is their height at the back and in front."""
        rows = 6
        for row in range(rows):
            y = depth[0] + (depth[1] - depth[0]) * row / (rows - 1)
            height = tall[0] + (tall[1] - tall[0]) * row / (rows - 1)
            x = span[0] + height * 0.1
            while x < span[1]:
                kind = self.chance.choice(kinds.split())
                self.plant(
                    x, self.near(y, height * 0.06), self.near(height, height * 0.22), kind, self.chance.choice(PETALS)
                )
                x += height * self.chance.uniform(0.16, 0.34)

    def tree(self, x: float, y: float, size: float, fruit: str = "") -> None:
        """Paint a tree with a round crown."""
        self.shadow(x + size * 0.08, y, size * 1.0, size * 0.12)
        for reach in (-0.24, 0.05, 0.26):
            self.line(
                [(x, y), (x + size * 0.02, y - size * 0.4), (x + reach * size, y - size * 0.75)], BARK, size * 0.05
            )
        self.shape(round_shape(x, y - size * 0.82, size * 0.86, size * 0.6), LEAVES[0])
        for step in range(150):
            angle, far = self.near(0, math.pi), math.sqrt(self.chance.random())
            across, up = far * math.sin(angle) * size * 0.46, y - size * 0.82 + far * math.cos(angle) * size * 0.33
            shade = LEAVES[min(4, max(0, int(step / 34 + (y - size * 0.82 - up) / size * 2.4)))]
            blob = size * self.chance.uniform(0.09, 0.17)
            self.shape(round_shape(x + across, up, blob, blob * 0.86), shade)
        for _ in range(16 if fruit else 0):
            place = round_shape(
                self.near(x, size * 0.37), self.near(y - size * 0.78, size * 0.24), size * 0.05, size * 0.052
            )
            self.shape(place, fruit, CLAY[1])

    def pot(self, x: float, y: float, size: float) -> None:
        """Paint a clay pot that stands at a point."""
        self.shadow(x + size * 0.1, y, size * 1.15)
        wide, low = size * 0.44, size * 0.3
        self.shape([(x - wide, y - size * 0.75), (x + wide, y - size * 0.75), (x + low, y), (x - low, y)], *CLAY)
        self.shape(box(x - wide * 1.12, y - size * 0.92, x + wide * 1.12, y - size * 0.7), "#e39a77", "#cf7a57")
        light = [
            (x - wide * 0.8, y - size * 0.68),
            (x - wide * 0.5, y - size * 0.68),
            (x - low * 0.5, y - 6),
            (x - low * 0.8, y - 6),
        ]
        self.shape(light, "#f4bd9d", strength=120, blur=size / 60)

    def herb(self, x: float, y: float, size: float, plump: float, count: int) -> None:
        """Paint leaves that fan out from a pot's rim."""
        for number in range(count):
            angle = self.near(1.15 * (2 * number / (count - 1) - 1), 0.1)
            reach = size * self.chance.uniform(0.65, 1.0)
            tip = (x + reach * math.sin(angle), y - reach * math.cos(angle))
            self.line([(x, y), ((x + tip[0]) / 2, y - reach * 0.6), tip], LEAVES[1], size * 0.014)
            for step in range(2, 8):
                at = (x + (tip[0] - x) * step / 7, y + (tip[1] - y) * step / 7)
                for side in (-1, 1):
                    shade = self.chance.choice(LEAVES[1:])
                    self.leaf(*at, angle + side * 0.9, size * 0.2 * (1.25 - step / 9), shade, plump)

    def can(self, x: float, y: float, size: float, colours: tuple[str, str] = ("#6f9bb5", "#3f6d8c")) -> None:
        """Paint a watering can."""
        self.shadow(x, y, size * 1.3)
        self.line(
            [(x + size * 0.4, y - size * 0.65), (x + size * 0.85, y - size * 0.55), (x + size * 0.42, y - size * 0.12)],
            colours[1],
            size * 0.07,
        )
        spout = [
            (x - size * 0.35, y - size * 0.12),
            (x - size * 0.93, y - size * 0.76),
            (x - size * 0.84, y - size * 0.82),
            (x - size * 0.35, y - size * 0.4),
        ]
        self.shape(spout, *colours)
        self.shape(round_shape(x - size * 0.89, y - size * 0.8, size * 0.22, size * 0.1), colours[0])
        self.shape(
            [
                (x - size * 0.38, y - size * 0.75),
                (x + size * 0.38, y - size * 0.75),
                (x + size * 0.45, y),
                (x - size * 0.45, y),
            ],
            *colours,
        )
        self.shape(round_shape(x, y - size * 0.75, size * 0.76, size * 0.14), "#2c5068")
        self.shape(
            box(x - size * 0.27, y - size * 0.62, x - size * 0.17, y - size * 0.08),
            "#d6e6ee",
            strength=110,
            blur=size / 50,
        )

    def path(self, line: Sequence[tuple[float, float, float]], colours: tuple[str, str] = SAND) -> None:
        """Paint a path through points, each with its width."""
        left, right = ([(x + side * wide / 2, y) for x, y, wide in line] for side in (-1, 1))
        self.shape([*curve(left), *reversed(curve(right))], *colours)

    def save(self, name: str) -> None:
        """Lay an uneven wash over the whole, make it smaller and write it."""
        done = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        for cell, strength in ((160, 0.22), (9, 0.07)):
            size = (self.width // cell, self.height // cell)
            wash = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1]))
            wash = wash.resize(done.size, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(cell / 3))
            done = Image.blend(done, ImageChops.soft_light(done, wash.convert("RGB")), strength)
        done.save(FOLDER / name, quality=80, optimize=True, progressive=True)


def garden() -> None:
    """A yard in late summer: greenhouse, apple tree, a path between beds."""
    c = Canvas(1600, 1000, ("#f7dcc0", "#f6ead2"), 7)
    c.shape(round_shape(1130, 250, 210, 210), SUN)
    c.hills(330, 110)
    c.shape(
        [*curve([(-200, 560), (400, 520), (900, 545), (1800, 510)]), (1800, 1000), (-200, 1000)], "#9dba79", "#5f8a52"
    )
    c.path([(1010, 560, 30), (960, 640, 70), (1010, 740, 120), (820, 880, 240), (700, 1100, 430)])
    greenhouse(c, 1110, 575, 330)
    c.tree(360, 650, 470, "#e9a06a")
    c.bed((-40, 560), (700, 990), (90, 290))
    c.bed((1120, 1640), (690, 990), (80, 270))
    c.save("piha.jpg")


def greenhouse(c: Canvas, x: float, y: float, size: float) -> None:
    """Paint a glass house whose floor is at y and left corner at x."""
    c.shadow(x + size * 0.55, y, size * 1.25, size * 0.12)
    roof = [(x, y - size * 0.45), (x + size * 0.5, y - size * 0.8), (x + size, y - size * 0.45)]
    c.shape([*roof, (x + size, y), (x, y)], "#eef5ea", "#a9c8b0")
    for _ in range(26):
        c.leaf(
            c.near(x + size / 2, size * 0.42),
            y - 4,
            c.near(0, 0.5),
            size * c.chance.uniform(0.12, 0.4),
            c.chance.choice(LEAVES[2:]),
            0.3,
        )
    c.shape([*roof, (x + size, y), (x, y)], "#f4faf3", strength=95)
    for part in range(6):
        across = x + size * part / 5
        c.line([(across, y), (across, y - size * (0.45 + 0.35 * (1 - abs(part / 2.5 - 1))))], "#fffaf0", 5)
    for pair in (roof[:2], roof[1:], [(x, y - size * 0.45), (x + size, y - size * 0.45)]):
        c.line(pair, "#fffaf0", 7)
    c.shape(box(x - 6, y - 22, x + size + 6, y + 4), "#c9775a", "#a9583f")


def shelf() -> None:
    """A still life: pots of herbs and a watering can before the panes of a greenhouse."""
    c = Canvas(1600, 1000, ("#eef2dc", "#d5e3c8"), 11)
    for _ in range(60):
        c.shape(
            round_shape(c.near(800, 900), c.near(520, 330), 260, 240), c.chance.choice(LEAVES[2:]), strength=70, blur=30
        )
    c.shape(round_shape(1180, 210, 420, 420), "#fff3cf", strength=190, blur=50)
    for across in (250, 640, 1030, 1420):
        c.shape(box(across - 11, 0, across + 11, 800), "#fffaf0", "#f1e9d6")
    c.shape(box(0, 330, 1600, 350), "#fffaf0", "#f1e9d6")
    c.shape(box(0, 790, 1600, 1000), "#c99b72", "#97694a")
    c.shape(box(0, 790, 1600, 806), "#e2bd95")
    for x, size, plump, count in ((330, 260, 0.62, 9), (640, 210, 0.3, 11), (905, 240, 0.45, 9)):
        c.herb(x, 880 - size * 0.85, size * 1.55, plump, count)
        c.pot(x, 880, size)
    c.can(1290, 890, 300)
    c.save("kasvihuone.jpg")


def path() -> None:
    """A path that climbs between tall perennials."""
    c = Canvas(1600, 1000, ("#f3d9c6", "#f9efd8"), 23)
    c.shape(round_shape(480, 240, 180, 180), "#fdebc0")
    c.hills(350, 120)
    c.shape(
        [*curve([(-200, 600), (500, 560), (1000, 540), (1800, 580)]), (1800, 1000), (-200, 1000)], "#94b473", "#557f4c"
    )
    c.path([(760, 560, 26), (820, 640, 60), (760, 740, 130), (850, 860, 250), (800, 1100, 470)])
    c.tree(1290, 640, 330)
    for span in ((-60, 700), (960, 1700)):
        c.bed(span, (650, 720), (90, 150))
    for span in ((-60, 520), (1130, 1700)):
        c.bed(span, (780, 1060), (230, 520), "daisy spire globe globe grass")
    c.save("polku.jpg")


def plan() -> None:
    """A plan of a yard, seen from above."""
    c = Canvas(1600, 1000, ("#fbf6e9", "#fbf6e9"), 5)
    c.shape(box(70, 70, 1530, 930), "#e3ecd2")
    c.line([(540, 480), (740, 450), (930, 620), (1180, 600), (1330, 450)], "#e9d9b8", 40)
    for row in range(5):
        c.shape(box(780, 130 + 52 * row, 1130, 165 + 52 * row), "#a57f5e")
        for column in range(12):
            c.shape(round_shape(800 + 28 * column, 147 + 52 * row, 24, 22), LEAVES[(row + 1) % 5])
    c.line([(960, 385), (950, 480), (925, 590)], "#e9d9b8", 34)
    c.shape(
        curve([(1270, 400), (1350, 300), (1470, 330), (1480, 450), (1380, 510), (1280, 480), (1270, 400)]), "#98c0cc"
    )
    c.shape(box(120, 230, 430, 760), "#c9775a")
    for tile in range(14):
        c.line([(120, 248 + 38 * tile), (430, 248 + 38 * tile)], "#b3644a", 3)
    c.line([(275, 230), (275, 760)], "#8f4a36", 8)
    for row, column in ((row, column) for row in range(6) for column in range(3)):
        c.shape(box(436 + 44 * column, 350 + 44 * row, 476 + 44 * column, 390 + 44 * row), "#d8cdbb")
    for x, y, size in ((640, 790, 210), (880, 810, 170), (1110, 800, 190), (1370, 740, 230)):
        c.shape(round_shape(x + 10, y + 12, size, size), "#8fa880")
        c.shape(round_shape(x, y, size, size), "#86ab72")
        for ray in range(16):
            end = (x + size * 0.43 * math.sin(ray * math.tau / 16), y + size * 0.43 * math.cos(ray * math.tau / 16))
            c.line([(x, y), end], "#3f6f4d", 3)
    for _ in range(60):
        c.shape(round_shape(c.near(590, 90), c.near(220, 110), 30, 30), c.chance.choice(PETALS))
    c.image.resize((1600, 1000), Image.Resampling.LANCZOS).quantize(48).save(FOLDER / "suunnitelma.png", optimize=True)


def shed() -> None:
    """A red shed in the snow, with a lit window."""
    c = Canvas(1600, 1000, ("#aebfce", "#f1ded2"), 31)
    c.hills(390, 100, (("#c6d0d8", "#d4dbe0"), ("#aebdc8", "#c3ced6"), ("#dfe6ea", "#f4f6f5")))
    for x, size in ((180, 430), (330, 330), (1380, 470), (1500, 300)):
        for step in range(9):
            wide, up = size * (0.05 + step * 0.028), 640 - size + size * step * 0.105
            c.shape(
                [(x, up - size * 0.1), (x + wide, up + size * 0.1), (x - wide, up + size * 0.1)], "#3d6152", "#2c4b41"
            )
            c.shape([(x, up - size * 0.1), (x + wide * 0.3, up), (x - wide * 0.75, up + size * 0.07)], "#eef3f4")
    c.shape(
        [*curve([(-200, 650), (500, 610), (1100, 640), (1800, 600)]), (1800, 1000), (-200, 1000)], "#eef2f4", "#d3dde4"
    )
    c.shadow(870, 782, 660, 60)
    c.shape(box(580, 450, 1120, 780), "#b5503c", "#93392c")
    for plank in range(580, 1120, 36):
        c.line([(plank, 450), (plank, 780)], "#862f25", 3)
    c.shape([(580, 455), (850, 250), (1120, 455)], "#a84736", "#b04b39")
    for side in (-1, 1):
        c.line([(850, 240), (850 + side * 310, 470)], "#f7faf9", 44)
    c.shape(box(640, 540, 800, 680), "#fff1c4", "#f6c667")
    c.shape(box(905, 540, 1045, 780), "#5d2a22", "#4a211b")
    c.shape(box(618, 684, 822, 700), "#f7faf9")
    for frame in (
        [(640, 610), (800, 610)],
        [(720, 540), (720, 680)],
        [(640, 540), (800, 540)],
        [(640, 540), (640, 680)],
        [(800, 540), (800, 680)],
    ):
        c.line(frame, "#fffaf0", 9)
    c.shape(round_shape(700, 850, 420, 90), "#fbe2a4", strength=120, blur=26)
    c.path([(975, 782, 130), (960, 840, 170), (1040, 920, 260), (1010, 1100, 420)], ("#c9d6df", "#b9c9d5"))
    for _ in range(150):
        flake = c.chance.uniform(4, 10)
        c.shape(round_shape(c.near(800, 800), c.near(420, 420), flake, flake), "#ffffff", strength=200)
    c.save("liiteri.jpg")


def vegetables() -> None:
    """Rows of vegetables before a fence."""
    c = Canvas(1600, 1000, ("#dbe8e4", "#f8ecd4"), 43)
    c.hills(290, 90)
    for post in range(-20, 1640, 62):
        c.shape([(post, 380), (post + 20, 356), (post + 40, 380), (post + 40, 540), (post, 540)], "#fffaf0", "#e8dcc4")
    c.shape(box(0, 430, 1600, 450), "#fffaf0", "#e8dcc4")
    c.shape(box(0, 530, 1600, 1000), "#8a654c", "#5f4332")
    looks = (
        ("#9aba78", 0.6, 7),
        ("#76a065", 0.12, 11),
        ("#8f7aa0", 0.7, 8),
        ("#aac987", 0.6, 7),
        ("#568458", 0.14, 11),
    )
    for row, (colour, plump, count) in enumerate(looks):
        y, size = 580 + 20 * row + 22 * row**2, 60 + 32 * row
        c.shape(box(0, y - size * 0.1, 1600, y + size * 0.16), "#6f4f3b", "#553b2c")
        for step in range(int(1700 / (size * 1.05)) + 1):
            x = (step - 0.3 + row % 2 / 2) * size * 1.05
            c.shadow(x, y, size)
            for leaf in range(count):
                spread = (0.55 if plump < 0.2 else 1.3) * (2 * leaf / (count - 1) - 1)
                shade = colour if leaf % 2 else c.chance.choice((*LEAVES[2:], colour))
                c.leaf(x, y, c.near(spread, 0.12), size * c.chance.uniform(0.75, 1.0), shade, plump)
            if plump > 0.65:
                c.shape(round_shape(x, y - size * 0.26, size * 0.52, size * 0.5), "#b49ac0", "#6d5480")
    c.save("kasvimaa.jpg")


def still_life() -> None:
    """A watering can with three yellow flowers."""
    c = Canvas(1000, 1000, ("#f3cdb4", "#efd9bd"), 3)
    c.shape(box(0, 700, 1000, 1000), "#d9b48c", "#c09566")
    for x, y in ((400, 300), (560, 180), (690, 330)):
        c.line([(530, 560), ((x + 530) / 2, (y + 500) / 2), (x, y)], LEAVES[1], 13)
        c.leaf((x + 530) / 2, (y + 520) / 2, (x - 540) / 130, 150, LEAVES[2])
        c.flower(x, y, 220, "#f4c653")
    c.can(540, 850, 410, ("#7fae98", "#47806d"))
    c.save("malli.jpg")


def window() -> None:
    """A window with seedlings on its sill."""
    c = Canvas(1000, 1000, ("#c9deda", "#f7ead0"), 17)
    c.shape(round_shape(690, 300, 150, 150), SUN)
    c.hills(430, 110)
    for side in (box(0, 0, 130, 1000), box(870, 0, 1000, 1000), box(0, 0, 1000, 90), box(0, 800, 1000, 1000)):
        c.shape(side, "#dd9878")
    for frame in (
        box(118, 78, 150, 800),
        box(850, 78, 882, 800),
        box(118, 78, 882, 110),
        box(486, 90, 514, 800),
        box(130, 380, 870, 402),
    ):
        c.shape(frame, "#fffaf0", "#f0e5d0")
    c.shape(box(80, 770, 920, 830), "#fffaf0", "#e6d8bf")
    for x, size in ((280, 150), (500, 170), (720, 140)):
        c.herb(x, 785 - size * 0.85, size * 1.5, 0.5, 5)
        c.pot(x, 790, size)
    c.save("testi.jpg")


def chair() -> None:
    """A wooden chair under an apple tree, with a basket of apples on it."""
    c = Canvas(1000, 1000, ("#f6e2c6", "#f9efd9"), 29)
    c.hills(430, 110)
    c.shape([*curve([(-200, 690), (400, 650), (1200, 690)]), (1200, 1000), (-200, 1000)], "#a3bf7c", "#6d965a")
    c.tree(330, 790, 700, "#e79a66")
    c.shadow(690, 912, 420, 70)
    for x, top, bottom in ((575, 430, 880), (800, 430, 880), (545, 690, 925), (835, 690, 925)):
        c.line([(x, top), (x, bottom)], "#3f6d8c", 24)
    for y in (455, 530, 605):
        c.line([(575, y), (800, y)], "#5687a5", 28)
    c.shape([(560, 668), (815, 668), (860, 718), (520, 718)], "#6f9bb5", "#4a7997")
    for x, y in ((610, 585), (660, 560), (715, 562), (765, 588), (640, 600), (690, 590), (738, 605)):
        c.shape(round_shape(x, y, 74, 72), "#ef9f72", "#b9442f")
        c.leaf(x, y - 30, 0.5, 34, LEAVES[2], 0.5)
    c.shape([(560, 600), (815, 600), (785, 705), (590, 705)], "#c99b62", "#9a6f3f")
    for band in (618, 645, 672):
        c.line([(572 + (band - 600) * 0.28, band), (803 - (band - 600) * 0.28, band)], "#e0b97f", 9)
    c.save("keksi.jpg")


def map_of_the_garden() -> None:
    """A map: a lake, a wood, streets with houses, and a sign where the garden is."""
    c = Canvas(960, 640, ("#f3ecd9", "#f3ecd9"), 11)
    c.shape(curve([(-60, 430), (120, 400), (250, 470), (300, 560), (260, 700), (-60, 700)]), "#a9cbd3")
    c.shape(curve([(560, -40), (640, 90), (800, 150), (1000, 120), (1000, -40)]), "#c3d6ab")
    for _ in range(70):
        c.shape(
            round_shape(c.chance.uniform(640, 960), c.chance.uniform(-10, 110), 26, 26), c.chance.choice(LEAVES[2:])
        )
    streets = (
        ([(-20, 330), (300, 300), (620, 360), (980, 330)], 30),
        ([(420, -20), (440, 180), (400, 320), (470, 660)], 24),
        ([(700, 362), (690, 480), (760, 660)], 18),
        ([(430, 160), (250, 130), (90, 160), (-20, 120)], 18),
        ([(640, 356), (650, 250), (760, 210), (980, 230)], 18),
    )
    for colour, more in (("#d3c3a1", 6), ("#fffaf0", 0)):
        for points, width in streets:
            c.line(points, colour, width + more)
    for x, y in (
        (520, 230),
        (560, 290),
        (500, 420),
        (560, 430),
        (620, 440),
        (330, 220),
        (260, 200),
        (180, 220),
        (820, 420),
    ):
        c.shape(box(x, y, x + 34, y + 26), "#c9a58d")
    c.shape(box(760, 245, 900, 312), "#9dba79")
    for row, column in ((row, column) for row in range(3) for column in range(6)):
        c.shape(round_shape(776 + 21 * column, 262 + 17 * row, 13, 13), LEAVES[(row + column) % 4])
    c.shape(
        [*round_shape(830, 205, 74, 74)[24:], *curve([(867, 205), (852, 248), (830, 285), (808, 248), (793, 205)])],
        CLAY[1],
    )
    c.shape(round_shape(830, 205, 74, 74), CLAY[1])
    c.shape(round_shape(830, 205, 28, 28), "#fff8ea")
    c.image.resize((960, 640), Image.Resampling.LANCZOS).quantize(48).save(FOLDER / "kartta.png", optimize=True)


def main() -> None:
    """Paint them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for paint in (garden, shelf, path, plan, shed, vegetables, still_life, window, chair, map_of_the_garden):
        paint()


if __name__ == "__main__":
    main()
