"""One exercise through all its days: how much was done each time, and how it felt."""

from collections.abc import Iterator
from datetime import date

from footbridge.catalogue.value import value
from footbridge.engine.facts import Entry, OwnNote, Session, SetDone
from footbridge.engine.known.history import History
from footbridge.telling import trends as words
from footbridge.telling.language import _, ngettext
from footbridge.telling.names import name


@value
class Time:
    """One session with it. `entry` is its id."""

    on: date
    entry: str
    words: str


@value
class NoteKept:
    on: date
    entry: str
    says: str


def times(exercise: str, history: History) -> tuple[Time, ...]:
    """Every session with it, the newest first."""
    found = []
    for entry in history.of(Session):
        sets = [each for each in entry.what.sets if each.exercise == exercise]
        if sets:
            found.append(Time(on=entry.day, entry=entry.id, words="; ".join(_in_words(sets))))
    return tuple(reversed(found))


def notes(exercise: str, history: History) -> tuple[NoteKept, ...]:
    """The person's own notes on it, the newest first."""
    kept: list[Entry[OwnNote]] = [
        entry for entry in history.of(OwnNote) if entry.what.exercise == exercise
    ]
    return tuple(
        NoteKept(on=entry.day, entry=entry.id, says=entry.what.says) for entry in reversed(kept)
    )


def exercises_done(history: History) -> frozenset[str]:
    """The ids of all that was ever told of in a session, or noted."""
    done = {each.exercise for entry in history.of(Session) for each in entry.what.sets}
    return frozenset(done | {entry.what.exercise for entry in history.of(OwnNote)})


AMOUNTS = (("reps", "times"), ("hold_seconds", "seconds"), ("work_seconds", "seconds"))


def _in_words(sets: list[SetDone]) -> Iterator[str]:
    done = [each for each in sets if each.skipped is None]
    if not done:
        yield _("left out")
        return
    yield ngettext("{n} set", "{n} sets", len(done)).format(n=len(done))
    for field, unit in AMOUNTS:
        amounts = [amount for each in done if (amount := getattr(each, field)) is not None]
        if amounts:
            yield _span(min(amounts), max(amounts), unit)
    efforts = [each.effort for each in done if each.effort is not None]
    if efforts:
        yield _("effort {n}").format(n=max(efforts))
    yield from (
        _("stopped: {sign}").format(sign=name(each.stop)) for each in done if each.stop is not None
    )


def _span(lo: int, hi: int, unit: str) -> str:
    if lo == hi:
        return words.amount(lo, unit)
    return _("{lo} to {hi}").format(lo=lo, hi=words.amount(hi, unit))
