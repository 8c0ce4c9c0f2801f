"""axe-core on a page: the barriers it finds, and what of its doubts has been judged."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser import contrast

# All rules, those that are off by themselves too: WCAG 2.0 to 2.2 at A, AA and AAA, and best practices.
# What axe keeps only for those who still ask for it is "deprecated".
RUN = """async ([javascript, within]) => {
    const asked = axe.getRules().filter(rule => !rule.tags.includes("deprecated"));
    const rules = Object.fromEntries(asked.map(rule => [rule.ruleId, {enabled: true}]));
    rules["css-orientation-lock"].enabled = javascript;
    const resultTypes = ["violations", "incomplete"];
    const where = within.length ? {include: within} : document;
    const found = await axe.run(where, {rules, resultTypes, preload: javascript});
    const told = result => result.nodes.map(node => ({
        rule: result.id,
        where: node.target.join(" "),
        why: [...node.any, ...node.all, ...node.none].map(check => check.message).join(" "),
    }));
    return {violations: found.violations.flatMap(told), doubts: found.incomplete.flatMap(told)};
}"""
# Without JavaScript a page's clocks stand still, and axe waits by them; to run what is due at once is as good, but for
# the one rule that reads the styles as files: they are the same ones as with JavaScript.
NO_CLOCK = "window.setTimeout = (does, _, ...given) => { Promise.resolve().then(() => does(...given)); return 0 }"

# What axe leaves to a person to judge, as its rule and words of its reason, and the judgement.
JUDGED = {
    ("p-as-heading", "Unable to determine"): "A price in large letters is no heading: its heading is what it pays for.",
    ("hidden-content", "hidden content"): "What is closed is looked at open as well: test_every_view.py.",
    ("identical-links-same-purpose", "same purpose"): (
        "Links of the same words to different pages stand each in a section of its own, whose heading says of what "
        "(WCAG 2.4.4 allows the context; 2.4.9 is AAA)."
    ),
}
# Where axe cannot tell what is behind the letters, their contrast is measured: 7:1, and 4.5:1 where they are large.
CONTRAST = ("color-contrast", "color-contrast-enhanced")
ENOUGH, ENOUGH_LARGE = 7.0, 4.5


def barriers(page: Page, axe_script: str, javascript: bool = True, within: tuple[str, ...] = ()) -> list[str]:
    """Return what axe-core finds wrong on a page as it stands, and those of its doubts that stay.

    `within` are selectors of the parts to look at, where that is not the whole page.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe_script if javascript else f"{NO_CLOCK};{axe_script}")
    found: dict[str, list[dict[str, str]]] = page.evaluate(RUN, [javascript, within])
    pale = {where for where in doubtful_contrasts(found["doubts"]) if not has_contrast(page, where)}
    doubts = [
        one for one in found["doubts"] if not judged(one) and (one["rule"] not in CONTRAST or one["where"] in pale)
    ]
    return [f"{one['rule']}: {one['where']}: {one['why']}" for one in (*found["violations"], *doubts)]


def doubtful_contrasts(doubts: list[dict[str, str]]) -> list[str]:
    """Return the selectors of what axe cannot tell the contrast of."""
    return list(dict.fromkeys(doubt["where"] for doubt in doubts if doubt["rule"] in CONTRAST))


def has_contrast(page: Page, selector: str) -> bool:
    """Return whether an element's letters have the contrast of AAA with all that is drawn behind them."""
    found, large = contrast.least(page, selector)
    return found >= (ENOUGH_LARGE if large else ENOUGH)


def judged(doubt: dict[str, str]) -> bool:
    """Return whether the table holds a judgement for a doubt of axe's."""
    return any(doubt["rule"] == rule and words in doubt["why"] for rule, words in JUDGED)
