"""Views: what the page templates get. Everything is worked out here, so that templates only choose.

`shapes` tells all that they may ask of a page, `pages` fills it from the content, `made` for pages that the build makes
by itself, `contexts` adds what all pages have.
"""

from sitegen.views.made import of_ending, of_made_page, of_not_found
from sitegen.views.pages import of_page
from sitegen.views.shapes import Block, CardView

__all__ = ["Block", "CardView", "of_ending", "of_made_page", "of_not_found", "of_page"]
