"""The fingerprint of a story that grows: it goes on from where it stood, not from the beginning.

A digest may fall into any place of the order. What stands before it was hashed already.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from footbridge.engine.person import Person
from footbridge.record.write import person_told

STEP = 64


@dataclass(frozen=True, slots=True)
class Print:
    """The digests in order, each once. `states` are those of the hash: with the person alone, then
    after each so many digests more.
    """

    digests: tuple[str, ...]
    states: tuple[Any, ...]

    def with_more(self, more: Iterable[str]) -> "Print":
        """The same with the digests of more facts."""
        digests = list(self.digests)
        first = len(digests)
        for each in more:
            place = bisect_left(digests, each)
            if digests[place : place + 1] != [each]:
                digests.insert(place, each)
                first = min(first, place)
        return Print(tuple(digests), _further(self.states[: first // STEP + 1], digests))

    def fingerprint(self) -> str:
        """That of `fingerprint_of_digests`."""
        last = self.states[-1].copy()
        last.update(_text(self.digests[(len(self.states) - 1) * STEP :]))
        hexed: str = last.hexdigest()
        return hexed


def print_of(person: Person, digests: Iterable[str]) -> Print:
    in_order = tuple(sorted(set(digests)))
    return Print(in_order, _further((sha256(person_told(person).encode()),), in_order))


def _further(states: tuple[Any, ...], digests: Sequence[str]) -> tuple[Any, ...]:
    found = list(states)
    for begin in range((len(states) - 1) * STEP, len(digests) - STEP + 1, STEP):
        state = found[-1].copy()
        state.update(_text(digests[begin : begin + STEP]))
        found.append(state)
    return tuple(found)


def _text(digests: Sequence[str]) -> bytes:
    return "".join([f"\n{each}" for each in digests]).encode()
