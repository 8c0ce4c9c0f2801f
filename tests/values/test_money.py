"""Prices and requests for quotes, as editors write them and visitors see them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.duration import MINUTES
from sitegen.values.money import Price, Quote
from sitegen.values.price_units import SHOWN_UNITS

READ = {
    Price(9000, 9000): [
        "90 €",
        "90€",
        "90 euroa",
        "90 EUR",
        "90 e",
        "€90",
        "€ 90",
        "90,00 €",
        "90 euros",
        "EUR 90",
    ],
    Price(9050, 9050): ["90,50 €", "90.50 €", "€90.50", "90,50 euroa"],
    Price(120000, 120000): ["1 200 €", "1\u00a0200 €", "1\u202f200 €", "1200 €", "€1,200", "1 200,00 €"],
    Price(120050, 120050): ["1 200,50 €", "€1,200.50"],
    Price(0, 0): ["0 €"],
    Price(9000, 12000): ["90–120 €", "90-120 €", "90 - 120 €", "90 € – 120 €", "€90–120", "€90–€120"],
    Price(9000, 9000, (100, "h")): [
        "90 €/h",
        "90 €/t",
        "90 € / tunti",
        "90 € per tunti",
        "€90 per hour",
        "90€/h",
    ],
    Price(9000, 9000, (4500, "min")): ["90 €/45 min", "90 € / 45min", "90 € / 45 minuuttia"],
    Price(9000, 9000, (150, "h")): ["90 €/1,5 t", "€90/1.5 h"],
    Price(9000, 9000, (100, "session")): [
        "90 €/kerta",
        "90 €/krt",
        "90 €/käynti",
        "90 €/gång",
        "€90 per session",
    ],
    Price(9000, 9000, (100, "person")): ["90 €/hlö", "90 €/hlö.", "90 €/henkilö", "90 €/person"],
    Price(9000, 9000, None, 0): [
        "90 € alv 0 %",
        "90 € (alv 0 %)",
        "90 €, alv 0 %",
        "90 €, ALV 0%",
        "90 €, moms 0 %",
        "90 € + alv 0 %",
    ],
    Price(9000, 9000, None, 255): [
        "90 € sis. alv 25,5 %",
        "90 € (sis. alv 25,5 %)",
        "90 € (sis alv 25,5%)",
        "90 €, sisältää alv:n 25,5 %",
        "90 € (inkl. moms 25,5 %)",
        "€90 (incl. 25.5% VAT)",
        "€90 incl. VAT 25.5%",
    ],
    Price(9000, 9000, None, 255, tax_added=True): [
        "90 € + alv 25,5 %",
        "90 € (+ alv 25,5 %)",
        "90 €+alv 25,5 %",
        "90 €, ei sis. alv 25,5 %",
        "90 €, ei sisällä alv:a 25,5 %",
        "€90 + 25.5% VAT",
        "90 € exkl. moms 25,5 %",
    ],
    Price(9000, 12000, (100, "h"), 255): ["90–120 €/h (sis. alv 25,5 %)", "€90–120/h (incl. 25.5% VAT)"],
    Price(9000, 9000, None, 140): ["90 € sis. alv 14 %"],
}
SHOWN = [
    ("90 €", "90⍽€", "90⍽€", "€90"),
    ("90,50 €", "90,50⍽€", "90,50⍽€", "€90.50"),
    ("1200 €", "1⍽200⍽€", "1⍽200⍽€", "€1,200"),
    ("90-120 €", "90–120⍽€", "90–120⍽€", "€90–120"),
    ("90-120,50 €", "90,00–120,50⍽€", "90,00–120,50⍽€", "€90.00–120.50"),
    ("90 €/h", "90⍽€/t", "90⍽€/h", "€90/h"),
    ("90 €/45 min", "90⍽€/45⍽min", "90⍽€/45⍽min", "€90/45⍽min"),
    ("90 €/kk", "90⍽€/kuukausi", "90⍽€/månad", "€90/month"),
    ("90 €/krt", "90⍽€/kerta", "90⍽€/gång", "€90/session"),
    ("90 € alv 0 %", "90⍽€ (alv⍽0⍽%)", "90⍽€ (moms⍽0⍽%)", "€90 (0%⍽VAT)"),
    ("90 € sis. alv 25,5 %", "90⍽€ (sis.⍽alv⍽25,5⍽%)", "90⍽€ (inkl.⍽moms⍽25,5⍽%)", "€90 (incl.⍽25.5%⍽VAT)"),
    ("90 € + alv 25,5 %", "90⍽€ + alv⍽25,5⍽%", "90⍽€ + moms⍽25,5⍽%", "€90 + 25.5%⍽VAT"),
]
PLAIN = [
    "",
    "€",
    "-90 €",
    "90 $",
    "90 kr",
    "nan €",
    "9_0 €",
    "1e3 €",
    "٩٠ €",
    "090 €",
    "90–120–150 €",
]
PLAIN += ["90 € 120 €", "90 €/", "/h", "alv 0 %", "90 € (alv 255 %)"]
REASONS = [
    ("90", "€ is missing"),
    ("90–120", "€ is missing"),
    ("90,5 €", "cents have two digits"),
    ("1.200 €", "cents have two digits"),
    ("120–90 €", "a range goes from the smaller to the larger"),
    ("90–90 €", "a range goes from the smaller to the larger"),
    ("90 € alv", "alv needs its rate, as in alv 0 % or sis. alv 25,5 %"),
    ("90 € sis. alv", "alv needs its rate, as in alv 0 % or sis. alv 25,5 %"),
    ("90 € + moms", "alv needs its rate, as in alv 0 % or sis. alv 25,5 %"),
    ("90 euroa/h alv", "alv needs its rate, as in alv 0 % or sis. alv 25,5 %"),
    ("90 € alv 25,5 %", "it does not say whether alv is in the price: sis. alv or + alv"),
    ("noin 90 €", "noin belongs in text: or lead:, for the value stands alone"),
    ("alkaen 90 €", "alkaen belongs in text: or lead:, for the value stands alone"),
    ("90 €/t alkaen", "alkaen belongs in text: or lead:, for the value stands alone"),
    ("alk. 75 €", "alk. belongs in text: or lead:, for the value stands alone"),
    ("alk.75 €", "alk. belongs in text: or lead:, for the value stands alone"),
    ("75 €/t alk.", "alk. belongs in text: or lead:, for the value stands alone"),
    ("fr. 90 €", "fr. belongs in text: or lead:, for the value stands alone"),
    ("from €90 (incl. 25.5% VAT)", "from belongs in text: or lead:, for the value stands alone"),
    ("90 €/v", "after / stands what it buys: /t, /45 min, /kerta, /henkilö or /ryhmä"),
    ("90 €/0 min", "after / stands what it buys: /t, /45 min, /kerta, /henkilö or /ryhmä"),
    ("90 €/2 hlö", "after / stands what it buys: /t, /45 min, /kerta, /henkilö or /ryhmä"),
]
NO_TAX = "a price that bears no tax is written 90 € (alv 0 %), one before tax 90 € + alv 25,5 %"
REASONS += [
    (text, NO_TAX)
    for text in (
        "75 € (veroton)",
        "75 €, veroton",
        "75 € verotta",
        "75 € verovapaa",
        "75 € (ei alv)",
        "75 € ei alv",
        "75 € ei alv:ta",
        "(ei alv)",
        "75 € ilman alv",
        "75 € ilman arvonlisäveroa",
        "75 € (alv-vapaa)",
        "75 € momsfri",
        "75 € momsfritt",
        "75 € utan moms",
        "€75 VAT-free",
        "€75 tax free",
        "€75 without VAT",
    )
]
NAMELESS = "a tax is called by its name: sis. alv 25,5 % or + alv 25,5 %"
REASONS += [(text, NAMELESS) for text in ("24 %", "75 € 24 %", "75 € (24 %)", "75 €/t, 25,5%")]
FREE = "what costs nothing is written 0 €"
REASONS += [(text, FREE) for text in ("ilmainen", "Maksuton", "maksuton tutustuminen", "veloituksetta", "gratis")]
REASONS += [(text, FREE) for text in ("kostnadsfritt", "free", "free of charge")]
CURE = "write 90 €, 90–120 €/t, 90 € (sis. alv 25,5 %) or pyydä tarjous"
QUOTES = [
    "pyydä tarjous",
    "Pyydä  tarjous",
    "pyydä tarjousta",
    "begär offert",
    "be om offert",
    "Be om offert",
    "offert på begäran",
    "ask for a quote",
    "price on request",
    "request a quote",
    "enligt offert",
]


@pytest.mark.parametrize(("text", "price"), [(text, price) for price, texts in READ.items() for text in texts])
def test_a_price_is_read_in_any_of_the_languages(text: str, price: Price) -> None:
    assert Price.read(text) == price


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_price_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Price.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a price; {CURE}'


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_price_that_leaves_a_doubt_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Price.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a price: {reason}; {CURE}'


@pytest.mark.parametrize(("text", "fi", "sv", "en"), SHOWN)
def test_a_price_is_shown_in_each_language(text: str, fi: str, sv: str, en: str) -> None:
    shown = [Price.read(text).show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")]
    assert shown == [fi, sv, en]


@pytest.mark.parametrize("text", QUOTES)
def test_a_request_for_a_quote_is_read_in_any_of_the_languages(text: str) -> None:
    assert Quote.read(text) == Quote()


def test_a_price_is_no_request_for_a_quote() -> None:
    with pytest.raises(Unreadable) as refusal:
        Quote.read("90 €")
    assert refusal.value.about("90 €") == '"90 €" is not a request for a quote; write pyydä tarjous'


def test_a_request_for_a_quote_is_shown_in_each_language() -> None:
    shown = [Quote().show(language) for language in ("fi", "sv", "en")]
    assert shown == ["pyydä tarjous", "begär offert", "ask for a quote"]
    assert [Quote.read(text) for text in shown] == [Quote()] * 3


TAXED = [
    ("80 € + alv 25,5 %", "100,40⍽€ (sis.⍽alv⍽25,5⍽%)", "80⍽€"),
    ("80–90,50 €/t + alv 25,5 %", "100,40–113,58⍽€/t (sis.⍽alv⍽25,5⍽%)", "80,00–90,50⍽€/t"),
    ("100,40 € (sis. alv 25,5 %)", "100,40⍽€ (sis.⍽alv⍽25,5⍽%)", "80⍽€"),
    ("100–125,50 €/krt (sis. alv 25,5 %)", "100,00–125,50⍽€/kerta (sis.⍽alv⍽25,5⍽%)", "79,68–100,00⍽€/kerta"),
    # Half a cent goes up both ways: 0,05 × 1,1 = 0,055 and 0,03 ÷ 1,2 = 0,025.
    ("0,05 € + alv 10 %", "0,06⍽€ (sis.⍽alv⍽10⍽%)", "0,05⍽€"),
    ("0,03 € (sis. alv 20 %)", "0,03⍽€ (sis.⍽alv⍽20⍽%)", "0,03⍽€"),
    ("90 €/t", "90⍽€/t", None),
    ("90 € (alv 0 %)", "90⍽€ (alv⍽0⍽%)", None),
]


@pytest.mark.parametrize(("text", "gross", "net"), TAXED)
def test_a_price_is_told_with_its_tax_and_without(text: str, gross: str, net: str | None) -> None:
    price = Price.read(text)
    without = price.net()
    assert price.gross().show("fi").replace("\u00a0", "⍽") == gross
    assert (without and without.show("fi").replace("\u00a0", "⍽")) == net


def test_a_request_for_a_quote_has_no_tax() -> None:
    assert Quote().gross() == Quote()
    assert Quote().net() is None


@given(
    sums=st.tuples(st.integers(0, 99_999_999), st.integers(0, 99_999_999)).map(sorted),
    tax=st.integers(1, 999),
)
def test_taking_the_added_tax_away_again_gives_the_same_cents(sums: list[int], tax: int) -> None:
    added = Price(sums[0], sums[1], (100, "h"), tax, tax_added=True)
    gross = added.gross()
    assert gross.gross() == gross
    assert gross.net() == added.net() == Price(sums[0], sums[1], (100, "h"))
    for without, within in zip(sums, (gross.lowest, gross.highest), strict=True):
        assert abs(within - Fraction(without) * (1000 + tax) / 1000) <= Fraction(1, 2)


per = (
    st.none()
    | st.sampled_from(sorted(SHOWN_UNITS["fi"])).map(lambda unit: (100, unit))
    | st.tuples(st.integers(1, 9999).map(lambda tenths: tenths * 10), st.sampled_from(sorted(MINUTES)))
)


@given(
    sums=st.tuples(st.integers(0, 999_999_999), st.integers(0, 999_999_999)).map(sorted) | st.just([0, 9000]),
    per=per,
    tax=st.none() | st.integers(0, 999),
    added=st.booleans(),
    language=st.sampled_from(["fi", "sv", "en"]),
)
def test_what_is_shown_can_be_read_again(
    sums: list[int], per: tuple[int, str] | None, tax: int | None, added: bool, language: str
) -> None:
    lowest, highest = sums
    price = Price(lowest, highest, per, tax, added and bool(tax))
    assert Price.read(price.show(language)) == price
