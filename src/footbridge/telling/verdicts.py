"""What a trend is called: four verdicts and three ways to lean, and no other words."""

from collections.abc import Mapping

from footbridge.engine.shown.trend import Drift, Trend, Verdict
from footbridge.telling.sentence import Sentence, said

VERDICTS: Mapping[Verdict, Sentence] = {
    Verdict.LIKELY_BETTER: said("Likely better"),
    Verdict.NO_CLEAR_CHANGE: said("No clear change yet"),
    Verdict.LIKELY_WORSE: said("Likely worse"),
    Verdict.NOT_ENOUGH: said("Not enough to go on"),
}

SINCE_THE_START: Mapping[Verdict, Sentence] = {
    Verdict.LIKELY_BETTER: said("Likely better since the start"),
    Verdict.LIKELY_WORSE: said("Likely worse since the start"),
}

LEANINGS: Mapping[Drift, Sentence] = {
    Drift.UP: said("Drifting up"),
    Drift.DOWN: said("Drifting down"),
    Drift.STEADY: said("Steady"),
}


def verdict(trend: Trend) -> str:
    """The verdict in words; none for what the plan itself sets."""
    if trend.verdict is None:
        return ""
    if trend.since_start is not None:
        return SINCE_THE_START[trend.since_start].told({}, {})
    return VERDICTS[trend.verdict].told({}, {})


def leaning(trend: Trend) -> str:
    """Which way it leans, for a measure too noisy to call."""
    return LEANINGS[trend.drift].told({}, {})
