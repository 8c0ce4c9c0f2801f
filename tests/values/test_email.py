"""E-mail addresses, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.email import Email

READ = [
    ("nimi@example.com", "nimi@example.com"),
    (" nimi@example.com\n", "nimi@example.com"),
    ("Etu.Suku@Example.COM", "Etu.Suku@example.com"),
    ("etu+tilaus@post.example.com", "etu+tilaus@post.example.com"),
    ("o'neil@example.com", "o'neil@example.com"),
    ("nimi@työnohjaus.fi", "nimi@xn--tynohjaus-17a.fi"),
    ("nimi@XN--TYNOHJAUS-17A.fi", "nimi@xn--tynohjaus-17a.fi"),
]
PLAIN = ["@example.com", "nimi@", "nimi@example", "a b@example.com", "nimi@exam ple.com", "a@b@example.com"]
PLAIN += [
    "nimi@example..com",
    "nimi@-example.com",
    ".nimi@example.com",
    "ni..mi@example.com",
    "<nimi@example.com>",
]
PLAIN += [
    "mailto:nimi@example.com",
    "a@example.com, b@example.com",
    "nimi@127.0.0.1",
    "nimi@example.c",
    "a" * 65 + "@b.fi",
]
PLAIN += ["nimi@xn--999999999.fi", "nimi@ä..fi"]
REASONS = [
    ("", "there is no @"),
    ("nimi(at)example.com", "there is no @"),
    ("väinö@example.com", "what stands before @ has letters other than a–z"),
]


@pytest.mark.parametrize(("text", "address"), READ)
def test_an_address_is_read_with_its_domain_in_lower_case_and_ascii(text: str, address: str) -> None:
    assert Email.read(text) == Email(address)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_address_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Email.read(text)
    assert str(refusal.value) == "not an e-mail address; write nimi@example.com"


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_known_mistake_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Email.read(text)
    assert refusal.value.about(text) == f'"{text}" is not an e-mail address: {reason}; write nimi@example.com'


def test_an_address_is_shown_with_its_domain_in_its_own_letters() -> None:
    shown = [Email.read("nimi@työnohjaus.fi").show(language) for language in ("fi", "sv", "en")]
    assert shown == ["nimi@työnohjaus.fi"] * 3


@given(
    name=st.from_regex(r"[a-zA-Z0-9+_-]{1,30}(\.[a-z]{1,10})?", fullmatch=True),
    domain=st.from_regex(r"[a-zåäö]{1,20}\.(fi|com)", fullmatch=True),
)
def test_what_is_shown_can_be_read_again(name: str, domain: str) -> None:
    email = Email.read(f"{name}@{domain}")
    assert email.show("fi") == f"{name}@{domain}"
    assert Email.read(email.show("fi")) == email
