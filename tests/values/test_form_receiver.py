"""Who takes in the contact form."""

import pytest

from sitegen.form_services import SERVICES
from sitegen.values import Unreadable
from sitegen.values.form_receiver import EXAMPLES, FormReceiver

KEY = "01234567-89ab-cdef-0123-456789abcdef"


@pytest.mark.parametrize(
    ("text", "service", "key"),
    [
        ("formspree xyzabcde", "formspree", "xyzabcde"),
        ("Formspree  xyzabcde", "formspree", "xyzabcde"),
        ("https://formspree.io/f/xyzabcde", "formspree", "xyzabcde"),
        ("netlify", "netlify", ""),
        (f"web3forms {KEY}", "web3forms", KEY),
        ("https://example.com/form", "own", "https://example.com/form"),
        ("https://työnohjaus.fi/f", "own", "https://xn--tynohjaus-17a.fi/f"),
        ("https://notformspree.io/f/", "own", "https://notformspree.io/f/"),
        ("http://127.0.0.1:8000/f", "own", "http://127.0.0.1:8000/f"),
    ],
)
def test_a_service_is_known_by_its_name_or_its_address(text: str, service: str, key: str) -> None:
    assert FormReceiver.read(text) == FormReceiver(service, key)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("formspree", "after formspree comes the key that it gave for the form; write formspree xyzabcde"),
        ("web3forms 123", "after web3forms comes the key"),
        ("netlify abc", "it needs no key; write netlify"),
        (
            "gmail",
            'no service called "gmail" is known here, and a key comes after its service\'s name; write ',
        ),
        ("own", "is known here, and a key"),
        ("varaa.kaiku.fi", "an address begins with https://; write"),
        ("info@kaiku.fi", "an e-mail address takes in no form"),
        ("http://example.com/form", "over http: anybody on the way can read messages; write https://…"),
        ("http://localhost.example.com/form", "over http: anybody"),
        ("https://", "is not a web address"),
        ("", "is not a form service"),
        ("https://formspree.io/f/", "not an address at which Formspree takes in a form; write formspree xyzabcde"),
        ("https://formspree.io/f/abcdefgh?x=1", "write formspree xyzabcde"),
        ("https://www.formspree.io:8443/f/abcdefgh", "write formspree xyzabcde"),
        ("https://api.web3forms.com/submit", f"takes in a form; write web3forms {KEY}"),
    ],
)
def test_anything_else_is_refused_with_what_to_write(text: str, told: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        FormReceiver.read(text)
    assert told in refusal.value.about(text)


@pytest.mark.parametrize("text", EXAMPLES)
def test_each_example_can_be_read_and_each_service_has_one(text: str) -> None:
    assert FormReceiver.read(text).service in SERVICES
    assert {FormReceiver.read(example).service for example in EXAMPLES} == set(SERVICES)


def test_visitors_are_told_the_services_name_or_the_host_of_ones_own() -> None:
    texts = ("formspree xyzabcde", f"web3forms {KEY}", "netlify", "https://lomake.työnohjaus.fi:8443/f")
    told = [FormReceiver.read(text).show("fi") for text in texts]
    assert told == ["Formspree", "Web3Forms", "Netlify", "lomake.työnohjaus.fi"]


def test_a_form_is_sent_to_its_service_and_over_no_other_origins() -> None:
    formspree, own = FormReceiver.read("formspree xyzabcde"), FormReceiver.read("https://example.com:8443/form?a=1")
    assert (formspree.action, formspree.origins) == ("https://formspree.io/f/xyzabcde", ("https://formspree.io",))
    assert (own.action, own.origins) == ("https://example.com:8443/form?a=1", ("https://example.com:8443",))
    assert (FormReceiver.read("netlify").action, FormReceiver.read("netlify").origins) == ("", ())
