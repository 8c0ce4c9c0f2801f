"""Swedish typography as in Finland: its rules, each with its source and its examples, and its words."""

from __future__ import annotations

import re

from sitegen.language.doubtful import BARE_RANGE, EURO_FIRST, SPACE, euro_last, range_of, time_of
from sitegen.language.tables import METRIC, Doubt, Language, Rule, words

SPRAKINSTITUTET = "Institutet för de inhemska språken, Svenska skrivregler i Finland"
SKRIVREGLER = "Språkrådet, Svenska skrivregler"

RULES = (
    Rule(
        "S1",
        "a range of single items has an en dash without spaces",
        SKRIVREGLER,
        examples=(
            ("1-4 veckor", "1–4⍽veckor"),
            ("1 - 4 veckors mellanrum", "1–4⍽veckors mellanrum"),
            ("åren 2020-2022", "åren 2020–2022"),
            ("13-16 €", "13–16⍽€"),
            ("12-15-åringar", "12–15-åringar"),
            ("mån-fre", "mån–fre"),
            ("1-28 juli", "1–28⍽juli"),
            ("1 - 28 juli", "1–28⍽juli"),
        ),
        doubts=(("100-200 deltagare", "100–200 deltagare"),),
        stays=("00100-00200", "5 - 3 = 2", "COVID-19", "2026-11-22"),
        limits="A bare pair of three digits or more, and a bare pair with spaces, are told of.",
    ),
    Rule(
        "S2",
        "a range has an en dash with spaces where either side has several words",
        SPRAKINSTITUTET,
        examples=(("45 min - 1,5 timmar", "45⍽min – 1,5⍽timmar"), ("100 g-1 kg", "100⍽g – 1⍽kg")),
    ),
    Rule(
        "S3",
        "an aside has an en dash with a space on both sides",
        SKRIVREGLER,
        examples=(("Det hjälper - ofta - mycket.", "Det hjälper – ofta – mycket."), ("Ja — ibland.", "Ja – ibland.")),
        stays=("- punkt", "yrkes- och gruppvis", "a - b"),
    ),
    Rule(
        "S4",
        "between a number and its unit there is a space that never breaks",
        SKRIVREGLER,
        examples=(("45 min", "45⍽min"), ("80sp", "80⍽sp"), ("20°C", "20⍽°C"), ("2 gånger", "2⍽gånger")),
        stays=("5G", "A4", "5°"),
    ),
    Rule(
        "S5",
        "percent is a unit: a space that never breaks stands before it",
        SKRIVREGLER,
        examples=(("25,5%", "25,5⍽%"), ("25,5 %", "25,5⍽%")),
    ),
    Rule(
        "S6",
        "a sum is the number, a space that never breaks and €",
        SPRAKINSTITUTET,
        examples=(("10 €", "10⍽€"), ("10€", "10⍽€"), ("100 euro", "100⍽euro")),
        doubts=(("€10", "10⍽€"),),
    ),
    Rule(
        "S7",
        "thousands are set apart by a space that never breaks",
        SKRIVREGLER,
        examples=(("10 000 besökare", "10⍽000 besökare"), ("12000 km", "12⍽000⍽km"), ("2500 €", "2⍽500⍽€")),
        stays=("år 2026", "12345"),
    ),
    Rule(
        "S8",
        "between a marker and its number there is a space that never breaks",
        SPRAKINSTITUTET,
        examples=(
            ("kl. 9.30", "kl.⍽9.30"),
            ("kl. 9.30-16", "kl.⍽9.30–16"),
            ("nr 4", "nr⍽4"),
            ("s. 5-12", "s.⍽5–12"),
            ("5 §", "5⍽§"),
        ),
        doubts=(("kl 9.30", "kl. 9.30"), ("kl. 9:30", "kl. 9.30")),
    ),
    Rule(
        "S9",
        "in a date the day and its month do not break; in figures it has no spaces",
        SPRAKINSTITUTET,
        examples=(("1 april 2026", "1⍽april 2026"), ("1. 4. 2026", "1.4.2026"), ("1.-28.7.2026", "1.–28.7.2026")),
    ),
    Rule(
        "S10",
        "quotes have the same shape at both ends: ”…”, within them ’…’",
        SKRIVREGLER,
        examples=(('"ord"', "”ord”"), ("“ord”", "”ord”"), ("\"ett 'ord' här\"", "”ett ’ord’ här”")),
        stays=('24" skärm', "»ord»"),
    ),
    Rule("S11", "an apostrophe is ’", SKRIVREGLER, examples=(("sa' hon", "sa’ hon"), ("va'kul", "va’kul"))),
    Rule(
        "S12",
        "one space stands after a sentence, and three dots are one sign: …",
        SKRIVREGLER,
        examples=(("Slut.  Ny", "Slut. Ny"), ("så...", "så…")),
        stays=("rad  \nrad", "...."),
    ),
    Rule(
        "S13",
        "between a post code and its place there is a space that never breaks",
        SPRAKINSTITUTET,
        examples=(("00500 Helsingfors", "00500⍽Helsingfors"),),
    ),
    Rule(
        "S14",
        "an FO-nummer has a hyphen before its check digit",
        SPRAKINSTITUTET,
        examples=(("FO-nummer 1234567–1", "FO-nummer 1234567-1"),),
        stays=("FO-nummer 1234567-8",),
    ),
)

