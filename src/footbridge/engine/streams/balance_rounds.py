"""What the rounds of one balance day say: how long, how steady, how many touches."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from footbridge.catalogue.model import Rung
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import SetDone
from footbridge.engine.streams.progression import Seen
from footbridge.engine.streams.strength_sets import rounds_of_both_sides


class Practice(NamedTuple):
    """The rounds of one balance day. `known` is False where an answer is missing."""

    on: date
    fact: str
    enough: bool
    reached: bool
    known: bool
    touches: int
    steadiness: int
    grabs: int
    near_fall: bool
    stopped: bool

    def seen(self, numbers: Numbers) -> Seen | None:
        """What stood against more, the gravest of it, as far as it was told."""
        if self.near_fall:
            return Seen.NEAR_FALL
        if self.grabs > 0:
            return Seen.GRABBED
        if self.steadiness > numbers.steadiness_allowed:
            return Seen.UNSTEADY
        if self.touches > numbers.touches_allowed:
            return Seen.TOUCHES
        if not self.reached:
            return Seen.SHORT_HOLD
        return None if self.enough else Seen.FEWER_SETS

    def is_bad(self, numbers: Numbers) -> bool:
        return (
            self.near_fall
            or self.steadiness >= numbers.steadiness_down
            or self.grabs >= numbers.grabs_down
        )


def judge_rounds(
    rung: Rung, seconds: int, sets: Sequence[SetDone], fact: str, on: date, numbers: Numbers
) -> Practice:
    """What the balance sets of one day say; a round with an answer missing is not known.

    Only rounds of the present `rung` and its hold of so many `seconds` can be good, whatever an
    older plan asked; a grab or a near-fall counts in any of them.
    """
    rounds = [
        one
        for one in sets
        if one.exercise == rung.exercise
        and one.variant in (None, rung.variant)
        and one.skipped is None
    ]
    known = [one for one in rounds if _is_told(one)]
    return Practice(
        on=on,
        fact=fact,
        enough=rounds_of_both_sides(rounds) >= numbers.balance_rounds_judged,
        reached=all(
            (one.hold_seconds or 0) >= max(one.asked_hold_seconds or 0, seconds) for one in known
        ),
        known=len(known) == len(rounds),
        touches=sum(one.touches or 0 for one in rounds),
        steadiness=max((one.steadiness or 0 for one in sets), default=0),
        grabs=sum(one.grabs or 0 for one in sets),
        near_fall=any(one.near_fall for one in sets),
        stopped=any(one.stop is not None for one in sets),
    )


def _is_told(one: SetDone) -> bool:
    return None not in (one.hold_seconds, one.steadiness, one.touches, one.near_fall)
