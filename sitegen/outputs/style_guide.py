"""The style guide: one page with all that can be chosen, all tokens, components and sections of the theme.

Only `--examples` makes it. It is no page of the site: no menu, sitemap or search engine knows it.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from markupsafe import Markup

from sitegen import (
    addresses,
    colours,
    content,
    contrasts,
    examples,
    fonts,
    heads,
    looks,
    samples,
    styles,
    theme,
    vcards,
)
from sitegen.examples import Example
from sitegen.fonts.pairs import FOLDER as FONTS
from sitegen.forms import FormView
from sitegen.inputs import Inputs
from sitegen.model.parts import Markdown, Origin
from sitegen.model.sections import SECTION_KINDS
from sitegen.model.site import ContactFacts, Site
from sitegen.navigation import Step
from sitegen.outputs import Output, output
from sitegen.outputs.static import copied

FOLDER = "style-guide"
PATH = f"{FOLDER}/index.html"
TEMPLATES = "style_guide"
# Where links lead that have nowhere to lead.
HERE = "#content"
STYLES = "assets/css/examples/style_guide.css"
TOKEN = re.compile(r"--(size|space)-([\w-]+):")
NAMES = re.compile(r'(?<= id=")[\w-]+')
# What leads to a part of the page by its name, or names it.
NAMED = re.compile(r'((?:id|for|aria-labelledby|aria-describedby)="|href="#|url\(#)([\w-]+)')
PROSE = """\
## A heading of the second level

A paragraph with **strong words**, *words with a stress*, ~~words taken back~~, `code` and [a link]({front}).[^1]

- one point
- another one, with points of its own
    - below it

1. first
2. second

> A quotation that somebody has said.

### A heading of the third level

| What | How long | Price |
| --- | :---: | ---: |
| A visit | 60 min | 75 € |
| A walk | 1.5 h | 90 € |

---

    a line of code

[^1]: A footnote.
"""


class Contrast(NamedTuple):
    """A pair of colours and its contrast in both schemes."""

    pair: contrasts.Pair
    light: float
    dark: float


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return the style guide and the letters that it alone shows, if it is asked for."""
    if not inputs.setting("examples"):
        return ()
    found = inputs.compute(samples.samples)
    letters = {
        f"{FOLDER}/{each.file}": (fonts.subset, each.source, each.letters, each.face.lightest, each.face.heaviest)
        for each in found
    }
    # A licence goes wherever the letters go.
    licences = {f"{FOLDER}/{each.face.licence}": (copied, f"{FONTS}/{each.face.licence}") for each in found}
    return (output(PATH, style_guide), *(output(path, *call) for path, call in (letters | licences).items()))


def style_guide(inputs: Inputs) -> bytes:
    """Return the page."""
    from sitegen import templates, typesetting, views

    language = inputs.compute(content.languages)[0]
    front = examples.front(inputs)
    home = Step(inputs.compute(content.site).name, addresses.relative(inputs, PATH, heads.home_path(inputs, language)))
    context = views.of_made_page(inputs, PATH, language, inputs.compute(content.words, language).guide, home)
    kinds = [kind for kind in SECTION_KINDS if kind != "body"]
    found = (*styles.elements(inputs, kinds, PATH), *(styles.element(css) for css in _styles(inputs)))
    context |= {
        "styles": found,
        "policy": styles.policy(found),
        "contrasts": _contrasts(inputs),
        "schemes": {scheme: theme.tokens(found) for scheme, found in inputs.compute(theme.palette)._asdict().items()},
        "sizes": _tokens(inputs, "size"),
        "spaces": _tokens(inputs, "space"),
        "prose": Markdown(PROSE.format(front=front.rpartition("/")[2]), Origin(front, "")),
    }
    context |= {"looks": looks.looks(inputs), "scenes": _scenes(inputs)}
    context["groups"] = {kind: _shown(inputs, kind, context) for kind in inputs.compute(examples.kinds)}
    page = templates.render(inputs, f"{TEMPLATES}/page.html", PATH, context)
    return typesetting.typeset_page(inputs, page, language)


# ---- how it is done


def _scenes(inputs: Inputs) -> dict[str, dict[str, Markup]]:
    """Return the sign and the view of every scene, in which each name is its own."""
    from sitegen import templates

    def drawn(scene: str, part: str) -> Markup:
        html = templates.render(inputs, f"{TEMPLATES}/scene.html", PATH, {"here": PATH, "scene": scene, "part": part})
        return Markup(_renamed(html, f"-{scene}-{part}"))  # noqa: S704 - rendered by a template

    names = [choice.name for choice in looks.looks(inputs)["scene"]]
    return {name: {part: drawn(name, part) for part in ("mark", "view")} for name in names}


