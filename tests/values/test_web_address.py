"""Web addresses, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.web_address import SiteAddress, WebAddress

READ = [
    ("https://example.com", "https://example.com/"),
    ("https://example.com/page", "https://example.com/page"),
    (" HTTPS://Example.COM/Page ", "https://example.com/Page"),
    ("http://example.com:80/", "http://example.com/"),
    ("https://example.com:443/", "https://example.com/"),
    ("https://example.com:8443/a", "https://example.com:8443/a"),
    ("https://example.com/a?b=1&c=ä#d", "https://example.com/a?b=1&c=%C3%A4#d"),
    ("https://example.com?b=1", "https://example.com/?b=1"),
    ("https://työnohjaus.fi/hyödyt", "https://xn--tynohjaus-17a.fi/hy%C3%B6dyt"),
    ("https://example.com/hy%C3%B6dyt", "https://example.com/hy%C3%B6dyt"),
    ("http://localhost:8000/", "http://localhost:8000/"),
]
PLAIN = ["https://", "https:///a", "https://example", "https://user@example.com/", "https://example.com/a b"]
PLAIN += [
    "https://example.com:0/",
    "https://example.com:65536/",
    "https://example.com:/",
    "https://example.com/%zz",
]
PLAIN += [
    'https://example.com/"',
    "https://example.com/<b>",
    "https://exa_mple.com/",
    "https://example.com/../a",
]
PLAIN += [
    "https://example.com/a\nb",
    "https://example.com/\ud800",
    "https://1.2.3.4/",
    "https://example.com:٨٠/",
]
NO_SCHEME = [
    "",
    "example.com",
    "www.example.com/page",
    "ftp://example.com/",
    "javascript:alert(1)",
    "muodot.yml",
    "//example.com/",
]
SITES = [
    ("https://example.com", "https://example.com/"),
    ("https://example.com/", "https://example.com/"),
    ("https://example.com/practice", "https://example.com/practice/"),
    ("http://127.0.0.1:8000", "http://127.0.0.1:8000/"),
]
NO_SITES = [
    ("https://example.com/?a=1", "it has neither ? nor #"),
    ("https://example.com/#a", "it has neither ? nor #"),
    ("https://example.com/index.html", "it is the folder's address, not a page's"),
    ("example.com", "one begins with https://"),
]


@pytest.mark.parametrize(("text", "url"), READ)
def test_an_address_has_one_form(text: str, url: str) -> None:
    assert WebAddress.read(text) == WebAddress(url)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_address_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        WebAddress.read(text)
    assert str(refusal.value) == "not a web address; write https://example.com/page"


@pytest.mark.parametrize("text", NO_SCHEME)
def test_an_address_without_a_scheme_is_refused_since_it_may_be_a_file(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        WebAddress.read(text)
    cure = "one begins with https://; write https://example.com/page"
    assert refusal.value.about(text) == f'"{text}" is not a web address: {cure}'


@pytest.mark.parametrize(("text", "url"), SITES)
def test_a_site_address_ends_in_a_slash(text: str, url: str) -> None:
    assert SiteAddress.read(text) == SiteAddress(url)


@pytest.mark.parametrize(("text", "reason"), NO_SITES)
def test_the_address_of_a_page_is_no_site_address(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        SiteAddress.read(text)
    cure = "write https://example.com/ or https://example.com/practice/"
    assert refusal.value.about(text) == f'"{text}" is not an address for a site: {reason}; {cure}'


def test_a_host_is_shown_in_its_own_letters() -> None:
    assert WebAddress.read("https://xn--tynohjaus-17a.fi:81/a").show("fi") == "https://työnohjaus.fi:81/a"
    assert SiteAddress.read("https://työnohjaus.fi").show("en") == "https://työnohjaus.fi/"


@given(
    url=st.from_regex(r"https?://[a-zåäö]{1,20}\.(fi|com)(:[1-9][0-9]{1,3})?(/[a-zåäö0-9]{0,5}){0,3}", fullmatch=True)
)
def test_what_is_shown_can_be_read_again(url: str) -> None:
    for address in (WebAddress.read(url), SiteAddress.read(url)):
        assert type(address).read(address.show("sv")) == address
