"""Walks and sessions: one group each, with what is known of it (HL7 Physical Activity).

Sets and repetitions of single exercises stay here: the guide leaves them out on purpose.
"""

from collections.abc import Iterator
from typing import Any

from footbridge.catalogue.units import MINUTE
from footbridge.engine.facts import Entry, Session, Walk
from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.observing import moment, observation
from footbridge.interop.outgoing.fhir.parts import Resource, pointer
from footbridge.interop.outgoing.story import Story, Wished

OF_ACTIVITY = (codes.ACTIVITY, codes.PHYSICAL_ACTIVITY)
WALK_TEXT = "Walking"
SESSION_TEXT = "Session of exercises"
LONGEST_ONLY = "Only the longest stretch without a rest was told, and not the whole walk."
STEPS_OF_WALK = "Steps of this walk alone, and not of a day."
HARDEST_SET = "The hardest set of the session. The session as a whole was not rated."


def moved(story: Story, wished: Wished) -> Iterator[Resource]:
    for walk in story.history.of(Walk):
        yield from _grouped(story, walk, list(_of_walk(story, walk)), WALK_TEXT)
    for session in story.history.of(Session):
        said = _left_out(story, session) if wished.own_words else ()
        yield from _grouped(story, session, list(_of_session(story, session)), SESSION_TEXT, said)


def _grouped(
    story: Story,
    entry: Entry[Walk] | Entry[Session],
    members: list[Resource],
    text: str,
    said: tuple[str, ...] = (),
) -> Iterator[Resource]:
    yield from members
    if members:
        yield observation(
            story,
            entry.id,
            "group",
            code=codes.PANEL,
            categories=OF_ACTIVITY,
            when=moment(entry),
            hasMember=[pointer(each) for each in members],
            said=(text, *said),
        )


def _one(
    story: Story,
    entry: Entry[Walk] | Entry[Session],
    code: codes.Code,
    value: float | None = None,
    unit: codes.Unit | None = None,
    said: str | None = None,
    **more: Any,
) -> Resource:
    return observation(
        story,
        entry.id,
        code.code,
        code=code,
        categories=OF_ACTIVITY,
        when=moment(entry),
        value=value,
        unit=unit,
        said=(said,),
        **more,
    )


def _of_walk(story: Story, entry: Entry[Walk]) -> Iterator[Resource]:
    walk = entry.what
    whole = walk.total_seconds if walk.total_seconds is not None else walk.seconds
    only = LONGEST_ONLY if walk.total_seconds is None else None
    yield _one(story, entry, codes.EXERCISE_MINUTES, minutes(whole), codes.MINUTES, only)
    longest = minutes(walk.seconds)
    yield _one(story, entry, codes.LONGEST_STRETCH, longest, codes.MINUTES)
    if walk.steps is not None:
        yield _one(story, entry, codes.STEPS, walk.steps, codes.COUNT, STEPS_OF_WALK)
    if walk.comfortable is not None:
        yield _one(story, entry, codes.WALK_COMFORTABLE, valueBoolean=walk.comfortable)


def _of_session(story: Story, entry: Entry[Session]) -> Iterator[Resource]:
    done = [one for one in entry.what.sets if one.skipped is None]
    yield _one(story, entry, codes.SETS_DONE, len(done), codes.COUNT)
    hardest = max((one.effort for one in done if one.effort is not None), default=None)
    if entry.what.effort is not None:
        yield _one(story, entry, codes.EFFORT, entry.what.effort, codes.SCORE)
    elif hardest is not None:
        yield _one(story, entry, codes.EFFORT, hardest, codes.SCORE, HARDEST_SET)


def _left_out(story: Story, entry: Entry[Session]) -> tuple[str, ...]:
    """Why sets were left out, in the person's own words."""
    exercises = story.catalogue.exercises
    return tuple(
        f"{exercises[one.exercise].name}: {one.skipped}"
        for one in entry.what.sets
        if one.skipped and one.exercise in exercises
    )


def minutes(seconds: int) -> float:
    """To the second: six digits after the point are more than that."""
    exact = seconds / MINUTE
    return int(exact) if exact.is_integer() else round(exact, 6)
