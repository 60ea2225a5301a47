"""Every verdict and every leaning has its words, and no two share them."""

from footbridge.engine.shown.trend import Drift, Verdict
from footbridge.telling.verdicts import LEANINGS, SINCE_THE_START, VERDICTS


def test_every_verdict_has_words_of_its_own() -> None:
    words = [VERDICTS[each].told({}, {}) for each in Verdict]
    words += [each.told({}, {}) for each in SINCE_THE_START.values()]

    assert len(set(words)) == len(words)
    assert words[0] == "Likely better"


def test_every_leaning_has_words_of_its_own() -> None:
    words = [LEANINGS[each].told({}, {}) for each in Drift]

    assert len(set(words)) == len(list(Drift))
