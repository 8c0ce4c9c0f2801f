"""Pictures: what an editor's picture is, the copies that are made of it, and how a page shows them.

`originals` looks at what an editor gave, `slots` are the places of the layout, `copies` tells which copies a picture
has for a slot, `using` which are needed, `showing` what a template gets; `looking`, `opening` and
`encoding` handle the bytes.
"""

from sitegen.pictures.copies import Copies, Copy, copies, width_to_open
from sitegen.pictures.originals import Size, fingerprint, format_of, original
from sitegen.pictures.showing import Sources, copies_of, for_sharing, in_markdown, sources
from sitegen.pictures.using import used, used_on

__all__ = [
    "Copies",
    "Copy",
    "Size",
    "Sources",
    "copies",
    "copies_of",
    "fingerprint",
    "for_sharing",
    "format_of",
    "in_markdown",
    "original",
    "sources",
    "used",
    "used_on",
    "width_to_open",
]
