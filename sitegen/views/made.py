"""Made pages: the views of those that no file of the content writes."""

from __future__ import annotations

from typing import Any

from sitegen import content, forms, menus, navigation
from sitegen.forms import Ending
from sitegen.inputs import Inputs
from sitegen.navigation import Step
from sitegen.views.contexts import context, full_title
from sitegen.views.shapes import PageView


def of_not_found(inputs: Inputs, path: str, language: str, root: str) -> dict[str, Any]:
    """Return the context of a language's not-found page; its links begin with `root`, the path of the site's address.

    Hosts that know one not-found page only serve the default language's, so that one speaks all languages.
    """
    spoken = inputs.compute(content.words, language)
    title = spoken.not_found_title
    switch = navigation.front_pages(inputs, language, root)
    is_default = language == inputs.compute(content.languages)[0]
    view = PageView(
        title=title,
        full_title=full_title(inputs, title),
        language=language,
        elsewhere=navigation.elsewhere(inputs, switch) if is_default else (),
    )
    return context(inputs, view, path, switch, root)


def of_ending(inputs: Inputs, path: str, language: str, ending: Ending) -> dict[str, Any]:
    """Return the context of the page that the build makes for a visitor of the form to be led to."""
    spoken = inputs.compute(content.words, language)
    title = spoken.form_sent_title if ending == "sent" else spoken.form_failed_title
    view = PageView(
        title=title,
        full_title=full_title(inputs, title),
        language=language,
        ending=ending,
    )
    there = {
        code: inputs.compute(forms.ending_path, code, ending)
        for code in inputs.compute(content.languages)
        if ending in inputs.compute(forms.endings, code)
    }
    return context(inputs, view, path, navigation.switch(inputs, path, language, there))


def of_made_page(inputs: Inputs, path: str, language: str, title: str, home: Step) -> dict[str, Any]:
    """Return the context of a page that the build makes by itself, below the front page, for nobody to find."""
    view = PageView(
        title=title,
        full_title=full_title(inputs, title),
        language=language,
        trail=(home,),
        next=home,
        sitemap=navigation.entries(inputs, inputs.compute(menus.sitemap, language), path),
    )
    return context(inputs, view, path, ())
