"""What was trained on each day, put together once so that nothing has to look twice."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Entry, Session, SetDone, Walk
from footbridge.engine.known.guide import Guide
from footbridge.engine.known.history import History

TRIMMED_STREAMS = (Stream.STRENGTH, Stream.BALANCE, Stream.MOBILITY, Stream.WALKING)


class Sets(NamedTuple):
    """The sets of one exercise on one day, and the session that recorded the first of them."""

    done: list[SetDone]
    fact: str


class TrainingDay(NamedTuple):
    """One day with something done: when it began (`History.seconds`), its streams, its sets.

    `near_falls` are the sets with one, whatever the exercise, each with its session. `stopped`
    says that a drill was stopped.
    """

    on: date
    began: float
    streams: tuple[Stream, ...]
    sets: dict[str, Sets]
    near_falls: list[tuple[SetDone, str]]
    stopped: bool


def training_days(history: History, guide: Guide) -> dict[date, TrainingDay]:
    """Every day on which something was trained, oldest first.

    A set that was skipped, or of nothing, trained nothing, unless something went wrong in it; an
    exercise that the catalogue does not know is passed over.
    """
    sessions, walks = history.days(Session), history.days(Walk)
    days: dict[date, TrainingDay] = {}
    for on in sorted(sessions.keys() | walks.keys()):
        day = _training_on(on, sessions.get(on, ()), walks.get(on, ()), history, guide)
        if day.streams or day.sets:
            days[on] = day
    return days


def _training_on(
    on: date,
    sessions: Sequence[Entry[Session]],
    walks: Sequence[Entry[Walk]],
    history: History,
    guide: Guide,
) -> TrainingDay:
    streams = guide.streams
    sets: dict[str, Sets] = {}
    near_falls = []
    found = set()
    stopped = False
    for session in sessions:
        for one in session.what.sets:
            wrong = _went_wrong(one)
            if one.skipped is not None and not wrong:
                continue
            name = one.exercise
            same = sets.get(name)
            if same is not None:
                same.done.append(one)
            elif name in streams:
                sets[name] = Sets([one], session.id)
            else:
                continue
            if wrong:
                stopped = stopped or one.stop is not None
                if one.near_fall:
                    near_falls.append((one, session.id))
            if wrong or was_done(one):
                found.add(streams[name])
    if any(is_logged(walk.what, guide.numbers) for walk in walks):
        found.add(Stream.WALKING)
    # Both are in order of happening, so that the first of each is the earliest.
    began = min([history.seconds[first.id] for first in (*sessions[:1], *walks[:1])])
    trained = tuple([stream for stream in TRIMMED_STREAMS if stream in found])
    return TrainingDay(on, began, trained, sets, near_falls, stopped)


def was_done(done: SetDone) -> bool:
    """Whether it was more than nothing. An amount that was not told may be any."""
    is_nothing = 0 in (done.reps, done.hold_seconds, done.work_seconds)
    return done.skipped is None and not is_nothing


def is_logged(walk: Walk, numbers: Numbers) -> bool:
    """Whether it is long enough to be a walk, or was broken off for a reason."""
    return walk.seconds >= numbers.walk_logged_seconds or walk.stop is not None


def _went_wrong(done: SetDone) -> bool:
    """What must be heard even of a set that was broken off."""
    return done.stop is not None or done.near_fall or bool(done.grabs)
