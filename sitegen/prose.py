"""Prose: an editor's Markdown → HTML, with links and pictures resolved and nothing that could act on its own."""

from __future__ import annotations

from collections import Counter

from markdown import Markdown as Converter
from markdown.inlinepatterns import DelimiterProcessor, Pattern
from markdown.treeprocessors import InlineProcessor as WordsProcessor
from markdown.util import Registry
from markupsafe import Markup

from sitegen import addresses, markdown_signs
from sitegen.inputs import Inputs
from sitegen.markdown import raw_html
from sitegen.markdown.bare import Bare
from sitegen.markdown.blocks import Blocks, TooMuchError
from sitegen.markdown.brackets import Links, Pictures
from sitegen.markdown.footnotes import Footnotes, Gathered
from sitegen.markdown.literals import Literals
from sitegen.markdown.resolved import Resolved
from sitegen.markdown.setting import Current, Setting
from sitegen.markdown.slips import Slips
from sitegen.model.parts import Markdown


class Prose:
    """Converts texts; made once a build, since setting up the converter costs more than a page."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._here = ""
        self._names: Counter[str] = Counter()
        self._current = Current()
        self._converter = Converter(output_format="html")
        self._blocks = Blocks(self._converter, self._current)
        self._converter.parser = self._blocks
        self._teach_words()
        self._teach_tree()

    def blocks(self, markdown: Markdown, here: str, is_opening: bool = False) -> Markup:
        """Return a text as paragraphs, lists, headings and tables, for the output `here`.

        An opening text is the first below the page's title; a picture at its beginning is fetched at once.
        """
        if here != self._here:
            # The main part of every page has this name already.
            self._here, self._names = here, Counter([addresses.MAIN])
        setting = Setting(self._inputs, markdown.origin, here, self._names, is_opening)
        self._current.setting = setting
        self._converter.reset()
        try:
            html = self._converter.convert(markdown.text)
        except TooMuchError as error:
            setting.complain(*error.args)
            return Markup("")
        except RecursionError:
            setting.complain(markdown_signs.TOO_DEEP, "")
            return Markup("")
        if self._uncommented.has_open:
            setting.complain("the comment is never closed; write --> where it ends", r"(?<!\\)<!--")
        if setting.has_html:
            html = raw_html.balanced(html)
        return Markup(html)  # noqa: S704 - raw HTML was refused or cleaned on the way

    def _teach_words(self) -> None:
        """Replace the converter's patterns; the first one that fits takes its part of a line from those after it."""
        converter, current = self._converter, self._current
        patterns: Registry[Pattern] = Registry()
        patterns.register(Literals(converter, current), "literals", 90)
        patterns.register(Pictures(converter, current), "pictures", 80)
        patterns.register(Links(converter, current, self._blocks), "links", 70)
        patterns.register(Bare(Bare.PATTERN, converter), "bare", 60)
        emphasis = DelimiterProcessor("*", "strong,em", converter)
        emphasis.add("_", "strong,em", smart=True)
        # One ~ means "about", as in ~45 min.
        emphasis.add("~", "del", double=True)
        patterns.register(emphasis, "emphasis", 50)
        converter.inlinePatterns = patterns
        # This one holds the patterns that it was made with.
        converter.treeprocessors.register(WordsProcessor(converter), "inline", 20)

    def _teach_tree(self) -> None:
        """Add to what the converter does before and after it reads a text."""
        converter, current = self._converter, self._current
        converter.preprocessors.deregister("html_block")
        comments = markdown_signs.Comments(converter)
        converter.preprocessors.register(comments, "comments", 20)
        tree = converter.treeprocessors
        tree.register(Gathered(converter, self._blocks), "gathered", 25)
        # Between these two, at 20, the converter reads the words.
        self._uncommented = markdown_signs.Uncommented(converter, comments)
        tree.register(self._uncommented, "uncommented", 16)
        tree.register(Slips(converter, current), "slips", 15)
        tree.register(Resolved(converter, current), "resolved", 14)
        # Last, for its names and links are its own.
        tree.register(Footnotes(converter, current, self._blocks), "footnotes", 13)
