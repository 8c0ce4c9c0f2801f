"""Who takes in the contact form: formspree xyzabcde, netlify, web3forms …, or an address of one's own."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.form_services import OWN, SERVICES, Service
from sitegen.values import Unreadable, quoted
from sitegen.values.host import readable_host
from sitegen.values.web_address import LOCAL, WebAddress

EXAMPLES = (*(service.example for service in SERVICES.values() if service.example), "https://example.com/form")
not_a_receiver = partial(Unreadable, "a form service", ", ".join(EXAMPLES[:-1]) + f" or {EXAMPLES[-1]}")


@dataclass(frozen=True, slots=True)
class FormReceiver:
    """A name of SERVICES, and the key by which that service knows the form."""

    service: str
    key: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a service's name with its key, or an https address."""
        if re.match("https?://", text.strip(), re.IGNORECASE):
            return cls(*known_by_address(WebAddress.read(text)))
        name, _, key = text.strip().partition(" ")
        name, key = name.lower(), key.strip()
        service = SERVICES.get(name)
        if service is None or name == OWN:
            raise not_a_receiver(_why_unknown(name, key))
        if not re.fullmatch(service.key, key):
            reason = f"after {name} comes the key that it gave for the form" if service.key else "it needs no key"
            raise Unreadable("a form service", service.example, reason)
        return cls(name, key)

    @property
    def terms(self) -> Service:
        """What the service wants the form to hold."""
        return SERVICES[self.service]

    @property
    def action(self) -> str:
        """The address that the form is sent to; empty: the page that thanks."""
        return self.terms.action.format(key=self.key)

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins of all addresses over which visitors are led: `https://formspree.io`."""
        return self.terms.origins or ((WebAddress(self.action).origin,) if self.action else ())

    def show(self, language: str) -> str:  # noqa: ARG002 (other values need it)
        """The service's name, or the host of an address of one's own."""
        return self.terms.title or readable_host(_host(self.key))


def _why_unknown(name: str, key: str) -> str:
    """Return why a text that begins with such a name says of no service which one it is; empty: nobody knows."""
    if "@" in name:
        return "an e-mail address takes in no form, but a form service passes the messages on to one"
    if "." in name:
        return "an address begins with https://"
    after = "" if key else ", and a key comes after its service's name"
    return f"no service called {quoted(name)} is known here{after}" if name.isalnum() else ""


def known_by_address(address: WebAddress) -> tuple[str, str]:
    """Return the service whose address it is, and its key.

    Raise Unreadable where messages would be open to all, and for a known service's other addresses, which take none in.
    """
    if re.match(f"http://(?!(?:{LOCAL})[:/])", address.url):
        raise Unreadable("a safe address for a form", "https://…", "over http: anybody on the way can read messages")
    # The last one takes any address.
    found = ((name, re.fullmatch(service.address, address.url)) for name, service in SERVICES.items())
    name, key = next((name, match[1]) for name, match in found if match)
    at = _service_at(address) if name == OWN else None
    if at:
        raise Unreadable(f"an address at which {at.title} takes in a form", at.example)
    return name, key


def _service_at(address: WebAddress) -> Service | None:
    """Return the known service at whose host, or below it, an address is."""
    own = _host(address.url)
    hosts = ((service, _host(origin)) for service in SERVICES.values() for origin in service.origins)
    return next((service for service, host in hosts if f".{own}".endswith(f".{host}")), None)


def _host(url: str) -> str:
    return re.split("[/:]+", url)[1]
