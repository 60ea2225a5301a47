"""Which letters the fonts of the papers have. All others would stop the whole paper."""

from collections.abc import Iterable

KNOWN = (
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x377),
    (0x384, 0x38A),
    (0x38E, 0x3A1),
    (0x3A3, 0x4FF),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x2040),
    (0x2044, 0x2052),
    (0x20A0, 0x20C0),
    (0x2153, 0x2184),
    (0x2190, 0x22FF),
    (0x25A0, 0x25FF),
)
"""Latin, Greek and Cyrillic letters, and signs. Marks that turn the direction are not of them."""

MISSING = "\u25a1"


def has_all(texts: Iterable[str]) -> bool:
    """Whether no letter of these has to become a square."""
    return all(_letter(each) == each or each.isspace() for text in texts for each in text)


def with_letters_we_have(text: str) -> str:
    """The text with a square for every letter that no font here has; any space is a space."""
    return "".join(_letter(each) for each in text)


def _letter(letter: str) -> str:
    if letter.isspace():
        return " "
    code = ord(letter)
    return letter if any(lo <= code <= hi for lo, hi in KNOWN) else MISSING
