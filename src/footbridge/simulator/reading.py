"""What a decision says, as the simulator needs it. Words of the engine's situations end here."""

from footbridge.catalogue.words import Stream
from footbridge.simulator.door import Decision, Flare, StartingAgain, StopSignSeen
from footbridge.simulator.promises import items_of

OUTSIDE_THE_MINUTES = (Stream.WALKING, Stream.RECOVERY)
NOT_YET = "not_yet"
PLAN_MAY_NOT_SUIT = "FLAG-B14"
PAIN_CLIMBS = "FLAG-15"


def flare_in(decision: Decision) -> Flare | None:
    """The flare that the decision speaks of, first or beside another situation."""
    for each in (decision.situation, *decision.also):
        if isinstance(each, Flare):
            return each
    return None


def begins_afresh(decision: Decision) -> bool:
    return any(
        isinstance(each, StartingAgain) and each.fresh_start
        for each in (decision.situation, *decision.also)
    )


def stopped_drills(decision: Decision) -> frozenset[str]:
    """The exercises that the decision holds back because they were stopped."""
    return frozenset(
        exercise
        for each in (decision.situation, *decision.also)
        if isinstance(each, StopSignSeen)
        for exercise in each.exercises
    )


def names(decision: Decision, flag: str) -> bool:
    """Whether a flag is asked or stands."""
    asked = any(each.flag == flag for each in decision.asks)
    return asked or any(each.flag == flag for each in decision.flags)


def not_open(decision: Decision) -> list[str]:
    """The exercises whose conditions are not met."""
    return [
        one.exercise
        for one in decision.excluded
        if any(why.values.get("because") == NOT_YET for why in one.reasons)
    ]


def seconds_of_the_day(decision: Decision) -> int:
    """What the minutes asked for are compared with: all but the walk and sitting breaks."""
    return sum(
        item.dose.total_seconds
        for item in items_of(decision)
        if item.stream not in OUTSIDE_THE_MINUTES
    )
