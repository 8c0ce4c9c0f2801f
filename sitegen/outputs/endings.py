"""Endings: the page that thanks whoever has sent the contact form, and the one that says it could not be taken in.

One of each in every language that has a form, unless the editor has written one. Only form services lead to them:
they stand in no menu, and search engines do not list them.
"""

from __future__ import annotations

from sitegen import content, forms
from sitegen.forms import Ending
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return the pages that the build makes."""
    return tuple(
        output(path, ending, path, language, how)
        for language in inputs.compute(content.languages)
        for how in inputs.compute(forms.endings, language)
        if inputs.compute(forms.own_ending, language, how) is None
        for path in (inputs.compute(forms.made_ending, language, how),)
    )


def ending(inputs: Inputs, path: str, language: str, how: Ending) -> bytes:
    """Return the page in a language."""
    from sitegen import templates, typesetting, views

    context = views.of_ending(inputs, path, language, how)
    return typesetting.typeset_page(inputs, templates.render(inputs, "ending.html", path, context), language)
