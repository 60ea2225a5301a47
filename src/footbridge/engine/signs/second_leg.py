"""Pain, tingling or numbness that comes to the second leg, for who has one leg from the back.

In both legs at once it can come from nerves squeezed in the middle of the back (FLAG-B01), where
hours matter. So one check-in is enough to ask, and any feeling on the map counts.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from operator import itemgetter
from typing import TypeVar

from footbridge.catalogue.words import Side, Track
from footbridge.engine.facts import CheckIn, Entry, ProfileChanged
from footbridge.engine.known.answers import UsualZones
from footbridge.engine.known.history import History
from footbridge.engine.person import Person

T = TypeVar("T")

Tracks = list[tuple[float, Track]]
"""The track from each moment (`History.seconds`) to the next."""


@dataclass(frozen=True, slots=True)
class SecondLeg:
    """A check-in that marks it. `leg` is None when both came at once and none was known before."""

    check_in: Entry[CheckIn]
    leg: Side | None


def tracks_through(person: Person, history: History) -> Tracks:
    """The track at each time, so that a later answer takes back nothing that was new before it."""
    changes = [
        (history.seconds[change.id], change.what.track)
        for change in history.of(ProfileChanged)
        if change.what.track is not None
    ]
    return [(-inf, person.track), *changes]


def second_legs(
    check_ins: Iterable[Entry[CheckIn]],
    seconds: Mapping[str, float],
    tracks: Tracks,
    usual: UsualZones,
    first: frozenset[Side],
) -> tuple[list[SecondLeg], frozenset[Side]]:
    """Every check-in on the leg track with a mark on another leg than the known one.

    Known is the leg of the places that are usually numb. Pain alone leaves none: then it is the
    leg of the first map that marks one only. `first` is that leg as far as it was told before;
    it comes back beside what was found.
    """
    found = []
    for check_in in check_ins:
        if not check_in.what.zones:
            continue
        legs = frozenset(mark.zone.side for mark in check_in.what.zones)
        at = seconds[check_in.id]
        if _at(tracks, at) is not Track.LEG:
            continue
        known = frozenset(zone.side for zone in _at(usual, at)) or first
        if known and legs - known:
            found.append(SecondLeg(check_in, min(legs - known)))
        elif not known and len(legs) > 1:
            found.append(SecondLeg(check_in, None))
        if not first and len(legs) == 1:
            first = legs
    return found, first


def _at(turns: Sequence[tuple[float, T]], moment: float) -> T:
    """What held at a moment."""
    return turns[bisect_right(turns, moment, key=itemgetter(0)) - 1][1]
