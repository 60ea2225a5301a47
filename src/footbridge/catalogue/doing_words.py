"""What is made of how a movement is done when it is read: support, sides and seconds in words.

The rest of a file may tell it in a gap (`{variants.usual.support in words}`), and nobody writes
it: a text that was written could say another hand than the figure shows.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from footbridge.catalogue.decode import decode
from footbridge.catalogue.doing import (
    Doing,
    Grip,
    HandCount,
    HeldBy,
    Leg,
    Rest,
    Turn,
)
from footbridge.catalogue.problem import BadCatalogue, Problem
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word

FILE = "doing.toml"


class SideRole(Word):
    """What the leg of the side that is said does, as far as it must be told."""

    ABOVE = "above"
    FIRST = "first"
    LOWERS = "lowers"
    STANDS = "stands"
    MOVES_FREE = "moves_free"
    IN_FRONT = "in_front"
    BEHIND = "behind"
    OUT = "out"
    FOOT = "foot"
    LEG = "leg"


@value
class SideWords:
    """`line` tells one side: {side} is the one that is said. `both`: in which order they come.

    `first` is the line with which a set begins.
    """

    line: str
    first: str
    both: str


@value
class DoingWords:
    """The sentences of `doing.toml`. `hands` by how many, on what and how they hold."""

    hands: Mapping[HandCount, Mapping[HeldBy, Mapping[Grip, str]]]
    rests: Mapping[Rest, str]
    sides: Mapping[SideRole, SideWords]
    turns: Mapping[Turn, str]
    both_ways: str


def role(doing: Doing) -> SideRole:
    """What is told of the side: what matters most for whoever could fall comes first."""
    legs = doing.legs
    return next(found for found, holds in _roles(doing, legs.is_foot) if holds)


def _roles(doing: Doing, is_foot: bool) -> Iterator[tuple[SideRole, bool]]:
    legs, is_upright = doing.legs, doing.rests is Rest.FEET
    yield SideRole.ABOVE, legs.above is not None
    yield SideRole.FIRST, legs.first is Leg.NAMED
    yield SideRole.LOWERS, legs.lowers is Leg.NAMED
    yield SideRole.STANDS, legs.stands is Leg.NAMED
    yield SideRole.MOVES_FREE, legs.stands is Leg.OTHER
    yield SideRole.IN_FRONT, legs.front is Leg.NAMED and is_upright
    yield SideRole.BEHIND, legs.front is Leg.OTHER
    yield SideRole.OUT, legs.front is Leg.NAMED
    yield SideRole.FOOT, is_foot
    yield SideRole.LEG, True


class Teller:
    """Puts into the raw things of one data folder what is told of how each is done."""

    def __init__(self, words: DoingWords) -> None:
        self.words = words
        self.problems: list[Problem] = []

    def told(self, thing: str, raw: Mapping[str, Any]) -> dict[str, Any]:
        """The table of `thing` ("exercises/lunge") with all that is made of how it is done."""
        whole = dict(raw)
        file = f"{thing}.toml"
        if isinstance(raw.get("variants"), list):
            dose = raw.get("dose")
            whole["variants"] = [
                self._way(each, dose if isinstance(dose, Mapping) else {}, file, f"variants.{n}")
                for n, each in enumerate(raw["variants"])
            ]
        if isinstance(raw.get("guided"), Mapping):
            whole["guided"] = self._way(raw["guided"], {}, file, "guided")
        return whole

    def _way(self, raw: Any, dose: Mapping[str, Any], file: str, key: str) -> Any:
        """A variant or a test. What cannot be read is left as it is: decoding says why."""
        if not isinstance(raw, Mapping) or not isinstance(raw.get("doing"), Mapping):
            return raw
        self._refuse_written(raw, file, key)
        timed = {**raw["doing"], "phases": _timed(raw["doing"].get("phases"), raw, dose)}
        try:
            doing = decode(Doing, timed, file=file)
        except BadCatalogue:
            return raw
        support = self._support(doing, file, f"{key}.doing.hands")
        made: dict[str, Any] = {"support": support, "doing": timed}
        if doing.legs.name_a_side:
            made["doing"] = timed | self._sides(doing)
            made["side_words"] = self._order(doing)
        return {**raw, **made}

    def _refuse_written(self, raw: Mapping[str, Any], file: str, key: str) -> None:
        places = dict.fromkeys(("support", "side_words"), raw)
        places |= {f"doing.{name}": raw["doing"] for name in ("side", "turn")}
        for name, table in places.items():
            if name.rpartition(".")[2] in table:
                what = "is made of how it is done, and not written"
                self.problems.append(Problem(file=file, key=f"{key}.{name}", what=what))

    def _support(self, doing: Doing, file: str, key: str) -> str:
        if doing.rests in self.words.rests:
            return self.words.rests[doing.rests]
        hands = doing.hands
        by_grip = self.words.hands.get(hands.count, {}).get(hands.on or HeldBy.WORKTOP, {})
        if hands.on is None or hands.grip not in by_grip:
            what = f"{FILE} has no words for these hands, and nothing else carries the body"
            self.problems.append(Problem(file=file, key=key, what=what))
            return ""
        return by_grip[hands.grip]

    def _sides(self, doing: Doing) -> dict[str, Any]:
        words = self.words.sides[role(doing)]
        line = words.line
        turn = self.words.turns[doing.turns] if doing.turns else ""
        side = {
            "left": _told(line, "left", "right"),
            "right": _told(line, "right", "left"),
            "first": _told(words.first, "left", "right"),
        }
        return {"side": side, "turn": turn}

    def _order(self, doing: Doing) -> str:
        order = self.words.sides[role(doing)].both
        if doing.other_way is not None:
            order = self.words.both_ways
        turn = self.words.turns[doing.turns] if doing.turns else ""
        return f"{order} {turn}.".strip() if turn else order


def _told(line: str, side: str, other: str) -> str:
    told = line.format(side=side, other=other)
    return told[0].upper() + told[1:]


def _timed(phases: Any, raw: Mapping[str, Any], dose: Mapping[str, Any]) -> Any:
    """The phases with the seconds of the tempo, where there is one."""
    tempo = raw.get("tempo") or dose.get("tempo")
    if not isinstance(phases, list) or not isinstance(tempo, Mapping):
        return phases or []
    seconds = [tempo.get(beat) for beat in ("up", "pause", "down") if tempo.get(beat)]
    if len(seconds) != len(phases) or not all(isinstance(each, Mapping) for each in phases):
        return phases
    return [{"seconds": found, **each} for found, each in zip(seconds, phases, strict=True)]
