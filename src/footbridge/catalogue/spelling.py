"""Words as they are looked for: without accents, plurals and small words, and with their slips."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from string import ascii_lowercase

BEGINNING = 3
"""So many letters may stand for a word that begins with them."""

SLIP = 4
"""A word of so many letters may have one wrong, missing or in the wrong place."""

WHOLE, BEGUN, SLIPPED = 1.0, 0.7, 0.5

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHE = re.compile(r"['’]")
_CANNOT = re.compile(r"\bcan ?not\b|\bunable to\b")
_IRREGULAR = {"feet": "foot", "calves": "calf", "teeth": "tooth"}
# They say nothing of what is looked for.
_SMALL = frozenset(
    _WORD.findall(
        "a about an and any are as at be been by can do does for from get getting got had has "
        "have her his how i if im in is it its ive just me mine my of on or really she so some "
        "that the their then there these they this to very was we what when where which while "
        "who why will with you your"
    )
)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, each once, as they are compared; without the small ones."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = _CANNOT.sub("cant", _APOSTROPHE.sub("", plain))
    found = _WORD.findall(plain)
    return tuple(dict.fromkeys(singular(each) for each in found if each not in _SMALL))


def singular(word: str) -> str:
    """The word without the ending of a plural; the same word for one and for many."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < SLIP or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def meanings(word: str, known: Collection[str]) -> Mapping[str, float]:
    """Which known words may be meant, and how surely: itself, what it begins, or what is near."""
    if word in known:
        return {word: WHOLE}
    begun = [each for each in known if len(word) >= BEGINNING and each.startswith(word)]
    if begun:
        return dict.fromkeys(begun, BEGUN)
    slips = set(_slips(word)) if len(word) >= SLIP else set()
    near = [
        each for each in known if each in slips or (len(each) >= SLIP and _is_longer(each, word))
    ]
    return dict.fromkeys(near, SLIPPED)


def _slips(word: str) -> Iterator[str]:
    """Every word from which this one comes by one letter too many, wrong, or one place off."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        yield from (word[:at] + each + word[at + 1 :] for each in ascii_lowercase)


def _is_longer(known: str, word: str) -> bool:
    """Whether `word` is `known` without one of its letters."""
    if len(known) != len(word) + 1:
        return False
    return any(known[:at] + known[at + 1 :] == word for at in range(len(known)))
