"""Finnish typography: its rules, each with its source and its examples, and its words."""

from __future__ import annotations

import re

from sitegen.language.doubtful import ALONE, BARE_RANGE, EURO_FIRST, SPACE, euro_last, range_of, time_of
from sitegen.language.tables import METRIC, Doubt, Language, Rule, words

RULES = (
    Rule(
        "R1",
        "a range of single items has an en dash without spaces",
        "kielikello.fi/ajatusviiva-ja",
        examples=(
            ("1-4 viikon", "1–4⍽viikon"),
            ("1 - 4 viikon välein", "1–4⍽viikon välein"),
            ("hinta on 13-16 €", "hinta on 13–16⍽€"),
            ("vuosina 2020-2022", "vuosina 2020–2022"),
            ("1-4viikon", "1–4⍽viikon"),
            ("sivut 105-112", "sivut 105–112"),
            ("1,5-2 tuntia", "1,5–2⍽tuntia"),
            ("avoinna ma-pe ja la - su", "avoinna ma–pe ja la–su"),
        ),
        doubts=(
            ("paikalla 100-200 ihmistä", "paikalla 100–200 ihmistä"),
            ("voitto 4-1", "voitto 4–1"),
            ("5 - 7", "5–7"),
        ),
        stays=(
            "00100-00200",
            "5 - 3 = 2",
            "1-2-3",
            "24-7",
            "ISO 639-3",
            "EN 14-15",
            "COVID-19",
            "SM-G991",
            "A4-5",
            "kuva1-4.jpg",
            "1-4.pdf",
            "4-5B",
            "1–4⍽viikon",
        ),
        limits="A bare pair of long numbers, a falling one or one with spaces may be a name, score or sum: told of.",
    ),
    Rule(
        "R2",
        "a range has an en dash with spaces where either side has several words",
        "spoken.fi osa 5",
        examples=(
            ("45 min - 1,5 tuntia", "45⍽min – 1,5⍽tuntia"),
            ("45 min-1,5 tuntia", "45⍽min – 1,5⍽tuntia"),
            ("100 g-1 kg", "100⍽g – 1⍽kg"),
            ("90 € - 120 €", "90⍽€ – 120⍽€"),
        ),
        stays=("45⍽min – 1,5⍽tuntia",),
    ),
    Rule(
        "R3",
        "a range within a compound has an en dash first and then a hyphen",
        "kielikello.fi/ajatusviiva-ja, spoken.fi osa 5",
        examples=(
            ("12-15-vuotiaat", "12–15-vuotiaat"),
            ("kausi 2020-2022-hankkeessa", "kausi 2020–2022-hankkeessa"),
        ),
        doubts=(("Suomi-Ruotsi-ottelu", "Suomi–Ruotsi-ottelu"),),
        stays=("Suomi–Ruotsi-ottelu", "Coca-Cola-pullo", "Anna-Maija-täti", "12–15-vuotiaat"),
        limits="Names with a hyphen look like ranges of names: only what can be nothing else is told of.",
    ),
    Rule(
        "R4",
        "an aside has an en dash with a space on both sides",
        "kielikello.fi/ajatusviiva-ja",
        examples=(
            ("Se auttaa - joskus nopeasti - jaksamaan.", "Se auttaa – joskus nopeasti – jaksamaan."),
            ("Se auttaa -- joskus.", "Se auttaa – joskus."),
            ("Se auttaa — joskus.", "Se auttaa – joskus."),
            ("Se auttaa - niin luulen - , kun jaksaa.", "Se auttaa – niin luulen –, kun jaksaa."),
        ),
        stays=("- kohta", "a - b = c", "x - y", "komento --apu", "sana –, joka"),
    ),
    Rule(
        "R5",
        "a range of dates keeps the dot of each ordinal and has an en dash without spaces",
        "kielikello.fi/ajanjaksot-ja-maarapaivat",
        examples=(
            ("1.-28.7.2026", "1.–28.7.2026"),
            ("13.-15.5.2026", "13.–15.5.2026"),
            ("1.-28.7.", "1.–28.7."),
            ("1.-28.7", "1.–28.7"),
            ("1.6. - 28.7.2026", "1.6.–28.7.2026"),
            ("1.1.2026-28.7.2026", "1.1.2026–28.7.2026"),
            ("13. - 15. toukokuuta", "13.–15.⍽toukokuuta"),
            ("1.-3. luokka", "1.–3.⍽luokka"),
        ),
        stays=("1.–28.7.2026",),
    ),
    Rule(
        "R6",
        "a date is written 1.4.2026, without spaces",
        "kielenopas 5.2; CLDR fi",
        examples=(("1. 4. 2026", "1.4.2026"), ("1.4. 2026", "1.4.2026")),
        doubts=(("01.04.2026", "1.4.2026"),),
        stays=("2026-11-22", "1.⍽huhtikuuta 2026"),
    ),
    Rule(
        "R7",
        "a time has a dot, two digits for minutes and no zero before the hours",
        "Kielikello 3/1998, 3/1993",
        doubts=(
            ("klo 9:30", "klo 9.30"),
            ("klo 09.30", "klo 9.30"),
            ("klo. 9", "klo 9"),
        ),
        stays=("Joh. 3:16", "9.30"),
        limits="Digits and dots would change: told of, and only after klo.",
    ),
    Rule(
        "R8",
        "in everyday text the units of time are s, min, t, pv, vrk, vk, kk and v",
        "Kielikello 3/1998",
        doubts=(("2 h", "2 t"), ("3 d", "3 pv"), ("45 mins", "45 min"), ("90 €/h", "90 €/t")),
        stays=("2h + k", "5 a", "km/h"),
        limits="Letters would change: told of.",
    ),
    Rule(
        "R9",
        "between a number and its unit there is a space that never breaks",
        "SFS 4175",
        examples=(
            ("(80op)", "(80⍽op)"),
            ("80 op", "80⍽op"),
            ("45 min", "45⍽min"),
            ("5 km:n matka", "5⍽km:n matka"),
            ("1,5 tuntia", "1,5⍽tuntia"),
            ("kestää 2\nvuotta", "kestää 2⍽vuotta"),
        ),
        stays=("5G", "4K", "A4", "B2B", "80⍽op", "5-vuotias", "rivi 5  \nkm"),
        limits="Right after a digit, single letters may be parts of names (5G, 3D): they stay.",
    ),
    Rule(
        "R10",
        "percent is a unit: a space that never breaks stands before it",
        "kielijelppi",
        examples=(("25,5%", "25,5⍽%"), ("25,5 %", "25,5⍽%"), ("100%:n", "100⍽%:n")),
        stays=("25,5⍽%", "%20"),
    ),
    Rule(
        "R11",
        "a degree of an angle stands right after its number, one of temperature after a space that never breaks",
        "kielijelppi",
        examples=(("20 °C", "20⍽°C"), ("20°C", "20⍽°C"), ("5 °", "5°")),
        stays=("5°", "20⍽°C", "20 ° C"),
    ),
    Rule(
        "R12",
        "thousands are set apart by a space that never breaks; decimals have a comma",
        "kirjoittajantyökalupakki",
        examples=(
            ("10 000 ihmistä", "10⍽000 ihmistä"),
            ("12000 km", "12⍽000⍽km"),
            ("2500 €", "2⍽500⍽€"),
            ("10000-15000 €", "10⍽000–15⍽000⍽€"),
            ("1 234 567,50 €", "1⍽234⍽567,50⍽€"),
        ),
        doubts=(("1.5 tuntia", "1,5 tuntia"), ("1.200 €", "1⍽200 €")),
        stays=("vuonna 2026", "12345", "00100", "2026⍽kpl"),
        limits="Five digits that count nothing known may be a name; four digits are set apart in money only.",
    ),
    Rule(
        "R13",
        "a sum is the number, a space that never breaks and €",
        "kielenopas 5.3; CLDR fi",
        examples=(("100€", "100⍽€"), ("100 €", "100⍽€"), ("90 €/t", "90⍽€/t"), ("100 euroa", "100⍽euroa")),
        doubts=(("€100", "100⍽€"), ("€ 100", "100⍽€")),
        stays=("100⍽€",),
    ),
    Rule(
        "R14",
        "a phone number is in groups of three or four digits, its prefix in one of its own",
        "kielitoimistonohjepankki puhelinnumerot",
        stays=("040 123 4567", "+358 40 123 4567", "040-1234567", "(09) 123 456"),
        limits="Left to the typed phone number: in running text none is touched.",
    ),
    Rule(
        "R15",
        "quotes have the same shape at both ends: ”…”, within them ’…’",
        "spoken.fi osa 8",
        examples=(
            ('"sana"', "”sana”"),
            ("“sana”", "”sana”"),
            ("„sana“", "”sana”"),
            ("Hän sanoi: \"Se on 'hyvä' asia.\"", "Hän sanoi: ”Se on ’hyvä’ asia.”"),
            ('("sana")', "(”sana”)"),
            ('"￼"', "”￼”"),
            ('"luokka 5" ja "luokka 6"', "”luokka 5” ja ”luokka 6”"),
            ('"näyttö 24" pöydällä" on', '”näyttö 24" pöydällä” on'),
        ),
        doubts=(("«sana»", "”sana”"),),
        stays=('24" näyttö', "5' 10\"", "5'10\"", 'yksin " siinä', "»sana»", "45' ja 10\""),
    ),
    Rule(
        "R16",
        "an apostrophe is ’",
        "spoken.fi osa 8",
        examples=(("raa'at", "raa’at"), ("raa´at", "raa’at"), ("'80-luku", "’80-luku"), ("vaa‘an", "vaa’an")),
        stays=("raa’at", "5'"),
    ),
    Rule(
        "R17",
        "an abbreviation has a dot where its end is cut off, none where its last letter stays",
        "Kielikello 3/1993",
        doubts=(("esim tämä", "esim. tämä"), ("ks sivu", "ks. sivu"), ("nro. 5", "nro 5"), ("krs. 5", "krs 5")),
        stays=("5⍽mm", "esim. tämä", "nro⍽5", "Kuka on nro? 5"),
        limits="Dots would change: told of, and only for words that are nothing else.",
    ),
    Rule(
        "R18",
        "after an ordinal's dot there is a space that never breaks",
        "kirjoittajantyökalupakki",
        examples=(
            ("31. lokakuuta", "31.⍽lokakuuta"),
            ("1.huhtikuuta 2026", "1.⍽huhtikuuta 2026"),
            ("2017. vuosi", "2017.⍽vuosi"),
            ("3. krs", "3.⍽krs"),
        ),
        stays=("Vuonna 2020. Sitten", "1. ja 2.", "28.7. alkaen"),
    ),
    Rule(
        "R19",
        "between a marker and its number there is a space that never breaks",
        "Kielikello 3/1993",
        examples=(
            ("5 §", "5⍽§"),
            ("5§", "5⍽§"),
            ("nro 4", "nro⍽4"),
            ("s. 5-12", "s.⍽5–12"),
            ("klo 9.30-16", "klo⍽9.30–16"),
            ("klo 22 - 6", "klo⍽22–6"),
            ("puh. 040 123 4567", "puh.⍽040 123 4567"),
            ("alv 25,5 %", "alv⍽25,5⍽%"),
        ),
        stays=("klo⍽9", "Eroklo 9", "Y-tunnus 1234567-8"),
    ),
    Rule(
        "R20",
        "a Y-tunnus has a hyphen before its check digit",
        "Kielikello 3/1993",
        examples=(("Y-tunnus 1234567–1", "Y-tunnus 1234567-1"),),
        stays=("Y-tunnus 1234567-8", "1234567-1", "1234567–8"),
        limits="Only with a right check digit; another is told of where it is read as a fact.",
    ),
    Rule(
        "R21",
        "between a post code and its place there is a space that never breaks",
        "kielenopas 5.4",
        examples=(("00500 Helsinki", "00500⍽Helsinki"),),
        stays=("00100-00200", "00500"),
    ),
    Rule(
        "R22",
        "a hyphen stands for the part that words have in common",
        "Kielikello 3/1993",
        stays=("yksilö-, ryhmä- ja yhteisötyönohjaus", "yksilö- ja ryhmätyönohjaus", "kevät- tai syyskausi"),
        limits="Nothing to change: such hyphens stay.",
    ),
    Rule(
        "R23",
        "after a first part of several words, a space and a hyphen come before the second",
        "usage",
        stays=("Työnohjaaja STOry -nimike", "STOry -kelpoisuus"),
        limits="Nothing to change: such hyphens stay. Whether the first part is several words cannot be told by rule.",
    ),
    Rule(
        "R24",
        "case endings of abbreviations and signs come after a colon",
        "kielijelppi",
        stays=("STOry:n", "10⍽%:n", "km:n"),
        limits="Nothing to change: no space is put before a colon.",
    ),
    Rule(
        "R25",
        "one space stands after a sentence, and three dots are one sign: …",
        "Kielikello 3/1993",
        examples=(("Loppu.  Alku", "Loppu. Alku"), ("niin...", "niin…"), ("kaksi  sanaa", "kaksi sanaa")),
        stays=("rivi  \nrivi", "....", "  sisennys", "niin…"),
    ),
)