def _shown(inputs: Inputs, kind: str, context: dict[str, Any]) -> list[tuple[Example, tuple[str, ...], Markup]]:
    """Return the examples of a kind, the lines that choose their look, and their HTML with names of its own."""
    from sitegen import templates

    found = []
    for number, example in enumerate(examples.examples(inputs, kind)):
        html = templates.render(inputs, f"{TEMPLATES}/example.html", PATH, context | _context(inputs, example, context))
        own = Markup(_renamed(html, f"-{kind}-{number}"))  # noqa: S704 - rendered by a template
        found.append((example, looks.lines(example.section), own))
    return found


def _renamed(html: str, end: str) -> str:
    """Return HTML whose names and what leads to them end in a text of their own: the page holds many such parts."""
    own = set(NAMES.findall(html))
    return NAMED.sub(lambda name: f"{name[0]}{end}" if name[2] in own else name[0], html)


def _context(inputs: Inputs, example: Example, context: dict[str, Any]) -> dict[str, Any]:
    """Return what an example's template gets besides what the page's gets."""
    from sitegen import views

    contact = example.contact
    words = inputs.compute(content.words, example.language)
    known = {"can_be_reached": content.can_be_reached(contact), "has_facts": content.has_facts(contact)}
    return {
        "block": views.Block(example.section, example.language, words, example.news),
        "site": context["site"]._replace(contact=contact, **known),
        "form": _form(contact),
        "card": _card(inputs, contact),
    }


def _form(contact: ContactFacts) -> FormView | None:
    """Return the form of an example; the page's policy lets nothing be sent."""
    receiver = contact.form
    if not receiver or not contact.controller:
        return None
    terms = receiver.terms
    return FormView(receiver.action or HERE, terms.attributes, (), terms.trap, terms.ticked, receiver)


def _card(inputs: Inputs, contact: ContactFacts) -> Any:
    from sitegen import views

    if not (contact.phone or contact.email):
        return None
    text = "".join(f"{line}\r\n" for line in vcards.lines(Site(name="?", contact=contact), None))
    width, _, modules = inputs.derive(vcards.drawing, text.encode()).decode().partition(" ")
    return views.CardView(HERE, (int(width), modules))


def _styles(inputs: Inputs) -> tuple[str, str]:
    """Return the guide's own styles: its block, and the colours of both schemes side by side."""
    swatches = [
        f'.guide__swatch[data-colour="{scheme} {name}"]{{background:{value}}}'
        for scheme, found in inputs.compute(theme.palette)._asdict().items()
        for name, value in theme.tokens(found).items()
    ]
    pairs = [
        f'.guide__pair[data-pair="{scheme} {pair.front} {pair.ground}"]'
        f"{{background:{getattr(found, pair.ground)};color:{getattr(found, pair.front)}}}"
        for scheme, found in inputs.compute(theme.palette)._asdict().items()
        for pair in contrasts.PAIRS
    ]
    sizes = [f'.guide__size[data-size="{name}"]{{font-size:var(--size-{name})}}' for name in _tokens(inputs, "size")]
    spaces = [
        f'.guide__space[data-space="{name}"]::after{{inline-size:var(--space-{name})}}'
        for name in _tokens(inputs, "space")
    ]
    rounds = [f'.guide__round[data-round="{name}"]{{--round:{value}}}' for name, value in theme.ROUNDNESS.items()]
    gaps = [
        f'.guide__density[data-density="{name}"]{{gap:calc({value}*1.375rem)}}' for name, value in theme.DENSITY.items()
    ]
    faces = [samples.css(sample) for sample in inputs.compute(samples.samples)]
    own = "".join([*swatches, *pairs, *sizes, *spaces, *rounds, *gaps, *faces])
    return inputs.compute(styles.layered, STYLES), own


def _contrasts(inputs: Inputs) -> list[Contrast]:
    palette = inputs.compute(theme.palette)
    return [
        Contrast(
            pair,
            *(round(colours.contrast(getattr(found, pair.front), getattr(found, pair.ground)), 1) for found in palette),
        )
        for pair in contrasts.PAIRS
    ]


def _tokens(inputs: Inputs, kind: str) -> tuple[str, ...]:
    """Return the names of the tokens of a kind, in the order in which the styles tell them."""
    text = inputs.compute(styles.base_css)
    return tuple(dict.fromkeys(name for found, name in TOKEN.findall(text) if found == kind))
