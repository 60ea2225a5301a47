"""Why a drill was stopped."""

from footbridge.catalogue.words import Word


class StopSign(Word):
    """Why a drill was stopped (RULE-03). Stop is a fact at the press, before it is explained."""

    PAIN = "pain"
    DIZZY = "dizzy"
    WEAK = "weak"
    UNEXPLAINED = "unexplained"

    def warnings_about(self, drill: str) -> frozenset[object]:
        """That it was stopped, and why, once that is said."""
        is_said = self is not StopSign.UNEXPLAINED
        return frozenset({drill, (drill, self)} if is_said else {drill})
