"""Several things in one breath."""

from collections.abc import Sequence

from footbridge.telling.language import _


def together(things: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(things) < 2:
        return "".join(things)
    return _("{most} and {last}").format(most=", ".join(things[:-1]), last=things[-1])


def sentence_case(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def in_a_sentence(name: str) -> str:
    """A name such as "Heel raises" as it stands inside a sentence."""
    # An abbreviation keeps its letters.
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
