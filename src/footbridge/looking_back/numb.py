"""Numb places over time, on the drawing of the feet: at the start, in between, and now."""

from collections.abc import Sequence
from datetime import date

from footbridge.catalogue.value import value
from footbridge.drawings.chart import Table, Tone
from footbridge.drawings.footmap import zone_key
from footbridge.engine.facts import CheckIn, Entry, Feeling
from footbridge.engine.known.history import History
from footbridge.looking_back.known import Known
from footbridge.looking_back.tones import tone_of
from footbridge.telling import trends as words
from footbridge.telling.days import short_day
from footbridge.telling.language import _

MOST_LOOKS = 4


@value
class Look:
    """The keys of the places that were numb on a day. `name` is that day as text."""

    on: date
    name: str
    day: str
    numb: frozenset[str]


@value
class NumbPlaces:
    title: str
    sentence: str
    verdict: str
    tone: Tone
    looks: tuple[Look, ...]
    table: Table


def numb_places(known: Known) -> NumbPlaces | None:
    """None until the map was looked at once."""
    looks = _looks(known.history)
    if not looks:
        return None
    trend = next(each for each in known.trends if each.measure == "numb_places")
    return NumbPlaces(
        title=_(words.TITLES["numb_places"].one),
        sentence=words.numb(trend, known.numbers),
        verdict=words.verdict_of([trend]),
        tone=tone_of([trend]),
        looks=_spread_out(looks),
        table=Table(
            heads=(_("Day"), _("Numb places")),
            rows=tuple((each.day, str(len(each.numb))) for each in looks),
        ),
    )


def _looks(history: History) -> list[Look]:
    """The last look of each day."""
    days = {entry.day: entry for entry in history.of(CheckIn) if entry.what.zones is not None}
    return [
        Look(on=on, name=on.isoformat(), day=short_day(on), numb=_numb(entry))
        for on, entry in sorted(days.items())
    ]


def _numb(entry: Entry[CheckIn]) -> frozenset[str]:
    return frozenset(
        zone_key(each.zone.side, each.zone.place)
        for each in entry.what.zones or ()
        if each.feels is Feeling.NUMB
    )


def _spread_out(looks: Sequence[Look]) -> tuple[Look, ...]:
    """The first, the last, and some evenly in between."""
    if len(looks) <= MOST_LOOKS:
        return tuple(looks)
    steps = MOST_LOOKS - 1
    return tuple(looks[round(n * (len(looks) - 1) / steps)] for n in range(MOST_LOOKS))
