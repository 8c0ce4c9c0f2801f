"""The contact card: a .vcf file that an address book takes in; see sitegen/vcards.py.

Hosts say what kind of file it is (text/vcard); the link to it also says that it is to be saved.
"""

from __future__ import annotations

from sitegen import vcards
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return the file, if the practice can be reached in a way that an address book knows."""
    path = inputs.compute(vcards.path)
    return (output(path, file),) if path else ()


def file(inputs: Inputs) -> bytes:
    """Return the card in UTF-8."""
    card = inputs.compute(vcards.card)
    assert card is not None, "a card that is listed is there"
    return card.encode()