IDS = {
    "range": "R1",
    "spaced_range": "R2",
    "compound_range": "R3",
    "aside": "R4",
    "date_range": "R5",
    "date": "R6",
    "unit": "R9",
    "percent": "R10",
    "degree": "R11",
    "thousands": "R12",
    "money": "R13",
    "quote": "R15",
    "apostrophe": "R16",
    "ordinal": "R18",
    "marker": "R19",
    "business_id": "R20",
    "post_code": "R21",
    "space": "R25",
    "ellipsis": "R25",
}


def _without_zeros(found: re.Match[str]) -> str | None:
    day, month, year = found[2], found[3], found[4]
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None
    return f"{int(day)}.{int(month)}.{year}"


DOUBTS = (
    Doubt("R1", BARE_RANGE, range_of),
    Doubt(
        "R3",
        re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäö]{2,20}(-)[A-ZÅÄÖ][a-zåäö]{2,20}-(?:maa)?(?:ottelu|väli|akseli|yhtey)"),
        "–",
    ),
    Doubt("R6", re.compile(rf"{ALONE}(([0-3]?[0-9])\.([01]?[0-9])\.([12][0-9]{{3}}))(?!\w)"), _without_zeros),
    Doubt(
        "R7",
        re.compile(rf"(?<!\w)[Kk](?:lo|ello)\.?{SPACE}(([0-2]?[0-9])[.:]([0-5][0-9]))(?![\w:]|\.[0-9])"),
        time_of,
    ),
    Doubt("R7", re.compile(rf"(?<!\w)([Kk]lo\.){SPACE}?[0-9]"), lambda found: found[1][:-1]),
    Doubt("R8", re.compile(rf"[0-9]{SPACE}(h)(?!\w|{SPACE}*[+&/]|:)"), "t"),
    Doubt("R8", re.compile(rf"[0-9]{SPACE}(d)(?![\w:/])"), "pv"),
    Doubt("R8", re.compile(rf"[0-9]{SPACE}?(mins)(?!\w)"), "min"),
    Doubt("R8", re.compile(rf"€{SPACE}?/{SPACE}?(h)(?!\w)"), "t"),
    Doubt(
        "R12",
        re.compile(rf"{ALONE}([0-9]{{1,3}}\.[0-9]{{1,2}}){SPACE}(?:tunti|tunnin|kg|km|€|%|prosent|metri|op)(?!\.)"),
        lambda found: found[1].replace(".", ","),
    ),
    Doubt(
        "R12",
        re.compile(rf"{ALONE}([1-9][0-9]{{0,2}}\.[0-9]{{3}}){SPACE}(?:€|euro|kg|km|kpl|op|ihmi|henk)"),
        lambda found: found[1].replace(".", "\u00a0"),
    ),
    Doubt("R13", EURO_FIRST, euro_last),
    Doubt("R15", re.compile(r"(«[^«»\n]{1,200}»)"), lambda found: f"”{found[1][1:-1].strip()}”"),
    Doubt("R17", re.compile(r"(?<![\w.:/-])([Ee]sim|[Kk]s|[Jj]ne|[Yy]ms|[Tt]ms|[Vv]rt|[Pp]uh)(?![\w.:/-])"), r"\1."),
    Doubt("R17", re.compile(rf"(?<!\w)((?:[Nn]ro|[Kk]rs)\.){SPACE}[0-9]"), lambda found: found[1][:-1]),
)

