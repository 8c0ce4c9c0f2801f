"""An e-mail address: nimi@example.com."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.host import host, readable_host
from sitegen.values.vcard import escaped

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"  # RFC 5322, 3.2.3

not_an_email = partial(Unreadable, "an e-mail address", "nimi@example.com")


@dataclass(frozen=True, slots=True)
class Email:
    """An address whose domain is in lower case and ASCII, fit for `mailto:`."""

    address: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is one address and nothing else."""
        name, at, domain = text.strip().rpartition("@")
        if not at:
            raise not_an_email("there is no @")
        if not name.isascii():
            raise not_an_email("what stands before @ has letters other than a–z")
        known = host(domain)
        if known is None or len(name) > 64 or not re.fullmatch(rf"{ATOM}(?:\.{ATOM})*", name):
            raise not_an_email()
        return cls(f"{name}@{known}")

    def show(self, language: str) -> str:  # noqa: ARG002 (other values need it)
        """The same in every language, the domain in its own letters."""
        name, _, domain = self.address.rpartition("@")
        return f"{name}@{readable_host(domain)}"

    def json_ld(self) -> str:
        """For https://schema.org/email."""
        return self.address

    def vcard(self) -> str:
        """As an EMAIL, which is text (RFC 2426, 3.3.2)."""
        return f"EMAIL;TYPE=INTERNET,WORK:{escaped(self.address)}"
