"""Falls and stumbles, warning signs, days away."""

from footbridge.engine.facts import Away, Entry, Fall, Stumble
from footbridge.interop.outgoing.signs_told import SignTold
from footbridge.interop.outgoing.story import Story, Wished
from footbridge.interop.outgoing.tables.sheet import Cell, Column, Sheet, row, said, sheet


def fallen(story: Story) -> Sheet:
    told: list[Entry[Fall] | Entry[Stumble]] = [
        *story.history.of(Fall),
        *story.history.of(Stumble),
    ]
    told.sort(key=lambda entry: (story.history.seconds[entry.id], entry.id))
    return sheet(
        "falls-and-stumbles",
        "one line each; a stumble is a trip that was caught",
        (
            Column("What", "fall or stumble"),
            Column("Hurt", "yes or no; empty when it was not told"),
            Column("Head hit", "yes or no; empty when it was not told"),
            Column("Could not stand up", "yes or no; empty when it was not told"),
        ),
        [row(entry, entry.kind, *_harm(entry.what)) for entry in told],
    )


def _harm(what: Fall | Stumble) -> tuple[Cell, ...]:
    if isinstance(what, Fall):
        return said(what.hurt), said(what.head), said(what.cannot_stand)
    return None, None, None


def signs(story: Story, wished: Wished) -> Sheet:
    """Each once, however often it was told while it stood."""
    who = (Column("Over, said by", "the clinician who was named"),) if wished.own_words else ()
    columns = (
        Column("Since", "the day on which it was raised"),
        Column("Until", "the day on which it was over; empty while it stands"),
        Column("Sign", "the name that the programme knows it by"),
        Column("Called", "its name in words"),
        Column("Urgency (1-4)", "1 now, 2 the same day, 3 within days, 4 at the next visit"),
        *who,
        Column("Entry", "the entry that raised it first"),
    )
    rows = tuple(_sign(story, sign, wished) for sign in story.signs)
    return Sheet("warning-signs", "each warning sign once, from its first day", columns, rows)


def _sign(story: Story, sign: SignTold, wished: Wished) -> tuple[Cell, ...]:
    called = story.catalogue.flags[sign.flag].name
    who = (sign.clinician,) if wished.own_words else ()
    return sign.since, sign.until, sign.flag, called, int(sign.tier), *who, sign.facts[0]


def away(story: Story) -> Sheet:
    return sheet(
        "days-away",
        "days without training",
        (
            Column("First day", "of them"),
            Column("Last day", "of them"),
            Column("Because of", "holiday, illness, hospital or other"),
        ),
        [
            row(entry, entry.what.first, entry.what.last, entry.what.why.value)
            for entry in story.history.of(Away)
        ],
    )
