"""The domain in web and e-mail addresses, which may have ä and ö: työnohjaus.fi."""

import re

LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"


def host(text: str) -> str | None:
    """Return the name in lower case and ASCII (IDNA: xn--…), or None if there can be no such name."""
    if len(text) > 253:
        return None
    name = text.lower()
    # The IDNA codec is slow to import, and most names do without.
    if not name.isascii() or "xn--" in name:
        try:
            name = name.encode("idna").decode()
            if readable_host(name).encode("idna").decode() != name:
                return None
        except UnicodeError:
            return None
    return name if re.fullmatch(rf"(?:{LABEL}\.)+(?:[a-z]{{2,}}|xn--[a-z0-9-]+)", name) else None


def readable_host(name: str) -> str:
    """Return a name from `host` in its own letters: `xn--tynohjaus-17a.fi` → `työnohjaus.fi`."""
    return name.encode().decode("idna") if "xn--" in name else name
