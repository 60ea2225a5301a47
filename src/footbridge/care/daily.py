"""What happens on a day: check-in, a look at the feet, sessions, walks, tests, trips and falls.

What all verbs have in common stands in `recording.py`.
"""

from collections.abc import Sequence
from datetime import datetime

from footbridge.care.recording import Recorded, record, stamp
from footbridge.catalogue.words import Measure, Side, Stream
from footbridge.engine import journal
from footbridge.engine.journal import NightPain, StopSign, Surface
from footbridge.engine.person import Slot


def check_in(
    key: str,
    *,
    now: datetime,
    slot: Slot,
    pain: int | None = None,
    soreness: int | None = None,
    zones: Sequence[journal.ZoneFeeling] | None = None,
    night_pain: NightPain | None = None,
    slept_well: bool | None = None,
    blames: Stream | None = None,
    tags: Sequence[str] = (),
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """The thirty seconds of the day. Pain and soreness 0-10; what is None was not answered."""
    return record(
        key,
        journal.CheckIn(
            kind="check_in",
            **stamp(key, now=now, id=id, at=at),
            slot=slot,
            pain=pain,
            soreness=soreness,
            zones=None if zones is None else tuple(zones),
            night_pain=night_pain,
            slept_well=slept_well,
            blames=blames,
            tags=tuple(tags),
        ),
        now=now,
    )


def look_at_feet(
    key: str,
    *,
    now: datetime,
    findings: Sequence[journal.FootFinding] = (),
    could_see: bool = True,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A look at both feet, with what was found."""
    return record(
        key,
        journal.FeetCheck(
            kind="feet_check",
            **stamp(key, now=now, id=id, at=at),
            findings=tuple(findings),
            could_see=could_see,
        ),
        now=now,
    )


def record_session(
    key: str,
    *,
    now: datetime,
    sets: Sequence[journal.SetDone],
    finished: bool = True,
    effort: int | None = None,
    tags: Sequence[str] = (),
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """Exercises done in one go, set by set. Effort 0-10."""
    return record(
        key,
        journal.Session(
            kind="session",
            **stamp(key, now=now, id=id, at=at),
            sets=tuple(sets),
            finished=finished,
            effort=effort,
            tags=tuple(tags),
        ),
        now=now,
    )


def record_walk(
    key: str,
    *,
    now: datetime,
    seconds: int,
    total_seconds: int | None = None,
    comfortable: bool = True,
    surface: Surface | None = None,
    steps: int | None = None,
    stop: StopSign | None = None,
    tags: Sequence[str] = (),
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """One walk: the longest stretch without a rest, and all of it."""
    return record(
        key,
        journal.Walk(
            kind="walk",
            **stamp(key, now=now, id=id, at=at),
            seconds=seconds,
            total_seconds=total_seconds,
            comfortable=comfortable,
            surface=surface,
            steps=steps,
            stop=stop,
            tags=tuple(tags),
        ),
        now=now,
    )


def record_test(
    key: str,
    *,
    now: datetime,
    measure: Measure,
    result: int,
    side: Side | None = None,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A test of the body: seconds, repetitions or minutes, as the measure says."""
    made = stamp(key, now=now, id=id, at=at)
    fact = journal.Test(kind="test", **made, measure=measure, result=result, side=side)
    return record(key, fact, now=now)


def record_stumble(
    key: str,
    *,
    now: datetime,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A trip that was caught."""
    fact = journal.Stumble(kind="stumble", **stamp(key, now=now, id=id, at=at))
    return record(key, fact, now=now)


def record_fall(
    key: str,
    *,
    now: datetime,
    hurt: bool = False,
    head: bool = False,
    cannot_stand: bool = False,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A fall to the ground, and what it did."""
    made = stamp(key, now=now, id=id, at=at)
    fact = journal.Fall(kind="fall", **made, hurt=hurt, head=head, cannot_stand=cannot_stand)
    return record(key, fact, now=now)
