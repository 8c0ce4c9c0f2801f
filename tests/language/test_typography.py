"""The rules of typography: every example of every rule, and what FINNISH asks for word by word."""

from __future__ import annotations

import pytest

from sitegen.language.rules import LANGUAGES, applied, doubts, edits, rules

RULES = [(language, rule) for language in LANGUAGES for rule in rules(language)]
EXAMPLES = [(language, rule.id, *example) for language, rule in RULES for example in rule.examples]
DOUBTS = [(language, rule.id, *example) for language, rule in RULES for example in rule.doubts]
STAYS = [(language, text) for language, rule in RULES for text in rule.stays]
RIGHT = [(language, after) for language, rule in RULES for _, after in rule.examples]


def meant(text: str) -> str:
    return text.replace("⍽", "\u00a0")


def better(text: str, language: str = "fi") -> str:
    text = meant(text)
    return applied(text, edits(text, language)).replace("\u00a0", "⍽")


@pytest.mark.parametrize(("language", "rule", "before", "after"), EXAMPLES)
def test_a_rule_does_what_its_example_shows(language: str, rule: str, before: str, after: str) -> None:
    assert better(before, language) == after
    assert rule in {edit.rule for edit in edits(meant(before), language)}


@pytest.mark.parametrize(("language", "rule", "before", "after"), DOUBTS)
def test_a_doubt_is_told_and_the_text_stays(language: str, rule: str, before: str, after: str) -> None:
    told = doubts(meant(before), language)
    assert applied(meant(before), told) == meant(after)
    assert {edit.rule for edit in told} == {rule}
    assert better(before, language).replace("⍽", " ") == before.replace("⍽", " ")


@pytest.mark.parametrize(("language", "text"), [*STAYS, *RIGHT])
def test_what_is_right_stays(language: str, text: str) -> None:
    assert better(text, language) == text


