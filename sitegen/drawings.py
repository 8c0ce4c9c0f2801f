"""Drawings: SVG pictures that draw and do nothing else; opened on their own, they would run and fetch what they name.

What may stand in them is listed here, and an XML parser looks: whoever searches the bytes for what may not stand
there is fooled by prefixes, encodings and entities.
"""

from __future__ import annotations

import re
from typing import NoReturn
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
# Browsers make nothing of these: they are what drawing programs note for themselves.
EDITORS = {
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
    "http://www.serif.com/",
    "http://www.bohemiancoding.com/sketch/ns",
}
ELEMENTS = set(
    re.findall(
        r"\S+",
        """svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata
    linearGradient radialGradient stop clipPath mask pattern marker switch style filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence""",
    )
)
DRAWING = set(
    re.findall(
        r"\S+",
        """transform viewBox preserveAspectRatio
    width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength dx dy rotate textLength lengthAdjust
    startOffset method spacing side offset gradientUnits gradientTransform spreadMethod enable-background
    clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform refX refY
    markerWidth markerHeight markerUnits orient filterUnits primitiveUnits
    in in2 result mode values tableValues slope intercept amplitude exponent k1 k2 k3 k4 operator order kernelMatrix
    divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant
    specularConstant specularExponent lighting-color limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth
    elevation z scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
    font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering
    isolation kerning letter-spacing marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
    overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
    text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing
    writing-mode""",
    )
)
"""Attributes that say where and how something is drawn, and no more."""
NAMING = set(
    re.findall(
        r"\S+",
        """id class style lang role tabindex version baseProfile type media href contentScriptType contentStyleType
    requiredFeatures requiredExtensions systemLanguage""",
    )
)
"""Attributes that name something, or say when it is drawn: they mean what they mean in a file of the drawing's own."""
ATTRIBUTES = DRAWING | NAMING
OWN_WORDS = ("data-", "aria-")
# What fetches in a style; with \ any of it could be spelt unseen.
FETCHING = re.compile(r"\\|@import|(?:url|src)\(\s*+[\"']?+(?!#)|image\(|image-set\(|cross-fade\(", re.IGNORECASE)
NUMBER = r"[-+]?[\d.]+(?:e[-+]?\d+)?"
BOX = re.compile(
    rf"\s*{NUMBER}[\s,]+{NUMBER}[\s,]+(\d{{1,6}}(?:\.\d*)?|\.\d+)[\s,]+(\d{{1,6}}(?:\.\d*)?|\.\d+)\s*", re.IGNORECASE
)
PLAIN = "could act on its own or fetch from elsewhere; save it as plain SVG"
UTF_8 = "the drawing is not in UTF-8; save it as SVG with that encoding"


class FaultyError(Exception):
    """A drawing cannot be used; line and column (from 1, in characters) of what is wrong, and its cure."""

    def __init__(self, line: int, column: int, text: str) -> None:
        super().__init__(text)
        self.fault = (line, column, text)


def size(data: bytes) -> tuple[int, int]:
    """Return the width and height (CSS pixels) of a drawing that only draws; raise FaultyError for any other."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        raise FaultyError(before.count("\n") + 1, len(before) - before.rfind("\n"), UTF_8) from error
    if b"\0" in data:  # UTF-16 without its mark
        raise FaultyError(1, 1, UTF_8)
    look = _Look(data)
    try:
        look.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise FaultyError(
            error.lineno, error.offset + 1, "the drawing is damaged here; save it again as SVG"
        ) from error
    box = BOX.fullmatch(look.box)
    if box is None or not (float(box[1]) and float(box[2])):
        raise FaultyError(1, 1, "the drawing has no viewBox, so its shape is not known; save it again with one")
    return max(1, round(float(box[1]))), max(1, round(float(box[2])))


class _Look:
    """One parser's way through a drawing; it stops at the first part that is not listed."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.box = ""
        self.open: list[str] = []
        self.style = ""
        self.place = 1, 1
        # The encoding is given, so that what the drawing says of itself cannot change what is seen.
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartDoctypeDeclHandler = self.document_type
        self.parser.EntityDeclHandler = lambda *_: self.refuse("<!ENTITY")
        self.parser.ProcessingInstructionHandler = lambda target, _: self.refuse(f"<?{target}")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def fault(self, text: str) -> NoReturn:
        raise FaultyError(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, text)

    def refuse(self, what: str) -> NoReturn:
        self.fault(f"{what} {PLAIN}")

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.casefold() != "utf-8":
            self.fault(UTF_8)

    def document_type(self, _name: str, _system: str | None, public: str | None, inside: bool) -> None:
        # Other known document types bring entities along.
        if inside or not (public or "-//W3C//DTD SVG").startswith("-//W3C//DTD SVG"):
            self.refuse("<!DOCTYPE")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self.open[-1:] == [f"{SVG} style"] or not (space in EDITORS or (space == SVG and local in ELEMENTS)):
            self.refuse(f"<{local}>")
        if not self.open:
            if name != f"{SVG} svg":
                self.refuse(f"<{local}>")
            self.box = attributes.get("viewBox", "")
        self.open.append(name)
        self.place = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        for attribute, value in attributes.items():
            if not _only_draws(attribute, value, space == SVG):
                self.refuse_attribute(attribute.rpartition(" ")[2])

    def refuse_attribute(self, name: str) -> NoReturn:
        begin = self.parser.CurrentByteIndex
        found = re.compile(rb"\s(?:[^\s=\"'<>]+:)?(%s)\s*=" % re.escape(name).encode()).search(self.data, begin)
        before = self.data[: found.start() + 1 if found else begin].decode()
        raise FaultyError(before.count("\n") + 1, len(before) - before.rfind("\n"), f"{name}= {PLAIN}")

    def text(self, text: str) -> None:
        if self.open and self.open[-1] == f"{SVG} style":
            self.style += text

    def end(self, _name: str) -> None:
        if found := FETCHING.search(self.style):
            raise FaultyError(*self.place, f"{found[0].strip()} in this style {PLAIN}")
        self.style = ""
        self.open.pop()


def _only_draws(name: str, value: str, in_svg: bool) -> bool:
    space, _, local = name.rpartition(" ")
    if space in EDITORS or (space == XML and local in ("space", "lang", "id")):
        return True
    if local == "href":
        return space in ("", XLINK) and value.startswith("#")
    if space:
        return space == XLINK
    known = local in ATTRIBUTES or local.startswith(OWN_WORDS)
    return not FETCHING.search(value) and (known or not in_svg)