IDS = {
    "range": "S1",
    "compound_range": "S1",
    "spaced_range": "S2",
    "aside": "S3",
    "unit": "S4",
    "degree": "S4",
    "percent": "S5",
    "money": "S6",
    "thousands": "S7",
    "marker": "S8",
    "date": "S9",
    "date_range": "S9",
    "ordinal": "S9",
    "quote": "S10",
    "apostrophe": "S11",
    "space": "S12",
    "ellipsis": "S12",
    "post_code": "S13",
    "business_id": "S14",
}

DOUBTS = (
    Doubt("S1", BARE_RANGE, range_of),
    Doubt("S6", EURO_FIRST, euro_last),
    Doubt("S8", re.compile(rf"(?<!\w)([Kk]l){SPACE}[0-9]"), r"\1."),
    Doubt(
        "S8",
        re.compile(rf"(?<!\w)[Kk](?:l\.|lockan){SPACE}(([0-2]?[0-9])[.:]([0-5][0-9]))(?![\w:]|\.[0-9])"),
        time_of,
    ),
)

SWEDISH = Language(
    rules=RULES,
    ids=IDS,
    doubts=DOUBTS,
    quotes=("”", "”", "’", "’"),
    contractions=frozenset(),
    dashes="-—",
    days=(
        ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
        ("må", "ti", "on", "to", "fr", "lö", "sö"),
        ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    ),
    signs={
        "%": ("\u00a0", "percent"),
        "‰": ("\u00a0", "percent"),
        "€": ("\u00a0", "money"),
        "§": ("\u00a0", "marker"),
        "°": ("", "degree"),
        "°C": ("\u00a0", "degree"),
        "°F": ("\u00a0", "degree"),
    },
    signs_before="",
    units=METRIC | frozenset(words("s min h tim dygn d mån år sp st EUR eur kr grader")),
    unit_stems=words(
        """sekund minut timm timma dag dygn vecka vecko månad år euro cent procent meter kilo centim millim gram liter
        gång person studiepo poäng miljon miljard tusen grad stycke"""
    ),
    joined_units=frozenset(
        words("sp min km cm mm kg mg dl cl ml tim kWh kW euro minuter timmar veckor dagar månader gånger")
    ),
    markers=("kl.", "klockan", "nr", "s.", "tfn", "tel.", "moms", "§"),
    range_markers=frozenset({"kl.", "klockan", "nr", "s.", "sidorna", "åren", "veckorna"}),
    months=words("januari februari mars april maj juni juli augusti september oktober november december"),
    ordinal_dot=True,
    not_counted=frozenset(words("och eller men som är var från till")),
    decimal=",",
    group=re.compile("[0-9]{3}(?:,[0-9]{1,2})?"),
)
