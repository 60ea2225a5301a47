"""What was asked and not answered: a stop that nobody explained, a walk, a set."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Entry, Session, SetDone, StopSign, Walk
from footbridge.engine.known.history import DAY, History
from footbridge.telling import exercise_name
from footbridge.web.forms.asking import as_score, yes_or_no
from footbridge.web.forms.session import Felt
from footbridge.web.pages.session import variant_of

DAYS = 2
WALKING = "walking"
WANTED = {
    Stream.STRENGTH: ("effort", "form_kept"),
    Stream.BALANCE: ("steadiness", "touches", "near_fall"),
}
SIGNS = {Felt.PAIN: StopSign.PAIN, Felt.DIZZY: StopSign.DIZZY, Felt.WEAK: StopSign.WEAK}

Told = Entry[Session] | Entry[Walk]
Said = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Open:
    """One drill of one entry, with the names of the questions that wait."""

    key: str
    entry: Told
    exercise: str
    name: str
    on: date
    asked: tuple[str, ...]

    @property
    def is_stop(self) -> bool:
        return "stop" in self.asked


def left_open(history: History, catalogue: Catalogue) -> tuple[Open, ...]:
    """The stops of the last week and the questions of today and yesterday, stops first."""
    stops = timedelta(days=catalogue.numbers.stop_sign_days)
    first, lately = history.today - stops + DAY, history.today - timedelta(days=DAYS)
    found = [
        each
        for entry in _told(history, first)
        # Of earlier days nothing but a stop is asked, and a session has dozens of sets.
        if entry.day > lately or _has_stop(entry.what)
        for each in _of_entry(entry, catalogue)
        if each.is_stop or entry.day > lately
    ]
    return tuple(sorted(found, key=lambda each: (not each.is_stop, each.entry.at, each.key)))


def _told(history: History, first: date) -> Iterator[Told]:
    yield from history.between(Session, first, history.today)
    yield from history.between(Walk, first, history.today)


def _has_stop(what: Session | Walk) -> bool:
    """Whether one is in it that nobody explained."""
    done = (what,) if isinstance(what, Walk) else what.sets
    return StopSign.UNEXPLAINED in [one.stop for one in done]


def _of_entry(entry: Told, catalogue: Catalogue) -> Iterator[Open]:
    if isinstance(entry.what, Walk):
        asked = _of_walk(entry.what)
        if asked:
            known = catalogue.exercises[WALKING]
            yield Open(f"{entry.id}:{WALKING}", entry, WALKING, known.name, entry.day, asked)
        return
    by_exercise: dict[str, list[SetDone]] = {}
    for one in entry.what.sets:
        by_exercise.setdefault(one.exercise, []).append(one)
    for exercise, sets in by_exercise.items():
        known_exercise = catalogue.exercises.get(exercise)
        asked = _of_sets(sets, known_exercise)
        if known_exercise and asked:
            name = exercise_name(known_exercise, variant_of(known_exercise, sets[0].variant or ""))
            yield Open(f"{entry.id}:{exercise}", entry, exercise, name, entry.day, asked)


def _of_walk(walk: Walk) -> tuple[str, ...]:
    if walk.stop is StopSign.UNEXPLAINED:
        return ("stop",)
    return ("comfortable",) if walk.comfortable is None and walk.stop is None else ()


def _of_sets(sets: list[SetDone], exercise: Exercise | None) -> tuple[str, ...]:
    if StopSign.UNEXPLAINED in [one.stop for one in sets]:
        return ("stop",)
    done = [one for one in sets if one.skipped is None and one.stop is None]
    if exercise is None or not done:
        return ()
    wanted = WANTED.get(exercise.stream, ()) if exercise.stream else ()
    return tuple([name for name in wanted if None in [getattr(one, name) for one in done]])


def explained(open_: Open, felt: Felt) -> Session | Walk | None:
    """The entry with what the stop was; None when nothing is left of it."""
    what = open_.entry.what
    if isinstance(what, Walk):
        return _walk_explained(what, felt)
    sets = tuple(
        each
        for one in what.sets
        for each in ([one] if one.exercise != open_.exercise else _set_explained(one, felt))
    )
    return replace(what, sets=sets) if sets else None


def _walk_explained(walk: Walk, felt: Felt) -> Walk | None:
    if felt in SIGNS:
        return replace(walk, stop=SIGNS[felt])
    return replace(walk, stop=None) if walk.seconds else None


def _set_explained(one: SetDone, felt: Felt) -> list[SetDone]:
    if one.stop is not StopSign.UNEXPLAINED:
        return [one]
    if felt in SIGNS:
        return [replace(one, stop=SIGNS[felt])]
    if felt is Felt.TINGLING:
        return [replace(one, stop=None, tingling_grew=True)]
    is_nothing = not any((one.reps, one.hold_seconds, one.work_seconds))
    return [] if is_nothing else [replace(one, stop=None)]


def completed(what: Session | Walk, exercise: str, said: Said) -> Session | Walk:
    """The entry with the answers that were missing; what was told before stays."""
    if isinstance(what, Walk):
        return replace(what, comfortable=yes_or_no(said.get("comfortable")))
    sets = tuple(
        _set_completed(one, said) if one.exercise == exercise else one for one in what.sets
    )
    return replace(what, sets=sets)


def _set_completed(one: SetDone, said: Said) -> SetDone:
    answers: dict[str, Any] = {
        "effort": as_score(said.get("effort")),
        "form_kept": yes_or_no(said.get("form_kept")),
        "steadiness": as_score(said.get("steadiness")),
        "touches": as_score(said.get("touches")),
        "near_fall": yes_or_no(said.get("near_fall")),
    }
    missing = {name: value for name, value in answers.items() if getattr(one, name) is None}
    return replace(one, **missing)
