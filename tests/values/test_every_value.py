"""What is true of all values: how they refuse, how they stand in a trace, what they cost."""

import ast
import inspect
import json
import pickle
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.business_id import BusinessId
from sitegen.values.count import Count
from sitegen.values.credits import Credits
from sitegen.values.day import Day
from sitegen.values.duration import Duration
from sitegen.values.email import Email
from sitegen.values.focus import Focus
from sitegen.values.hours import Hours
from sitegen.values.interval import Interval
from sitegen.values.money import Price, Quote
from sitegen.values.phone import Phone
from sitegen.values.postcode import PostCode
from sitegen.values.web_address import SiteAddress, WebAddress
from sitegen.values.year import Year

EXAMPLES: list[tuple[Any, str]] = [
    (BusinessId, "1234567-1"),
    (Count, "3–8"),
    (Credits, "80 op"),
    (Day, "22.11.2026"),
    (Duration, "45 min – 1 t 30 min"),
    (Email, "nimi@example.com"),
    (Focus, "60% 30%"),
    (Hours, "ti ja to 9–12 ja 13–15.30"),
    (Interval, "1–4 viikon välein"),
    (Phone, "040 123 4567"),
    (PostCode, "00100"),
    (Price, "90–120 €/45 min (sis. alv 25,5 %)"),
    (Quote, "pyydä tarjous"),
    (SiteAddress, "https://example.com/"),
    (WebAddress, "https://example.com/page"),
    (Year, "2015–2017"),
]
VALUES = [value for value, _ in EXAMPLES]
# What schema.org has no way to say: a price to be asked for, 1–4 weeks apart, 3 weeks to a month.
MAY_BE_UNTOLD = {Focus, Quote, Interval, Duration}
# Words and marks of real values in any order: likelier to slip through a pattern than any text.
SCRAPS = "1 45 1,5 0 00 040 +358 min t tuntia vuotta viikon välein kerran € /h (sis. alv %) op @ a.fi https:// – -"
SCRAPS += " ma pe arkisin ja to klo kl. 9 .30 16 am pm suljettu closed sopimuksen mukaan Mon sön"
scrappy = st.lists(st.sampled_from([*SCRAPS.split(), " ", "_", "ä", "\n", "٣"]), max_size=12).map("".join)


@given(text=scrappy | st.text(max_size=30))
@example("nan")
@example("inf")
@example(" 3_0 ")
@example("-5")
@example("1e3")
@example("\ud800@\ud800.fi")
@example("https://\ud800.fi/")
def test_any_text_is_read_or_refused_and_what_was_read_is_shown_the_same(text: str) -> None:
    for value in VALUES:
        try:
            read = value.read(text)
        except Unreadable:
            continue
        for language in ("fi", "sv", "en"):
            assert value.read(read.show(language)) == read
        told = read.json_ld()
        assert json.loads(json.dumps(told)) == told
        assert told == value.read(read.show("sv")).json_ld()
        assert told is not None or value in MAY_BE_UNTOLD
        # No-break spaces, dashes and soft hyphens are for people.
        assert json.dumps(told, ensure_ascii=False).isascii()


@pytest.mark.parametrize("text", ["1" * 20_000, "1 " * 10_000, "1-" * 10_000, "a." * 10_000, "((" * 10_000])
@pytest.mark.parametrize("value", VALUES)
def test_a_text_of_any_length_is_refused_at_once(value: Any, text: str) -> None:
    # No clock: a pattern that backtracks would keep this from ending.
    with pytest.raises(Unreadable) as refusal:
        value.read(text)
    assert len(refusal.value.about(text)) < 300


@pytest.mark.parametrize(("value", "text"), EXAMPLES)
def test_a_value_is_frozen_and_stands_in_a_trace_as_plain_data(value: Any, text: str) -> None:
    read = value.read(text)
    assert not hasattr(read, "__dict__")
    for field in fields(read):
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(read, field.name, None)
        content = getattr(read, field.name)
        assert ast.literal_eval(repr(content)) == content
    assert repr(read) == repr(value.read(text))
    assert pickle.loads(pickle.dumps(read)) == read  # noqa: S301 (our own)


@pytest.mark.parametrize("value", VALUES)
def test_the_examples_in_a_refusal_can_be_read(value: Any) -> None:
    with pytest.raises(Unreadable) as refusal:
        value.read("?")
    for example_ in re.split(", | or ", refusal.value.examples.partition(";")[0]):
        assert (Quote if "tarjous" in example_ else value).read(example_)


@pytest.mark.parametrize("value", VALUES)
def test_the_source_of_what_machines_are_told_is_named(value: Any) -> None:
    assert "https://schema.org/" in (inspect.getdoc(value.json_ld) or "")
    if hasattr(value, "vcard"):
        assert "RFC 2426, 3." in (inspect.getdoc(value.vcard) or "")


@pytest.mark.parametrize(
    ("value", "text", "told"),
    [
        (
            BusinessId,
            "1234567-8",
            "the check digit does not agree with the others, so a digit is wrong; write it as it stands",
        ),
        (PostCode, "0010", "one has five digits; write 00100"),
        (Duration, "45 mins", "is not a length; write 45 min, 1,5 t or 1 t 30 min"),
        (Price, "90 euroa/h alv", "alv needs its rate, as in alv 0 % or sis. alv 25,5 %; write 90 €, "),
        (Phone, "40 123 4567", "one begins with 0 or, with a country's code, +; write 040 123 4567 or "),
        (Credits, "40 ov", "ov are study weeks, another measure; write 80 op"),
        (Email, "nimi(at)example.com", "there is no @; write nimi@example.com"),
        (Hours, "ma–pe", "it does not say from when to when; write ma–pe 9–16, "),
    ],
)
def test_a_common_mistake_is_answered_with_how_to_write_it(value: Any, text: str, told: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        value.read(text)
    assert told in refusal.value.about(text)


def test_a_refusal_can_travel_between_processes() -> None:
    refusal = Unreadable("a length", "45 min", "it is short")
    assert pickle.loads(pickle.dumps(refusal)).about("?") == '"?" is not a length: it is short; write 45 min'  # noqa: S301 (our own)


def test_a_long_text_is_cut_in_the_message() -> None:
    said = Unreadable("a length", "45 min").about("kauan\n" * 50)
    assert said.startswith('"kauan kauan ')
    assert "\n" not in said
    assert said.endswith('…" is not a length; write 45 min')


def test_importing_the_package_imports_no_value_and_importing_values_no_heavy_module() -> None:
    program = """if True:
        import sys
        import sitegen.values
        assert not [name for name in sys.modules if name.startswith("sitegen.values.")], sys.modules
        from sitegen.values import business_id, count, credits, day, duration, email, hours, interval, money
        from sitegen.values import phone, postcode, web_address, year
        money.Price.read("90 €"), web_address.WebAddress.read("https://example.com/")
        assert not {"urllib", "socket", "email", "decimal", "encodings.idna"} & set(sys.modules)
    """
    subprocess.run([sys.executable, "-c", program], check=True)
