"""A workout of Apple Health while it is read: its pauses, its way, its steps."""

from collections.abc import Iterator, Sequence

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE
from footbridge.interop.incoming.moving import stretches

STEPS = "HKQuantityTypeIdentifierStepCount"
WAY = "HKQuantityTypeIdentifierDistanceWalkingRunning"
WALKS = frozenset({"HKWorkoutActivityTypeWalking", "HKWorkoutActivityTypeHiking"})
SECONDS_OF = {"s": 1, "sec": 1, "min": MINUTE, "hr": MINUTE * MINUTE, "h": MINUTE * MINUTE}
METRES_OF = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "ft": 0.3048, "yd": 0.9144}
PAUSES = frozenset({"HKWorkoutEventTypePause", "HKWorkoutEventTypeMotionPaused"})
RESUMES = frozenset({"HKWorkoutEventTypeResume", "HKWorkoutEventTypeMotionResumed"})
MOST_EVENTS = 10_000


class Workout:
    """A workout while its children are read. `begun` and `ended` are seconds since 1970."""

    __slots__ = ("begun", "ended", "events", "is_walk", "lasted", "metres", "steps", "zone")

    def __init__(self, told: dict[str, str], begun: float, ended: float) -> None:
        self.begun, self.ended = begun, ended
        self.is_walk = told.get("workoutActivityType") in WALKS
        self.lasted = _seconds(told)
        self.events: list[tuple[bool, float]] = []
        self.metres = _metres(told, "totalDistance", "totalDistanceUnit")
        self.steps: int | None = None
        self.zone = ""

    def is_event(self, kind: str) -> bool:
        """Whether an event of this kind says when somebody moved."""
        return (kind in PAUSES or kind in RESUMES) and len(self.events) < MOST_EVENTS

    def add_event(self, kind: str, moment: float) -> None:
        """A pause, or going on after one."""
        self.events.append((kind in RESUMES, moment))

    def add_statistics(self, told: dict[str, str]) -> None:
        """Steps or metres of all of it."""
        if told.get("type") == STEPS:
            try:
                self.steps = max(self.steps or 0, round(float(told.get("sum", ""))))
            except (ValueError, OverflowError):
                return
        elif told.get("type") == WAY:
            self.metres = _metres(told, "sum", "unit") or self.metres

    def moved(self, numbers: Numbers) -> tuple[int, int]:
        """The longest stretch without a rest and all of it, in seconds."""
        spans = _spans(self.events, self.begun, self.ended)
        longest, total = stretches(spans, numbers)
        total = min(total, self.lasted) if self.lasted else total
        return min(longest, total), total


def _spans(
    events: Sequence[tuple[bool, float]], begun: float, ended: float
) -> Iterator[tuple[float, float]]:
    """When somebody moved between the pauses of a workout."""
    moving: float | None = begun
    for resumes, moment in sorted(events, key=lambda event: event[1]):
        moment = min(max(moment, begun), ended)
        if resumes:
            moving = moment if moving is None else moving
        elif moving is not None:
            yield moving, moment
            moving = None
    if moving is not None:
        yield moving, ended


def _seconds(told: dict[str, str]) -> int:
    """How long it lasted without its pauses, as far as it says so."""
    factor = SECONDS_OF.get(told.get("durationUnit", "min"))
    try:
        return round(float(told.get("duration", "")) * factor) if factor else 0
    except (ValueError, OverflowError):
        return 0


def _metres(told: dict[str, str], name: str, unit: str) -> int | None:
    factor = METRES_OF.get(told.get(unit, ""))
    try:
        return round(float(told.get(name, "")) * factor) if factor else None
    except (ValueError, OverflowError):
        return None
