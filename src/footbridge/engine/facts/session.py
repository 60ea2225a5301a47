"""A session: exercises done in one go, set by set."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, Note, Score, value
from footbridge.catalogue.words import Side, StopSign
from footbridge.engine.facts.amounts import Count, Reps, Seconds, Steadiness
from footbridge.engine.facts.phrase import Name, Phrase, counted, joined, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.stop import warnings_of
from footbridge.engine.facts.told import Fault, Named, Told

MOST_SETS = 500


@value
class SetDone:
    """One set or round as it was done.

    `asked_reps` and `asked_hold_seconds` are what the plan asked; left out, the plan of that day
    stands. `effort` 0-10 belongs to work sets, `sensation` 0-10 to glides. `steadiness` runs from
    1 (steady) to 5 (lost it). `touches` are light, `grabs` saved a fall. What is None was not
    told; nothing is taken for an answer.
    """

    exercise: Id
    variant: Id | None = None
    side: Side | None = None
    reps: Reps | None = None
    asked_reps: Reps | None = None
    hold_seconds: Seconds | None = None
    asked_hold_seconds: Seconds | None = None
    work_seconds: Seconds | None = None
    effort: Score | None = None
    sensation: Score | None = None
    form_kept: bool | None = None
    tingling_grew: bool | None = None
    stop: StopSign | None = None
    steadiness: Steadiness | None = None
    touches: Count | None = None
    grabs: Count | None = None
    near_fall: bool | None = None
    skipped: Note | None = None


@value
class Session(Told):
    """Exercises done in one go. `finished` is False when it was cut short.

    `tags` come only from files of version 1; the words that they held have facts of their own.
    """

    KIND: ClassVar = "session"

    sets: tuple[SetDone, ...]
    finished: bool | None = None
    effort: Score | None = None
    tags: tuple[Id, ...] | None = None

    def warnings(self) -> frozenset[object]:
        stops = (warnings_of(one.stop, one.exercise) for one in self.sets)
        near_falls = {(one.exercise, "near fall") for one in self.sets if one.near_fall}
        return frozenset[object](near_falls).union(*stops)

    def line(self) -> Phrase:
        first = _what_was_done(
            _names(each for each in self.sets if each.skipped is None), _names(self.sets)
        )
        stops = {(each.exercise, each.stop): each for each in self.sets if each.stop is not None}
        return joined([first, *(_stopped(_name(stops[key]), key[1]) for key in sorted(stops))])

    def faults(self) -> Iterator[Fault]:
        if len(self.sets) > MOST_SETS:
            yield "sets", f"at most {MOST_SETS} sets in one session", str(len(self.sets))

    def names(self, known: Catalogue) -> Iterator[Named]:
        for place, done in enumerate(self.sets):
            yield f"sets[{place}].exercise", done.exercise, known.exercises
            if done.variant is not None and done.exercise in known.exercises:
                variants = {each.id for each in known.exercises[done.exercise].variants}
                yield f"sets[{place}].variant", done.variant, variants


def _what_was_done(done: list[Name], asked: list[Name]) -> Phrase:
    if not done and len(asked) == 1:
        return said("left out: {exercise}", exercise=asked[0])
    if len(done) == 1:
        return said("session with {exercise}", exercise=done[0])
    return counted("session with {n} exercise", "session with {n} exercises", n=len(done))


def _names(sets: Iterable[SetDone]) -> list[Name]:
    """Each exercise once, named as its first set was done."""
    found: dict[str, Name] = {}
    for one in sets:
        found.setdefault(one.exercise, _name(one))
    return list(found.values())


def _name(done: SetDone) -> Name:
    return Name(NameOf.EXERCISE, done.exercise, done.variant)


def _stopped(named: Name, sign: StopSign) -> Phrase:
    return said("stopped at {exercise} because of {sign}", exercise=named, sign=sign)
