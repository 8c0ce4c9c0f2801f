"""System fonts: how wide their letters are; facts about the fonts that visitors' systems already have.

Only widths matter: heights are overridden. Widths are advances in thousandths of an em, measured in the fonts
themselves or in free ones that were drawn to the same widths: Liberation Sans for Arial, Liberation Serif for Times,
Gelasio for Georgia.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

# Of a thousand characters in this project's own Finnish pages, the commonest.
FREQUENCIES = {
    " ": 122,
    "a": 94,
    "ä": 35,
    "b": 1,
    "d": 6,
    "e": 67,
    "g": 1,
    "h": 24,
    "i": 76,
    "j": 27,
    "k": 40,
    "l": 43,
    "m": 23,
    "n": 62,
    "o": 51,
    "ö": 24,
    "p": 11,
    "r": 12,
    "s": 73,
    "t": 99,
    "u": 49,
    "v": 24,
    "y": 34,
}


class SystemFont(NamedTuple):
    """A font that a visitor's system may have: its names there, and its letters' widths."""

    name: str
    like: Literal["sans", "serif"]
    regular: tuple[str, ...]
    bold: tuple[str, ...]
    widths: tuple[str, str]
    """Of the letters of FREQUENCIES, in their order; regular and bold."""


SYSTEM_FONTS = (
    # Windows, macOS and iOS; Helvetica and its free relatives on Linux are as wide.
    SystemFont(
        "arial",
        "sans",
        ("Arial", "Liberation Sans", "Arimo", "Helvetica"),
        ("Arial Bold", "Liberation Sans Bold", "Arimo Bold", "Helvetica Bold"),
        (
            "278 556 556 556 556 556 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 500",
            "278 556 556 611 611 556 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 556",
        ),
    ),
    # Android.
    SystemFont(
        "roboto",
        "sans",
        ("Roboto",),
        ("Roboto Bold",),
        (
            "248 544 544 562 564 530 562 551 243 239 507 243 877 552 570 570 562 339 516 327 551 484 473",
            "249 535 535 562 563 540 571 560 265 260 534 265 866 561 564 564 562 366 514 338 560 506 503",
        ),
    ),
    # Windows, macOS and iOS.
    SystemFont(
        "georgia",
        "serif",
        ("Georgia", "Gelasio"),
        ("Georgia Bold", "Gelasio Bold"),
        (
            "241 504 504 560 574 483 509 582 293 292 536 286 881 591 539 539 571 410 432 345 575 497 492",
            "254 596 596 646 663 572 577 680 354 346 632 344 1016 690 636 636 658 520 513 397 677 567 562",
        ),
    ),
    # Android.
    SystemFont(
        "noto",
        "serif",
        ("Noto Serif",),
        ("Noto Serif Bold",),
        (
            "260 563 563 614 614 535 538 635 320 300 585 310 945 645 577 577 614 471 451 352 635 579 565",
            "260 600 600 649 649 572 560 667 352 345 637 352 986 667 614 614 645 523 481 405 667 606 579",
        ),
    ),
    # The others; Times New Roman is as wide.
    SystemFont(
        "times",
        "serif",
        ("Times New Roman", "Liberation Serif", "Tinos", "Times"),
        ("Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold", "Times Bold"),
        (
            "250 444 444 500 500 444 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 500",
            "250 500 500 556 556 444 500 556 278 333 556 278 833 556 500 500 556 444 389 333 556 500 500",
        ),
    ),
)
