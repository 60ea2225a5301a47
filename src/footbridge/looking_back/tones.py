"""How a verdict looks beside its words."""

from collections.abc import Sequence

from footbridge.drawings.chart import Tone
from footbridge.engine.shown.trend import Trend, Verdict


def tone_of(found: Sequence[Trend]) -> Tone:
    """What is worse comes first: it is never hidden behind a leg that got better."""
    verdicts = {each.overall for each in found}
    if Verdict.LIKELY_WORSE in verdicts:
        return Tone.ACT
    if Verdict.LIKELY_BETTER in verdicts:
        return Tone.UP
    return Tone.SAME if Verdict.NO_CLEAR_CHANGE in verdicts else Tone.NONE
