"""Raw HTML: refused, unless site.yml says `html: yes`; then a few elements stay, without styles, names and scripts."""

from __future__ import annotations

import re
from html import escape

from markdown.inlinepatterns import HTML_RE

from sitegen.markdown.setting import Setting

_EVERYWHERE = frozenset({"lang", "dir", "title"})
_NONE: frozenset[str] = frozenset()


def _plain(names: str) -> dict[str, frozenset[str]]:
    return dict.fromkeys(names.split(), _NONE)


# What Markdown cannot say, and what it says. No links and pictures: ours lead to files, and are checked.
KEPT: dict[str, frozenset[str]] = {
    **_plain("abbr b bdi br cite dfn em i kbd mark q s samp small span strong sub sup u var wbr"),
    **_plain("blockquote caption dd div dl dt figcaption figure li p pre code summary table tbody tfoot thead tr ul"),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "ins": frozenset({"datetime"}),
    "ol": frozenset({"start", "reversed"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
_BLOCKS = _plain("blockquote details div dl figure li ol p summary table tbody td tfoot th thead tr ul")
# What our own Markdown becomes; nothing an editor writes gets here with these attributes.
_OURS: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "id", "aria-label", "aria-describedby"}),
    "img": frozenset({"src", "width", "height", "alt", "loading", "decoding", "fetchpriority", "data-tone"}),
    "source": frozenset({"type", "srcset", "sizes"}),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), frozenset({"id", "class"})),
    **_plain("hr picture section"),
    "li": frozenset({"id"}),
    "span": frozenset({"role", "aria-label"}),
    "sup": frozenset({"id"}),
    "table": frozenset({"tabindex"}),
    "td": frozenset({"data-align"}),
    "th": frozenset({"data-align"}),
}
SCHEMES = {"https", "http", "mailto", "tel"}

TAG = re.compile(HTML_RE, re.DOTALL)
NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
ATTRIBUTE = re.compile(r"""\s([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>]+))?""")
# CommonMark's sixth kind of HTML block, and its seventh: a tag alone on its line.
BLOCK = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s|/?>|$)")


def begins_block(text: str, is_interrupting: bool) -> bool:
    """Return whether a line begins a block of HTML."""
    found = BLOCK.match(text)
    if found and found[1].lower() in _BLOCKS:
        return True
    tag = TAG.match(text)
    return bool(tag and not is_interrupting and not text[tag.end() :].strip())


def refused(setting: Setting, tag: str) -> None:
    """Tell of a tag that may not stand in a text."""
    name = tag.strip("</>").partition(" ")[0]
    if not (tag.startswith("</") and name in setting.refused):
        text = f"{tag} is HTML, which is not used in content; write it in Markdown, or put code in `backticks`"
        setting.complain(text, re.escape(tag))
    setting.refused.add(name)


def kept(setting: Setting, tag: str) -> str:
    """Return what stays of a tag: its element and the attributes that can do no harm."""
    found = NAME.match(tag)
    if not found:
        return ""  # a comment or an instruction
    name = found[1].lower()
    if name not in KEPT:
        if not (tag.startswith("</") and name in setting.refused):
            text = f"{tag} is left out, for <{name}> is not among the HTML that may be used; write it in Markdown"
            setting.complain(text, re.escape(tag), "warning")
        setting.refused.add(name)
        return ""
    setting.has_html = True
    if tag.startswith("</"):
        return f"</{name}>"
    may = KEPT[name] | _EVERYWHERE
    given = ((key.lower(), value.strip("\"'")) for key, value in ATTRIBUTE.findall(tag[found.end() :]))
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in given if key in may)
    return f"<{name}{attributes}>"


def cleaned(setting: Setting, html: str) -> str:
    """Return a block of HTML as it stays; what looks like a tag and is none becomes text."""
    parts, at = [], 0
    for found in TAG.finditer(html):
        parts += [_text(html[at : found.start()]), kept(setting, found[1])]
        at = found.end()
    return "".join(parts) + _text(html[at:])


def balanced(html: str) -> str:
    """Return a whole text's HTML with every element closed, and once more without anything that could act."""
    import nh3  # only who uses HTML in texts pays for the import

    names = {*KEPT, *_OURS}
    attributes = {name: set(KEPT.get(name, _NONE) | _OURS.get(name, _NONE) | _EVERYWHERE) for name in names}
    return nh3.clean(html, tags=names, attributes=attributes, url_schemes=SCHEMES, link_rel=None)


def _text(html: str) -> str:
    return html.replace("<", "&lt;").replace(">", "&gt;")
