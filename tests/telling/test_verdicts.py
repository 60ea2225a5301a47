"""Every verdict and every leaning has its words, and no two share them."""

from footbridge.engine.shown.trend import Drift, Verdict
from footbridge.telling.verdicts import LEANINGS, VERDICTS


def test_every_verdict_has_words_of_its_own() -> None:
    words = [VERDICTS[each].told({}, {}) for each in Verdict]

    assert len(set(words)) == len(list(Verdict))
    assert words[0] == "Likely better"


def test_every_leaning_has_words_of_its_own() -> None:
    words = [LEANINGS[each].told({}, {}) for each in Drift]

    assert len(set(words)) == len(list(Drift))
