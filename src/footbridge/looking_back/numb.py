"""Numb places over time, on the drawing of the feet: at the start, in between, and now."""

from collections.abc import Sequence
from datetime import date

from footbridge.catalogue.value import value
from footbridge.drawings.chart import Table, Tone
from footbridge.drawings.footmap import zone_key
from footbridge.engine.facts import CheckIn, Entry, Feeling
from footbridge.engine.known.history import History
from footbridge.engine.person import Zone
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
        looks=tuple(_look(entry) for entry in _spread_out(looks)),
        table=Table(
            heads=(_("Day"), _("Numb places")),
            rows=tuple((short_day(each.day), str(len(_numb(each)))) for each in looks),
        ),
    )


def _looks(history: History) -> list[Entry[CheckIn]]:
    """The last look of each day, in the order of days."""
    days = {entry.day: entry for entry in history.of(CheckIn) if entry.what.zones is not None}
    return [days[on] for on in sorted(days)]


def _look(entry: Entry[CheckIn]) -> Look:
    keys = frozenset(zone_key(zone.side, zone.place) for zone in _numb(entry))
    return Look(on=entry.day, name=entry.day.isoformat(), day=short_day(entry.day), numb=keys)


def _numb(entry: Entry[CheckIn]) -> set[Zone]:
    return {each.zone for each in entry.what.zones or () if each.feels is Feeling.NUMB}


def _spread_out(looks: Sequence[Entry[CheckIn]]) -> Sequence[Entry[CheckIn]]:
    """The first, the last, and some evenly in between."""
    if len(looks) <= MOST_LOOKS:
        return looks
    steps = MOST_LOOKS - 1
    return [looks[round(n * (len(looks) - 1) / steps)] for n in range(MOST_LOOKS)]
