"""Choices: what to say of a word that is none of those from which a value is chosen, or of a field in Finnish."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sitegen.values import quoted

# Choices are English words, whatever the site's language. An editor thinks in their own, and the guide itself says
# what each word means: for each choice the Finnish and Swedish words, and codes that are easily confused.
OTHER_WORDS = """
lake: järvi sjö
field: pelto niitty fält åker
rings: renkaat rengas ringar
none: ei ei-mitään no nej inget ingen tyhjä
sharp: terävä terävät suora suorat kulmikas kulmikkaat skarp skarpa
soft: pehmeä pehmeät mjuk mjuka
round: pyöreä pyöreät pyöristetty rund runda
airy: väljä ilmava luftig
normal: normaali tavallinen vanlig
compact: tiivis tiheä kompakt tät
warm: lämmin varm
modern: moderni nykyaikainen
bookish: kirja kirjallinen bok
wide: leveä bred
beside: vieressä vierekkäin rinnakkain rinnalla bredvid
plain: pelkkä sanat enkel
rows: rivit riveinä rader
cards: kortit kort
card: kortti kort
table: taulukko tabell
grid: ruudukko rutnät
list: luettelo lista listana
large: suuri suuret iso isot stor stora
fi: suomi suomeksi finska finnish
sv: ruotsi ruotsiksi svenska swedish se
en: englanti englanniksi engelska english gb uk
accessibility: saavutettavuus tillgänglighet
audiences: kenelle kohderyhmät målgrupper
benefits: hyödyt hyöty edut nytta fördelar
call_to_action: kehotus toimintakehote uppmaning
contact: yhteys yhteystiedot yhteydenotto kontakt
credentials: koulutus pätevyys utbildning
formats: muodot muoto former
news: uutiset uutinen nyheter ajankohtaista
people: ihmiset henkilöt tekijät personer människor
picture: kuva bild
prices: hinnat hinta hinnasto priser pris prislista
process: eteneminen vaiheet prosessi förlopp
prose: teksti text
questions: kysymykset kysymys frågor ukk
quotes: lainaukset lainaus suosittelut citat
service: palvelu palvelut tjänst
sitemap: sivukartta webbkarta
person: henkilö nimi
controller: rekisterinpitäjä personuppgiftsansvarig
phone: puhelin telefon
email: sähköposti e-post
hours: aukioloajat palveluajat öppettider
places: paikat paikka platser
business_id: y-tunnus fo-nummer
booking: ajanvaraus bokning
form: lomake formulär
"""

# The same for the names of fields, as far as an editor is likely to write one without looking it up.
FIELDS_IN_OTHER_WORDS = """
name: nimi namn
address: osoite adress
languages: kielet kieli språk
theme: teema ulkoasu tema utseende
colour: väri pääväri färg huvudfärg
accent: korosteväri korostus accentfärg
roundness: kulmat pyöreys hörn
density: väljyys tiheys luft
type: kirjaimet kirjasin fontti bokstäver typsnitt
scene: piirros maisema teckning
layout: ulkoasu asettelu utseende
leaflet: esite broschyr
hyphenation: tavutus avstavning
title: otsikko nimi rubrik
heading: otsikko rubrik nimi namn title
description: kuvaus beskrivning
lead: johdanto ingressi ingress
menu: valikko meny
text: teksti
sections: osiot avsnitt
items: kohdat punkter
kind: laji tyyppi slag
actions: painikkeet knappar
file: tiedosto kuva fil bild
picture: kuva bild
price: hinta pris
length: kesto längd
interval: väli mellanrum
place: paikka plats
remote: etänä etä distans
group_size: ryhmäkoko gruppstorlek
for_whom: kenelle
street: katu katuosoite osoite gata
post_code: postinumero postnummer
city: kaupunki paikkakunta stad ort
map: kartta karta
role: rooli tehtävä roll
year: vuosi år
credits: opintopisteet studiepoäng
question: kysymys fråga
answer: vastaus svar
"""


def field_in_other_words(name: str, known: Collection[str]) -> str | None:
    """Return the known field that a Finnish or Swedish name stands for, if it stands for one."""
    return _in_other_words(FIELDS_IN_OTHER_WORDS, name, known) or _in_other_words(OTHER_WORDS, name, known)


def unknown(text: str, allowed: Sequence[str], fault: str = "is not known here") -> str:
    """Return what to say of a word that is none of the allowed ones, which are told in their order."""
    listed = ", ".join(allowed)
    if written := _in_other_words(OTHER_WORDS, text, allowed):
        return f"{quoted(text)} is written {written} here; possible: {listed}"
    if meant := _misspelt(text, allowed):
        return f"{quoted(text)} {fault}; did you mean {meant}? Possible: {listed}"
    return f"{quoted(text)} {fault}; possible: {listed}"


def _in_other_words(table: str, text: str, allowed: Collection[str]) -> str | None:
    wanted = _without_dots(text.casefold())
    for line in table.strip().splitlines():
        name, _, words = line.partition(": ")
        if name in allowed and wanted in _without_dots(words).split():
            return name
    return None


def _without_dots(text: str) -> str:
    # Who writes names of fields without ä and ö may do so with their values too.
    return text.translate(str.maketrans("äöå", "aoa"))


def _misspelt(text: str, allowed: Sequence[str]) -> str | None:
    """Return the choice that was likely mistyped: few letters differ, or its beginning was written."""
    # In YAML a comment begins only after a space: "soft# corners" is one text.
    wanted = text.casefold().partition("#")[0].strip()
    distances = {name: _distance(wanted, name) for name in allowed}
    near = min(allowed, key=distances.__getitem__)
    # In a short word two other letters make another word: "isot" is no "list".
    if distances[near] <= (2 if len(wanted) > 5 else 1) < len(wanted):
        return near
    return next((name for name in allowed if len(wanted) > 2 and name.startswith(wanted)), None)


def _distance(one: str, other: str) -> int:
    """Return how many letters are put in, left out, replaced or exchanged with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        older, before, row = before, row, [at]
        for place, wanted in enumerate(other, start=1):
            steps = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != wanted))
            if at > 1 < place and letter == other[place - 2] and one[at - 2] == wanted:
                steps = min(steps, older[place - 2] + 1)
            row.append(steps)
    return row[-1]
