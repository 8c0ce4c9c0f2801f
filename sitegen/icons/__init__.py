"""Icons: the practice's sign, or its initial, in its colours.

`signs` draws it, `initials` the letter of a practice without a sign, `painting` makes pixels of drawings.
"""

FAVICON = "favicon.svg"
TOUCH_ICON = "touch-icon.png"
OLD_FAVICON = "favicon.ico"
