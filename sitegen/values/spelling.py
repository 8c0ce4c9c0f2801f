"""How people type spaces, dashes and numbers, and how the values show them."""

import re

NO_BREAK = "\u00a0"  # between a number and its unit (SFS 4175)
FALLING = "a range goes from the smaller to the larger"

# Patterns stay text, so that a value that a site does not use costs no compiling. `re` remembers
# those that are used.
NUMBER = r"(?:[1-9][0-9]{0,3}|0)(?:[.,][0-9]{1,2})?"

# Soft hyphens, joiners, direction and byte order marks: copied along from web pages and contact lists.
UNSEEN = (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
CLEANED: dict[int, str | None] = {ord(dash): "-" for dash in "‐‑‒–—―−"} | dict.fromkeys(UNSEEN)

# Words that soften a value: what they mean, only the editor's own sentence can tell.
HEDGES = (
    r"noin|n\.|arviolta|suunnilleen|tavallisesti|yleensä|tyypillisesti|keskimäärin|enintään|enint\.|korkeintaan"
    r"|vähintään|väh\.|ainakin|alle|yli|alkaen|alk\.?|jopa"
    r"|cirka|ca\.?|ungefär|omkring|vanligen|vanligtvis|oftast|i regel|i genomsnitt|högst|minst|från|fr\.|upp till"
    r"|about|around|approximately|approx\.|usually|typically|normally|on average|from|up to|at most|at least"
)

DIGITS = {
    word: str(number)
    for number, words in enumerate(
        (
            "yksi one",
            "kaksi två two",
            "kolme tre three",
            "neljä fyra four",
            "viisi fem five",
            "kuusi sex six",
            "seitsemän sju seven",
            "kahdeksan åtta eight",
            "yhdeksän nio nine",
            "kymmenen tio ten",
        ),
        start=1,
    )
    for word in words.split()
}


def plain(text: str) -> str:
    """Return the text with single common spaces, common hyphens for all dashes, and no unseen marks."""
    return " ".join(text.translate(CLEANED).split())


def with_digits(text: str) -> str:
    """Return lower-case text with the words for 1–10 as digits: `kaksi vuotta` → `2 vuotta`."""
    return re.sub(r"[a-zåäö]+", lambda word: DIGITS.get(word[0], word[0]), text)


def hedged(text: str) -> str:
    """Return why lower-case text with `noin` or the like before its value, or `alkaen` after, is refused, or ""."""
    found = re.match(rf"({HEDGES})(?: |(?<=\.))", text) or re.search(r" (alkaen|alk\.?)$", text)
    return f"{found[1]} belongs in text: or lead:, for the value stands alone" if found else ""


def in_hundredths(number: str) -> int:
    """Return a text that matched NUMBER in hundredths: `1,5` → 150."""
    whole, _, decimals = number.replace(",", ".").partition(".")
    return int(whole) * 100 + int(decimals.ljust(2, "0"))


def shown_number(amount: int, language: str) -> str:
    """Return hundredths as a number: 150 → `1,5`, in English `1.5`."""
    whole, rest = divmod(amount, 100)
    mark = "." if language == "en" else ","
    return f"{whole}{mark}{rest:02}".rstrip("0") if rest else str(whole)
