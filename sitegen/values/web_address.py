"""Addresses on the web: any page's, and the site's own."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.host import host, readable_host

ADDRESS = r"(?P<scheme>https?)://(?P<host>[^/?#@:]+)(?::(?P<port>[0-9]{1,5}))?(?P<path>/[^?#]*)?(?P<more>[?#].*)?"
# RFC 3986 allows none of these bare; a surrogate has no bytes.
FORBIDDEN = r'[\s<>"\\^`{|}\x00-\x1f\x7f\ud800-\udfff]|%(?![0-9A-Fa-f]{2})'
LOCAL = r"localhost|127\.0\.0\.1"

not_an_address = partial(Unreadable, "a web address", "https://example.com/page")
not_the_site = partial(Unreadable, "an address for a site", "https://example.com/ or https://example.com/practice/")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An http or https address in ASCII: host in lower case and IDNA, other letters percent-encoded."""

    url: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a whole address, scheme first."""
        return cls(normal(text.strip(), not_an_address))

    @property
    def origin(self) -> str:
        """Scheme, host and port: `https://example.com`."""
        return "/".join(self.url.split("/")[:3])

    def show(self, language: str) -> str:  # noqa: ARG002 (other values need it)
        """The same in every language, the host in its own letters."""
        return readable(self.url)

    def json_ld(self) -> str:
        """For https://schema.org/url and the like."""
        return self.url

    def vcard(self) -> str:
        """As a URL (RFC 2426, 3.6.8), which is a URI and so not escaped; Outlook drops one that is of no kind."""
        return f"URL;TYPE=WORK:{self.url}"


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """Where a site lives: a WebAddress without query and fragment that ends in a slash."""

    url: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless it is the address of a domain or folder."""
        url = normal(text.strip(), not_the_site)
        if "?" in url or "#" in url:
            raise not_the_site("it has neither ? nor #")
        if re.search(r"\.html?$", url):
            raise not_the_site("it is the folder's address, not a page's")
        return cls(url.rstrip("/") + "/")

    def show(self, language: str) -> str:  # noqa: ARG002 (other values need it)
        """The same in every language, the host in its own letters."""
        return readable(self.url)

    def json_ld(self) -> str:
        """For https://schema.org/url and the like."""
        return self.url

    def vcard(self) -> str:
        """As a URL (RFC 2426, 3.6.8), which is a URI and so not escaped; Outlook drops one that is of no kind."""
        return f"URL;TYPE=WORK:{self.url}"


def normal(text: str, refusal: "partial[Unreadable]") -> str:
    """Return the one ASCII form of an address, or raise the refusal."""
    if not re.match("https?://", text, re.IGNORECASE):
        raise refusal("one begins with https://")
    found = re.fullmatch(ADDRESS, text, re.IGNORECASE)
    if not found or re.search(FORBIDDEN, text) or re.search(r"/\.\.?(?:[/?#]|$)", text):
        raise refusal()
    scheme, name, port = found["scheme"].lower(), found["host"].lower(), found["port"]
    known = name if re.fullmatch(LOCAL, name) else host(name)
    if known is None or (port and not 0 < int(port) < 65536):
        raise refusal()
    usual = port is None or int(port) == {"http": 80, "https": 443}[scheme]
    address = f"{scheme}://{known}" + ("" if usual else f":{int(port)}")
    return address + encoded((found["path"] or "/") + (found["more"] or ""))


def encoded(text: str) -> str:
    """Return the text with all but ASCII percent-encoded as UTF-8."""
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in text)


def readable(url: str) -> str:
    """Return the address with its host in its own letters."""
    return re.sub("(?<=://)[^:/]+", lambda name: readable_host(name[0]), url, count=1)
