"""What is told day by day: how it feels, where, what was seen on the feet, what a day was like."""

from footbridge.engine.facts import CheckIn, DayMarkers, Feeling, FeetCheck
from footbridge.interop.outgoing.story import Story
from footbridge.interop.outgoing.tables.sheet import Column, Sheet, row, said, sheet


def checked_in(story: Story) -> Sheet:
    return sheet(
        "pain-and-soreness",
        "how strong the pain was, one line a check-in",
        (
            Column("Part of the day", "morning or evening; compare like with like"),
            Column("Nerve pain (0-10)", "0 is none"),
            Column("Muscle soreness (0-10)", "0 is none"),
            Column("Night", "pain in the night: none, usual, or new_or_worse"),
            Column("Numb places (count)", "0 when the map was looked at and none was marked"),
            Column("Blamed", "the part of the day before that may have done it"),
        ),
        [
            row(
                entry,
                entry.what.slot.value,
                entry.what.pain,
                entry.what.soreness,
                entry.what.night_pain,
                _numb(entry.what),
                entry.what.blames,
            )
            for entry in story.history.of(CheckIn)
        ],
    )


def _numb(told: CheckIn) -> int | None:
    if told.zones is None:
        return None
    return sum(mark.feels is Feeling.NUMB for mark in told.zones)


def places(story: Story) -> Sheet:
    return sheet(
        "places-on-the-feet",
        "what was marked on the map of the feet, one line a place",
        (
            Column("Part of the day", "morning or evening"),
            Column("Foot", "left or right"),
            Column("Place", "where on the foot"),
            Column("Feels", "numb, tingling, burning or painful"),
        ),
        [
            row(
                entry,
                entry.what.slot.value,
                mark.zone.side.value,
                mark.zone.place.value,
                mark.feels,
            )
            for entry in story.history.of(CheckIn)
            for mark in entry.what.zones or ()
        ],
    )


def seen_on_feet(story: Story) -> Sheet:
    """A look that found nothing is a line as well."""
    rows = []
    for entry in story.history.of(FeetCheck):
        look = (said(entry.what.could_see), said(entry.what.not_yet_told))
        rows += [
            row(
                entry,
                *look,
                found.found.value,
                found.side.value,
                found.zone.place.value if found.zone else None,
            )
            for found in entry.what.findings
        ] or [row(entry, *look, None, None, None)]
    return sheet(
        "feet",
        "each look at the feet; one line a finding, or one line when nothing was found",
        (
            Column("Could see", "whether both feet could be seen well enough"),
            Column("Not yet told", "yes: something new was seen, and not yet said what"),
            Column("Found", "what was seen; empty when nothing was"),
            Column("Foot", "left or right"),
            Column("Place", "where; empty when the whole foot is meant"),
        ),
        rows,
    )


def everyday(story: Story) -> Sheet:
    return sheet(
        "everyday",
        "what a day was like",
        (
            Column("Stairs", "easy, some_trouble or hard"),
            Column("Getting up from a chair", "easy, some_trouble or hard"),
            Column("Shoes", "what was on the feet most of the day"),
            Column("Ground", "soft, mixed or firm"),
            Column("Moved most", "morning, midday or evening"),
        ),
        [
            row(
                entry,
                entry.what.stairs,
                entry.what.getting_up,
                entry.what.shoes,
                entry.what.surface,
                entry.what.time_of_day,
            )
            for entry in story.history.of(DayMarkers)
        ],
    )
