"""How long words take to say at the usual speed of the voice."""

from functools import lru_cache

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.readability import sentences, syllables, words
from footbridge.catalogue.units import MINUTE

SECOND_MS = 1000
MOST_TEXTS = 4096
"""All that the catalogue lets be said, with the counts; some hundred bytes each."""
# As they are said: "seventeen" has three beats, "seventy" too, "hundred" two.
BEATS_TO_NINETEEN = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
BEATS_OF_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)
BEATS_OF_A_HUNDRED = 3


def lasts_ms(text: str, numbers: Numbers) -> int:
    """About how many thousandths of a second it takes to say `text`."""
    beats, pauses = _beats_and_pauses(text)
    each_ms = MINUTE * SECOND_MS / numbers.speech_beats_a_minute
    return round(beats * each_ms) + pauses * numbers.speech_pause_ms


@lru_cache(MOST_TEXTS)
def _beats_and_pauses(text: str) -> tuple[int, int]:
    """Counted once: a session says some hundred texts again and again."""
    return sum(_beats(word) for word in words(text)), len(sentences(text))


def _beats(word: str) -> int:
    return _beats_of_number(int(word)) if word.isdecimal() else syllables(word)


def _beats_of_number(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return hundreds * BEATS_OF_A_HUNDRED + (_beats_of_number(rest) if rest else 0)
    if rest < len(BEATS_TO_NINETEEN):
        return BEATS_TO_NINETEEN[rest]
    tens, ones = divmod(rest, 10)
    return BEATS_OF_TENS[tens] + (BEATS_TO_NINETEEN[ones] if ones else 0)
