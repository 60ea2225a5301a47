"""What the person asked of a day: that it be easier, rest, another exercise."""

from footbridge.engine.facts import EasierToday, Entry, NotToday, Rests, Swapped
from footbridge.interop.outgoing.story import Story, Wished
from footbridge.interop.outgoing.tables.sheet import Cell, Column, Sheet, row, sheet

Wish = EasierToday | NotToday | Swapped
RESTS = {Rests.STRENGTH: "strength on another day", Rests.ALL: "a day of rest"}


def asked_for(story: Story, wished: Wished) -> Sheet:
    why = (Column("Why", "in own words"),) if wished.own_words else ()
    told: list[Entry[Wish]] = [
        *story.history.of(EasierToday),
        *story.history.of(NotToday),
        *story.history.of(Swapped),
    ]
    told.sort(key=lambda entry: (story.history.seconds[entry.id], entry.id))
    return sheet(
        "wishes",
        "what was asked of a day; it lowers or moves what is planned, and never raises it",
        (
            Column("What", "what was asked for, in a few words"),
            Column("Exercise", "the one that goes; empty where it is of the whole day"),
            Column("Instead", "the one that comes in its place"),
            Column("Lasts", "today, or from_now_on"),
            *why,
        ),
        [row(entry, *_wish(entry.what), *_why(entry.what, wished)) for entry in told],
    )


def _wish(what: Wish) -> tuple[Cell, ...]:
    match what:
        case EasierToday():
            return "an easier day", None, None, "today"
        case NotToday():
            return RESTS[what.rests], None, None, "today"
        case Swapped():
            return "another exercise", what.exercise, what.instead, what.lasts.value


def _why(what: Wish, wished: Wished) -> tuple[Cell, ...]:
    if not wished.own_words:
        return ()
    return (what.says if isinstance(what, EasierToday) else None,)
