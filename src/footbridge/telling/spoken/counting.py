"""Counts: the last seconds of a wait or a hold, and the half of what lasts long."""

from collections.abc import Iterator

from footbridge.catalogue.numbers import Numbers
from footbridge.telling.spoken.length import SECOND_MS
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.saying import Kind, Wish
from footbridge.telling.spoken.sentences import line


def last_seconds(numbers: Numbers) -> Iterator[Wish]:
    """3, 2, 1: before a movement begins, and before a long one ends."""
    for left in range(numbers.speech_counted_seconds, 0, -1):
        yield Wish(at_ms=-left * SECOND_MS, kind=Kind.COUNT, words=str(left))


def last_seconds_if_long(place: Place) -> Iterator[Wish]:
    """A short hold is over before anybody could use a count."""
    if place.step.seconds >= place.numbers.speech_counted_from_seconds:
        yield from last_seconds(place.numbers)


def halfway(place: Place) -> Iterator[Wish]:
    """In the middle of what lasts long."""
    if place.step.seconds >= place.numbers.speech_halfway_from_seconds:
        yield Wish(at_ms=place.length_ms // 2, kind=Kind.COUNT, words=line("halfway"))