FINNISH = Language(
    rules=RULES,
    ids=IDS,
    doubts=DOUBTS,
    quotes=("”", "”", "’", "’"),
    contractions=frozenset(),
    dashes="-—",
    days=(
        ("ma", "ti", "ke", "to", "pe", "la", "su"),
        ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"),
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
    units=METRIC | frozenset(words("s min t h pv vrk vk vko kk v op ov sp kpl krt hlö htv EUR eur e snt")),
    unit_stems=words(
        """sekun minuu tunti tunte tunni vuorok päiv viiko viikk kuukau kuussa vuosi vuode vuott vuot euro sent prosent
        metri kilo millim neliöm gramm litra litro desil kerta kerra henkilö henge henki henke opintop opintov kappale
        miljoo miljar tuhat tuhan aste"""
    ),
    joined_units=frozenset(
        words(
            """op ov min km cm mm kg mg dl cl ml kpl hlö pv vrk vk vko kk kWh kW euroa minuuttia minuutin tuntia tunnin
        viikkoa viikon päivää päivän kuukautta kuukauden vuotta vuoden opintopistettä opintopisteen"""
        )
    ),
    markers=("klo", "kello", "nro", "n:o", "s.", "puh.", "p.", "v.", "n.", "alv", "§"),
    range_markers=frozenset(
        {"klo", "kello", "nro", "s.", "sivut", "sivuilla", "sivuilta", "vuosina", "vv.", "vko", "viikot", "viikoilla"}
    ),
    months=tuple(
        f"{month}kuu" for month in words("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")
    ),
    ordinal_dot=True,
    not_counted=frozenset(
        words("ja tai eli sekä että mutta vaan kun jos on oli ei alkaen asti saakka mennessä klo kello")
    ),
    decimal=",",
    group=re.compile("[0-9]{3}(?:,[0-9]{1,2})?"),
)
