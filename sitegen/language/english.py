"""English typography: its rules, each with its source and its examples, and its words."""

from __future__ import annotations

import re

from sitegen.language.doubtful import BARE_RANGE, SPACE, range_of
from sitegen.language.tables import METRIC, Doubt, Language, Rule, words

INTERINSTITUTIONAL = "European Union, Interinstitutional style guide; English style guide"
HART = "New Hart's Rules"

RULES = (
    Rule(
        "E1",
        "a range has an en dash without spaces",
        HART,
        examples=(
            ("1-4 weeks", "1–4⍽weeks"),
            ("1 - 4 weeks apart", "1–4⍽weeks apart"),
            ("in 2020-2022", "in 2020–2022"),
            ("€90-120", "€90–120"),
            ("pages 105-112", "pages 105–112"),
            ("Mon-Fri", "Mon–Fri"),
            ("10%-20%", "10%–20%"),
        ),
        doubts=(("100-200 copies", "100–200 copies"),),
        stays=("00100-00200", "5 - 3 = 2", "COVID-19", "2026-11-22", "a 45-minute session", "24-7"),
        limits="A bare pair of three digits or more, and a bare pair with spaces, are told of.",
    ),
    Rule(
        "E2",
        "a range has an en dash with spaces where either side has several words",
        HART,
        examples=(("45 min - 1.5 hours", "45⍽min – 1.5⍽hours"), ("45 min-1.5 hours", "45⍽min – 1.5⍽hours")),
    ),
    Rule(
        "E3",
        "an aside has an en dash with a space on both sides",
        HART,
        examples=(
            ("It helps - often - a lot.", "It helps – often – a lot."),
            ("It helps -- often.", "It helps – often."),
        ),
        stays=("- item", "It helps—often.", "pre- and post-war", "a - b"),
    ),
    Rule(
        "E4",
        "between a number and its unit there is a space that never breaks",
        INTERINSTITUTIONAL,
        examples=(("45 min", "45⍽min"), ("9.30 am", "9.30⍽am"), ("20°C", "20⍽°C"), ("10 000 copies", "10⍽000 copies")),
        stays=("5G", "A4", "5°", "24/7"),
    ),
    Rule(
        "E5",
        "percent stands right after its number",
        INTERINSTITUTIONAL,
        examples=(("25.5 %", "25.5%"), ("25.5⍽%", "25.5%")),
        stays=("25.5%",),
    ),
    Rule(
        "E6",
        "€ stands right before its number",
        INTERINSTITUTIONAL,
        examples=(("€ 120", "€120"),),
        doubts=(("120 €", "€120"), ("120€", "€120")),
        stays=("€120", "120 euros".replace(" ", "⍽")),
    ),
    Rule(
        "E7",
        "in a date the day and its month do not break",
        HART,
        examples=(("1 April 2026", "1⍽April 2026"),),
    ),
    Rule(
        "E8",
        "between a marker and its number there is a space that never breaks",
        HART,
        examples=(("No. 4", "No.⍽4"), ("p. 5", "p.⍽5"), ("pp. 5-12", "pp.⍽5–12")),
    ),
    Rule(
        "E9",
        "quotes are “…”, within them ‘…’",
        HART,
        examples=(
            ('"word"', "“word”"),
            ("”word”", "“word”"),
            ("\"It is 'good' work\"", "“It is ‘good’ work”"),
            ('("word")', "(“word”)"),
            ("'Class of 2005'", "‘Class of 2005’"),
            ('"Really?" she asked', "“Really?” she asked"),
            ('"I was—" he said', "“I was—” he said"),
        ),
        stays=('a 24" screen', "5' 10\"", "5'10\"", 'a " alone'),
    ),
    Rule(
        "E10",
        "an apostrophe is ’",
        HART,
        examples=(
            ("it's", "it’s"),
            ("the students' work", "the students’ work"),
            ("the '90s", "the ’90s"),
            ("rock 'n' roll", "rock ’n’ roll"),
            ("'tis", "’tis"),
        ),
        stays=("the ’burbs and the students’ work", "5'"),
    ),
    Rule(
        "E11",
        "one space stands after a sentence, and three dots are one sign: …",
        HART,
        examples=(("End.  New", "End. New"), ("so...", "so…")),
        stays=("line  \nline", "...."),
    ),
    Rule(
        "E12",
        "between a post code and its place there is a space that never breaks",
        INTERINSTITUTIONAL,
        examples=(("00500 Helsinki", "00500⍽Helsinki"),),
    ),
    Rule(
        "E13",
        "a Finnish business ID has a hyphen before its check digit",
        "Kielikello 3/1993",
        examples=(("business ID 1234567–1", "business ID 1234567-1"),),
        stays=("business ID 1234567-8",),
    ),
)

# Thousands are set apart by a comma, which is no space: they stay as they are.
IDS = {
    "range": "E1",
    "compound_range": "E1",
    "spaced_range": "E2",
    "aside": "E3",
    "unit": "E4",
    "degree": "E4",
    "thousands": "E4",
    "percent": "E5",
    "money": "E6",
    "date": "E7",
    "marker": "E8",
    "quote": "E9",
    "apostrophe": "E10",
    "space": "E11",
    "ellipsis": "E11",
    "post_code": "E12",
    "business_id": "E13",
}

DOUBTS = (
    Doubt("E1", BARE_RANGE, range_of),
    Doubt(
        "E6",
        re.compile(rf"(?<![\w.,/–-])(?<![0-9]{SPACE})(([0-9]{{1,7}}(?:[.,][0-9]{{2}})?){SPACE}?€)(?!\w)"),
        r"€\2",
    ),
)

ENGLISH = Language(
    rules=RULES,
    ids=IDS,
    doubts=DOUBTS,
    quotes=("“", "”", "‘", "’"),
    contractions=frozenset(words("tis twas twere twill em til till cause bout round n ere")),
    dashes="-",
    days=(
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ),
    signs={
        "%": ("", "percent"),
        "°": ("", "degree"),
        "°C": ("\u00a0", "degree"),
        "°F": ("\u00a0", "degree"),
    },
    signs_before="€£",
    units=METRIC | frozenset(words("s min mins h hr hrs d EUR ECTS am pm")),
    unit_stems=words(
        """second minute hour day week month year euro cent percent metre meter kilo centim millim gram litre liter
        time people person credit million billion thousand degree"""
    ),
    joined_units=frozenset(words("min mins km cm mm kg mg dl cl ml kWh kW hours minutes weeks")),
    markers=("No.", "Nos.", "p.", "pp.", "tel.", "ch.", "fig.", "§"),
    range_markers=frozenset({"pp.", "pages", "nos."}),
    months=words("January February March April May June July August September October November December"),
    ordinal_dot=False,
    not_counted=frozenset(),
    decimal=".",
    group=re.compile(r"[0-9]{3}(?:\.[0-9]{1,2})?"),
)
