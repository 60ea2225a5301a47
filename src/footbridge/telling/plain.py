"""What somebody wrote freely: letters and signs, and nothing that hides among them."""

import unicodedata

# They join the letters of some scripts, and are part of how a name is written.
JOINERS = "\u200c\u200d"
# Control characters, the ones that turn the direction of writing, and halves of letters.
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def seen_only(text: str) -> str:
    """`text` on one line, without what is hidden in it."""
    seen = "".join(each for each in " ".join(text.split()) if _is_seen(each))
    return " ".join(seen.split())


def _is_seen(letter: str) -> bool:
    return letter in JOINERS or unicodedata.category(letter) not in HIDDEN
