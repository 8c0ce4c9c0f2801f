"""Contact cards: what an address book takes in of the practice, as a file and as a QR code.

vCard 3.0 (RFC 2426): iOS, Android and Outlook all import it, while several of Android's address books still refuse
4.0. Outlook and old phones drop numbers, places and addresses of which no TYPE is said, and want CRLF line ends.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from sitegen import content, slugs
from sitegen.inputs import Inputs
from sitegen.model.site import Place, Site
from sitegen.problems import Faulty
from sitegen.values.vcard import escaped

LONGEST_LINE = 75  # bytes, the line's end not counted (RFC 2426, 2.6)


def card(inputs: Inputs) -> str | None:
    """Return the practice's card; None while it has neither a phone number nor an e-mail address."""
    site = inputs.compute(content.site)
    if not (site.contact.phone or site.contact.email):
        return None
    return "".join(f"{folded(line)}\r\n" for line in lines(site, inputs.compute(content.address)))


def path(inputs: Inputs) -> str | None:
    """Return the path of the card's file, if there is a card; it is named in the site's first language."""
    if inputs.compute(card) is None:
        return None
    try:
        words = inputs.compute(content.words, inputs.compute(content.languages)[0])
    except Faulty:
        return None  # the words' own mistakes stop the build
    return f"{slugs.slug_of(words.contact_details) or 'contact'}.vcf"


def code(inputs: Inputs) -> tuple[int, str] | None:
    """Return the QR code of the card: its width and height in modules, and its dark modules as a path of an SVG.

    None where there is no card, or where it is longer than a code can be.
    """
    text = inputs.compute(card)
    drawn = inputs.derive(drawing, text.encode()).decode() if text else ""
    width, _, modules = drawn.partition(" ")
    return (int(width), modules) if modules else None


# ---- the card's lines


def lines(site: Site, address: str | None) -> Iterator[str]:
    """Yield a card's lines, not yet folded."""
    contact = site.contact
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"N:{name(contact.person)}")
    yield f"FN:{escaped(contact.person or site.name)}"
    yield f"ORG:{escaped(site.name)}"
    if not contact.person:
        yield "X-ABShowAs:COMPANY"  # Apple's address book else shows a person without a name
    yield from (fact.vcard() for fact in (contact.phone, contact.email) if fact)
    yield from (place_line(place) for place in contact.places if place.street or place.post_code or place.city)
    if address:
        yield f"URL;TYPE=WORK:{address}"
    if contact.business_id:
        yield contact.business_id.vcard()
    yield "END:VCARD"


def name(person: str | None) -> str:
    """Return the five parts of N (RFC 2426, 3.1.2), the family's name first: all but the last word is the given one."""
    given, _, family = (person or "").rpartition(" ")
    return f"{escaped(family)};{escaped(given)};;;"


def place_line(place: Place) -> str:
    """Return a place as ADR (RFC 2426, 3.2.1): street, town and post code are its third, fourth and sixth part."""
    code = place.post_code.vcard() if place.post_code else ""
    return f"ADR;TYPE=WORK:;;{escaped(place.street or '')};{escaped(place.city or '')};;{code};"


def folded(line: str) -> str:
    """Return a line in pieces of at most 75 bytes, each but the first after a space; no letter is cut in two."""
    pieces = [""]
    for letter in line:
        if len((pieces[-1] + letter).encode()) > LONGEST_LINE:
            pieces.append(" ")
        pieces[-1] += letter
    return "\r\n".join(pieces)


# ---- the code


def drawing(text: bytes) -> bytes:
    """Return a text's QR code: its width in modules with its quiet zone, a space, and the path of its dark modules.

    Nothing where the text is too long. The least correction, which a screen or a clean print needs, keeps the modules
    large; where the same size allows for more, there is more.
    """
    import segno
    from segno.encoder import DataOverflowError

    try:
        made = segno.make_qr(text, error="l")
    except DataOverflowError:
        return b""
    svg = io.BytesIO()
    made.save(svg, kind="svg", xmldecl=False, svgns=False, omitsize=True)
    path = re.search(rb' d="([^"]+)"', svg.getvalue())
    assert path, "segno draws the dark modules as one path"
    return b"%d %s" % (made.symbol_size()[0], path[1])
