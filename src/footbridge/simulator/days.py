"""One row for each day of each life: what was felt, shown and done."""

from datetime import date
from typing import NamedTuple

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.simulator import promises, reading
from footbridge.simulator.body import Body
from footbridge.simulator.door import Decision, Item
from footbridge.simulator.people import START, Somebody

HEEL_RAISE = "heel-raise"
SIT_TO_STAND = "sit-to-stand"
NO_ANSWER = "no_answer"


class Day(NamedTuple):
    """Days count from 0, the start. Seconds are whole; what was not planned or told is None.

    `shut` are the later exercises of strength that are not open yet, or not any more.
    `level` is the true one in tenths of a point, `flare` the number of the true flare that runs.
    `heel` and `stand` hold the rung of the variant, sets and repetitions as "0:2x8"; `strength`,
    `flags`, `asks`, `offers` and `cut` are names with spaces between. `flare_seen` is the day
    that the flare of the decision began after. `new_rules` fired on this day for the first time
    in this life. `breaks` are lines such as "N3 walk up from …".
    """

    scenario: str
    row: str
    person: int
    day: int
    track: str
    minutes: int
    carries: str
    worsens: bool
    level: int
    flare: int | None
    pain: int
    situation: str
    also: str
    walk: int | None
    heel: str | None
    stand: str | None
    rung: str | None
    hold: int | None
    planned: int
    is_strength: bool
    strength: str
    strength_seconds: int
    shut: str
    flare_seen: int | None
    cut: str
    flags: str
    asks: str
    offers: str
    review: bool
    session_done: bool
    strength_done: bool
    walk_done: bool
    new_rules: str
    breaks: str | None


class Scribe:
    """Writes the days of one life."""

    def __init__(
        self, scenario: str, row: str, somebody: Somebody, body: Body, catalogue: Catalogue
    ) -> None:
        self.scenario, self.row = scenario, row
        self.somebody, self.body, self.catalogue = somebody, body, catalogue
        self.fired: set[str] = set()

    def write(
        self,
        day: int,
        decision: Decision,
        breaks: list[tuple[str, str]],
        *,
        asked: tuple[str, ...],
        session_done: bool,
        strength_done: bool,
        walk_done: bool,
    ) -> Day:
        items = promises.items_of(decision)
        strength = [item for item in items if item.stream is Stream.STRENGTH]
        level = next((item for item in items if item.level is not None), None)
        flare, body = reading.flare_in(decision), self.body
        true_flare = body.flare_on(day)
        return Day(
            scenario=self.scenario,
            row=self.row,
            person=self.somebody.number,
            day=day,
            track=self.somebody.person.track.value,
            minutes=self.somebody.person.minutes,
            carries=self.somebody.carries,
            worsens=body.slope > 0,
            level=round(body.true_level(day) * 10),
            flare=None if true_flare is None else true_flare.number,
            pain=body.pain(day),
            situation=decision.situation.kind,
            also=" ".join([each.kind for each in decision.also]),
            walk=promises.walk_in(decision),
            heel=self._dose(items, HEEL_RAISE),
            stand=self._dose(items, SIT_TO_STAND),
            rung=None if level is None else level.level,
            hold=None if level is None else level.dose.hold_seconds,
            planned=reading.seconds_of_the_day(decision),
            is_strength=decision.is_strength_day,
            strength=" ".join([item.exercise for item in strength]),
            strength_seconds=sum([item.dose.total_seconds for item in strength]),
            shut=" ".join(reading.not_open(decision)),
            flare_seen=None if flare is None else _number(flare.on),
            cut="" if flare is None else " ".join(flare.streams),
            flags=" ".join([each.flag for each in decision.flags]),
            asks=" ".join(asked),
            offers=" ".join([each.id for each in decision.proposals]),
            review=any(due.what == "review" for due in decision.due),
            session_done=session_done,
            strength_done=strength_done,
            walk_done=walk_done,
            new_rules=self._newly_fired(decision),
            breaks="\n".join([f"{name} {what}" for name, what in breaks]) or None,
        )

    def unanswered(self, day: int, error: str) -> Day:
        """A day for which there was no decision at all."""
        nothing = dict.fromkeys(Day._fields)
        person, body = self.somebody.person, self.body
        return Day(**nothing)._replace(  # type: ignore[arg-type]
            scenario=self.scenario,
            row=self.row,
            person=self.somebody.number,
            day=day,
            track=person.track.value,
            minutes=person.minutes,
            carries=self.somebody.carries,
            worsens=body.slope > 0,
            level=round(body.true_level(day) * 10),
            pain=body.pain(day),
            situation=NO_ANSWER,
            also="",
            planned=0,
            is_strength=False,
            strength="",
            strength_seconds=0,
            shut="",
            cut="",
            flags="",
            asks="",
            offers="",
            review=False,
            session_done=False,
            strength_done=False,
            walk_done=False,
            new_rules="",
            breaks=f"N12 {error}",
        )

    def _dose(self, items: list[Item], exercise: str) -> str | None:
        for item in items:
            if item.exercise == exercise:
                variants = self.catalogue.exercises[exercise].variants
                ids = [variant.id for variant in variants]
                return f"{ids.index(item.variant)}:{item.dose.sets}x{item.dose.reps}"
        return None

    def _newly_fired(self, decision: Decision) -> str:
        new = {each.rule for each in promises.reasons_of(decision)} - self.fired
        if not new:
            return ""
        self.fired |= new
        return " ".join(sorted(new))


def _number(on: date) -> int:
    return (on - START).days
