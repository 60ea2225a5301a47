"""A month, day by day: what was planned, what was done, and what was told."""

from calendar import Calendar
from collections.abc import Collection, Iterator
from datetime import date

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word
from footbridge.engine.facts import Away, CheckIn, Fall, FlagRaised, Session, Test, Walk
from footbridge.engine.facts.told import Told
from footbridge.engine.known.history import History
from footbridge.telling.days import day as day_in_words
from footbridge.telling.language import _
from footbridge.telling.lists import together
from footbridge.telling.sentence import said


class Kind(Word):
    """What a day was, told apart by its shape in the calendar."""

    DONE = "done"
    PLANNED = "planned"
    TOLD = "told"
    AWAY = "away"
    NONE = "none"


@value
class MonthDay:
    """`words` say all of it. `is_open`: it can be opened, from the start up to today."""

    on: date
    kind: Kind
    has_sign: bool
    is_open: bool
    is_today: bool
    words: str


WHAT: tuple[tuple[type[Told], str], ...] = (
    (Session, said("a session").one),
    (Walk, said("a walk").one),
    (Test, said("a test").one),
    (CheckIn, said("a check-in").one),
    (Fall, said("a fall").one),
    (FlagRaised, said("a warning sign").one),
)
DONE: tuple[type[Told], ...] = (Session, Walk)


def weeks(
    first: date, history: History, start: date, planned: Collection[date]
) -> tuple[tuple[MonthDay | None, ...], ...]:
    """The month that begins on `first`, in weeks from Monday on; None for days of other months.

    `planned` are the days on which a plan was shown.
    """
    away = [entry.what for entry in history.of(Away)]
    rows = Calendar().monthdatescalendar(first.year, first.month)
    return tuple(
        tuple(
            _day(on, history, start, planned, away) if on.month == first.month else None
            for on in row
        )
        for row in rows
    )


def _day(
    on: date, history: History, start: date, planned: Collection[date], away: list[Away]
) -> MonthDay:
    told = [_(words) for kind, words in WHAT if history.on(on, kind)]
    is_away = any(each.first <= on <= each.last for each in away)
    kind = _kind(on, history, is_planned=on in planned, is_away=is_away, is_told=bool(told))
    return MonthDay(
        on=on,
        kind=kind,
        has_sign=bool(history.on(on, Fall) or history.on(on, FlagRaised)),
        is_open=start <= on <= history.today,
        is_today=on == history.today,
        words=_("{day}: {what}").format(
            day=day_in_words(on), what=together(list(_what(kind, told)))
        ),
    )


def _kind(on: date, history: History, *, is_planned: bool, is_away: bool, is_told: bool) -> Kind:
    if any(history.on(on, kind) for kind in DONE):
        return Kind.DONE
    if is_away:
        return Kind.AWAY
    if is_told:
        return Kind.TOLD
    return Kind.PLANNED if is_planned else Kind.NONE


def _what(kind: Kind, told: list[str]) -> Iterator[str]:
    yield from told
    if kind is Kind.AWAY:
        yield _("away")
    elif not told:
        yield _("a plan was shown") if kind is Kind.PLANNED else _("nothing")