@pytest.mark.parametrize(("language", "text"), STAYS)
def test_what_stays_is_not_doubted(language: str, text: str) -> None:
    assert doubts(meant(text), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_own_id_a_source_and_cases(language: str) -> None:
    table = rules(language)
    letter = {"fi": "R", "sv": "S", "en": "E"}[language]
    assert [rule.id for rule in table] == [f"{letter}{number}" for number in range(1, len(table) + 1)]
    for rule in table:
        assert rule.about
        assert not rule.about.endswith(".")
        assert rule.source
        assert rule.examples or rule.doubts or rule.limits, rule.id
        assert rule.is_sure == bool(rule.examples)
    made = {*LANGUAGES[language].ids.values(), *(doubt.rule for doubt in LANGUAGES[language].doubts)}
    assert made == {rule.id for rule in table if rule.examples or rule.doubts}


# The examples of FINNISH.md where naive rules fail, and its words that must stay.
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(80op)", "(80⍽op)"),
        ("45 min - 1,5 tuntia", "45⍽min – 1,5⍽tuntia"),
        ("1-4 viikon", "1–4⍽viikon"),
        ("klo 9.30-16", "klo⍽9.30–16"),
        ("12-15-vuotiaat", "12–15-vuotiaat"),
        ("13.-15.5.2026", "13.–15.5.2026"),
        ("1.-28.7.", "1.–28.7."),
        ("100 g - 1 kg", "100⍽g – 1⍽kg"),
        ("13-16 €", "13–16⍽€"),
        ("1. huhtikuuta 2026", "1.⍽huhtikuuta 2026"),
        ("31. lokakuuta", "31.⍽lokakuuta"),
        ("25,5 %", "25,5⍽%"),
        ("20 °C", "20⍽°C"),
        ("s. 5-12", "s.⍽5–12"),
        ("puh. 040", "puh.⍽040"),
        ("10 %:n", "10⍽%:n"),
        ("00500 Helsinki", "00500⍽Helsinki"),
        ("raa'at", "raa’at"),
        ("niin...", "niin…"),
    ],
)
def test_finnish_where_naive_rules_fail(before: str, after: str) -> None:
    assert better(before) == after
    assert better(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "Y-tunnus 1234567-8",
        "2026-11-22",
        "https://example.com/sivu-1-4?a='b'--c",
        "FI21 1234 5600 0007 85",
        "ISBN 978-951-0-12345-6",
        "040 123 4567",
        "+358 40 123 4567",
        "00100-00200",
        "STOry -kelpoisuus",
        "Työnohjaaja STOry -nimike",
        "yksilö- ja ryhmätyönohjaus",
        "yksilö-, ryhmä- ja yhteisötyönohjaus",
        "Suomi–Ruotsi-ottelu",
        "STOry:n",
    ],
)
def test_finnish_that_must_stay(text: str) -> None:
    assert better(text) == text


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("sv", '"citat"', "”citat”"),
        ("sv", "25,5 %", "25,5⍽%"),
        ("sv", "1-4 veckor", "1–4⍽veckor"),
        ("sv", "kl. 9.30", "kl.⍽9.30"),
        ("sv", "10 000 €", "10⍽000⍽€"),
        ("en", '"quote"', "“quote”"),
        ("en", "25.5 %", "25.5%"),
        ("en", "€120", "€120"),
        ("en", "1-4 weeks", "1–4⍽weeks"),
    ],
)
def test_swedish_and_english_as_finnish_md_has_them(language: str, before: str, after: str) -> None:
    assert better(before, language) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # U+FFFC stands for code or a picture.
        ("￼ - ￼", "￼ – ￼"),
        ("￼-￼", "￼-￼"),
        ('"￼" on', "”￼” on"),
        ("avaa ￼ 5 min", "avaa ￼ 5⍽min"),
        # A line's end is a space, and only where a rule demands it one that never breaks.
        ("kestää 45\nmin", "kestää 45⍽min"),
        ("kestää 45\r\n   min", "kestää 45⍽min"),
        ("se on -\nusein", "se on –\nusein"),
        ("rivi\n- kohta", "rivi\n- kohta"),
        ("rivi 45  \nmin", "rivi 45  \nmin"),
        ("kappale 45\n\nmin", "kappale 45\n\nmin"),
    ],
)
def test_other_than_plain_words(before: str, after: str) -> None:
    assert better(before) == after


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("fi", '"Hei", hän sanoi, "tule."', "”Hei”, hän sanoi, ”tule.”"),
        ("fi", "\"'80-luvun' laulu\"", "”’80-luvun’ laulu”"),
        ("fi", 'Lue: "Mitä?" – "Miten!"', "Lue: ”Mitä?” – ”Miten!”"),
        ("fi", '"näyttö 24" pöydällä" ja 30" seinällä', '”näyttö 24" pöydällä” ja 30" seinällä'),
        ("fi", 'hän on 5\'10" pitkä, "pitkä"', "hän on 5'10\" pitkä, ”pitkä”"),
        ("en", "'It's the students' own', she said", "‘It’s the students’ own’, she said"),
        ("en", '("Really?") – "yes"', "(“Really?”) – “yes”"),
        ("en", '"\'Tis good," he said', "“’Tis good,” he said"),
        ("en", "\"He said 'yes'\"", "“He said ‘yes’”"),
        ("en", "the class's 5' pole", "the class’s 5' pole"),
        ("en", "an '80s hit and an odd 'word", "an ’80s hit and an odd 'word"),
        ("en", "“fine” and ‘fine’ and ’burbs", "“fine” and ‘fine’ and ’burbs"),
    ],
)
def test_quotes_open_and_close_by_their_neighbours(language: str, before: str, after: str) -> None:
    assert better(before, language) == after


@pytest.mark.parametrize(
    "text",
    [
        "Covid-19",
        "Boeing 737-800",
        "ISO 9001-2015",
        "EN 10-20",
        "versio v1.2-3",
        "kuva1-4.jpg",
        "1-4.pdf",
        "A4-5",
        "tulos 4-1",
        "1-2-3",
        "5-12-2026",
        "2026-11",
        "09-12",
        "-5-10",
        "5 - 3 = 2",
        "a - b",
        "1 - 2 - 3",
        "3D ja 5G",
        "komento --apu -x",
        "1234–5678",
    ],
)
def test_what_only_looks_like_a_range_or_a_unit_stays(text: str) -> None:
    assert better(text) == text


def test_a_language_that_we_do_not_know_has_no_rules() -> None:
    assert edits("1-4 viikon", "de") == []
    assert doubts("1-4 viikon", "de") == []
    assert rules("de") == ()
