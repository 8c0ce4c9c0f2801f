"""Questions to a page as it stands: what cannot be touched, seen in focus, read in order, or held still."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.fitting import too_wide

# WCAG 2.5.5 and 2.5.8: 44 px for what pages are steered by, 24 px for all other but links inside sentences.
SMALL = """() => {
    const steering = "header a, header button, footer a, .button, .breadcrumbs a, .next-step a, input, textarea, "
        + "summary";
    const all = [...document.querySelectorAll("a[href], button, summary, input, textarea, select")];
    const shown = all.filter(one => one.checkVisibility() && !one.closest("[hidden], .skip-link, [tabindex='-1']"));
    return shown.flatMap(one => {
        const box = one.getBoundingClientRect(), inText = getComputedStyle(one).display === "inline";
        const least = one.matches(steering) ? 44 : inText ? 0 : 24;
        const touched = (one.closest("label") || one).getBoundingClientRect();
        const high = one.matches("input") ? touched.height : box.height;
        const small = Math.round(high) < least || Math.round(box.width) < Math.min(least, 44);
        return small ? [`${one.outerHTML.slice(0, 80)} is ${Math.round(box.width)} x ${Math.round(high)} px`] : [];
    });
}"""
# Each thing that takes the focus, in the page's order: its outline is 2 px and has 3:1 with what is behind it.
FOCUS = """() => {
    const paper = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
    const parts = colour => {
        paper.clearRect(0, 0, 1, 1);
        paper.fillStyle = colour;
        paper.fillRect(0, 0, 1, 1);
        return [...paper.getImageData(0, 0, 1, 1).data];
    };
    const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, number) => sum + part * [0.2126, 0.7152, 0.0722][number], 0);
    const behind = element => {
        for (let one = element.parentElement; one; one = one.parentElement) {
            const colour = getComputedStyle(one).backgroundColor;
            if (parts(colour)[3] > 250) return colour;
        }
        return "Canvas";
    };
    const found = [];
    for (const one of document.querySelectorAll("a[href], button, summary, input, textarea, [tabindex='0']")) {
        if (!one.checkVisibility() || one.tabIndex < 0) continue;
        one.focus({focusVisible: true});
        const style = getComputedStyle(one), tag = one.outerHTML.slice(0, 80);
        const [dark, pale] = [light(style.outlineColor), light(behind(one))].sort((a, b) => a - b);
        const ratio = (pale + 0.05) / (dark + 0.05);
        if (document.activeElement !== one) found.push(`${tag} takes no focus`);
        else if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
            found.push(`${tag} has no outline`);
        else if (ratio < 3) found.push(`${tag}: its outline has a contrast of ${ratio.toFixed(2)}`);
    }
    document.activeElement.blur();
    return found;
}"""
# Reading order is visual order: what comes next is never wholly above what came before, unless it begins a column
# further to the right. A value may stand above its label, and a day above what happened on it: each belongs to the
# one other, whichever is read first.
ORDER = """() => {
    const texts = "main :is(h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption, blockquote, label, button)";
    const blocks = [...document.querySelectorAll(texts)].filter(one =>
        one.checkVisibility() && one.innerText.trim() && !one.querySelector("p, li, h1, h2, h3, dt, dd, label")
        && one.getBoundingClientRect().width > 1);
    const found = [], said = one => one.innerText.slice(0, 40);
    for (let number = 1; number < blocks.length; number++) {
        const [before, after] = [blocks[number - 1], blocks[number]].map(one => one.getBoundingClientRect());
        const one = blocks[number], belongs = one.matches("dt + dd") || one.querySelector("time");
        if (!belongs && after.bottom <= before.top && after.left < before.right - 1)
            found.push(`"${said(one)}" stands above "${said(blocks[number - 1])}"`);
    }
    return found;
}"""
# The spaces of WCAG 1.4.12, and words that are cut off below because their box cannot grow.
SPACES = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
}"""
NO_SPACES = "document.adoptedStyleSheets = []"
CUT = """() => [...document.querySelectorAll("body *")].filter(one => {
    const style = getComputedStyle(one);
    const hides = ["hidden", "clip"].includes(style.overflowY) && one.offsetWidth > 1 && one.checkVisibility();
    return hides && one.innerText && one.scrollHeight > one.clientHeight + 1;
}).map(one => `${one.outerHTML.slice(0, 80)} cuts off what is in it`)"""
MOVES = """() => {
    const running = document.getAnimations().map(one => one.effect.target.outerHTML.slice(0, 80) + " moves");
    const will = [...document.querySelectorAll("*")].filter(one => {
        const style = getComputedStyle(one);
        return style.animationName !== "none" || style.transitionDuration.split(",").some(time => parseFloat(time) > 0)
            || style.scrollBehavior === "smooth";
    });
    return [...running, ...will.map(one => one.outerHTML.slice(0, 80) + " would move")];
}"""
# Where the device decides on colours, fills are gone: what is filled needs an edge.
EDGELESS = """() => [...document.querySelectorAll(".button, button, input, textarea")].filter(one => {
    const style = getComputedStyle(one), bare = one.matches(".menu__more") || !one.checkVisibility();
    return !bare && !one.closest("[tabindex='-1']") && !(style.borderStyle !== "none" && parseFloat(style.borderWidth));
}).map(one => `${one.outerHTML.slice(0, 80)} has no edge`)"""


def small_targets(page: Page) -> list[str]:
    """Return what is too small to be touched."""
    found: list[str] = page.evaluate(SMALL)
    return found


def unseen_focus(page: Page) -> list[str]:
    """Return what does not take the focus or does not show it."""
    page.keyboard.press("Tab")  # from now on the browser shows the focus
    found: list[str] = page.evaluate(FOCUS)
    return found


def out_of_order(page: Page) -> list[str]:
    """Return the texts that stand elsewhere than where they are read."""
    found: list[str] = page.evaluate(ORDER)
    return found


def cut_by_spaces(page: Page) -> list[str]:
    """Return what larger spaces between letters, words and lines cut off."""
    page.evaluate(SPACES)
    found: list[str] = page.evaluate(CUT)
    found += too_wide(page)
    page.evaluate(NO_SPACES)
    return [f"with larger spaces: {fault}" for fault in found]


def moving(page: Page) -> list[str]:
    """Return what moves or would, on a page whose visitor wants less motion."""
    page.emulate_media(reduced_motion="reduce")
    found: list[str] = page.evaluate(MOVES)
    page.emulate_media(reduced_motion="no-preference")
    return found


def edgeless(page: Page) -> list[str]:
    """Return the controls that cannot be told from the page where the device's colours are forced on it."""
    page.emulate_media(forced_colors="active")
    found: list[str] = page.evaluate(EDGELESS)
    found += [f"forced colours: {fault}" for fault in unseen_focus(page)]
    page.emulate_media(forced_colors="none")
    return found
