"""Hyphenation: where words are broken, and which of a text's words get soft hyphens."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.language import hyphenation
from sitegen.language.compounds import Compounds, entries_in, shipped
from sitegen.language.finnish_syllables import is_advised, syllable_starts
from sitegen.language.hyphenation import EDGE, LONG, SHORTEST, WIDEST, breaks, hyphenated, hyphenated_text

LIST = Path(hyphenation.__file__).with_name("finnish_compounds.txt")
SHY = "\u00ad"
FINNISH = st.text("aeiouyäöhjklmnprstv", min_size=1, max_size=40)
TEXTS = st.text(st.sampled_from("aeiouyäöhklnprstvTÖ -–.,()@/:0￼\n\u00a0\u00ad\u0308"), max_size=200)


def shown(word: str, language: str = "fi", compounds: Compounds | None = None) -> str:
    """Write joins as |, other breaks as - where they are advised and as . where they are not."""
    signs = {
        place.at: "|" if place.join else "-" if place.advised else "." for place in breaks(word, language, compounds)
    }
    return "".join(signs.get(at, "") + letter for at, letter in enumerate(word))


def soft(text: str) -> str:
    return text.replace(SHY, "|")


# ---- Finnish words


@pytest.mark.parametrize(
    "expected",
    [
        "kuin-ka",
        "myrs-kyi-sin",
        "ha-ke.ak-seen",
        "ra-di.oi-ta",
        "a.si.a",
        "o.me-na",
        "maa.il-ma",
        "kau.an",
        "ko-ka.ii-ni",
        "tuot-tei-ta",
        "psy-ko-lo-gi",
        "struk-tuu-ri",
        "hm",
    ],
)
def test_syllables_begin_at_a_consonant_before_a_vowel_and_between_vowels_that_are_apart(expected: str) -> None:
    part = expected.replace("-", "").replace(".", "")
    signs = {at: "-" if is_advised(part, at) else "." for at in syllable_starts(part)}
    assert "".join(signs.get(at, "") + letter for at, letter in enumerate(part)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "työn|oh-jausta",
        "työn|oh-jaa-ja|kou-lu-tuk-seen",
        "työ|yh-tei-sö|työn|oh-jausta",
        "esi|hen-ki-löi-den",
        "hyvin|voin-nista",
        "puu|tar-ha|neu-von-taa",
        "las-ku-tus|o.soite",
        "peruu-tus|eh-dot",
        "tie-to|suo-ja|se-loste",
        "vuo-ro|vai-ku-tus",
        "käyn-ti|o.soi-tetta",
        "vaih-to|ehto",
        "mark-ki-na|ta-lou-den",
        "kan-sain|vä-li-nen",
        "lii-kun-ta|halli",
        "ita-li.a-lai-nen",
        "tuot-teista",
        "maa.il-man|laa-jui-nen",
    ],
)
def test_compounds_are_broken_at_their_joins(expected: str) -> None:
    word = expected.replace("-", "").replace("|", "").replace(".", "")
    assert shown(word) == expected


def test_three_letters_stay_on_each_side_and_short_words_are_whole() -> None:
    assert shown("osoitteita") == "osoit-teita"
    assert shown("asiakkaat") == "asi.ak-kaat"
    assert breaks("kukkapöy", "fi") == ()


def test_capitals_do_not_matter_but_names_with_capitals_inside_are_whole() -> None:
    assert shown("Työnohjausta") == "Työn|oh-jausta"
    assert shown("TYÖNOHJAUSTA") == "TYÖN|OH-JAUSTA"
    assert breaks("TyönohjausApu", "fi") == breaks("Työn-ohjausta", "fi") == breaks("työnohj4us", "fi") == ()
    assert breaks("työnohjausta", "ru") == breaks("", "fi") == ()


@given(FINNISH)
def test_a_finnish_break_is_never_at_an_edge_nor_after_letters_without_a_vowel(word: str) -> None:
    places = breaks(word, "fi")
    assert list(places) == sorted(set(places))
    assert all(EDGE <= place.at <= len(word) - EDGE for place in places)
    assert not places or len(word) >= SHORTEST


# ---- the list of compounds


def test_a_site_adds_its_own_compounds() -> None:
    assert shown("kukkaistukas") == "kuk-kais-tu-kas"
    assert shown("kukkaistukas", compounds=shipped(("kukka|istuk*",))) == "kuk-ka|is-tu-kas"


def test_entries_with_more_letters_before_the_mark_are_right() -> None:
    known = Compounds(["*|osoit*", "vale-osoit*", "*hie~kera*", "alku|osa"])
    assert known.marks("katuosoite") == {4: "|"}
    assert known.marks("valeosoite") == {4: "-"}
    assert known.marks("alkuosa") == {4: "|"}
    assert known.marks("alkuosasta") == known.marks("eialkuosa") == {}
    assert shown("hiekerakki") == "hie-ke-rakki"
    assert shown("hiekerakki", compounds=known) == "hieke-rakki"


def test_an_entry_without_letters_before_holds_only_after_the_end_of_a_part() -> None:
    known = Compounds(["*|osoit*"])
    holds = ["katuosoite", "laskutusosoite", "avainosoite", "puuosoite"]
    assert [word for word in holds if not known.marks(word)] == []
    assert known.marks("kartosoite") == known.marks("katoosoite") == known.marks("elpsosoite") == {}


@pytest.mark.parametrize("entry", ["työnohjaus", "työn|oh|jaus", "|ohja*", "työn|oh*", "työ n|ohja", "työn*|ohja", ""])
def test_an_entry_that_is_none_is_refused_with_its_cure(entry: str) -> None:
    with pytest.raises(ValueError, match="write letters, one mark and three letters at least after it"):
        Compounds([entry])


def test_of_an_entry_with_several_marks_the_entries_to_write_are_told() -> None:
    with pytest.raises(ValueError, match=r"write an entry for each: lantion\|pohjan\* \*pohjan\|lihak\*$"):
        Compounds(["lantion|pohjan|lihak*"])


def test_a_list_may_hold_comments_and_several_entries_on_a_line() -> None:
    assert entries_in("# a\n*a|bcd* x|yzå # b\n\n") == ["*a|bcd*", "x|yzå"]


def test_every_entry_of_the_shipped_list_stands_once() -> None:
    entries = entries_in(LIST.read_text(encoding="utf-8"))
    assert len(entries) > 3000
    assert sorted(entry for entry in set(entries) if entries.count(entry) > 1) == []


# ---- soft hyphens


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("työnohjausta", "työnohjausta"),
        ("työnohjaukseen", "työn|ohjaukseen"),
        ("työyhteisötyönohjausta", "työ|yhteisö|työn|ohjausta"),
        ("saavutettavuudesta", "saavutet|tavuudesta"),
        ("järjestelmällisyydellään", "järjestelmäl|lisyydellään"),
        # Everyday words of a practice, which the rule alone breaks elsewhere.
        ("liikuntaelinvaivat", "liikunta|elin|vaivat"),
        ("tukielinsairaudet", "tuki|elin|sairaudet"),
        ("lantionpohjanlihakset", "lantion|pohjan|lihakset"),
        ("nivelrikkopotilaan", "nivel|rikko|potilaan"),
        ("leukanivelvaivat", "leuka|nivel|vaivat"),
        ("niskahartiaseutu", "niska|hartia|seutu"),
        ("selkäkipupotilas", "selkä|kipu|potilas"),
        ("urheiluhieroja", "urheilu|hieroja"),
        ("kokovartalohieronta", "koko|vartalo|hieronta"),
    ],
)
def test_joins_come_first_and_syllables_only_where_a_piece_is_wide(word: str, expected: str) -> None:
    assert soft(hyphenated(word, "fi")) == expected


def test_a_narrow_place_gets_more_breaks() -> None:
    assert soft(hyphenated("työnohjaukseen", "fi", widest=8)) == "työn|ohjauk|seen"
    assert soft(hyphenated("koulutus", "fi", widest=4, shortest=5)) == "koulutus"
    assert soft(hyphenated("koulutukset", "fi", widest=6, shortest=7)) == "koulu|tukset"


@given(FINNISH)
def test_soft_hyphens_change_no_letter_and_leave_no_wide_piece_that_could_be_broken(word: str) -> None:
    done = hyphenated(word, "fi")
    assert done.replace(SHY, "") == word
    start = 0
    for piece in done.split(SHY):
        inside = [place for place in breaks(word, "fi") if place.advised and start < place.at < start + len(piece)]
        assert len(piece) <= WIDEST or not inside or len(word) < LONG
        start += len(piece)


def test_swedish_and_english_are_broken_by_their_patterns() -> None:
    assert soft(hyphenated("arbetshandledningsgruppen", "sv")) == "arbets|handlednings|gruppen"
    assert soft(hyphenated("internationalisation", "en")) == "internation|alisation"
    assert [place.at for place in breaks("arbetshandledning", "sv") if place.join] == [6]
    assert {place.join for place in breaks("internationalisation", "en")} == {False}


# ---- whole texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Työnohjaukseen, (työnohjaajille)!", "Työn|ohjaukseen, (työn|ohjaajille)!"),
        ("työnohjauskoulutus\u00a0ja\ntyönohjauskoulutus.", "työn|ohjaus|koulutus\u00a0ja\ntyön|ohjaus|koulutus."),
        ("ryhmätyönohjaus-iltapäivä", "ryhmä|työn|ohjaus-iltapäivä"),
        ("ryhmätyönohjaus- ja", "ryhmä|työn|ohjaus- ja"),
        ("￼ryhmätyönohjaus", "￼ryhmä|työn|ohjaus"),
    ],
)
def test_long_words_of_a_text_get_soft_hyphens(text: str, expected: str) -> None:
    assert soft(hyphenated_text(text, "fi")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "https://tyonohjauskoulutus.example.com/tyonohjauskoulutukseen/",
        "www.työnohjauskoulutus.fi",
        "työnohjauskoulutus@example.com",
        "työnohjauskoulutus_lomake",
        "ryhmätyön\u00adohjauksessa",
        "tyo\u0308nohjauskoulutukseen",
        "TyönohjausKoulutuksessa",
        "Nämä sanat eivät ole pitkiä.",
    ],
)
def test_addresses_names_and_words_with_their_own_soft_hyphens_stay(text: str) -> None:
    assert hyphenated_text(text, "fi") == text


@given(TEXTS, st.sampled_from(["fi", "sv", "en", "de"]))
def test_a_text_gains_only_soft_hyphens_and_gains_none_the_second_time(text: str, language: str) -> None:
    done = hyphenated_text(text, language)
    assert done.replace(SHY, "") == text.replace(SHY, "")
    assert hyphenated_text(done, language) == done


@pytest.mark.parametrize(
    "pattern",
    ["työnohjauskoulutus", "työnohjauskoulutus ", "työnohjauskoulutus.", "a@työnohjauskoulutus ", "(", "ö-", "\u00ad"],
)
def test_no_text_takes_more_than_linear_time(pattern: str) -> None:
    def seconds(length: int) -> float:
        text = (pattern * length)[:length]
        start = time.perf_counter()
        hyphenated_text(text, "fi")
        return time.perf_counter() - start

    small, large = min(seconds(25_000) for _ in range(3)), min(seconds(100_000) for _ in range(3))
    assert large < 12 * small + 0.02
