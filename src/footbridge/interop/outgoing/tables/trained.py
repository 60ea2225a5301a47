"""Walks, sessions, and each set of them."""

from collections.abc import Iterator

from footbridge.engine.facts import Entry, OwnNote, Session, SetDone, Walk
from footbridge.interop.outgoing.story import Story, Wished
from footbridge.interop.outgoing.tables.sheet import Cell, Column, Sheet, row, said, sheet

OWN_WORDS = Column("Left out because", "in the person’s own words")


def walks(story: Story) -> Sheet:
    return sheet(
        "walks",
        "one line a walk",
        (
            Column("Longest stretch (seconds)", "without a rest"),
            Column("Whole walk (seconds)", "empty when it was not told apart"),
            Column("Comfortable", "yes or no"),
            Column("Ground", "soft, mixed or firm"),
            Column("Steps (count)", "in this walk, when they were counted"),
            Column("Stopped because of", "pain, dizzy, weak or unexplained"),
        ),
        [
            row(
                entry,
                entry.what.seconds,
                entry.what.total_seconds,
                said(entry.what.comfortable),
                entry.what.surface,
                entry.what.steps,
                entry.what.stop,
            )
            for entry in story.history.of(Walk)
        ],
    )


def sessions(story: Story) -> Sheet:
    return sheet(
        "sessions",
        "one line an entry. Each exercise may be an entry: to count sessions, count days",
        (
            Column("Sets done (count)", "of all its exercises"),
            Column("Sets left out (count)", "of all its exercises"),
            Column("Exercises done (count)", "different ones"),
            Column("Finished", "no when this was cut short"),
            Column("Effort of the whole (0-10)", "0 is rest"),
        ),
        [
            row(
                entry,
                sum(one.skipped is None for one in entry.what.sets),
                sum(one.skipped is not None for one in entry.what.sets),
                len({one.exercise for one in entry.what.sets if one.skipped is None}),
                said(entry.what.finished),
                entry.what.effort,
            )
            for entry in story.history.of(Session)
        ],
    )


def sets(story: Story, wished: Wished) -> Sheet:
    columns = (
        Column("Set (number)", "its place in the session, from 1"),
        Column("Exercise", "the name that the programme knows it by"),
        Column("Called", "its name in words"),
        Column("Way", "which form of the exercise; empty when it was not told"),
        Column("Side", "left or right"),
        Column("Left out", "yes when this set was not done"),
        Column("Repetitions (count)", "done"),
        Column("Repetitions asked (count)", "as the plan had it"),
        Column("Hold (seconds)", "held"),
        Column("Hold asked (seconds)", "as the plan had it"),
        Column("Work (seconds)", "of what is done by the clock"),
        Column("Effort (0-10)", "of a set that works the muscles"),
        Column("Sensation (0-10)", "of a nerve glide"),
        Column("Form kept", "yes or no"),
        Column("Tingling grew", "yes or no"),
        Column("Steadiness (1-5)", "1 is steady"),
        Column("Touches (count)", "light ones, of the support"),
        Column("Grabs (count)", "that saved a fall"),
        Column("Near fall", "yes or no"),
        Column("Stopped because of", "pain, dizzy, weak or unexplained"),
    )
    rows = [
        row(entry, place, *_set(story, one), *([one.skipped] if wished.own_words else []))
        for entry in story.history.of(Session)
        for place, one in enumerate(entry.what.sets, start=1)
    ]
    more = (OWN_WORDS,) if wished.own_words else ()
    return sheet("sets", "each set of each session", (*columns, *more), rows)


def _set(story: Story, one: SetDone) -> Iterator[Cell]:
    known = story.catalogue.exercises.get(one.exercise)
    yield from (one.exercise, known.name if known else None, one.variant, one.side)
    yield said(one.skipped is not None)
    yield from (one.reps, one.asked_reps, one.hold_seconds, one.asked_hold_seconds)
    yield from (one.work_seconds, one.effort, one.sensation)
    yield from (said(one.form_kept), said(one.tingling_grew))
    yield from (one.steadiness, one.touches, one.grabs, said(one.near_fall), one.stop)


def notes(story: Story) -> Sheet:
    """The person's own words on exercises; only where they are wished for."""
    told: list[Entry[OwnNote]] = list(story.history.of(OwnNote))
    return sheet(
        "own-notes",
        "what was written on an exercise, in the person’s own words",
        (
            Column("Exercise", "the name that the programme knows it by"),
            Column("Note", "in the person’s own words"),
        ),
        [row(entry, entry.what.exercise, entry.what.says) for entry in told],
    )
