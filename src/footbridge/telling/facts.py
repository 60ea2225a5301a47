"""What happened, in words: the line that each kind of fact holds as data, put together."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import assert_never

from footbridge.catalogue.model import Catalogue, Exercise, Flag, Gate
from footbridge.catalogue.words import Measure, Word
from footbridge.engine.facts import Entry, Fact, FootFinding, Journal, SetDone, Test
from footbridge.engine.facts.phrase import All, Amount, Counted, Name, Named, Phrase, Value
from footbridge.telling.days import day
from footbridge.telling.durations import seconds, walk_time
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import together
from footbridge.telling.names import name


def looked_at(ids: Iterable[str], known: Journal, catalogue: Catalogue) -> tuple[str, ...]:
    """The facts with these ids, each on one line, in the order of happening."""
    there = (known.by_id.get(each) for each in set(ids))
    found = sorted((f for f in there if f is not None), key=lambda f: (f.at, f.id))
    return tuple(fact(each, catalogue) for each in found)


def fact(happened: Entry[Fact], catalogue: Catalogue) -> str:
    """One fact: "Friday 20 November: check-in in the morning, pain 3, soreness 2"."""
    line = what(happened.what, catalogue)
    return _("{day}: {what}").format(day=day(happened.day), what=line)


def what(told: Fact, catalogue: Catalogue) -> str:
    """The fact without its day."""
    return _phrase(told.line(), catalogue)


def finding(seen: FootFinding, catalogue: Catalogue) -> str:
    """ "a blister, left foot, the heel"."""
    return _phrase(seen.phrase(), catalogue)


def set_of(done: SetDone, catalogue: Catalogue) -> str:
    """Which exercise a set was of, and which side: "Heel raises, left"."""
    exercise = _name(Name(Named.EXERCISE, done.exercise, done.variant), catalogue)
    return exercise if done.side is None else f"{exercise}, {name(done.side)}"


def result(measure: Measure, amount: int) -> str:
    """A result with its unit."""
    value = Test(measure=measure, result=amount).amount()
    return _counted(value) if isinstance(value, Counted) else str(value)


def _phrase(phrase: Phrase, catalogue: Catalogue) -> str:
    words = {key: _value(value, catalogue) for key, value in phrase.values.items()}
    if phrase.by:
        count = phrase.values[phrase.by]
        assert isinstance(count, int)
        pattern = ngettext(phrase.one, phrase.many, count)
    else:
        pattern = _(phrase.one)
    more = [_phrase(each, catalogue) for each in phrase.more]
    return ", ".join([pattern.format_map(words), *more])


def _value(value: Value, catalogue: Catalogue) -> str:
    match value:
        case Word():
            return name(value)
        case date():
            return day(value)
        case int() | str():
            return str(value)
        case Counted():
            return _counted(value)
        case Name():
            return _name(value, catalogue)
        case Phrase():
            return _phrase(value, catalogue)
        case All():
            return together([_phrase(each, catalogue) for each in value.phrases])
    assert_never(value)


def _counted(value: Counted) -> str:
    match value.amount:
        case Amount.SECONDS:
            return seconds(value.number)
        case Amount.WALK:
            return walk_time(value.number)
    assert_never(value.amount)


def _name(told: Name, catalogue: Catalogue) -> str:
    """What the catalogue calls it; a name that it no longer has stands for itself."""
    lists: Mapping[Named, Mapping[str, Exercise | Flag | Gate]] = {
        Named.EXERCISE: catalogue.exercises,
        Named.FLAG: catalogue.flags,
        Named.GATE: catalogue.gates,
    }
    found = lists[told.of].get(told.id)
    if isinstance(found, Exercise):
        ways = (each.called for each in found.variants if each.id == told.variant)
        return next(ways, None) or found.name
    return found.name if found else told.id
