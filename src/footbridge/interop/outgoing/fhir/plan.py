"""The plan in a few lines: which days, how many minutes, whether it rests. No single exercise."""

from collections.abc import Iterator
from datetime import timedelta

from footbridge.catalogue.units import MINUTE, WEEK
from footbridge.catalogue.words import Track
from footbridge.engine.facts import OwnNote
from footbridge.engine.person import Weekday
from footbridge.engine.shown.session import session_blocks, walk_blocks
from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.parts import (
    Part,
    Resource,
    concept,
    notes,
    person,
    pointer,
    quantity,
    resource,
)
from footbridge.interop.outgoing.story import Story, Wished

TITLES = {
    Track.FEET: "Movement programme for numb or painful feet",
    Track.LEG: "Movement programme for a numb or painful leg",
    Track.UNSURE: "Movement programme for numb or painful feet or legs",
}
DAILY = {"frequency": 1, "period": 1, "periodUnit": "d"}
RESTS = frozenset({"emergency", "paused", "not_screened", "away"})
NO_MARK = "The longest hold that the programme ever asks for. It is no mark to reach."
SUMMARY = "The person’s own plan, made by a program from their answers. Nobody prescribed it."


def plan(story: Story, wished: Wished) -> Iterator[Resource]:
    """The goal, then the plan that points at it."""
    goal = _goal(story)
    yield goal
    start = story.told.started_on
    last = start + story.numbers.guide_weeks * WEEK - timedelta(days=1)
    yield resource(
        "CarePlan",
        story,
        "plan",
        status="on-hold" if _rests(story) else "active",
        intent="plan",
        category=[concept(codes.PHYSICAL_ACTIVITY)],
        title=TITLES[story.person.track],
        description=SUMMARY,
        subject=person(story),
        # After the last week the plan goes on without an end.
        period={
            "start": start.isoformat(),
            **_end(story, last.isoformat(), last < story.decision.on),
        },
        author=person(story),
        goal=[pointer(goal)],
        activity=[{"detail": each} for each in _activities(story)],
        note=notes(_own_notes(story)) if wished.own_words else None,
    )


def _end(story: Story, last: str, is_past: bool) -> dict[str, str]:
    return {} if is_past else {"end": last}


def _rests(story: Story) -> bool:
    return story.decision.situation.kind in RESTS


def _goal(story: Story) -> Resource:
    """Where the ladder of balance ends: the longest hold that the programme ever asks for."""
    target = {
        "measure": concept(codes.ONE_LEG),
        "detailQuantity": quantity(story.numbers.hold_ceiling_seconds, codes.SECONDS),
    }
    return resource(
        "Goal",
        story,
        "goal",
        lifecycleStatus="on-hold" if _rests(story) else "active",
        category=[concept(codes.PHYSICAL_ACTIVITY)],
        description={"text": "Steadier on each foot, and walking longer in comfort"},
        subject=person(story),
        startDate=story.told.started_on.isoformat(),
        target=[target],
        note=notes([NO_MARK]),
    )


def _activities(story: Story) -> Iterator[Part]:
    decision = story.decision
    on = decision.on.isoformat()
    session = sum(block.seconds for block in session_blocks(decision))
    walk = sum(block.seconds for block in walk_blocks(decision))
    yield _activity(
        "Session of mobility and balance exercises",
        DAILY,
        f"On {on}: {_minutes(session)}.",
        rests=not session,
    )
    days = [day for day in Weekday if day in story.person.strength_weekdays]
    yield _activity(
        "Strength exercises",
        {"dayOfWeek": [day.value[:3] for day in days]},
        "On these days, as a part of the session.",
        rests=not session,
    )
    yield _activity("Walking", DAILY, f"On {on}: {_minutes(walk)}.", rests=not walk)


def _minutes(seconds: int) -> str:
    return f"{round(seconds / MINUTE)} minutes" if seconds else "nothing is planned"


def _activity(what: str, repeat: Part, says: str, *, rests: bool) -> Part:
    return {
        "kind": "ServiceRequest",
        "code": {"text": what},
        "status": "on-hold" if rests else "in-progress",
        "doNotPerform": False,
        "scheduledTiming": {"repeat": repeat},
        "description": says,
    }


def _own_notes(story: Story) -> Iterator[str]:
    for entry in story.history.of(OwnNote):
        known = story.catalogue.exercises.get(entry.what.exercise)
        yield f"{known.name if known else entry.what.exercise}: {entry.what.says}"
