"""How hard a text is to read: sentences, words, syllables, and the Flesch-Kincaid grade.

The grade counts school years, so 6 is a reading age of about 11 (I1). It is a rough measure: it
sees long sentences and long words, and no more.
"""

import re
from collections.abc import Sequence

# Long words that people who use this know well, or that safety needs as they are. They count as
# words of two syllables.
KNOWN_WORDS = frozenset(
    {
        "ambulance",
        "area",
        "areas",
        "clinician",
        "clinicians",
        "comfortable",
        "comfortably",
        "diabetes",
        "emergency",
        "every",
        "everyday",
        "exercise",
        "exercises",
        "immediately",
        "medical",
        "medicine",
        "medicines",
        "movement",
        "movements",
        "pharmacist",
        "physiotherapist",
        "programme",
        "programmes",
        "repetition",
        "repetitions",
        "sensation",
        "sensations",
        "usual",
        "usually",
    }
)

# Names as they are printed on the box: whoever takes them can read them.
MEDICINES = frozenset(
    {
        "apixaban",
        "clopidogrel",
        "dabigatran",
        "edoxaban",
        "glibenclamide",
        "gliclazide",
        "glimepiride",
        "glipizide",
        "heparin",
        "insulin",
        "rivaroxaban",
        "warfarin",
    }
)

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)*|\d+(?:[.,]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"'”’)]*\s+|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
# An e that is written and not said: make, makes, walked, safely; but table, touches, needed.
_SILENT = re.compile(
    r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouylsxzcgh]es$|[aeiouy]les$|thes$|[^aeiouytd]ed$"
    r"|[^aeiouyl]e(?=ly$|ful|ment|less|times|thing)|[aeiouy]le(?=ly$|ment)"
)
# Two vowels side by side that are said apart: area, being, quiet, video, evaluate, fluid.
_APART = re.compile(
    r"(?<![ct])ia|io(?!n|us)|rious|iu|deo|ea(?=te$|$|s$)(?<=[rd]ea)|[^gq]ua(?!r)|[aeiouy]ing|iet|uid"
)


def sentences(text: str) -> list[str]:
    """The sentences of `text`; a line break ends a sentence too."""
    return [each for each in _SENTENCE_END.split(text) if words(each)]


def words(text: str) -> list[str]:
    """The words of `text`; the parts of heel-to-toe are three, a number is one."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """How many beats `word` has when it is said, by its spelling; at least one."""
    low = word.lower()
    beats = _beats(low)
    return min(2, beats) if low in KNOWN_WORDS or low in MEDICINES else beats


def _beats(word: str) -> int:
    silent = len(_SILENT.findall(word))
    apart = len(_APART.findall(word))
    return max(1, len(_VOWELS.findall(word)) - silent + apart)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of `text` in school years; 0.0 where there is no word."""
    return grade_of([text])


def grade_of(texts: Sequence[str]) -> float:
    """The grade of several texts read one after the other; no sentence runs on into the next."""
    said = [sentence for text in texts for sentence in sentences(text)]
    spoken = [word for sentence in said for word in words(sentence)]
    if not spoken:
        return 0.0
    beats = sum(syllables(word) for word in spoken)
    return 0.39 * len(spoken) / len(said) + 11.8 * beats / len(spoken) - 15.59
